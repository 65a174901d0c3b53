import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinesJson } from '../../api/index.ts';
import {
	type Choice,
	cornersOf,
	labelled,
	legMarks,
	mainView,
	moved,
	ringOf,
	type SiteMark,
	scaleOf,
	siteMarks,
	toldNowhere,
	viewOf,
	WORLD,
	zoomed,
} from './map-marks.ts';
import type { Sign } from './signs.ts';

const said = (at: number | undefined, polarity: 'affirms' | 'denies' = 'affirms', by = 'The Gazette') => ({
	by,
	polarity,
	force: 'asserts' as const,
	at,
	source: '0'.repeat(32),
	statements: [],
	proposed: false,
});
const STAY: Sign = { shape: 'stay', fill: 'full' };
const ALL: Choice = { people: null, letters: new Map() };
const point = (longitude: number, latitude: number): SiteMark['where'] => ({
	is: 'point',
	longitude,
	latitude,
	statements: [],
});
const row = (person: number, ...all: ReturnType<typeof said>[]) => ({
	person,
	episode: 0,
	piece: 'stay' as const,
	said: all,
});
const leg = (person: number, from: number, to: number) => ({
	person,
	by: 'told' as const,
	from,
	to,
	rows: [],
	voice: '',
	statements: [],
});
const LINES: LinesJson = {
	people: [],
	sites: [
		{ label: 'Norte', where: point(1, 2) },
		{ label: 'Sur', where: point(3, 4) },
		{ label: 'a hut', where: { is: 'none' } },
	],
	rows: [row(0, said(0)), row(1, said(0), said(1)), row(2, said(2)), row(3, said(1, 'denies'))],
	legs: [leg(0, 0, 1), leg(1, 0, 1), leg(2, 0, 2)],
	voices: [],
	more: false,
};
const mark = (label: string, people: number, at: readonly [number, number]): SiteMark => ({
	site: 0,
	label,
	people,
	at,
	where: point(at[0], at[1]),
	sign: STAY,
	told: [],
	lit: true,
});

describe('marks', () => {
	it('count people, not accounts; a denial puts nobody anywhere', () => {
		expect(siteMarks(LINES, [0, 1, 2, 3], ALL).map(({ label, people, at }) => [label, people, at])).toEqual([
			['Norte', 2, [1, 2]],
			['Sur', 1, [3, 4]],
			['a hut', 1, null],
		]);
	});

	it('tell what voices say apart, with their letters where they have some', () => {
		const letters = new Map([
			['The Gazette', 'A'],
			['a ministry', 'B'],
		]);
		const lines = { ...LINES, rows: [row(0, said(0), said(0, 'denies', 'a ministry')), row(1, said(1))] };
		const [norte, sur] = siteMarks(lines, [0, 1], { people: new Set([0]), letters });
		expect(norte).toMatchObject({ label: 'Norte', lit: true, people: 1, sign: STAY });
		expect(norte?.told).toEqual([
			{ sign: STAY, people: 1, letters: ['A'] },
			{ sign: { shape: 'denied', fill: 'full' }, people: 1, letters: ['B'] },
		]);
		expect(sur).toMatchObject({ label: 'Sur', lit: false, people: 1, told: [] });
	});

	it('show a place of which it is only denied, and leave out what is only foretold', () => {
		const rows = [row(0, said(0, 'denies')), { ...row(0, said(1)), aside: true as const }];
		const marks = siteMarks({ ...LINES, rows }, [0, 1], ALL);
		expect(marks.map(({ label, people, sign }) => [label, people, sign.shape])).toEqual([
			['Norte', 0, 'denied'],
		]);
	});

	it('keep nothing back that names no place', () => {
		const rows = [row(0, said(undefined, 'denies')), row(1, said(undefined)), row(0, said(0))];
		expect(toldNowhere({ ...LINES, rows }, [0, 1, 2], { ...ALL, people: new Set([0]) })).toEqual([
			{ sign: { shape: 'denied', fill: 'full' }, people: 1, letters: [] },
		]);
	});

	it('draw one way for several people, and none to where nobody knows', () => {
		expect(legMarks(LINES, [0, 1, 2], ALL)).toEqual([
			{ ends: [0, 1], from: [1, 2], to: [3, 4], by: 'told', people: 2, proposed: false, lit: true },
		]);
		const some = legMarks(LINES, [0, 1, 2], { people: new Set([1]) });
		expect(some.map(({ people, lit }) => [people, lit])).toEqual([
			[1, false],
			[1, true],
		]);
	});
});

describe('a view', () => {
	it('shows every point of a selection', () => {
		const points = fc.array(
			fc.tuple(
				fc.double({ min: -170, max: 170, noNaN: true }),
				fc.double({ min: -75, max: 75, noNaN: true }),
			),
			{ minLength: 1, maxLength: 9 },
		);
		fc.assert(
			fc.property(points, (all) => {
				const view = viewOf(all, 0.56);
				if (view.across >= 360) return;
				const [[west, south], [east, north]] = cornersOf(view, 0.56);
				for (const [lon, lat] of all)
					expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
			}),
		);
		expect(viewOf([], 0.5)).toEqual(WORLD);
	});

	it('leaves what lies far off beyond it, and says how many places', () => {
		const near = Array.from({ length: 60 }, (_, i) => mark(`n${i}`, 2, [-70 + (i % 6) / 10, -33 + i / 60]));
		expect(mainView([...near, mark('far', 1, [23, 42])], 0.56)).toMatchObject({ beyond: 1 });
		expect(mainView([mark('a', 1, [0, 0]), mark('b', 1, [90, 40])], 0.56).beyond).toBe(0);
	});

	it('goes round the earth and no farther than it is', () => {
		expect(moved({ longitude: 170, latitude: 0, across: 100 }, 0.3, 0).longitude).toBeCloseTo(-160);
		expect(moved({ longitude: 0, latitude: 70, across: 300 }, 0, 1).latitude).toBeLessThanOrEqual(80);
		expect(zoomed(WORLD, 2).across).toBe(360);
	});
});

const VIEW = { longitude: 0, latitude: 0, across: 10 };
describe('labels', () => {
	it('do not cover each other', () => {
		const shown = labelled(
			[
				mark('big', 9, [0, 0]),
				mark('near', 3, [0.01, 0]),
				mark('too near', 2, [0.02, 0]),
				mark('off', 1, [2, 2]),
			],
			VIEW,
			{ width: 900, ratio: 0.5, most: 9, offset: () => 12 },
		);
		expect(shown.map(({ mark: { label } }) => label)).toEqual(['big', 'near', 'off']);
	});

	it('stand before a place that lies at the edge', () => {
		const shown = labelled([mark('at the rim', 1, [4.9, 0]), mark('off', 1, [9, 0])], VIEW, {
			width: 900,
			ratio: 0.5,
			most: 9,
			offset: () => 12,
		});
		expect(shown.map(({ mark: { label }, side }) => [label, side])).toEqual([['at the rim', 'before']]);
	});
});

describe('a scale', () => {
	it('is a round distance that fits', () => {
		const { metres, pixels } = scaleOf({ longitude: 0, latitude: 60, across: 36 }, 900, 120);
		expect(metres).toBe(200_000);
		expect(pixels).toBeCloseTo(89.83, 1);
	});
});

describe('a ring', () => {
	it('is closed, and as wide on the ground north as at the equator', () => {
		const [ring] = ringOf([10, 60], 111_195).coordinates;
		expect(ring?.[0]).toEqual(ring?.at(-1)?.map((n) => expect.closeTo(n, 9)));
		expect(Math.max(...(ring ?? []).map(([lon]) => lon ?? 0)) - 10).toBeCloseTo(2, 1);
	});
});
