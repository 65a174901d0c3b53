import { courtName, firstObligation } from './courts.ts';
import { Paper, person, same, told } from './paper.ts';
import { arrested, arrestOf, moved, registerName } from './registers.ts';
import { dayOf, nameOf, outletOf, prisonOf, townOf } from './words.ts';

const PEOPLE_PER_ARTICLE = 10;
/** So many articles tell of one man, whom they all mean. */
const OF_ONE_MAN = 300;
export const ONE_MAN = 'Tamelo Quesadorvi Munalce';
/** Of the passengers of one flight so many names are known. */
const PASSENGERS = 200;
const WORDS = ['concentration camp', 'prison', 'gulag', 'detention centre'];

export const articleName = (i: number) => `article-${String(i).padStart(5, '0')}.txt`;
/** The articles that tell of the one man. */
export const ofOneMan = (count: number) => Math.min(OF_ONE_MAN, Math.ceil(count / 2));

/**
 * Articles of people of their own; each tells too of somebody whom a register names (who is joined with him, and of whose
 * day they differ), gives a number, calls a place by a word, was refused a comment, and tells of a right that was denied. Every
 * fifth says what was done about an order.
 */
export function articles(count: number, from: number, registered: number, orders: number): readonly Paper[] {
	return Array.from({ length: count }, (_, i) => {
		const outlet = outletOf(i);
		const paper = new Paper(articleName(i), outlet);
		const says = {
			chain: [
				{ name: outlet, act: 'publishes' },
				{ name: `Director ${nameOf(i * 31 + 5)}`, act: 'says' },
			],
		};
		for (let k = 0; k < PEOPLE_PER_ARTICLE; k++) {
			const at = from + i * PEOPLE_PER_ARTICLE + k;
			arrested(paper, at, nameOf(at), says);
		}
		const again = (i * 37 + 1) % registered;
		arrested(paper, again, nameOf(again), says, 1);
		paper.later.push(
			same(person(paper.name, nameOf(again)), person(registerName(again), nameOf(again))),
			// Of two days of one arrest one source is wrong.
			same(
				told(paper.name, 'custody', arrestOf(again, nameOf(again), 1)),
				told(registerName(again), 'custody', arrestOf(again)),
			),
		);
		aside(paper, i, says);
		if (i < ofOneMan(count)) {
			moved(paper, i, ONE_MAN, says);
			if (i > 0) paper.later.push(same(person(articleName(i - 1), ONE_MAN), person(paper.name, ONE_MAN)));
		}
		if (i % 5 === 0) {
			const order = (i / 5) % orders;
			paper.tellLater(
				'compliance',
				`The Ministry has not complied with order ${order}, said a lawyer in case ${i}`,
				{
					obligation: { entity: told(courtName(order), 'order', firstObligation(order)) },
					done: i % 10 === 0 ? 'not-done' : 'partly-done',
					on: dayOf(i + 40).edtf,
				},
				says,
			);
		}
		// Two that wait for a decision.
		paper.write(
			`${nameOf(again)} was transferred from ${prisonOf(i)} to ${prisonOf(i + 1)} on ${dayOf(i).words}`,
		);
		paper.write(`At least ${100 + i} people were held in ${townOf(i)}, said ${outlet}`);
		return paper;
	});
}

/** What an article has besides its people. */
function aside(paper: Paper, i: number, says: object): void {
	const [prison, town, who] = [prisonOf(i), townOf(i * 3), nameOf(i * 53 + 2)];
	const value = 100 + ((i * 97) % 900);
	const on = dayOf(i % 120).edtf;
	paper.tell(
		'quantity',
		`The Ministry held ${value} men in ${prison} that month`,
		{
			value: { value },
			comparator: i % 3 === 0 ? '>=' : '=',
			unit: 'man',
			counted: `men in ${prison}`,
			measure: 'stock',
			at: prison,
			on,
		},
		says,
	);
	const term = WORDS[i % WORDS.length] ?? '';
	paper.tell(
		'term',
		`The director called ${prison} a ${term}`,
		{ term, about: prison, polarity: i % 7 === 0 ? 'denies' : 'affirms' },
		says,
	);
	paper.tell(
		'inquiry',
		`The Ministry did not answer the questions of this paper about ${who}`,
		{
			asked: 'The Ministry',
			by: `Reporter of ${town}`,
			about: who,
			answerType: i % 2 === 0 ? 'no-response' : 'declined',
			on,
		},
		says,
	);
	paper.tell(
		'process',
		`${who} was denied a hearing in ${town}`,
		{ right: 'a hearing', denied: 'true', who, on },
		says,
	);
}

/** Who was on one flight: a group, and the members that are known by name. */
export function flight(from: number): Paper {
	const paper = new Paper('flight.txt', 'Flight 318');
	const group = 'the men of flight 318';
	const on = dayOf(5);
	paper.tell('custody', `${group} were removed to ${prisonOf(3)} on ${on.words}`, {
		type: 'removal',
		who: { value: group, exact: group, type: 'group' },
		to: prisonOf(3),
		on: on.edtf,
	});
	for (let k = 0; k < PASSENGERS; k++) {
		const who = nameOf(from + k * 41);
		moved(paper, k, who);
		paper.later.push({
			do: 'state',
			statement: {
				source: paper.name,
				quote: `${who} was transferred`,
				subject: { source: paper.name, kind: 'Group', name: group },
				property: 'member',
				value: { type: 'entity', entity: person(paper.name, who) },
			},
			reason: 'generated',
		});
	}
	return paper;
}

/** One long paper that nobody has read yet. */
export function unread(sentences: number): Paper {
	const paper = new Paper('unread.txt', 'Collected reports');
	for (let k = 0; k < sentences; k++) {
		const [who, on] = [nameOf(k * 19 + 7), dayOf(k)];
		paper.write(
			`On ${on.words} at least ${k + 2} people were arrested in ${townOf(k)}; ${who} was transferred from ${prisonOf(k)} to ${prisonOf(k + 5)}`,
		);
	}
	return paper;
}
