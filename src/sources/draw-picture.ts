import { createCanvas, loadImage } from './canvas.ts';
import { MOST_PICTURE_PIXELS, pictureHead } from './picture-head.ts';
import { encodePng } from './png.ts';
import { SourceError } from './source-error.ts';

/**
 * A picture drawn anew, at most `width` wide, as PNG: what is shown holds nothing of the file but what can be seen.
 *
 * @throws {SourceError} `damaged`, `too-large`
 */
export async function drawPicture(bytes: Uint8Array, width: number): Promise<Uint8Array> {
	const head = pictureHead(bytes);
	if (head === null) throw new SourceError('damaged', 'this is no picture; fetch it again');
	if (head.width * head.height > MOST_PICTURE_PIXELS)
		throw new SourceError('too-large', 'this picture is too large to be shown');
	const image = await loadImage(Buffer.from(bytes)).catch((cause: unknown) => {
		throw new SourceError('damaged', 'this picture cannot be unpacked; fetch it again', {}, cause);
	});
	const scale = Math.min(1, width / image.width);
	const canvas = createCanvas(
		Math.max(1, Math.round(image.width * scale)),
		Math.max(1, Math.round(image.height * scale)),
	);
	const context = canvas.getContext('2d');
	// What is transparent is paper.
	context.fillStyle = 'white';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return encodePng(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
}
