import { byShape } from './em.ts';
import type { Level } from './levels.ts';
import type { FieldKind } from './settings.ts';

/**
 * How often values agree in lists whose truth is known, level by level of each shape: among matches, and among any two
 * rows. Means (of *m*; geometric of *u*) over febrl 3, fake_1000, historical_50k, RLdata500 and Argentina's two
 * registers, by the truth of each, rounded (of dates far apart, the registers' alone: in made-up sets they are many); names of several words in one part, numbers and what no set has are by hand.
 * A list that is long enough outweighs them: docs/why/linking.md.
 */
type Usual = { readonly m: readonly number[]; readonly u: readonly number[] };

const SEVERAL_WORDS: Usual = {
	m: [0.3, 0.35, 0.15, 0.02, 0.01, 0.1, 0.03, 0.01, 0.03],
	u: [1e-4, 5e-4, 5e-4, 1e-4, 1e-4, 2e-2, 1e-2, 1e-3, 0.968],
};
const ONE_WORD: Usual = { m: [0.57, 0.005, 0.225, 0.04, 0.16], u: [5e-3, 3e-5, 2e-3, 3e-3, 0.99] };

const USUAL: Readonly<Record<FieldKind, readonly [Usual, Usual]>> = {
	given: [SEVERAL_WORDS, ONE_WORD],
	surname: [SEVERAL_WORDS, ONE_WORD],
	name: [
		{
			m: [0.25, 0.43, 0.15, 0.02, 0.01, 0.11, 0.02, 0.002, 0.008],
			u: [4e-6, 5e-5, 5e-5, 4e-4, 3e-4, 3e-2, 1e-2, 2e-5, 0.96],
		},
		{ m: [0.1, 0.57, 0.18, 0.02, 0.13], u: [1e-4, 6e-3, 8e-3, 1e-4, 0.985] },
	],
	text: [
		{
			m: [0.48, 0.11, 0.06, 0.11, 0.02, 0.1, 0.01, 0.01, 0.1],
			u: [3e-3, 1.5e-3, 3e-4, 3.5e-3, 3e-4, 8e-2, 5e-3, 2e-4, 0.906],
		},
		{ m: [0.44, 0.3, 0.08, 0.08, 0.1], u: [3e-3, 1e-3, 1.5e-3, 5e-4, 0.994] },
	],
	date: [
		{
			m: [0.72, 0.16, 0.02, 0.02, 0.03, 0.015, 0.02, 0.002],
			u: [3e-4, 3e-3, 1e-2, 4e-3, 3e-2, 8e-2, 0.5, 0.37],
		},
		{ m: [0.85, 0.1, 0.03, 0.01], u: [3e-2, 8e-2, 0.5, 0.39] },
	],
	code: [
		{ m: [0.72, 0.12, 0.05, 0.02, 0.09], u: [3e-4, 6e-4, 2e-5, 1e-4, 0.999] },
		{ m: [], u: [] },
	],
	category: [
		{ m: [0.93, 0.07], u: [0.4, 0.6] },
		{ m: [], u: [] },
	],
	number: [
		{ m: [0.75, 0.14, 0.05, 0.03, 0.03], u: [0.03, 0.06, 0.12, 0.3, 0.49] },
		{ m: [], u: [] },
	],
};

/** Shares of each level, in the order in which the levels stand. */
export function usualShares(kind: FieldKind, levels: readonly Level[], of: 'm' | 'u'): readonly number[] {
	const shapes = levels.map(({ shape }) => shape);
	return byShape(shapes, (inShape) => {
		const shares = USUAL[kind][shapes[inShape[0] ?? 0] ?? 0][of];
		const sum = shares.reduce((total, one) => total + one, 0);
		return inShape.map((_, at) => (shares[at] ?? 0) / sum);
	});
}
