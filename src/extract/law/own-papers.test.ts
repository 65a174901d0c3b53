import { describe, expect, it } from 'vitest';
import { propose } from '../index.ts';

type Slots = Readonly<Record<string, unknown>>;
const valueIn = (slots: Slots, name: string) => {
	const slot = slots[name];
	return typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;
};

/** Of every order that is told: who issued it, what is to be done, by when, by what name, and what became of it. */
function told(text: string, published?: string) {
	return propose(text, published === undefined ? {} : { published }).proposals.flatMap((found) => {
		if (found.kind !== 'order') return [];
		const slots: Slots = { ...found.slots };
		return [
			Object.fromEntries(
				[
					'issuer',
					'addressee',
					'what',
					'order',
					'on',
					'deadline',
					'deadlineTime',
					'protected',
					'status',
				].flatMap((name) => {
					const value = valueIn(slots, name);
					return value === undefined ? [] : [[name, value]];
				}),
			),
		];
	});
}

const HEAD = `UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF NORLAND

Ilan Marsh,
Plaintiff,
v.
Civil Action No. 30-415 (ABC)
MEMORANDUM OPINION
`;
const STAMP = 'Case 1:30-cv-00415-ABC Document 12 Filed 05/20/30 Page 2 of 9';

describe('a paper that a court files', () => {
	it('gives no day of its stamps to what it tells, and reads over them', () => {
		const orders = told(
			`${HEAD}One might ask how this is able to proceed at all, given that the conduct of the ministry is over and that\n${STAMP}\nthe High Court vacated the TRO after the events in question. The ministry did not contest that it was bound.\n`,
		);
		const [vacated] = orders.filter(({ status }) => status === 'vacated');
		expect(vacated).toBeDefined();
		expect(vacated?.on).toBeUndefined();
	});

	it('calls itself by its name, whichever words it uses', () => {
		const [order] = told(
			`${HEAD}On the evening of Saturday, May 4, 2030, this Court issued a written Temporary Restraining Order barring the ministry from transferring certain people into foreign custody.\n`,
		);
		expect(order?.issuer).toBe('UNITED STATES DISTRICT COURT FOR THE DISTRICT OF NORLAND');
	});

	it('tells of weekdays of its story, not of the week in which it was filed', () => {
		const { proposals } = propose(
			`${HEAD}On the evening of Saturday, May 4, 2030, this Court issued an order. Early on Sunday morning the ministry sent the men to Calder.\nCase 1:30-cv-00415-ABC Document 12 Filed 06/20/30 Page 1 of 9\n`,
		);
		const days = proposals.flatMap((found) => (found.kind === 'date' ? [found.slots.date.value] : []));
		expect(days).toContain('2030-05-05');
	});
});

describe('what is to be done', () => {
	it('by a time of a day, for whom its words name', () => {
		const [order] = told(
			'The paper wrote about the island.\n\nOn May 4, 2030, the District Court entered an order directing the ministry to “facilitate the return of Ilan Marsh to Norland by no later than 11:59 PM on Tuesday, May 7.”',
			'2030-05-20',
		);
		expect(order).toMatchObject({
			deadline: '2030-05-07',
			deadlineTime: '23:59',
			protected: 'Ilan Marsh',
		});
	});

	it('binds nobody by a term that stands beside them', () => {
		const orders = told(
			`A Proclamation on Ships\n\nNOW, THEREFORE, I, ADA QUILL, President of Norland, by virtue of the authority vested in me, do proclaim as follows:\n\nI direct the Attorney General, within 60 days of the date of this proclamation, to publish a letter. I direct the Attorney General to send this letter to the courts. All such ships shall be subject to removal.\n`,
			'2030-05-20',
		);
		expect(orders.map(({ addressee }) => addressee)).toEqual([
			'the Attorney General',
			'the Attorney General',
		]);
		// One paper is one order.
		expect(new Set(orders.map(({ order }) => order)).size).toBe(1);
		expect(orders[0]?.order).toBe('A Proclamation on Ships');
	});

	it.each([
		'Migrants of the old app ordered to leave by the ministry',
		'The Ministry of Harbours directed the successful arrest of a key leader.',
		'The list follows the order of 2001 (Blocking Property and Prohibiting Transactions With Persons Who Threaten Norland).',
	])('is told by no turn that only looks so: %s', (sentence) => {
		expect(told(`The paper wrote about the island.\n\n${sentence}\n`, '2030-05-20')).toEqual([]);
	});
});

describe('who says so', () => {
	it('is none of two who are said to have told nobody', () => {
		const { proposals } = propose(
			`${HEAD}Neither Norland nor Calder have told anyone why he was returned to Honduras, or why he is detained there.\n`,
		);
		for (const { chain } of proposals) expect(chain.at(-1)?.name).not.toBe('Calder');
	});

	it('asks nobody by an injunction', () => {
		const { proposals } = propose(
			'The paper wrote about the island.\n\nIlan Marsh filed suit in this Court and moved for an injunction directing the Respondents to secure his release from the camp and his return.\n',
		);
		expect(proposals.filter(({ kind }) => kind === 'inquiry')).toEqual([]);
	});
});

describe('a number and a word', () => {
	it.each([
		['At least 238 people have been deported under President Quill’s revived agenda.', undefined, undefined],
		['The camp holds up to 40,000 prisoners.', undefined, 'capacity'],
	])('%s', (sentence, at, measure) => {
		const [first] = propose(`The paper wrote about the island.\n\n${sentence}\n`).proposals.flatMap(
			(found) => (found.kind === 'quantity' ? [found.slots] : []),
		);
		const slots: Slots = { ...first };
		expect(slots.measure === undefined ? undefined : valueIn(slots, 'measure')).toBe(measure);
		if (measure === undefined) expect(slots.at).toBe(at);
	});

	it('of a law’s name is no word for anybody', () => {
		const { proposals } = propose(
			'The paper wrote about the island.\n\nThe president will invoke the Alien Enemies Act.\n',
		);
		expect(proposals.filter(({ kind }) => kind === 'term')).toEqual([]);
	});
});
