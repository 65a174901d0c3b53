import { expect, it } from 'vitest';
import type { NumberSaidJson } from '../../api/index.ts';
import { numberPoints } from './number-points.ts';

const said = (number: object, rest: object = {}): NumberSaidJson =>
	({
		number: { comparator: '=', unit: 'person', ...number },
		polarity: 'affirms',
		scope: {},
		...rest,
	}) as NumberSaidJson;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

it('draws a number at the time it speaks of, as wide as that time, and as open as its words', () => {
	const [range, least] = numberPoints([
		said({ comparator: 'range', low: 40, high: 55 }, { scope: { on: '2030-05' } }),
		said({ comparator: '>=', value: 41 }, { scope: { on: '2030-05-03' }, spoken: '2030-06-01' }),
	]);
	expect(range).toMatchObject({ low: 40, high: 55, open: null, said: false, at: 0, from: day('2030-05-01') });
	expect(range?.to).toBeGreaterThan(day('2030-05-31'));
	expect(least).toMatchObject({ low: 41, high: 41, open: 'up', said: false, at: 1, from: day('2030-05-03') });
});

it('draws a number without a time at the day it was said, and says so', () => {
	expect(numberPoints([said({ comparator: '<', value: 9 }, { spoken: '2030-06-01' })])).toMatchObject([
		{ open: 'down', said: true, from: day('2030-06-01') },
	]);
});

it('draws neither words, nor what is denied, nor what has no day at all', () => {
	expect(
		numberPoints([
			said({ comparator: 'vague' }, { scope: { on: '2030' } }),
			said({ value: 3 }, { scope: { on: '2030' }, polarity: 'denies' }),
			said({ value: 3 }),
		]),
	).toEqual([]);
});
