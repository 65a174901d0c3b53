import { type Line, Paper } from './paper.ts';
import { dayOf, nameOf, prisonOf, townOf } from './words.ts';

export const PEOPLE_PER_REGISTER = 200;

export const registerName = (i: number) =>
	`register-${String(i - (i % PEOPLE_PER_REGISTER)).padStart(7, '0')}.txt`;

/** Somebody's arrest, eight statements; a quarter were also moved, which makes ten each. The last sentence waits for a decision. */
export function registers(people: number): readonly Paper[] {
	const all: Paper[] = [];
	for (let first = 0; first < people; first += PEOPLE_PER_REGISTER) {
		const paper = new Paper(registerName(first), 'Register of the coast');
		for (let i = first; i < Math.min(people, first + PEOPLE_PER_REGISTER); i++) {
			const who = nameOf(i);
			arrested(paper, i, who);
			if (i % 4 === 0) moved(paper, i, who);
		}
		const [who, day] = [nameOf(first), dayOf(first + 60)];
		paper.write(`${who} was released from ${prisonOf(first)} on ${day.words}`);
		all.push(paper);
	}
	return all;
}

/** The sentence that tells of it. */
export const arrestOf = (i: number, who = nameOf(i), shift = 0) =>
	`${who} was arrested in ${townOf(i)} by the Coast Guard on ${dayOf(i + shift).words}`;

export function arrested(paper: Paper, i: number, who: string, more: object = {}, shift = 0): Line {
	const [town, on] = [townOf(i), dayOf(i + shift)];
	return paper.tell(
		'custody',
		arrestOf(i, who, shift),
		{ type: 'arrest', who, at: town, by: 'Coast Guard', on: on.edtf },
		more,
	);
}

export function moved(paper: Paper, i: number, who: string, more: object = {}): void {
	const [from, to, on] = [prisonOf(i), prisonOf(i * 7 + 3), dayOf(i + 30)];
	paper.tell(
		'custody',
		`${who} was transferred from ${from} to ${to} on ${on.words}`,
		{ type: 'transfer', who, from, to, on: on.edtf },
		more,
	);
}
