import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCanvas, loadImage } from './canvas.ts';
import { encodePng } from './png.ts';

/** The pixels as another program unpacks them. */
async function unpacked(png: Uint8Array): Promise<{ width: number; height: number; data: number[] }> {
	const image = await loadImage(Buffer.from(png));
	const canvas = createCanvas(image.width, image.height);
	const context = canvas.getContext('2d');
	context.drawImage(image, 0, 0);
	return {
		width: image.width,
		height: image.height,
		data: [...context.getImageData(0, 0, image.width, image.height).data],
	};
}

const pixel = fc.record({ r: fc.nat(255), g: fc.nat(255), b: fc.nat(255), grey: fc.boolean() });

test('comes out of the picture as it went in, coloured or not', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 9 }),
			fc.array(pixel, { minLength: 1, maxLength: 60 }),
			fc.boolean(),
			async (width, some, allGrey) => {
				const height = Math.max(1, Math.floor(some.length / width));
				const data = Array.from({ length: width * height }, (_, at) => some[at % some.length]!).flatMap(
					({ r, g, b, grey }) => (grey || allGrey ? [r, r, r, 255] : [r, g, b, 255]),
				);
				const png = encodePng(Uint8ClampedArray.from(data), width, height);
				expect(await unpacked(png)).toEqual({ width, height, data });
			},
		),
		{ numRuns: 60 },
	);
});
