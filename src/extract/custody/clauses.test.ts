import { describe, expect, it } from 'vitest';
import type { CustodySlots, Slot } from '../../record/index.ts';
import { propose } from '../index.ts';

const REPORT = 'Detainee Death Report: PEREYRA, Marta Inés\n\n• Gender: Female\n\n';

/** Through the verifier: `type | by=… | from=… | to=… | on=… | denies` for every event that is proposed. */
function told(body: string): string[] {
	return propose(REPORT + body).proposals.flatMap((found) => {
		if (found.kind !== 'custody') return [];
		const slots = found.slots as CustodySlots;
		const parts = (['by', 'from', 'to', 'on'] as const).flatMap((name) => {
			const slot = slots[name] as Slot | undefined;
			return slot === undefined ? [] : [`${name}=${slot.value}`];
		});
		const manner = [found.polarity, found.force].filter((word) => !/^(?:affirms|asserts)$/.test(word));
		return [[slots.type, ...parts, ...manner].join(' | ')];
	});
}

const JAIL = 'transfer | to=Falsetown Jail';

describe('a negation denies its own verb only', () => {
	it.each([
		[
			'ERO charged Ms. PEREYRA as an alien who is present without being admitted, and transferred Ms. PEREYRA to Falsetown Staging Facility.',
			'transfer | by=ERO | to=Falsetown Staging Facility',
		],
		[
			'ERO charged Ms. PEREYRA as an alien present without being admitted and Ms. PEREYRA was transferred to Falsetown Jail.',
			JAIL,
		],
		['Present without being admitted Ms. PEREYRA was transferred to Falsetown Jail.', JAIL],
		['Without incident Ms. PEREYRA was transferred to Falsetown Jail.', JAIL],
		['Ms. PEREYRA did not speak and was transferred to Falsetown Jail.', JAIL],
		['Ms. PEREYRA was not fed, and Ms. PEREYRA was transferred to Falsetown Jail.', JAIL],
		[
			'ICE denied her bond and transferred Ms. PEREYRA to Falsetown Jail.',
			'transfer | by=ICE | to=Falsetown Jail',
		],
		[
			'ICE refused her bond and transferred Ms. PEREYRA to Falsetown Jail.',
			'transfer | by=ICE | to=Falsetown Jail',
		],
	])('%s', (sentence, wanted) => expect(told(sentence)).toEqual([wanted]));

	it.each([
		'Ms. PEREYRA was not transferred to Falsetown Jail.',
		'Ms. PEREYRA did not get transferred to Falsetown Jail.',
		'Ms. PEREYRA was never, in fact, transferred to Falsetown Jail.',
		'Ms. PEREYRA was not fed and was never transferred to Falsetown Jail.',
		'The agency denied that Ms. PEREYRA was transferred to Falsetown Jail.',
		'There is no record that Ms. PEREYRA was transferred to Falsetown Jail.',
		'At no time was Ms. PEREYRA transferred to Falsetown Jail.',
	])('%s is denied', (sentence) => expect(told(sentence)).toEqual([`${JAIL} | denies`]));

	it.each([
		'The agency did not transfer Ms. PEREYRA to Falsetown Jail.',
		'The agency refused to transfer Ms. PEREYRA to Falsetown Jail.',
		'No officer transferred Ms. PEREYRA to Falsetown Jail.',
	])('%s is denied, by whom too', (sentence) => {
		const events = told(sentence);
		expect(events).toHaveLength(1);
		expect(events[0]).toMatch(/to=Falsetown Jail \| denies$/);
	});

	it('denies a whole list', () => {
		expect(
			told('Ms. PEREYRA was not arrested, charged, or deported.').every((event) => /denies/.test(event)),
		).toBe(true);
	});
});

describe('a patient let go is still in custody', () => {
	it.each([
		'Ms. PEREYRA completed 12 days of isolation and a physician authorized her release.',
		'Ms. PEREYRA completed 12 days of isolation and an RN authorized Ms. PEREYRA’s release.',
		'A provider recommended her release from observation.',
		'Medical staff released Ms. PEREYRA from suicide watch.',
		'The nurse released Ms. PEREYRA.',
		'Ms. PEREYRA was released by the hospital.',
		'Ms. PEREYRA was seen at Falsetown Medical Center and released.',
		'Ms. PEREYRA was treated and released.',
		'ERO ordered Ms. PEREYRA released.',
	])('%s', (sentence) => expect(told(sentence)).toEqual([]));

	it.each([
		['the agency', 'the agency'],
		['ERO', 'ERO'],
	])('goes from the hospital by the hand of %s', (words, by) => {
		expect(
			told(
				`Falsetown Medical Center released Ms. PEREYRA, and ${words} transferred her to the Alder County Jail.`,
			),
		).toEqual([`transfer | by=${by} | from=Falsetown Medical Center | to=Alder County Jail`]);
	});

	it('is released from a jail, and by a body', () => {
		expect(told('Ms. PEREYRA was released from Alder County Jail.')).toEqual([
			'release | from=Alder County Jail',
		]);
		expect(told('ERO released Ms. PEREYRA.')).toEqual(['release | by=ERO']);
	});
});

describe('who acts is no place', () => {
	it.each(['the office', 'the ERO Norte Field Office'])('%s', (words) => {
		const [event] = told(`On May 2, 2019, ${words} transferred Ms. PEREYRA to Alder County Jail.`);
		expect(event).toMatch(/by=.*ffice \| to=Alder County Jail/);
	});
	it('but a jail is', () => {
		expect(told('The Norte Jail transferred Ms. PEREYRA to Alder County Jail.')[0]).toMatch(
			/from=Norte Jail/,
		);
	});
});

it('gives each of several days an event of its own', () => {
	expect(told('On January 12 and 15, 2025, ERO transferred Ms. PEREYRA to Alder County Jail.')).toEqual([
		'transfer | by=ERO | to=Alder County Jail | on=2025-01-12',
		'transfer | by=ERO | to=Alder County Jail | on=2025-01-15',
	]);
});
