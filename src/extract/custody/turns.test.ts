import { describe, expect, it } from 'vitest';
import type { CustodySlots, Slot } from '../../record/index.ts';
import { propose } from '../index.ts';

/** `type | who=… | at=… | to=… | on=…` and how firmly, for every event that an article of one sentence tells. */
function told(sentence: string): string[] {
	const lead = 'The paper wrote about the island and about the ships there.\n\n';
	return propose(lead + sentence, { published: '2031-06-11', lang: 'en' }).proposals.flatMap((found) => {
		if (found.kind !== 'custody') return [];
		const slots = found.slots as CustodySlots;
		const parts = (['who', 'at', 'to', 'on'] as const).flatMap((name) => {
			const slot = slots[name] as Slot | undefined;
			return slot === undefined ? [] : [`${name}=${slot.value}`];
		});
		const manner = [found.polarity, found.force].filter((word) => !/^(?:affirms|asserts)$/.test(word));
		return [[slots.type, ...parts, ...manner].join(' | ')];
	});
}

describe('turns of the press', () => {
	it.each([
		['The jail admitted him on August 9, 2030.', 'booked-in | who=him | at=The jail | on=2030-08-09'],
		['At least 60 activists remain imprisoned.', 'held | who=At least 60 activists'],
		['She got out of prison in July 2030.', 'release | who=She | on=2030-07'],
		['Tomas Verne ended up in a prison in Hollis.', 'held | who=Tomas Verne | at=a prison in Hollis'],
		['Tomas Verne was last seen in Dunmore.', 'disappearance | who=Tomas Verne | at=Dunmore'],
		['Tomas Verne was forced onto a plane to Honduras.', 'removal | who=Tomas Verne | to=Honduras'],
		['Forensic teams recovered the remains of nine prisoners.', 'remains-found | who=nine prisoners'],
		['The women were snatched from their house.', 'arrest | who=The women | at=their house'],
		['The family was paroled into the country in 2022.', /^parole \| who=The family/],
	])('%s', (sentence, event) => {
		expect(told(sentence)).toEqual([event instanceof RegExp ? expect.stringMatching(event) : event]);
	});

	it('gives no day of the clause before to what came a week later', () => {
		expect(told('Arrested in May 2030, he was taken to the island a week later.')).toEqual([
			'arrest | who=he | on=2030-05',
			'transfer | who=he | to=the island',
		]);
	});
});

describe('what did not happen, or to nobody', () => {
	it.each([
		['He was nearly deported in 2019.', ['removal | who=He | on=2019 | denies']],
		[
			'Before Ilan Marsh was deported to Honduras, a judge stopped the flight.',
			['removal | who=Ilan Marsh | to=Honduras | predicts'],
		],
		['Ilan Marsh was deported?', ['removal | who=Ilan Marsh | asks']],
		['Ilan Marsh, a judge, released a crew.', []],
		['Workers removed the statue from the square.', []],
		['Tomas Verne was forcibly removed from the courtroom.', []],
		['The proposal died in the Senate in May.', []],
		['Lawyers left the prison on Monday.', []],
		['The inmates were forced to sleep in the jail.', []],
	])('%s', (sentence, events) => {
		expect(told(sentence)).toEqual(events);
	});
});

describe('what a court’s papers say', () => {
	it.each([
		[
			'They had no legal authority to arrest him, no justification to detain him and no grounds to send him to Honduras.',
			[
				'arrest | who=him | intends',
				'arrest | who=him | intends',
				'removal | who=him | to=Honduras | intends',
			],
		],
		[
			'The ministry alleges that Tomas Verne’s return to Honduras would pose a threat.',
			['removal | who=Tomas Verne | to=Honduras | predicts'],
		],
		['The guards haven’t seen anyone since May.', []],
		[
			'EMS staff transported Tomas Verne to Dunmore on May 3, 2031.',
			['hospital | who=Tomas Verne | to=Dunmore | on=2031-05-03'],
		],
	])('%s', (sentence, events) => {
		expect(told(sentence)).toEqual(events);
	});

	it('whom the verb before was done to does not do what comes next', () => {
		const lead = 'The paper wrote about the island.\n\n';
		const { proposals } = propose(
			`${lead}The ministry has arrested 150 illegal immigrants, deported 90 people, and released nine.`,
			{ published: '2031-06-11', lang: 'en' },
		);
		const by = proposals.flatMap((found) =>
			found.kind === 'custody' ? [(found.slots as CustodySlots).by?.value] : [],
		);
		expect(by).not.toContain('150 illegal immigrants');
		expect(by).not.toContain('illegal immigrants');
	});
});
