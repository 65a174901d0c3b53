import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import { state } from '../../test/histories/told-of-quist.ts';
import { type Case, staleAnswers } from '../store/index.ts';
import { decide } from './decide.ts';
import { allInquiries, countInquiries, findInquiries } from './inquiries.ts';
import { allOrders, findOrders, order } from './orders.ts';

const folders = new Folders();
let opened: Case;
const BACK = 'any plane that is in the air is to come back to Kestria';
const KEEP = 'The ministry shall not remove Lena Quist from Kestria.';
const LEFT = 'A plane left Port Ansell with Lena Quist at 5:26 p.m. on 10 May 2030';
const LIFTED = 'On 31 May 2030 the Upper Court vacated the order of 10 May';
const LETTER = 'We ask you where Lena Quist is.';
const REPLY = 'The ministry answered on 2 June 2030 that it does not hold her.';

beforeEach(async () => {
	opened = await newCase(folders.new());
	await addText(
		opened,
		'hearing.txt',
		`Hollow Court, 10 May 2030, 6:45 p.m. Quist v. Ministry. THE COURT: ${BACK}.\n`,
	);
	await addText(opened, 'order.txt', `Hollow Court, 10 May 2030, 7:25 p.m. Quist v. Ministry.\n${KEEP}\n`);
	await addText(opened, 'paper.txt', `${LEFT}, a pilot said.\n${LIFTED}, the paper has learned.\n`);
	await addText(opened, 'letter.txt', `5 May 2030. To the ministry.\n${LETTER}\n`);
	await addText(opened, 'reply.txt', `${REPLY}\n`);
	const made = await decide(opened, LINES);
	expect(made.refused).toEqual([]);
});
afterEach(async () => {
	await opened.close();
	folders.remove();
});

const COURT = [
	{ name: 'Hollow Court', act: 'publishes' },
	{ name: 'Ines Salt', act: 'orders' },
];
const PAPER = [{ name: 'The Port Paper', act: 'publishes' }];
const ORDER = {
	issuer: { value: 'Hollow Court', type: 'organization' },
	on: { value: '2030-05-10', exact: '10 May 2030' },
	addressee: { value: 'Ministry', type: 'organization' },
	protected: 'Quist',
};
const LINES: readonly object[] = [
	state(
		'hearing.txt',
		'order',
		BACK,
		{ ...ORDER, what: BACK, utterance: 'oral', time: '18:45 America/New_York' },
		COURT,
	),
	state(
		'order.txt',
		'order',
		KEEP,
		{
			...ORDER,
			what: KEEP,
			utterance: 'written',
			time: '19:25 America/New_York',
			proceeding: 'Quist v. Ministry',
		},
		COURT,
	),
	{ do: 'same', left: theOrder('hearing.txt'), right: theOrder('order.txt') },
	state(
		'paper.txt',
		'custody',
		LEFT,
		{
			type: 'removal',
			who: 'Lena Quist',
			from: { value: 'Port Ansell', type: 'place' },
			on: { value: '2030-05-10', exact: '10 May 2030' },
			time: '17:26 America/New_York',
		},
		[...PAPER, { described: 'a pilot', act: 'says' }],
	),
	{
		do: 'same',
		left: { source: 'order.txt', kind: 'Person', name: 'Quist' },
		right: { source: 'paper.txt', kind: 'Person', name: 'Lena Quist' },
	},
	state(
		'paper.txt',
		'order',
		LIFTED,
		{
			issuer: { value: 'Upper Court', type: 'organization' },
			order: { entity: theOrder('order.txt') },
			status: 'vacated',
			since: { value: '2030-05-31', exact: '31 May 2030' },
		},
		PAPER,
	),
	state(
		'letter.txt',
		'inquiry',
		LETTER,
		{ asked: { value: 'the ministry', type: 'organization' }, answerType: 'pending', ours: true },
		[{ described: 'this source', act: 'writes' }],
	),
	state(
		'reply.txt',
		'inquiry',
		REPLY,
		{
			inquiry: { entity: { source: 'letter.txt', kind: 'inquiry', quote: LETTER } },
			answerType: 'answered',
			on: { value: '2030-06-02', exact: '2 June 2030' },
		},
		PAPER,
	),
];

/** The order itself that a passage is of: the record knows it by who issued it and when. */
function theOrder(source: string) {
	return { source, kind: 'Order', name: 'Hollow Court, 2030-05-10' };
}

describe('orders of a case', () => {
	test('one order said in court and written, with the plane that had left, and what became of it', async () => {
		const [answer, ...more] = await allOrders(opened);
		expect(more).toEqual([]);
		expect(answer?.utterances.map(({ utterance, time }) => [utterance, time?.hhmm])).toEqual([
			['oral', '18:45'],
			['written', '19:25'],
		]);
		expect(answer?.obligations).toHaveLength(2);
		expect(answer?.issuedBy.every(({ value }) => value === 'Hollow Court')).toBe(true);
		expect(answer?.status).toMatchObject([{ status: 'vacated', since: '2030-05-31', by: 'Upper Court' }]);
		const rows = answer?.chronology.map(({ what, about, time }) =>
			`${what} ${about} ${time?.hhmm ?? ''}`.trim(),
		);
		expect(rows).toEqual([
			'leg 2030-05-10 17:26',
			'uttered 2030-05-10 18:45',
			'uttered 2030-05-10 19:25',
			'status 2030-05-31',
		]);
		expect(answer?.chronology[0]?.leg?.against.map(({ is }) => is)).toEqual(['before', 'before']);
		expect(await staleAnswers(opened)).toEqual([]);
	});

	test('are found by the id of their answer or of a member, page by page', async () => {
		const [answer] = await allOrders(opened);
		const id = answer?.order ?? '';
		expect((await order(opened, id)).order).toBe(id);
		const member = await opened.db
			.selectFrom('entity')
			.select('id')
			.where('kind', '=', 'Order')
			.executeTakeFirstOrThrow();
		expect((await order(opened, member.id)).order).toBe(id);
		const obligation = answer?.obligations[1]?.obligation ?? '';
		expect((await order(opened, obligation)).order).toBe(id);
		await expect(order(opened, '0'.repeat(32))).rejects.toThrow(/there is no order/);
		const first = await findOrders(opened, { limit: 1 });
		expect(first.items).toHaveLength(1);
		expect((await findOrders(opened, { limit: 1, after: first.next ?? '' })).items).toEqual([]);
	});

	test('a withdrawn statement takes its row with it', async () => {
		await decide(opened, [
			{ do: 'withdraw', statement: { source: 'paper.txt', kind: 'custody', quote: LEFT, property: 'who' } },
		]);
		const [answer] = await allOrders(opened);
		expect(answer?.chronology.map(({ what }) => what)).toEqual(['uttered', 'uttered', 'status']);
	});

	test('a rebuild makes the same', async () => {
		const before = JSON.stringify([await allOrders(opened), await allInquiries(opened)]);
		await opened.rebuild();
		expect(JSON.stringify([await allOrders(opened), await allInquiries(opened)])).toBe(before);
	});
});

describe('inquiries of a case', () => {
	test("ours, answered in another paper, and nobody else's", async () => {
		expect(await countInquiries(opened)).toEqual({ ours: 1, others: 0 });
		const { items } = await findInquiries(opened, { whose: 'ours' });
		expect(items[0]?.replies.map(({ answerType, on }) => [answerType, on]).sort()).toEqual([
			['answered', '2030-06-02'],
			['pending', undefined],
		]);
		expect(await allInquiries(opened, 'others')).toEqual([]);
	});
});
