import { describe, expect, it } from 'vitest';
import type { CustodySlots, ProposalFor, Slot } from '../../record/index.ts';
import { propose } from '../index.ts';

const REPORT = 'Detainee Death Report: PEREYRA, Marta Inés\n\n• Gender: Female\n\n';

/** Each event of a report about one person as `type by=… at=…`, without who, in reading order. */
function told(text: string): string[] {
	return propose(REPORT + text)
		.proposals.filter((found): found is ProposalFor<'custody'> => found.kind === 'custody')
		.map(({ slots, polarity, force }) => {
			const parts = (['by', 'from', 'to', 'at', 'on', 'until'] as const)
				.map((name) => [name, slots[name as keyof CustodySlots] as Slot | undefined] as const)
				.filter(([, slot]) => slot !== undefined)
				.map(([name, slot]) => `${name}=${slot!.value}`);
			const manner = [polarity === 'affirms' ? '' : polarity, force === 'asserts' ? '' : force];
			return [slots.type, ...parts, ...manner].filter(Boolean).join(' | ');
		});
}
const DAY = 'on=2019-05-02';
const ON = 'On May 2, 2019,';

describe('where a report says that it happened', () => {
	it.each([
		[`${ON} at the Alder checkpoint, Ms. PEREYRA was arrested.`, [`arrest | at=Alder checkpoint | ${DAY}`]],
		[
			`${ON} ERO encountered Ms. PEREYRA at the Norte Department of Corrections in Alder, NV.`,
			[`encounter | by=ERO | at=Norte Department of Corrections | ${DAY}`],
		],
		[
			`${ON} Norte Police in Alder, NV, arrested Ms. PEREYRA.`,
			[`arrest | by=Norte Police | at=Alder, NV | ${DAY}`],
		],
		[
			`${ON} an immigration judge in Alder, NV, ordered Ms. PEREYRA removed.`,
			[`removal-order | by=an immigration judge | ${DAY}`],
		],
		[`${ON} Ms. PEREYRA was arrested for remaining in the United States.`, [`arrest | ${DAY}`]],
		[
			`${ON} ERO transferred Ms. PEREYRA to the Norte Jail to await papers from the Records Center.`,
			[`transfer | by=ERO | to=Norte Jail | ${DAY}`],
		],
		[
			`${ON} County Hospital medical staff pronounced Ms. PEREYRA deceased.`,
			[`death | at=County Hospital | ${DAY}`],
		],
		[
			`${ON} ERO booked Ms. PEREYRA into custody and placed her at the Alder County Jail.`,
			[`booked-in | by=ERO | at=Alder County Jail | ${DAY}`],
		],
		[
			`${ON} ERO booked Ms. PEREYRA out of the Alder County Jail.`,
			[`transfer | by=ERO | from=Alder County Jail | ${DAY}`],
		],
	])('%s', (sentence, wanted) => {
		expect(told(sentence)).toEqual(wanted);
	});

	it('says which house the facility is, and takes no hospital for it', () => {
		const lines = told(
			`• ${ON} ERO transferred Ms. PEREYRA to the Alder County Jail.\n• On May 3, 2019, EMS transported Ms. PEREYRA to Norte Medical Center.\n• On May 4, 2019, Ms. PEREYRA returned to the facility.`,
		);
		expect(lines.at(-1)).toBe('transfer | to=Alder County Jail | on=2019-05-04');
	});
});

describe('on which day', () => {
	it.each([
		[
			`${ON} ERO served a detainer on Ms. PEREYRA after her arrest for theft.`,
			[`detainer | by=ERO | ${DAY}`, 'arrest'],
		],
		[
			'Between May 2, 2019, and June 3, 2020, ERO removed Ms. PEREYRA from the United States to Honduras.',
			['removal | by=ERO | from=United States | to=Honduras | on=[2019-05-02..2020-06-03]'],
		],
		[
			'From May 2 to 9, 2019, Ms. PEREYRA was housed at the Alder County Jail, before being transferred to the Norte Jail.',
			[
				'held | at=Alder County Jail | on=2019-05-02/2019-05-09',
				'transfer | from=Alder County Jail | to=Norte Jail | on=2019-05-09',
			],
		],
		[
			`• ${ON} a nurse saw Ms. PEREYRA.\n\nMs. PEREYRA was transferred to County Hospital.`,
			[`hospital | to=County Hospital | ${DAY}`],
		],
	])('%s', (sentence, wanted) => {
		expect(told(sentence)).toEqual(wanted);
	});
});

describe('what is an event of its own, and what is none', () => {
	it.each([
		[
			`${ON} ERO served Ms. PEREYRA a Final Administrative Removal Order.`,
			[`removal-order | by=ERO | ${DAY}`],
		],
		[
			`${ON} the jail transferred custody of Ms. PEREYRA, pursuant to the lodged detainer, to ERO.`,
			[`transfer | by=the jail | from=the jail | to=ERO | ${DAY}`],
		],
		[
			`${ON} Border Patrol admitted Ms. PEREYRA into the United States at the Norte International Airport.`,
			[],
		],
		[`${ON} an official witnessed her voluntary return to Honduras.`, []],
		[
			`${ON} ERO issued a notice of intent to reinstate the order of a person returned after deportation.`,
			[],
		],
		[`${ON} Ms. PEREYRA was charged with breaking the conditions of her pre-trial release.`, []],
		[
			`${ON} Ms. PEREYRA was transferred and booked into the Norte Jail.`,
			[`booked-in | at=Norte Jail | ${DAY}`, `transfer | to=Norte Jail | ${DAY}`],
		],
		[`${ON} ERO assumed Ms. PEREYRA’s custody.`, [`transfer | to=ERO | ${DAY}`]],
		[`${ON} she said that she would die soon.`, [`death | ${DAY} | predicts`]],
	])('%s', (sentence, wanted) => {
		expect(told(sentence)).toEqual(wanted);
	});
});
