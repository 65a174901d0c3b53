import { describe, expect, it } from 'vitest';
import type { InquiryJson, OrderJson, SayingJson } from '../api/index.ts';
import { inquiriesCsv, inquiriesMarkdown, inquiryLines } from './inquiry-lines.ts';
import { orderLines, ordersCsv, ordersMarkdown } from './order-lines.ts';

const id = (n: number) => String(n).padStart(32, '0');
const SOURCE = id(9);
const quote = { statement: id(1), source: SOURCE, exact: 'shall bring\nher back', start: 0, end: 10 };
const by = (label: string, act = 'orders') => ({
	voices: [
		{ label: 'The Gazette', act: 'publishes' },
		{ label, act },
	],
	statements: [id(1)],
	quotes: [quote],
});
const saying = (value: string, more: Partial<SayingJson> = {}): SayingJson => ({
	value,
	polarity: 'affirms',
	force: 'asserts',
	said: [by('Ines Salt')],
	statements: [id(1)],
	quotes: [quote],
	...more,
});
const { value: _value, ...said } = saying('');
const lifted = {
	status: 'deadline-no-longer-in-effect',
	since: '2030-05-31',
	by: 'Upper Court',
	...said,
} as const;

const ORDER: OrderJson = {
	order: id(2),
	kind: 'Order',
	name: 'Hollow Court, 2030-05-10',
	names: [],
	issuedBy: [saying('Hollow Court')],
	proceedings: [{ ...saying('Quist v. Ministry'), identifiers: ['4:30-cv-7'] }],
	identifiers: [],
	authority: [],
	utterances: [
		saying('2030-05-10', { utterance: 'oral', time: { hhmm: '18:45', zone: 'America/New_York' } }),
		saying('2030-05-10', { utterance: 'written', time: { hhmm: '19:25', zone: 'unknown' } }),
	],
	status: [],
	obligations: [
		{
			obligation: id(3),
			name: 'shall bring her back',
			act: [saying('return')],
			operative: [saying('shall bring her back')],
			readings: [
				{ ...saying('try to'), departs: { adds: ['try'], leavesOut: ['bring', 'back'] } },
				saying('shall bring her back'),
			],
			bound: [],
			protects: [],
			deadlines: [
				{ ...saying('2030-06-07'), becameOf: [lifted] },
				{ ...saying('2030-06-08'), becameOf: [] },
			],
			status: [],
			accounts: [
				{
					act: id(4),
					done: 'not-done',
					state: 'found-breach',
					on: '2030-06-21',
					by: ['The ministry'],
					became: [{ status: 'vacated', since: '2030-07-26', ...said }],
					statusBefore: [],
					statusAfter: [],
					...said,
					force: 'finds',
				},
			],
			nobodySpeaks: false,
		},
		{
			obligation: id(5),
			name: 'shall say where she is',
			...{
				act: [],
				operative: [],
				readings: [],
				bound: [],
				protects: [],
				deadlines: [],
				status: [],
				accounts: [],
			},
			nobodySpeaks: true,
		},
	],
	chronology: [
		{
			what: 'leg',
			about: '2030-05-10',
			leg: {
				event: id(6),
				type: 'removal',
				who: 'Lena Quist',
				person: id(7),
				to: 'Port Hollow',
				against: [{ utterance: 'oral', on: '2030-05-10', is: 'unclear' }],
			},
			...said,
		},
		{
			what: 'status',
			about: '2030-05-31',
			obligation: id(3),
			status: 'deadline-no-longer-in-effect',
			...said,
		},
		{ what: 'account', obligation: id(3), done: 'not-done', state: 'found-breach', ...said },
	],
};

describe('orders on a terminal', () => {
	const text = orderLines([ORDER]).join('\n');

	it('tell both utterances with their zones, and that one is not known', () => {
		expect(text).toContain('Hollow Court, 10 May 2030  ');
		expect(text).toContain('in Quist v. Ministry, 4:30-cv-7');
		expect(text).toContain(
			'said in court 10 May 2030, 18:45 America/New_York (The Gazette › Ines Salt orders)',
		);
		expect(text).toContain('written 10 May 2030, 19:25 zone not known');
	});

	it('tell what became of a deadline, and never that one was missed', () => {
		expect(text).toContain('deadline no longer in effect, 31 May 2030, by Upper Court');
		expect(text).toContain('no source in this case says that it was lifted or changed');
		expect(text).not.toMatch(/missed/);
	});

	it('lay a reading beside the words that it departs from', () => {
		expect(text).toContain(
			'read as: “try to” (The Gazette › Ines Salt orders); beside the operative words it has “try”, and leaves out “bring”, “back”',
		);
		expect(text).toContain('read as: “shall bring her back” (The Gazette › Ines Salt orders)\n');
	});

	it('keep a finding that was vacated, and say where nobody speaks', () => {
		expect(text).toContain('not done: found breach, by The ministry, 21 June 2030');
		expect(text).toContain('the finding: vacated, 26 July 2030');
		expect(text).toContain('what was done: nobody in this case speaks of it');
	});

	it('say of a leg only what the times tell', () => {
		expect(text).toContain(
			'removal: Lena Quist to Port Hollow; not said whether before or after what was said in court',
		);
	});

	it('say that none is recorded', () => {
		expect(orderLines([])).toEqual(['No order is recorded here.']);
	});

	it('are a sheet and a page of footnotes, both marked', () => {
		const csv = ordersCsv([ORDER]);
		expect(csv[0]).toBe('# internal: names people');
		expect(csv).toHaveLength(5);
		expect(csv[3]).toContain(',1. deadline no longer in effect,');
		const page = ordersMarkdown([ORDER], () => 'The order').join('\n');
		expect(page).toContain('internal: names people');
		expect(page).toContain('[^1]: “shall bring her back” (The order)');
	});
});

const INQUIRY: InquiryJson = {
	inquiry: id(8),
	name: 'the ministry',
	ours: false,
	asked: [saying('the ministry')],
	askedBy: [saying('The Gazette')],
	about: [],
	question: [saying('where she is')],
	through: [],
	on: [saying('2030-05-08')],
	deadline: [],
	reminders: [saying('2030-05-14')],
	replies: [{ ...saying('no-response'), answerType: 'no-response', answer: [] }],
	words: [],
	oursSaid: [],
};

describe('inquiries on a terminal', () => {
	it("keep ours and other people's apart, and say of none only that none is recorded here", () => {
		expect(inquiryLines([])).toEqual(['No request recorded here.']);
		const text = inquiryLines([INQUIRY]).join('\n');
		expect(text).toMatch(/^Ours: no request recorded here\nOther people's: 1 request\n/);
		expect(text).toContain('came back: no response');
		expect(text).toContain('reminded on: 14 May 2030');
		expect(text).not.toMatch(/never asked/);
		const open = inquiryLines([{ ...INQUIRY, ours: true, replies: [] }]).join('\n');
		expect(open).toMatch(/^Ours: 1 request\n/);
		expect(open).toContain('no answer recorded here');
	});

	it('are a sheet and a page of footnotes, both marked', () => {
		expect(inquiriesCsv([INQUIRY])).toEqual([
			'# internal: names people',
			'whose,asked by,asked,about,what,through,on,deadline,reminded on,came back,quote,source,statement',
			`other people's,The Gazette,the ministry,,where she is,,2030-05-08,,2030-05-14,no response,shall bring her back,${SOURCE},${id(1)}`,
		]);
		const page = inquiriesMarkdown([INQUIRY], () => 'The order').join('\n');
		expect(page).toContain('*internal: names people*');
		expect(page).toContain('8 May 2030');
		// One passage, one footnote.
		expect(page.match(/^\[\^\d+\]:/gm)).toHaveLength(1);
	});
});
