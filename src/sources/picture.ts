import type { ReadResult } from './contract.ts';
import type { Reading } from './limits.ts';
import { MOST_PICTURE_PIXELS, pictureHead } from './picture-head.ts';
import { SourceError } from './source-error.ts';

/** What a screen gives a picture of which nobody says how large it was printed. */
const POINTS_PER_PIXEL = 0.75;

/**
 * A picture as a source without words: one page that cannot be read, kept and shown. What its file says of where and
 * with what it was taken is left in the bytes, and is no part of the text.
 */
export function readPicture(bytes: Uint8Array, _reading: Reading): ReadResult {
	const head = pictureHead(bytes);
	if (head === null)
		throw new SourceError('damaged', 'this picture does not say how large it is; fetch it again');
	const { mime, width, height } = head;
	if (width * height > MOST_PICTURE_PIXELS)
		throw new SourceError(
			'too-large',
			`${width} by ${height} pixels are more than the limit of ${MOST_PICTURE_PIXELS}; save it smaller and add that`,
			{ width, height, limit: MOST_PICTURE_PIXELS },
		);
	return {
		mime,
		tool: 'picture/1',
		meta: {},
		text: '',
		pages: [
			{
				number: 1,
				start: 0,
				end: 0,
				readable: false,
				width: width * POINTS_PER_PIXEL,
				height: height * POINTS_PER_PIXEL,
			},
		],
		runs: [],
		warnings: [
			{
				code: 'picture',
				message: 'a picture: it is kept and shown; words in it are not read, so add them typed out as .txt',
				page: 1,
			},
		],
	};
}
