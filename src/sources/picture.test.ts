import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCanvas, loadImage } from './canvas.ts';
import { readSource, renderPage } from './index.ts';
import { MOST_PICTURE_PIXELS, pictureHead } from './picture-head.ts';

function drawn(width: number, height: number) {
	const canvas = createCanvas(width, height);
	const context = canvas.getContext('2d');
	context.fillStyle = 'teal';
	context.fillRect(0, 0, width, height);
	return canvas;
}

test.each([
	['image/png', 'gate.png', () => drawn(40, 30).encode('png')],
	['image/jpeg', 'gate.jpg', () => drawn(40, 30).encode('jpeg', 80)],
	['image/jpeg', 'gate.txt', () => drawn(40, 30).encode('jpeg', 80)],
] as const)('keeps a picture (%s, %s) as one page without words, and says so', async (mime, name, make) => {
	const read = await readSource(await make(), name);
	expect(read).toMatchObject({
		mime,
		text: '',
		pages: [{ number: 1, start: 0, end: 0, readable: false, width: 30, height: 22.5 }],
		warnings: [{ code: 'picture', page: 1 }],
	});
});

test('draws it anew, no wider than it is, with nothing of the file but what can be seen', async () => {
	const secret = Buffer.from('GPS 12.345 N');
	const jpeg = await drawn(40, 30).encode('jpeg', 80);
	// A comment (ITU T.81, B.2.4.5) right behind the start.
	const marker = Buffer.from([0xff, 0xfe, 0, secret.length + 2]);
	const tagged = Buffer.concat([jpeg.subarray(0, 2), marker, secret, jpeg.subarray(2)]);
	const png = await renderPage(tagged, 1, { width: 1_400 });
	expect(Buffer.from(png).includes(secret)).toBe(false);
	const image = await loadImage(Buffer.from(png));
	expect([image.width, image.height]).toEqual([40, 30]);
	const small = await loadImage(Buffer.from(await renderPage(tagged, 1, { width: 20 })));
	expect([small.width, small.height]).toEqual([20, 15]);
});

test('refuses what is too large before anything of it is unpacked, and what is torn', async () => {
	const png = Buffer.from(await drawn(4, 4).encode('png'));
	png.writeUInt32BE(60_000, 16);
	png.writeUInt32BE(60_000, 20);
	expect(60_000 * 60_000).toBeGreaterThan(MOST_PICTURE_PIXELS);
	await expect(readSource(png, 'a.png')).rejects.toMatchObject({ code: 'too-large' });
	await expect(readSource(png.subarray(0, 20), 'a.png')).rejects.toMatchObject({ code: 'damaged' });
	await expect(renderPage(png, 1, { width: 100 })).rejects.toMatchObject({ code: 'too-large' });
	// Half a picture is a picture: it is kept, and shown as far as it goes.
	const jpeg = await drawn(300, 300).encode('jpeg', 80);
	expect((await readSource(jpeg.subarray(0, jpeg.length * 0.8), 'a.jpg')).pages).toHaveLength(1);
	await expect(readSource(new TextEncoder().encode('no picture'), 'a.png')).rejects.toMatchObject({
		code: 'damaged',
	});
});

test('whatever the bytes, their head is told or not, and never throws', () => {
	const begin = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], []);
	fc.assert(
		fc.property(begin, fc.uint8Array({ maxLength: 60 }), (first, rest) => {
			const head = pictureHead(Uint8Array.from([...first, ...rest]));
			if (head !== null) expect(head.width * head.height).toBeGreaterThan(0);
		}),
	);
});
