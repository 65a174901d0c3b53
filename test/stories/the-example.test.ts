import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	DecideReceiptShape,
	type PersonJson,
	PersonShape,
	type SearchHitJson,
	SearchHitShape,
	WhereaboutsShape,
} from '../../src/api/index.ts';
import { aFolder, answer, DECISIONS, theExample } from './run.ts';

const path = join(aFolder(), 'example.paradero');
type Fact = PersonJson['facts'][number];

let him: PersonJson;
let place: PersonJson;

const search = (...words: readonly string[]) => answer(z.array(SearchHitShape), ['search', path, ...words]);
const statementsIn = (hits: readonly SearchHitJson[]) => hits.filter(({ kind }) => kind === 'statement');
const pageOf = (id: string) => answer(PersonShape, ['person', path, id]);

async function placeNamed(name: string): Promise<PersonJson> {
	const found = (await search(name)).find(({ entityKind, text }) => entityKind === 'Place' && text === name);
	return pageOf(found?.person ?? '');
}

/** The facts of each thing that concerns somebody, by what is said of it. */
function things(page: PersonJson, kind: string): readonly ReadonlyMap<string, readonly Fact[]>[] {
	const facts = page.facts.filter(({ of }) => of?.kind === kind);
	return [...Map.groupBy(facts, ({ of }) => of?.entity).values()].map((some) =>
		Map.groupBy(some, ({ property }) => property),
	);
}
const valuesOf = (thing: ReadonlyMap<string, readonly Fact[]> | undefined, property: string) =>
	thing?.get(property)?.map(({ value }) => value) ?? [];
const voiceOf = (fact: Fact | undefined) => fact?.voices.at(-1)?.label;

beforeAll(async () => {
	await theExample(path);
	const [found] = await answer(z.array(WhereaboutsShape), [
		'whereabouts',
		path,
		'--person',
		'Ibarcea Menchal',
	]);
	him = await pageOf(found?.person ?? '');
	place = await placeNamed('San Ubaldo');
}, 180_000);

describe('the decisions of the example', () => {
	it('are taken line by line, and change nothing a second time', async () => {
		const receipt = await answer(DecideReceiptShape, ['decide', path, DECISIONS]);
		expect(receipt).toMatchObject({ decided: 0, refused: [] });
		expect(receipt.already).toBe(receipt.lines);
	});
});

describe('one order with three obligations', () => {
	const obligations = (page: PersonJson) => things(page, 'Obligation');
	const withWords = (page: PersonJson, words: string) =>
		obligations(page).find((thing) => valuesOf(thing, 'operative').some((text) => text.includes(words)));

	it('is found by the words of each', async () => {
		for (const words of [
			'shall file a declaration',
			'shall take all available steps',
			'shall not remove Petitioner',
		])
			expect(statementsIn(await search(words)).map(({ sourceTitle }) => sourceTitle)).toEqual([
				expect.stringContaining('Ibarcea Menchal v. Ministry'),
			]);
	});

	it('tells of him two, and of J. M. the third, each with who is bound and by which order', async () => {
		expect(obligations(him)).toHaveLength(2);
		const jm = (await search('J. M.')).find(
			({ entityKind, kind }) => entityKind === 'Person' && kind === 'name',
		);
		const third = withWords(await pageOf(jm?.person ?? ''), 'shall not remove');
		for (const thing of [...obligations(him), third]) {
			expect(valuesOf(thing, 'partOf')).toEqual(['District Court of Kestria, 2019-05-10']);
			expect(valuesOf(thing, 'bound')).toHaveLength(1);
		}
	});

	it('has one deadline that a higher court lifted: no longer in effect, and never missed', () => {
		const back = withWords(him, 'all available steps');
		expect(valuesOf(back, 'deadline')).toEqual(['2019-06-07']);
		const lifted = back?.get('status')?.find(({ value }) => value === 'deadline-no-longer-in-effect');
		expect(lifted).toMatchObject({ valid: { from: '2019-05-31' } });
		expect(voiceOf(lifted)).toBe('Tobias Merrowdane');
		expect(valuesOf(withWords(him, 'shall file'), 'status')).toEqual(['in-force']);
		expect(JSON.stringify(him)).not.toMatch(/missed/i);
	});

	it('stands beside what the ministry says that it was not', () => {
		const readings = withWords(him, 'all available steps')?.get('readAs') ?? [];
		expect(readings.map(({ polarity, value }) => `${polarity} ${value}`)).toEqual(
			expect.arrayContaining(['denies bring Mr. Ibarcea back', 'affirms make inquiries']),
		);
	});
});

describe('a finding of breach', () => {
	const acts = () => things(him, 'Act');

	it('is said by the court to be found, by counsel alleged, and claimed otherwise by who is bound', () => {
		const said = acts().flatMap((thing) =>
			(thing.get('done') ?? []).map((fact) => `${voiceOf(fact)} ${fact.force}: ${fact.value}`),
		);
		expect(said.sort()).toEqual([
			'Honor Bexworth finds: not-done',
			'Odile Farranby alleges: not-done',
			'Respondents asserts: done',
		]);
	});

	it('has been vacated since, which undoes neither the obligation nor what others say', () => {
		const vacated = acts().filter((thing) => valuesOf(thing, 'status').includes('vacated'));
		expect(vacated).toHaveLength(1);
		expect(voiceOf(vacated[0]?.get('done')?.[0])).toBe('Honor Bexworth');
		expect(vacated[0]?.get('status')?.[0]).toMatchObject({ valid: { from: '2019-07-26' } });
		expect(voiceOf(vacated[0]?.get('status')?.[0])).toBe('Court of Appeals');
	});
});

describe('totals', () => {
	const count = (thing: ReadonlyMap<string, readonly Fact[]>) =>
		Number.parseInt(valuesOf(thing, 'count')[0] ?? '', 10);

	it('add up in the workbook: 724 people in four places', async () => {
		const parts = [];
		for (const name of [
			'Cawder Street Detention Center',
			'Fallow Ridge Holding Center',
			'Dunmarle Residence Center',
			'Halmere Transit Center',
		]) {
			const [held] = things(await placeNamed(name), 'Population');
			expect(valuesOf(held, 'partOf')).toEqual(['persons held in all facilities on 30 April 2019']);
			expect(valuesOf(held, 'measure')).toEqual(['stock']);
			parts.push(held === undefined ? 0 : count(held));
		}
		expect(parts).toEqual([212, 301, 158, 53]);
		const [total] = statementsIn(await search('All facilities'));
		expect(total?.text.split('\t')).toContain(String(parts.reduce((sum, part) => sum + part, 0)));
	});

	it('do not add up in the ministry’s table, and stand as printed', () => {
		const counted = things(place, 'Population');
		const total = counted.find((thing) => valuesOf(thing, 'measure').includes('cumulative'));
		const whole = total?.get('counts')?.[0]?.value;
		const parts = counted.filter((thing) => valuesOf(thing, 'partOf')[0] === whole);
		expect(parts.map(count).sort()).toEqual([27, 47, 52]);
		expect(total === undefined ? 0 : count(total)).toBe(127);
	});
});

describe('an echo', () => {
	it('is five sources and one official', async () => {
		const found = [
			...statementsIn(await search('400 more people')),
			...statementsIn(await search('unas 400 personas más')),
		];
		expect(new Set(found.map(({ source }) => source)).size).toBe(5);
	});
});

describe('one body with two accounts', () => {
	it('denies and takes responsibility for the same stay, and both stand there', () => {
		const stay = him.line.episodes
			.flatMap(({ pieces }) => pieces)
			.find((piece) => piece.piece !== 'gap' && (piece.acknowledgements?.length ?? 0) > 0);
		if (stay === undefined || stay.piece === 'gap') throw new Error('the stay at San Ubaldo is on the line');
		const kestria = stay.acknowledgements?.filter(({ by }) => by === 'Kestria').map(({ says }) => says);
		expect(kestria?.sort()).toEqual(['acknowledged', 'denied']);
		const also = stay.accounts.flatMap((account) => account.also ?? []);
		expect(also.map(({ property }) => property).sort()).toEqual([
			'acceptsResponsibility',
			'atRequestOf',
			'deniesResponsibility',
		]);
	});
});

describe('a dispute about a word', () => {
	it('has who uses it, who rejects it, and the definition that it goes by', async () => {
		const terms = things(place, 'Term').flatMap((thing) => thing.get('word') ?? []);
		const said = (word: string) =>
			terms.filter(({ value }) => value === word).map((fact) => `${voiceOf(fact)} ${fact.polarity}`);
		expect(new Set(said('penal colony'))).toEqual(
			new Set(['Miriam Okandele affirms', 'Petra Lindqvale denies']),
		);
		expect(new Set(said('reception center'))).toEqual(
			new Set([
				'Ministry of Frontiers of Kestria affirms',
				'Ministry of Frontiers affirms',
				'Graciela Ontavilla denies',
			]),
		);
		const defined = things(place, 'Term').filter((thing) => thing.has('definedBy'));
		expect(defined).toHaveLength(2);
		for (const words of ['on the sender’s account', 'medically examined until their return'])
			expect(statementsIn(await search(words))).not.toEqual([]);
	});
});

describe('a request for comment', () => {
	it('is an inquiry with what came back: nothing, or a refusal to comment', async () => {
		const about = things(him, 'Inquiry');
		expect(about.map((thing) => [valuesOf(thing, 'on')[0], valuesOf(thing, 'answerType')[0]])).toEqual([
			['2019-05-08', 'no-response'],
			['2019-05-14', 'no-response'],
		]);
		const [asked] = statementsIn(await search('declined to comment citing the pending case'));
		expect(asked?.sourceTitle).toBe('What to call San Ubaldo');
	});
});

describe('a right', () => {
	it('is found denied, conceded denied, and by the ministry said to have been given', () => {
		const rights = him.facts.filter(({ property }) => property.startsWith('right'));
		expect(
			rights.map((fact) => `${voiceOf(fact)} ${fact.force} ${fact.property}: ${fact.value}`).sort(),
		).toEqual([
			'Honor Bexworth finds rightDenied: a hearing',
			'Marisol Dunnock asserts rightDenied: told of his right to object',
			'Respondents admits rightDenied: a hearing',
			'the ministry asserts rightGiven: told of his right to object',
		]);
	});
});
