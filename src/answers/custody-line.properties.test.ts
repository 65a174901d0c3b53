import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARecord, type Told } from '../../test/builders.ts';
import { type CustodyType, dateBounds } from '../record/index.ts';
import { type CustodyLine, custodyLine, type LinePiece } from './index.ts';
import { dayAt, isoOfDay } from './spans.ts';

/** Days counted from 1970-01-01: spring of 2019. */
const FIRST = dayAt(Date.UTC(2019, 2, 1));
const day = fc.integer({ min: FIRST, max: FIRST + 120 });
const place = fc.constantFrom('Tecla', 'Norte', 'Cawder');

const told = fc.record({
	source: fc.constantFrom('A', 'B'),
	type: fc.constantFrom<CustodyType>(
		'arrest',
		'booked-in',
		'held',
		'transfer',
		'removal',
		'release',
		'hospital',
		'death',
	),
	on: day.map(isoOfDay),
	until: fc.option(day.map(isoOfDay), { nil: undefined }),
	at: fc.option(place, { nil: undefined }),
	from: fc.option(place, { nil: undefined }),
	to: fc.option(place, { nil: undefined }),
}) satisfies fc.Arbitrary<Told>;

function lineOf(passages: readonly Told[]): CustodyLine {
	const record = new ARecord();
	for (const one of passages) record.tells(one);
	return custodyLine(record.graph());
}

type Drawn = Exclude<LinePiece, { piece: 'gap' }>;
const lo = (edtf: string | undefined) => dayAt(dateBounds(edtf ?? '')?.lo ?? Number.NaN);
const hi = (edtf: string | undefined) => dayAt(dateBounds(edtf ?? '')?.hi ?? Number.NaN);

describe('what public tools got wrong on custody lines', () => {
	it('draws no leg across a gap: what ends a stay begins where the stay ends, with no gap between', () => {
		fc.assert(
			fc.property(fc.array(told, { minLength: 1, maxLength: 8 }), (passages) => {
				for (const { pieces } of lineOf(passages).episodes) {
					const drawn = pieces.filter((piece): piece is Drawn => piece.piece !== 'gap');
					for (const stay of drawn) {
						if (stay.endedBy === undefined) continue;
						const leaving = drawn.find(({ event }) => event === stay.endedBy);
						expect(leaving?.from).toBe(stay.to);
						for (const gap of pieces)
							if (gap.piece === 'gap')
								expect(hi(gap.to) < lo(stay.from) || lo(gap.from) > hi(stay.to)).toBe(true);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('merges no two custodies over a release: what comes after the day of one is another episode', () => {
		fc.assert(
			fc.property(
				day,
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 1, max: 400 }),
				(from, held, out) => {
					const line = lineOf([
						{ type: 'arrest', on: isoOfDay(from) },
						{ type: 'release', on: isoOfDay(from + held) },
						{ type: 'arrest', on: isoOfDay(from + held + out) },
					]);
					expect(line.episodes).toHaveLength(2);
					expect(line.episodes[0]?.endedBy?.type).toBe('release');
					expect(line.episodes[1]?.endedBy).toBeUndefined();
					// The days in freedom are no gap in custody.
					const gaps = line.episodes.flatMap(({ pieces }) => pieces.filter(({ piece }) => piece === 'gap'));
					expect(gaps.reduce((sum, gap) => sum + (gap.piece === 'gap' ? gap.days : 0), 0)).toBe(held - 1);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('does not close an episode by a deportation into another state’s prison', () => {
		fc.assert(
			fc.property(
				day,
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 0, max: 60 }),
				(from, until, later) => {
					const line = lineOf([
						{ type: 'arrest', on: isoOfDay(from) },
						{ type: 'removal', on: isoOfDay(from + until), to: 'Tecla' },
						{ type: 'held', on: isoOfDay(from + until + later), at: 'Tecla' },
					]);
					expect(line.episodes).toHaveLength(1);
					const removal = line.episodes[0]?.pieces.find((piece) => piece.piece === 'leg');
					expect(removal).toMatchObject({ state: 'removed-into-custody' });
				},
			),
			{ numRuns: 200 },
		);
	});

	it('flags dates that cannot follow each other from one whole day up, and no sooner', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -5, max: 5 }), (end, later) => {
				const { inversions } = lineOf([
					{ type: 'held', on: isoOfDay(end - 20), until: isoOfDay(end), at: 'Norte' },
					{ type: 'booked-in', on: isoOfDay(end + later), at: 'Tecla' },
				]);
				expect(inversions.map(({ kind, days }) => [kind, days])).toEqual(
					later < 0 ? [['overlap', -later]] : [],
				);
			}),
			{ numRuns: 100 },
		);
		fc.assert(
			fc.property(fc.array(told, { minLength: 1, maxLength: 8 }), (passages) => {
				for (const { days, events, statements } of lineOf(passages).inversions) {
					expect(Number.isInteger(days) && days >= 1).toBe(true);
					expect(events.length).toBeGreaterThan(0);
					expect(statements.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('keeps an uncertain day a set, and a month a month: neither becomes a stay that covers it', () => {
		const uncertain = fc.oneof(
			fc
				.tuple(day, fc.integer({ min: 1, max: 20 }))
				.map(([from, more]) => `[${isoOfDay(from)}..${isoOfDay(from + more)}]`),
			day.map((one) => isoOfDay(one).slice(0, 7)),
			fc.constant('2019'),
		);
		fc.assert(
			fc.property(uncertain, fc.constantFrom<CustodyType>('arrest', 'held', 'release'), (on, type) => {
				const [piece] = lineOf([{ type, on }]).episodes[0]?.pieces ?? [];
				expect(piece).toMatchObject({ from: on, to: on });
			}),
			{ numRuns: 200 },
		);
	});

	it('keeps what is told twice as two accounts of one stay, once joined, and loses neither', () => {
		fc.assert(
			fc.property(day, day, (one, other) => {
				const record = new ARecord();
				const a = record.tells({ source: 'A', type: 'held', on: isoOfDay(one), at: 'Tecla' });
				const b = record.tells({ source: 'B', type: 'held', on: isoOfDay(other), at: 'Tecla' });
				const [piece, ...more] = custodyLine(record.same(a, b).graph()).episodes[0]?.pieces ?? [];
				expect(more).toEqual([]);
				expect(piece).toMatchObject({ accounts: [{}, {}], origins: { sources: 2, origins: 2 } });
			}),
			{ numRuns: 50 },
		);
	});
});
