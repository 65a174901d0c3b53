import { afterEach, describe, expect, test } from 'vitest';
import { aClock, addList, addText, Folders } from '../../test/histories/a-case.ts';
import { keptEqualsFull } from '../../test/histories/kept-equals-full.ts';
import {
	GUARDS,
	leg,
	MOVED,
	meant,
	NOT,
	NOT_DONE,
	quist,
	RETURN,
	SILENT,
	state,
} from '../../test/histories/told-of-quist.ts';
import type { AnswerGraph } from '../record/index.ts';
import {
	type AnswerMaker,
	answersOf,
	type Case,
	createCase,
	pageAnswers,
	staleAnswers,
} from '../store/index.ts';
import { ANSWERS } from './answer-makers.ts';
import { decide } from './decide.ts';

const folders = new Folders();
afterEach(() => folders.remove());

/** Keeps all that it was given, so that whatever an answer may rest on tells when it was not brought up to date. */
function everything(graph: AnswerGraph) {
	const speaking = new Set(graph.statements.map(({ source }) => source));
	return {
		name: graph.members[0]?.label ?? '',
		hi: null,
		flags: 0,
		doc: {
			kind: graph.members[0]?.kind,
			members: graph.members.map(({ id }) => id),
			statements: graph.statements,
			clusters: [...graph.clusterOf].sort(),
			sources: [...graph.sources].filter(([id]) => speaking.has(id)).sort(),
		},
	};
}

const EVENTS = ['Custody', 'Transfer', 'Act'] as const;
/** As far as any answer reaches: what was done about an order's obligations, and what happened to whom they protect. */
const FAR: AnswerMaker = {
	kind: 'far',
	of: ['Order', 'Obligation'],
	reach: [
		{ by: 'partOf', at: 'subject', from: ['Order'], to: ['Obligation'] },
		{ by: 'obligation', at: 'subject', from: ['Obligation'], to: ['Act'] },
		{ by: 'protects', at: 'value', from: ['Obligation'], to: ['Person', 'Group'] },
		{ by: 'who', at: 'subject', from: ['Person', 'Group'], to: EVENTS },
	],
	compute: everything,
};
const ASKED: AnswerMaker = { kind: 'asked', of: ['Inquiry'], reach: [], compute: everything };

const ORDER = [
	'Hollow Court, 10 May 2030.',
	'The ministry shall bring Lena Quist back by 7 June 2030.',
	'The ministry shall say where Lena Quist is.',
	'The ministry moved Lena Quist to Port Hollow on 12 May 2030.',
].join('\n');
const PAPER = [
	'The Hollow Court ordered the ministry to return Lena Quist.',
	'The ministry has not returned her, said Bruno Salt.',
	'Guards moved Lena Quist to Port Hollow on 13 May 2030.',
	'The ministry did not answer our questions.',
].join('\n');
const LIST = {
	header: ['Name', 'Arrested', 'Place'],
	rows: [
		['Lena Quist', '3 May 2030', 'Port Hollow'],
		['Nadia Orrin', '4 May 2030', 'Cawder Street'],
	],
};

const SAY = 'The ministry shall say where Lena Quist is.';
const TOLD = 'The Hollow Court ordered the ministry to return Lena Quist.';
const COURT = [{ name: 'Hollow Court', act: 'orders' }];
const order = {
	issuer: 'Hollow Court',
	on: '2030-05-10',
	addressee: { value: 'The ministry', type: 'organization' },
};

const LINES: readonly object[] = [
	state('order.txt', 'order', RETURN, { ...order, what: RETURN, protected: 'Lena Quist' }, COURT),
	state('order.txt', 'order', SAY, { ...order, what: SAY, protected: 'Lena Quist' }, COURT),
	state('order.txt', 'custody', MOVED, leg('2030-05-12'), COURT),
	state('paper.txt', 'order', TOLD, {
		issuer: 'Hollow Court',
		what: 'return Lena Quist',
		protected: 'Lena Quist',
	}),
	NOT_DONE,
	state('paper.txt', 'custody', GUARDS, leg('2030-05-13')),
	state('paper.txt', 'inquiry', SILENT, { asked: 'The ministry', answerType: 'no-response' }),
	{
		do: 'map',
		source: 'list.csv',
		columns: { Name: 'full-name', Arrested: 'detained-on', Place: 'detained-at' },
		subject: 'Person',
		dateOrder: 'dmy',
	},
	{ do: 'same', left: quist('order.txt'), right: quist('paper.txt') },
	{ do: 'same', left: quist('order.txt'), right: { source: 'list.csv', kind: 'Person', name: 'Lena Quist' } },
	{ do: 'different', left: quist('order.txt'), right: quist('paper.txt') },
	{
		do: 'same',
		left: meant('order.txt', 'order', RETURN),
		right: meant('paper.txt', 'order', TOLD),
	},
	{ do: 'same', left: meant('order.txt', 'custody', MOVED), right: meant('paper.txt', 'custody', GUARDS) },
	{ do: 'withdraw', statement: { ...meant('order.txt', 'order', RETURN), property: 'protects' } },
	{ do: 'withdraw', statement: { ...meant('order.txt', 'order', SAY), property: 'partOf' } },
	{ do: 'withdraw', statement: { ...meant('paper.txt', 'custody', GUARDS), property: 'who' } },
	{ do: 'reject', source: 'paper.txt', kind: 'compliance', quote: NOT },
	{ do: 'settings', source: 'paper.txt', published: '2030-06-09', outlet: 'The Port Paper' },
	{ do: 'mark-reprint', source: 'paper.txt', of: 'order.txt' },
	{
		do: 'dismiss',
		relation: 'conflict',
		statements: [
			{ ...meant('order.txt', 'custody', MOVED), property: 'on' },
			{ ...meant('paper.txt', 'custody', GUARDS), property: 'on' },
		],
		reason: 'the paper corrected it',
	},
];

async function aCase(): Promise<Case> {
	const opened = await createCase(folders.new(), 'a test', {
		passphrase: null,
		answers: [...ANSWERS, FAR, ASKED],
		now: aClock(),
	});
	await addText(opened, 'order.txt', ORDER, '2030-05-10');
	await addText(opened, 'paper.txt', PAPER, '2030-06-08');
	await addList(opened, 'list.csv', LIST);
	return opened;
}

describe('answers about other keys than people', () => {
	test('rest on all that their steps lead to, joined things whole', async () => {
		const opened = await aCase();
		const { refused } = await decide(opened, LINES.slice(0, 10));
		expect(refused).toEqual([]);
		const rows = await pageAnswers(opened, 'far', { limit: 10 });
		const ofOrder = rows
			.map(({ doc }) => doc as { kind: string; statements: readonly { property: string; source: string }[] })
			.filter(
				({ kind, statements }) => kind === 'Order' && statements.some(({ property }) => property === 'done'),
			);
		expect(ofOrder).toHaveLength(1);
		const has = (property: string) =>
			(ofOrder[0]?.statements ?? []).filter((statement) => statement.property === property).length;
		// Two obligations, who is protected by them, one leg in each paper, and the arrest that the list's row tells.
		expect([has('partOf'), has('protects'), has('type'), has('who')]).toEqual([2, 2, 3, 3]);
		expect(await pageAnswers(opened, 'asked', { limit: 10 })).toHaveLength(1);
		expect(await staleAnswers(opened)).toEqual([]);
		await opened.close();
	});

	test('a kind that is not asked for has no row', async () => {
		const opened = await aCase();
		await decide(opened, LINES.slice(0, 1));
		const keys = (await pageAnswers(opened, 'far', { limit: 10 })).map(({ key }) => key);
		expect(keys).toHaveLength(2);
		expect(await answersOf(opened, 'whereabouts', keys)).toEqual([]);
		await opened.close();
	});

	test('whatever is decided in whatever order, what is kept equals a full recomputation', async () => {
		// What undoes and joins finds little to do in an empty case.
		for (const before of [[], LINES.slice(0, 10)])
			await keptEqualsFull(aCase, LINES, { before, most: 10, runs: 4 });
	}, 120_000);
});
