import { LABEL_LINE, type Label, shortLabel, toldText, toldWidth } from '../data/map-marks.ts';
import { numberFormat } from '../text/formats.ts';
import { drawSign } from './sign-parts.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SIGN = 4.5;

/** A place's name, and below it what is said there: each sign with the voices, or how many people, after it. */
export function drawLabel(
	{ mark, side }: Label,
	{ x, y, offset, tag }: { x: number; y: number; offset: number; tag: string },
): SVGGElement {
	const drawn = document.createElementNS(SVG, 'g');
	const isAfter = side === 'after';
	drawn.append(
		textAt(shortLabel(mark.label), isAfter ? x + offset : x - offset, y, isAfter ? 'start' : 'end'),
	);
	const counted = numberFormat(tag, {});
	let along = isAfter ? x + offset : x - offset - toldWidth(mark.told);
	for (const told of mark.told) {
		const row = y + LABEL_LINE;
		drawn.append(drawSign(told.sign, { x: along + SIGN + 1, y: row - 4, r: SIGN }));
		const text = told.letters.length > 0 ? toldText(told) : counted.format(told.people);
		drawn.append(textAt(text, along + 2 * SIGN + 6, row, 'start'));
		along += toldWidth([told]);
	}
	return drawn;
}

/** A bar of a round distance in the lower corner of a map so high. */
export function drawScale(pixels: number, distance: string, height: number): SVGGElement {
	const drawn = document.createElementNS(SVG, 'g');
	const bar = document.createElementNS(SVG, 'path');
	bar.setAttribute('d', `M12,${height - 16}v5h${pixels}v-5`);
	bar.setAttribute('fill', 'none');
	bar.setAttribute('stroke', 'var(--ink-soft)');
	drawn.append(bar, textAt(distance, 12 + pixels / 2, height - 16, 'middle'));
	return drawn;
}

function textAt(words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): SVGTextElement {
	const text = document.createElementNS(SVG, 'text');
	for (const [name, value] of [
		['x', `${x}`],
		['y', `${y}`],
		['text-anchor', anchor],
		['fill', 'var(--ink)'],
		['stroke', 'var(--paper)'],
		['stroke-width', '4'],
		['stroke-linejoin', 'round'],
		['paint-order', 'stroke'],
		['font-size', '12'],
	] as const)
		text.setAttribute(name, value);
	text.textContent = words;
	return text;
}
