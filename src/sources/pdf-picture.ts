import { createCanvas } from './canvas.ts';
import { openPdf } from './pdf-engine.ts';
import { encodePng } from './png.ts';
import { SourceError } from './source-error.ts';

const MAX_WIDTH = 4_000;
const MAX_PIXELS = 40_000_000;

/** Draws a page of a PDF. A very tall page comes out narrower than asked for, rather than too large. */
export async function drawPage(bytes: Uint8Array, number: number, width: number): Promise<Uint8Array> {
	const file = await openPdf(bytes);
	try {
		if (!Number.isInteger(number) || number < 1 || number > file.pageCount) {
			const message = `there is no page ${number}; this PDF has ${file.pageCount}`;
			throw new SourceError('damaged', message, { page: number, pages: file.pageCount });
		}
		const page = await file.proxy(number);
		const natural = page.getViewport({ scale: 1 });
		const wanted = Math.max(1, Math.min(width, MAX_WIDTH)) / natural.width;
		const allowed = Math.sqrt(MAX_PIXELS / (natural.width * natural.height));
		const viewport = page.getViewport({ scale: Math.min(wanted, allowed) });
		const canvas = createCanvas(
			Math.max(1, Math.round(viewport.width)),
			Math.max(1, Math.round(viewport.height)),
		);
		const canvasContext = canvas.getContext('2d');
		canvasContext.fillStyle = 'white';
		canvasContext.fillRect(0, 0, canvas.width, canvas.height);
		// The canvas of @napi-rs draws as a browser's does; only the types know each other not.
		await page.render({ canvas: null, canvasContext: canvasContext as never, viewport }).promise;
		const { width: across, height: down } = canvas;
		return encodePng(canvasContext.getImageData(0, 0, across, down).data, across, down);
	} catch (cause) {
		if (cause instanceof SourceError) throw cause;
		throw new SourceError('damaged', `page ${number} cannot be drawn`, { page: number }, cause);
	} finally {
		await file.close();
	}
}
