import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import { keptEqualsFull } from '../../test/histories/kept-equals-full.ts';
import type { Case } from '../store/index.ts';
import { decide } from './decide.ts';
import { DEFINITIONS_FILE } from './definitions.ts';
import { person } from './person.ts';
import { allTerms, definitions, findTerms } from './terms.ts';

const folders = new Folders();
afterEach(() => folders.remove());

const PAPER = [
	'Port Hollow is a camp, said Ana Ordaz. Port Hollow is no prison, she said.',
	'A camp is a place where people are held without trial.',
	'At Port Hollow nobody was brought before a judge. Guards took Lena Quist to Port Hollow.',
].join('\n');
const CAMP = 'Port Hollow is a camp';
const PRISON = 'Port Hollow is no prison';
const MEANS = 'A camp is a place where people are held without trial';
const NOBODY = 'nobody was brought before a judge';
const TOOK = 'Guards took Lena Quist to Port Hollow';
const ANA = [
	{ name: 'The Port Paper', act: 'publishes' },
	{ name: 'Ana Ordaz', act: 'says' },
];
const state = (kind: string, quote: string, slots: object, more: object = {}) => ({
	do: 'state',
	source: 'paper.txt',
	kind,
	quote,
	slots,
	...more,
});
const at = { value: 'Port Hollow', type: 'facility' };
const meant = (kind: string, quote: string) => ({ source: 'paper.txt', kind, quote });
const chosen = { ...meant('process', NOBODY), property: 'rightDenied' };
const place = { source: 'paper.txt', kind: 'Place', name: 'Port Hollow' };
const bears = (criterion: object, of: object = place) => ({
	do: 'state',
	bearing: { statement: chosen, criterion, of },
});
const OWN_CRITERION = { ...meant('definition', MEANS), property: 'criterion' };

const LINES: readonly object[] = [
	state('term', CAMP, { term: 'camp', about: at, polarity: 'affirms' }, { chain: ANA }),
	state('term', PRISON, { term: 'prison', about: at, polarity: 'denies' }, { chain: ANA }),
	state('definition', MEANS, { term: 'camp', criteria: 'people are held without trial' }),
	state('process', NOBODY, { right: NOBODY, denied: true, who: 'nobody' }),
	state('custody', TOOK, { type: 'transfer', who: 'Lena Quist', to: at }),
	bears(OWN_CRITERION),
	bears({ definition: 'icpped-2', id: '4' }),
	{ do: 'withdraw', statement: chosen },
	{ do: 'reject', ...meant('definition', MEANS) },
	{ do: 'reject', ...meant('term', CAMP) },
];

async function aCase(): Promise<Case> {
	const opened = await newCase(folders.new());
	await addText(opened, 'paper.txt', PAPER, '2030-06-01');
	return opened;
}

const criterionOf = async (opened: Case, definition: string, criterion: string) => {
	const { definitions: all } = await definitions(opened);
	return all.find(({ id }) => id === definition)?.criteria.find(({ id }) => id === criterion);
};

describe('terms of a case', () => {
	test('stand by the thing they are used for, with what was chosen under criteria', async () => {
		const opened = await aCase();
		expect((await decide(opened, LINES.slice(0, 7))).refused).toEqual([]);
		const [hollow] = await allTerms(opened, 'port hollow');
		expect(hollow?.words.map(({ word, uses }) => [word, uses[0]?.polarity])).toEqual([
			['camp', 'affirms'],
			['prison', 'denies'],
		]);
		expect((await findTerms(opened, { about: 'Cawder Street' })).items).toEqual([]);
		const [own] = (await definitions(opened)).definitions;
		expect(own).toMatchObject({
			of: 'source',
			word: 'camp',
			criteria: [
				{
					text: 'people are held without trial',
					bearings: [
						{ thing: { label: 'Port Hollow' }, property: 'rightDenied', quotes: [{ exact: NOBODY }] },
					],
				},
			],
		});
		expect((await criterionOf(opened, 'icpped-2', '4'))?.bearings).toHaveLength(1);
		expect((await criterionOf(opened, 'icpped-2', '3a'))?.bearings).toEqual([]);
		// Of another thing nothing was chosen.
		const elsewhere = await definitions(opened, { thing: '0'.repeat(32) });
		expect(
			elsewhere.definitions.every(({ criteria }) => criteria.every((one) => one.bearings.length === 0)),
		).toBe(true);
		await opened.close();
	});

	test('a choice lasts as long as the statement it rests on, and says nothing of anybody', async () => {
		const opened = await aCase();
		await decide(opened, LINES.slice(0, 7));
		const quist = { source: 'paper.txt', kind: 'Person', name: 'Lena Quist' };
		const event = meant('custody', TOOK);
		expect((await decide(opened, [bears({ definition: 'icpped-2', id: '1' }, quist)])).refused).toEqual([]);
		expect((await decide(opened, [bears({ definition: 'icpped-2', id: '1' }, event)])).refused).toEqual([]);
		const { rows } = await { rows: (await criterionOf(opened, 'icpped-2', '1'))?.bearings ?? [] };
		expect(rows.map(({ thing }) => thing.label).sort()).toEqual(['Lena Quist', 'transfer']);
		const page = await person(
			opened,
			rows.find(({ thing }) => thing.label === 'Lena Quist')?.thing.cluster ?? '',
		);
		expect(page.whereabouts?.accounts).toHaveLength(1);
		expect(page.facts.some(({ property }) => property === 'bearsOn')).toBe(false);
		await decide(opened, [LINES[7] as object]);
		expect((await criterionOf(opened, 'icpped-2', '1'))?.bearings).toEqual([]);
		await decide(opened, [{ do: 'undo', decision: LINES[7], nonce: 'back' }]);
		expect((await criterionOf(opened, 'icpped-2', '1'))?.bearings).toHaveLength(2);
		const [taken] = rows;
		await decide(opened, [{ do: 'withdraw', statement: taken?.id }]);
		expect((await criterionOf(opened, 'icpped-2', '1'))?.bearings).toHaveLength(1);
		await opened.close();
	});

	test('what was chosen for a criterion that is gone is told', async () => {
		const opened = await aCase();
		await decide(opened, LINES.slice(0, 6));
		await decide(opened, [LINES[8] as object]);
		expect((await definitions(opened)).astray).toMatchObject([
			{ definition: 'statement', bearing: { thing: { label: 'Port Hollow' } } },
		]);
		await opened.close();
	});

	test("definitions of the case's own file take what is chosen, and broken lines are told", async () => {
		const opened = await aCase();
		await decide(opened, LINES.slice(0, 5));
		const own = bears({ definition: 'own-transit-centre', id: 'a' });
		expect((await decide(opened, [own])).refused).toMatchObject([
			{ code: 'not-found', reason: expect.stringContaining('there are icpped-2, wgad') },
		]);
		writeFileSync(
			join(opened.folder, DEFINITIONS_FILE),
			'# transit centre\n- [a] a week at most\n- [a] twice\n',
		);
		expect(
			(await decide(opened, [own, bears({ definition: 'own-transit-centre', id: 'b' })])).refused,
		).toMatchObject([{ reason: 'the definition "own-transit-centre" has no criterion "b"; it has a' }]);
		expect((await criterionOf(opened, 'own-transit-centre', 'a'))?.bearings).toHaveLength(1);
		expect((await definitions(opened)).problems).toEqual([
			{ line: 3, what: 'a second criterion called "a"' },
		]);
		await opened.close();
	});

	test('nothing bears that is not a statement, and a criterion is of a thing', async () => {
		const opened = await aCase();
		await decide(opened, LINES.slice(0, 6));
		const [own] = (await definitions(opened)).definitions;
		const bearing = own?.criteria[0]?.bearings[0]?.id ?? '';
		const criterion = { definition: 'icpped-2', id: '1' };
		const refused = async (line: object) => (await decide(opened, [line])).refused[0]?.reason;
		const of = place;
		expect(await refused({ do: 'state', bearing: { statement: bearing, criterion, of } })).toContain(
			'bears on nothing by itself',
		);
		expect(await refused({ do: 'state', bearing: { statement: chosen, criterion: chosen, of } })).toContain(
			'is no criterion',
		);
		expect(await refused(bears(criterion, meant('term', CAMP)))).toContain('not of a Term');
		await decide(opened, [LINES[7] as object]);
		expect(await refused(bears({ definition: 'icpped-2', id: '2' }))).toContain('was withdrawn');
		await opened.close();
	});

	test('whatever is decided in whatever order, what is kept equals a full recomputation', async () => {
		await keptEqualsFull(aCase, LINES, {
			most: 16,
			// Whatever stands under a criterion rests on a statement that stands.
			also: definitions,
			after: () => folders.remove(),
		});
	}, 120_000);
});
