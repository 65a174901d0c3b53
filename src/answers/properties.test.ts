import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARecord, type Told } from '../../test/builders.ts';
import { CUSTODY_TYPES, dateBounds, type EntityId, type PersonGraph } from '../record/index.ts';
import { accountSpan } from './account-order.ts';
import {
	accountsOn,
	conflicts,
	custodyLine,
	type LinePiece,
	type Whereabouts,
	whereabouts,
} from './index.ts';
import { dayAt } from './spans.ts';

const dates = [
	'2019-03-01',
	'2019-03-05',
	'2019-03-20',
	'2019-03',
	'2019-04-12',
	'2019',
	'[2019-03-02..2019-03-08]',
];
const extra = [
	'2019-03-01/2019-03-20',
	'2019-03-05/..',
	'[2019-04-01..]',
	'../2019-03-05',
	'2019-0X',
	'2020-01-01~',
];
const when = fc.option(fc.constantFrom(...dates, ...extra.filter((edtf) => dateBounds(edtf) !== null)), {
	nil: undefined,
});
const place = fc.option(fc.constantFrom('Tecla', 'Norland', 'Tecla Jail', 'Quintara'), { nil: undefined });

const told = fc.record({
	source: fc.constantFrom('A', 'B', 'C'),
	voice: fc.option(fc.constantFrom('Berta Lunes', 'Ministry'), { nil: undefined }),
	spoken: fc.option(fc.constantFrom('2019-06-01', '2019-03-10'), { nil: undefined }),
	type: fc.constantFrom(...CUSTODY_TYPES),
	on: when,
	until: fc.option(fc.constantFrom('2019-03-20', '2019-04-30'), { nil: undefined }),
	current: fc.boolean(),
	at: place,
	from: place,
	to: place,
	by: fc.option(fc.constantFrom('Ministry', 'Quintara'), { nil: undefined }),
	polarity: fc.constantFrom('affirms', 'affirms', 'affirms', 'denies', 'declines'),
	force: fc.constantFrom('asserts', 'asserts', 'asserts', 'predicts', 'alleges'),
	hedge: fc.option(fc.constantFrom('likely', 'possible'), { nil: undefined }),
}) satisfies fc.Arbitrary<Told>;

/** A record of passages about one person, some of them joined, some only proposed. */
const graphs = fc
	.record({
		accepted: fc.array(told, { maxLength: 9 }),
		proposed: fc.array(told, { maxLength: 3 }),
		joins: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }),
	})
	.map(({ accepted, proposed, joins }) => {
		const record = new ARecord().published('A', '2019-09-01');
		record.tells({
			source: 'A',
			type: 'held',
			on: '2019-03-03',
			at: 'Tecla',
			proposed: accepted.length === 0,
		});
		const events = accepted.map((one) => record.tells(one));
		for (const one of proposed) record.tells({ ...one, proposed: true });
		for (const [a, b] of joins) join(record, events[a], events[b]);
		return record.graph();
	});

function join(record: ARecord, a: EntityId | undefined, b: EntityId | undefined): void {
	if (a === undefined || b === undefined) return;
	if (record.entities.get(a)?.kind === record.entities.get(b)?.kind) record.same(a, b);
}

function shuffled(graph: PersonGraph, seed: number): PersonGraph {
	const mix = <T>(list: readonly T[]) =>
		list
			.map((one, i) => ({ one, key: Math.imul(i + 1, seed | 1) >>> 0 }))
			.sort((a, b) => a.key - b.key)
			.map(({ one }) => one);
	return {
		...graph,
		statements: mix(graph.statements),
		proposed: mix(graph.proposed ?? []),
		entities: new Map(mix([...graph.entities])),
		clusterOf: new Map(mix([...graph.clusterOf])),
	};
}

const pieces = (graph: PersonGraph): readonly (readonly LinePiece[])[] =>
	custodyLine(graph).episodes.map((episode) => episode.pieces);
const onlyAccepted = (answer: Whereabouts | null) => answer?.accounts.filter(({ proposed }) => !proposed);

describe('answers', () => {
	it('do not depend on the order of what they are given', () => {
		fc.assert(
			fc.property(graphs, fc.integer(), (graph, seed) => {
				const other = shuffled(graph, seed);
				expect(whereabouts(other)).toEqual(whereabouts(graph));
				expect(custodyLine(other)).toEqual(custodyLine(graph));
				expect(conflicts(other)).toEqual(conflicts(graph));
			}),
			{ numRuns: 300 },
		);
	});

	it('stay as they are when something more is proposed', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const accepted: PersonGraph = { ...graph, proposed: [] };
				fc.pre(accepted.statements.length > 0);
				const before = whereabouts(accepted);
				const after = whereabouts(graph);
				expect(conflicts(graph)).toEqual(conflicts(accepted));
				expect(custodyLine(graph)).toEqual(custodyLine(accepted));
				if (before === null) return;
				expect(onlyAccepted(after)).toEqual(before.accounts);
				expect({ ...after, accounts: [] }).toEqual({ ...before, accounts: [] });
			}),
			{ numRuns: 300 },
		);
	});

	it('rest on statements and quotes in every account, and lose no statement of an event', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const answer = whereabouts(graph);
				if (answer === null) return;
				const cited = new Set(answer.accounts.flatMap(({ statements }) => statements));
				for (const account of answer.accounts) {
					expect(account.statements.length).toBeGreaterThan(0);
					expect(account.quotes.length).toBeGreaterThan(0);
					expect(account.voices.length).toBeGreaterThan(0);
				}
				for (const { id, property } of [...graph.statements, ...(graph.proposed ?? [])])
					if (property !== 'name') expect(cited).toContain(id);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('custody lines', () => {
	it('have gaps that overlap no covered day, are whole days long and lie between two pieces', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				for (const episode of pieces(graph)) {
					const drawn = episode.filter((piece) => piece.piece !== 'gap');
					for (const gap of episode) {
						if (gap.piece !== 'gap') continue;
						const first = dayAt(dateBounds(gap.from)?.lo ?? Number.NaN);
						const last = dayAt(dateBounds(gap.to)?.lo ?? Number.NaN);
						expect(gap.days).toBe(last - first + 1);
						expect(gap.days).toBeGreaterThan(0);
						for (const piece of drawn) {
							if (piece.state === 'unknown') continue;
							for (const account of piece.accounts) {
								const span =
									account.polarity === 'affirms' && account.force !== 'predicts'
										? accountSpan(account)
										: null;
								if (span !== null) expect(dayAt(span.hi) < first || dayAt(span.lo) > last).toBe(true);
							}
						}
					}
					expect(episode.at(0)?.piece).not.toBe('gap');
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('are sorted by the first day that each piece can mean', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				for (const episode of pieces(graph)) {
					const starts = episode.map((piece) =>
						piece.piece === 'gap'
							? (dateBounds(piece.from)?.lo ?? Number.NaN)
							: Math.min(
									...piece.accounts
										.filter(({ polarity, force }) => polarity === 'affirms' && force !== 'predicts')
										.map((account) => accountSpan(account)?.lo ?? Number.POSITIVE_INFINITY),
								),
					);
					expect(starts).toEqual([...starts].sort((a, b) => a - b));
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('show every event exactly once', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const line = custodyLine(graph);
				const shown = [...line.episodes.flatMap((one) => one.pieces), ...line.undated, ...line.aside].flatMap(
					(piece) => (piece.piece === 'gap' ? [] : [piece.event]),
				);
				expect(new Set(shown).size).toBe(shown.length);
				const accounts = whereabouts(graph)?.accounts ?? [];
				const accepted = accounts.filter(({ proposed }) => !proposed);
				const counted = accepted.length > 0 ? accepted : accounts;
				if (accounts.length > 0)
					expect([...shown].sort()).toEqual([...new Set(counted.map((one) => one.eventCluster))].sort());
			}),
			{ numRuns: 200 },
		);
	});
});

describe('accountsOn', () => {
	it('never answers with an account of another date', () => {
		fc.assert(
			fc.property(
				graphs,
				fc.constantFrom('2019-03-10', '2019-06-05', '2018-01-01', '2019-03'),
				(graph, on) => {
					const answer = whereabouts(graph);
					const asked = dateBounds(on);
					if (answer === null || asked === null) return;
					const found = accountsOn(answer, on);
					for (const { account } of found?.accounts ?? []) {
						const span = accountSpan(account);
						expect(span?.parts.some(({ lo, hi }) => lo <= asked.hi && asked.lo <= hi)).toBe(true);
					}
					for (const near of [...(found?.nearestBefore ?? []), ...(found?.nearestAfter ?? [])])
						expect(found?.accounts.some(({ account }) => account === near)).toBe(false);
				},
			),
			{ numRuns: 200 },
		);
	});
});
