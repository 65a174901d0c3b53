import { afterEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import { keptEqualsFull } from '../../test/histories/kept-equals-full.ts';
import type { ProcessCheckJson } from '../api/index.ts';
import { type Case, verifyCase } from '../store/index.ts';
import { decide } from './decide.ts';
import { draftInquiry } from './draft-inquiry.ts';
import { findInquiries } from './inquiries.ts';
import { personProcess, processNamed } from './process.ts';
import { definitions } from './terms.ts';

const folders = new Folders();
afterEach(() => folders.remove());

const PAPER = [
	'Soldiers of the Harbour Guard arrested Lena Quist on 3 May 2030 in Port Hollow.',
	'A captain of the Harbour Guard said she was taken on 4 May 2030.',
	'Her lawyer was turned away. The court had ordered her arrest.',
	'Her sister asked the Harbour Guard where she is; it answered that she had a fever.',
].join('\n');
const ARRESTED = 'Soldiers of the Harbour Guard arrested Lena Quist on 3 May 2030 in Port Hollow';
const CAPTAIN = 'A captain of the Harbour Guard said she was taken on 4 May 2030';
const LAWYER = 'Her lawyer was turned away';
const COURT = 'The court had ordered her arrest';
const SISTER = 'Her sister asked the Harbour Guard where she is; it answered that she had a fever';
const GUARD = 'Harbour Guard';

const state = (kind: string, quote: string, slots: object, more: object = {}) => ({
	do: 'state',
	source: 'paper.txt',
	kind,
	quote,
	slots,
	reason: 'as the paper has it',
	...more,
});
const meant = (kind: string, quote: string) => ({ source: 'paper.txt', kind, quote });
const quist = { source: 'paper.txt', kind: 'Person', name: 'Lena Quist' };
const bears = (statement: object, id: string, of: object, definition = 'icpped-17-3') => ({
	do: 'state',
	bearing: { statement, criterion: { definition, id }, of },
});
const custody = { type: 'arrest', who: 'Lena Quist' };
const guard = { value: GUARD, type: 'organization' };

const LINES: readonly object[] = [
	state('custody', ARRESTED, { ...custody, on: '2030-05-03', at: 'Port Hollow', by: guard }),
	state(
		'custody',
		CAPTAIN,
		{ ...custody, on: '2030-05-04' },
		{
			chain: [
				{ name: 'The Port Paper', act: 'publishes' },
				{ described: 'a captain', as: `captain of the ${GUARD}`, act: 'says' },
			],
		},
	),
	state('process', LAWYER, { right: 'lawyer', denied: true, who: 'Lena Quist' }),
	state('quote', COURT, { content: COURT }),
	state(
		'inquiry',
		SISTER,
		{
			asked: guard,
			by: 'Her sister',
			about: { value: 'Lena Quist', type: 'person' },
			answerType: 'answered',
			answer: 'she had a fever',
		},
		{
			chain: [
				{ name: 'The Port Paper', act: 'publishes' },
				{ name: GUARD, act: 'says' },
			],
		},
	),
	{ do: 'same', left: meant('custody', ARRESTED), right: meant('custody', CAPTAIN) },
	bears({ ...meant('process', LAWYER), property: 'rightDenied' }, '18', quist, 'bop'),
	bears({ ...meant('inquiry', SISTER), property: 'answer' }, '17.3.f/health', meant('custody', ARRESTED)),
];

async function aCase(): Promise<Case> {
	const opened = await newCase(folders.new());
	await addText(opened, 'paper.txt', PAPER, '2030-06-01');
	return opened;
}

const partsOf = ({ fields, stays }: ProcessCheckJson, field: string) =>
	[...fields, ...(stays[0]?.fields ?? [])]
		.find(({ id }) => id === field)
		?.entries.flatMap(({ parts }) => parts) ?? [];
const part = (check: ProcessCheckJson | undefined, field: string, key: string) =>
	check === undefined
		? undefined
		: partsOf(check, field).find(({ criterion }) => criterion === `${field}/${key}`);

describe('the process check of a case', () => {
	test('lays the register beside what is said, with what a person chose and who had asked', async () => {
		const opened = await aCase();
		expect(
			(
				await decide(
					opened,
					LINES.filter((_, i) => i !== 3 && i !== 6),
				)
			).refused,
		).toEqual([]);
		const [check] = await processNamed(opened, 'quist');
		expect(check?.list).toMatchObject({ id: 'icpped-17-3', locator: 'art. 17(3)', verified: 'partly' });
		expect(check?.lists.map(({ id }) => id)).toEqual(['icpped-17-3', 'icpped-18-1', 'bop', 'smr-6-10']);
		expect(check?.stays[0]?.authorities).toEqual([GUARD]);
		const date = part(check, '17.3.b', 'date');
		expect([
			date?.state,
			date?.known.map(({ value }) => value),
			date?.given.map(({ value }) => value),
		]).toEqual(['contradicted', ['2030-05-03', '2030-05-04'], ['2030-05-04']]);
		expect(part(check, '17.3.c', 'grounds')).toMatchObject({ state: 'nobody', known: [], given: [] });
		expect(part(check, '17.3.f', 'health')).toMatchObject({
			state: 'documented',
			chosen: [{ byAuthority: true, value: 'she had a fever', askedBy: [{ value: 'Her sister' }] }],
		});
		expect(check?.inquiries).toHaveLength(1);
		expect(check?.statements.length).toBeGreaterThan(3);
		// What is chosen for a list is no choice that has gone astray from a definition.
		expect((await definitions(opened)).astray).toEqual([]);
		await opened.close();
	});

	test('takes another list, and says which there are', async () => {
		const opened = await aCase();
		await decide(opened, LINES);
		const [bop] = await processNamed(opened, 'Quist', 'bop');
		expect(part(bop, '17', 'said')?.outside.map(({ value }) => value)).toEqual(['lawyer']);
		expect(part(bop, '17', 'said')?.state).toBe('documented');
		await expect(processNamed(opened, 'Quist', 'geneva')).rejects.toThrow(
			'there is no list "geneva"; there are icpped-17-3, icpped-18-1, bop, smr-6-10',
		);
		await expect(personProcess(opened, 'f'.repeat(32))).rejects.toThrow('there is no person or group');
		expect(await processNamed(opened, 'Milo Brandt')).toEqual([]);
		await opened.close();
	});

	test('a choice names a part that the list has, and falls with the statement that it rests on', async () => {
		const opened = await aCase();
		const { refused } = await decide(opened, LINES);
		// The principle has one part, and a bare number names none.
		expect(refused.map(({ code }) => code)).toEqual(['not-found']);
		const answer = { ...meant('inquiry', SISTER), property: 'answer' };
		await decide(opened, [{ do: 'withdraw', statement: answer }]);
		const [check] = await processNamed(opened, 'Quist');
		expect(part(check, '17.3.f', 'health')).toMatchObject({ state: 'nobody', chosen: [] });
		await opened.close();
	});

	test('becomes an inquiry of ours that nobody says was sent, with its letter as a source', async () => {
		const opened = await aCase();
		await decide(opened, LINES);
		const [check] = await processNamed(opened, 'Quist');
		const person = check?.person ?? '';
		const time = part(check, '17.3.b', 'time')?.id ?? '';
		const drafted = await draftInquiry(opened, person, {
			parts: [time, '17.3.c/grounds'],
			to: GUARD,
			through: 'registered letter',
			deadline: '2030-07-01',
			by: 'The Harbour Archive',
		});
		expect(drafted.parts.map((id) => id.split('@')[0])).toEqual(['17.3.b/time', '17.3.c/grounds']);
		expect(drafted.text).toContain('Answer asked for by: 1 July 2030');
		expect(drafted.text).toContain(
			'1. 17.3.b When and where liberty was taken, and which authority took it: hour',
		);
		const { items } = await findInquiries(opened, { whose: 'ours' });
		expect(items).toMatchObject([
			{
				ours: true,
				draft: true,
				asked: [{ value: GUARD, force: 'intends' }],
				askedBy: [{ value: 'The Harbour Archive' }],
				about: [{ value: 'Lena Quist' }],
				question: [{ value: '17.3.b hour; 17.3.c grounds' }],
				through: [{ value: 'registered letter' }],
				deadline: [{ value: '2030-07-01' }],
				on: [],
				replies: [],
			},
		]);
		expect((await processNamed(opened, 'Quist'))[0]?.inquiries).toHaveLength(2);
		expect((await verifyCase(opened, true)).problems).toEqual([]);
		// The same letter once more is one source; taken back, the draft is gone.
		const again = await draftInquiry(opened, person, { parts: ['missing'], to: GUARD, language: 'es' });
		expect(again.text).toContain('Le pedimos la siguiente información');
		expect(again.source).not.toBe(drafted.source);
		await decide(opened, [
			{ do: 'undo', decision: drafted.decision },
			{ do: 'undo', decision: again.decision },
		]);
		expect((await findInquiries(opened, { whose: 'ours' })).items).toEqual([]);
		await opened.close();
	});

	test('is a draft no longer once somebody says that it was asked', async () => {
		const opened = await aCase();
		await decide(opened, LINES);
		const [check] = await processNamed(opened, 'Quist');
		const drafted = await draftInquiry(opened, check?.person ?? '', { parts: ['missing'], to: GUARD });
		const mine = { source: drafted.source, kind: 'inquiry', quote: asksIn(drafted.text) };
		await addText(opened, 'sent.txt', 'On 10 June 2030 the letter to the Harbour Guard was posted.');
		const sent = 'the letter to the Harbour Guard was posted';
		const posted = { source: 'sent.txt', kind: 'inquiry', quote: sent };
		const { refused } = await decide(opened, [
			state(
				'inquiry',
				sent,
				{ inquiry: { entity: mine }, asked: guard, answerType: 'pending', ours: true },
				{ source: 'sent.txt' },
			),
		]);
		expect([refused, posted.source]).toEqual([[], 'sent.txt']);
		const { items } = await findInquiries(opened, { whose: 'ours' });
		expect(items.map(({ draft, replies }) => [draft, replies[0]?.answerType])).toEqual([
			[undefined, 'pending'],
		]);
		await opened.close();
	});

	test.each([
		[{ parts: ['17.3.z/time'], to: GUARD }, 'asks for no part "17.3.z/time"'],
		[{ parts: ['missing'], to: GUARD, deadline: 'soon' }, '"soon" is not a date'],
		[{ parts: ['missing'], to: GUARD, list: 'geneva' }, 'there is no list "geneva"'],
	])('drafts nothing for %j', async (request, why) => {
		const opened = await aCase();
		await decide(opened, LINES);
		const [check] = await processNamed(opened, 'Quist');
		await expect(draftInquiry(opened, check?.person ?? '', request)).rejects.toThrow(why);
		expect((await findInquiries(opened, { whose: 'ours' })).items).toEqual([]);
		await opened.close();
	});

	test('is after any decisions what it is in a case folded anew', async () => {
		await keptEqualsFull(aCase, LINES, {
			most: 10,
			also: async (opened) => {
				const before = await processNamed(opened, 'Quist');
				await opened.rebuild();
				expect(await processNamed(opened, 'Quist')).toEqual(before);
			},
			after: () => folders.remove(),
		});
	});
});

/** What of a letter asks: between the lines that name the person and what the points follow. */
function asksIn(text: string): string {
	return /Please tell us[\s\S]*?(?=\n\nThe points follow)/.exec(text)?.[0] ?? '';
}
