import { describe, expect, it } from 'vitest';
import { ARecord, testHmac } from '../../../test/builders.ts';
import { type DecisionId, type StatementId, sourceId } from '../../record/index.ts';
import { conflicts, type Relation, relationsOf } from '../index.ts';

const of = (relations: readonly Relation[], wanted: Relation['relation']) =>
	relations.filter(({ relation }) => relation === wanted);
const sourcesOf = ({ sides }: Relation) =>
	sides.map(({ quotes }) => new Set(quotes.map(({ source }) => source)).size);

describe('what several sources say alike', () => {
	it('is agreement where each speaks for itself, in one sentence that counts them', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'North', type: 'arrest', on: '2030-05-03' });
		const b = record.tells({ source: 'South', type: 'arrest', on: '2030-05-03' });
		const found = relationsOf(record.same(a, b).graph());
		expect(of(found, 'agreement')).toMatchObject([
			{
				kind: 'date',
				property: 'fromDate',
				note: expect.stringMatching(
					/^Two origins say “held from” 2030-05-03: (North; South|South; North)\.$/,
				),
			},
		]);
		expect(of(found, 'echo')).toEqual([]);
	});

	it.each([
		['both quote one voice', { voice: 'Ministry' }, { voice: 'Ministry' }],
		['one quotes the other', {}, { voice: 'North' }],
		[
			'who is quoted speaks for whom the other quotes',
			{ voice: 'Ministry' },
			{ voice: 'Ana Belt', as: 'spokeswoman for the Ministry' },
		],
	])('is an echo where %s', (_, one, other) => {
		const record = new ARecord();
		const a = record.tells({ source: 'North', type: 'arrest', on: '2030-05-03', ...one });
		const b = record.tells({ source: 'South', type: 'arrest', on: '2030-05-03', ...other });
		const found = relationsOf(record.same(a, b).graph());
		expect(of(found, 'agreement')).toEqual([]);
		expect(of(found, 'echo').map(sourcesOf)).toEqual([[1, 1]]);
	});

	it('is one origin where one source reprints the other', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'North', type: 'arrest', on: '2030-05-03' });
		const b = record.tells({ source: 'South', type: 'arrest', on: '2030-05-03' });
		const origin = sourceId(testHmac, 'North');
		for (const title of ['North', 'South']) record.sources.set(sourceId(testHmac, title), { title, origin });
		const found = relationsOf(record.same(a, b).graph());
		expect(found.map(({ relation }) => relation)).toEqual(['echo']);
	});

	it('agrees with nobody where only unnamed people say it', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'North', type: 'arrest', on: '2030-05-03' });
		const b = record.tells({ source: 'South', type: 'arrest', on: '2030-05-03', voice: 'Somebody' });
		for (const [i, one] of record.statements.entries())
			if (one.chain.at(-1)?.name === 'Somebody') {
				const { name: _name, who: _who, ...unnamed } = one.chain.at(-1) ?? { act: 'says' };
				record.statements[i] = {
					...one,
					chain: [...one.chain.slice(0, 1), { ...unnamed, described: 'officials' }],
				};
			}
		expect(of(relationsOf(record.same(a, b).graph()), 'agreement')).toEqual([]);
	});
});

describe('two accounts by one body', () => {
	it('are a conflict that names it, though it speaks by another mouth', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'North', type: 'arrest', on: '2030-05-03', voice: 'Ministry' });
		const b = record.tells({
			source: 'South',
			type: 'arrest',
			on: '2030-05-09',
			voice: 'Ana Belt',
			as: 'spokeswoman for the Ministry',
		});
		expect(conflicts(record.same(a, b).graph())).toMatchObject([
			{ relation: 'conflict', kind: 'date', twoAccountsBy: ['Ministry'] },
		]);
	});

	it('are none where two bodies give one each', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'North', type: 'arrest', on: '2030-05-03', voice: 'Ministry' });
		const b = record.tells({ source: 'South', type: 'arrest', on: '2030-05-09', voice: 'Police' });
		expect(conflicts(record.same(a, b).graph())[0]?.twoAccountsBy).toBeUndefined();
	});
});

describe('a remark told in other words', () => {
	const said = (words: string, told: string) => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '2030-05-03' });
		const who = record.entity('Person', 'Ana Ordaz');
		for (const [source, text, quoted] of [
			['The Gazette', words, true],
			['South', told, false],
		] as const) {
			const id = record.states({
				source,
				subject: source === 'South' ? record.entity('Person', 'Ana Ordaz', source) : who,
				property: 'said',
				value: text,
				quote: quoted ? `“${text}”` : text,
			});
			expect(id).toBeDefined();
		}
		return of(relationsOf(record.graph()), 'paraphrase');
	};

	it('stands beside the words, with what it adds and leaves out', () => {
		const [found] = said(
			'The plane left before the judge wrote anything down',
			'the plane left before the judge signed',
		);
		expect(found).toMatchObject({ kind: 'words', property: 'said' });
		expect(found?.sides[1]?.departs).toEqual({ adds: ['signed'], leavesOut: ['wrote', 'anything', 'down'] });
	});

	it('is none where she speaks of something else, or in the same words', () => {
		expect(
			said('The plane left before the judge wrote anything down', 'they gave us no water for two days'),
		).toEqual([]);
		expect(said('They gave us no water', 'they gave us no water')).toEqual([]);
	});
});

it('a dismissed relation says so, and is none of the conflicts; a further statement brings it back', () => {
	const record = new ARecord();
	const a = record.tells({ source: 'North', type: 'arrest', on: '2030-05-03' });
	const b = record.tells({ source: 'South', type: 'arrest', on: '2030-05-09' });
	const graph = record.same(a, b).graph();
	const [conflict] = conflicts(graph);
	const statements = new Set<StatementId>(conflict?.sides.flatMap((side) => side.statements));
	const dismissed = [
		{ decision: 'd' as DecisionId, relation: 'conflict' as const, statements, reason: 'misprint' },
	];
	expect(conflicts({ ...graph, dismissed })).toEqual([]);
	expect(relationsOf({ ...graph, dismissed })).toMatchObject([
		{ dismissed: { decision: 'd', reason: 'misprint' } },
	]);
	const c = record.tells({ source: 'West', type: 'arrest', on: '2030-05-12' });
	expect(conflicts({ ...record.same(a, c).graph(), dismissed })).toHaveLength(1);
});
