import type { PictureMime } from '../record/index.ts';

/** A larger one is refused before anything of it is unpacked. */
export const MOST_PICTURE_PIXELS = 100_000_000;

export type PictureHead = { readonly mime: PictureMime; readonly width: number; readonly height: number };

/**
 * Format and size of a picture by its first bytes; nothing is unpacked. `null` for what is neither PNG nor JPEG, or
 * ends before it says how large it is.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return pngHead(view) ?? jpegHead(view);
}

const PNG = [0x89504e47, 0x0d0a1a0a] as const;

/** The first chunk of a PNG gives width and height (PNG, third edition, 11.2.1). */
function pngHead(view: DataView): PictureHead | null {
	if (view.byteLength < 24 || view.getUint32(0) !== PNG[0] || view.getUint32(4) !== PNG[1]) return null;
	if (view.getUint32(12) !== 0x49484452) return null;
	return sized('image/png', view.getUint32(16), view.getUint32(20));
}

/** Marker by marker to the first that begins a frame (ITU T.81, B.2.2). */
function jpegHead(view: DataView): PictureHead | null {
	if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
	let at = 2;
	while (at + 9 < view.byteLength) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		// All frames but the tables that lie among their numbers.
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
			return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
		const length = view.getUint16(at + 2);
		if (length < 2) return null;
		at += 2 + length;
	}
	return null;
}

const sized = (mime: PictureMime, width: number, height: number): PictureHead | null =>
	width > 0 && height > 0 ? { mime, width, height } : null;
