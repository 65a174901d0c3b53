/**
 * How wide letters are against one another in a common text face (advance widths of Times, in thousandths of the
 * letter's height): from a line's two ends it tells where in it a word stands, without its font.
 */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
	[" .,:;'|ijlt/\\I()[]·!‘’fJ`rí", 290],
	['-sz°', 370],
	['acegkvxyáéàèç?"“”çó', 445],
	['bdhnopqu0123456789$_#*+FPSLúñüöò', 520],
	['BCERTXZÉ~<>=EÁ', 640],
	['ADGHKNOQUVYwÑÓÚ&', 720],
	['mMW@%—…', 840],
];
const OF_LETTER = new Map(
	WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])),
);
/** Of a letter that is not in the table. */
const USUAL = 500;

/**
 * Where on a line from `left` to `right`, on which `words` stand, the letters from `start` to `end` begin and end; right to a
 * part of a letter. Outside the words counts as their rim.
 */
export function edgesIn(
	words: string,
	start: number,
	end: number,
	left: number,
	right: number,
): readonly [from: number, to: number] {
	const each = (right - left) / Math.max(1, widthOf(words));
	return [
		left + each * widthOf(words.slice(0, Math.max(0, start))),
		left + each * widthOf(words.slice(0, end)),
	];
}

/** How wide the words are, in thousandths of their height; only shares of it mean something. */
function widthOf(words: string): number {
	let width = 0;
	for (const letter of words) width += OF_LETTER.get(letter) ?? USUAL;
	return width;
}
