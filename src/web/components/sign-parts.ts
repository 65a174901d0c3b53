import type { Sign } from '../data/signs.ts';

type Part = {
	readonly d: string;
	readonly fill: string;
	readonly stroke?: string;
	readonly strokeWidth?: number;
	readonly dash?: string;
};
/** How much is left of what is not chosen. */
export const FADED = 0.3;
const SVG = 'http://www.w3.org/2000/svg';

/** The outline of a sign about its middle, its half towards the left, and the size of its slot, of so many pixels from the middle to the rim. */
const OUTLINES: Readonly<
	Record<
		Sign['shape'],
		(r: number) => { readonly whole: string; readonly half: string; readonly slot?: string }
	>
> = {
	stay: (r) => ({
		whole: `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`,
		half: `M0,${-r}A${r},${r} 0 0 0 0,${r}Z`,
	}),
	leg: (r) => ({
		whole: `M0,${-1.25 * r}L${1.2 * r},${0.9 * r}L${-1.2 * r},${0.9 * r}Z`,
		half: `M0,${-1.25 * r}L0,${0.9 * r}L${-1.2 * r},${0.9 * r}Z`,
	}),
	act: (r) => ({
		whole: `M0,${-1.35 * r}L${1.35 * r},0L0,${1.35 * r}L${-1.35 * r},0Z`,
		half: `M0,${-1.35 * r}L0,${1.35 * r}L${-1.35 * r},0Z`,
	}),
	denied: (r) => ({
		whole: boxOf(r, r),
		half: `M0,${-r}L0,${r}L${-r},${r}L${-r},${-r}Z`,
		slot: boxOf(0.6 * r, 0.18 * r),
	}),
	declined: (r) => ({
		whole: boxOf(1.2 * r, 0.4 * r),
		half: `M0,${-0.4 * r}L0,${0.4 * r}L${-1.2 * r},${0.4 * r}L${-1.2 * r},${-0.4 * r}Z`,
	}),
};

function boxOf(wide: number, high: number): string {
	return `M${-wide},${-high}L${wide},${-high}L${wide},${high}L${-wide},${high}Z`;
}

/** What a sign is drawn of, from the lowest to the uppermost: a rim of paper that parts it from what it lies on, its outline, what fills it. */
export function signParts({ shape, fill }: Sign, r: number): readonly Part[] {
	const { whole, half, slot } = OUTLINES[shape](r);
	const ink = shape === 'denied' || shape === 'declined' ? 'var(--ink)' : 'var(--accent)';
	return [
		{ d: whole, fill: 'none', stroke: 'var(--paper)', strokeWidth: 4 },
		{
			d: whole,
			fill: fill === 'full' ? ink : 'var(--paper)',
			stroke: ink,
			strokeWidth: 1.5,
			...(fill === 'open' ? { dash: '2.5 2' } : {}),
		},
		...(fill === 'half' ? [{ d: half, fill: ink }] : []),
		...(slot === undefined
			? []
			: fill === 'half'
				? [{ d: slot, fill: 'var(--paper)', stroke: ink, strokeWidth: 1 }]
				: [{ d: slot, fill: fill === 'full' ? 'var(--paper)' : ink }]),
	];
}

/** A sign as an element of a figure, with its middle at `x` and `y`. */
export function drawSign(sign: Sign, { x, y, r }: { x: number; y: number; r: number }): SVGGElement {
	const drawn = document.createElementNS(SVG, 'g');
	drawn.setAttribute('transform', `translate(${x},${y})`);
	drawn.setAttribute('data-sign', `${sign.shape} ${sign.fill}`);
	for (const { d, fill, stroke, strokeWidth, dash } of signParts(sign, r)) {
		const path = document.createElementNS(SVG, 'path');
		path.setAttribute('d', d);
		path.setAttribute('fill', fill);
		if (stroke !== undefined) path.setAttribute('stroke', stroke);
		if (strokeWidth !== undefined) path.setAttribute('stroke-width', `${strokeWidth}`);
		if (dash !== undefined) path.setAttribute('stroke-dasharray', dash);
		drawn.append(path);
	}
	return drawn;
}

/** Puts signs in the place of the dots that Plot drew, which knows where each belongs. */
export function signsForDots(
	points: Element,
	each: (nth: number) => { readonly sign: Sign; readonly r: number; readonly faded: boolean } | undefined,
	then: (drawn: SVGGElement, nth: number) => void = () => undefined,
): void {
	for (const [nth, dot] of [...points.querySelectorAll('circle')].entries()) {
		const of = each(nth);
		if (of === undefined) continue;
		const drawn = drawSign(of.sign, {
			x: Number(dot.getAttribute('cx')),
			y: Number(dot.getAttribute('cy')),
			r: of.r,
		});
		if (of.faded) drawn.setAttribute('opacity', `${FADED}`);
		drawn.prepend(...dot.querySelectorAll('title'));
		dot.replaceWith(drawn);
		then(drawn, nth);
	}
}
