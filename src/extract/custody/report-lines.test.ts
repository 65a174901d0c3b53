import { describe, expect, it } from 'vitest';
import type { CustodySlots, ProposalFor, Slot } from '../../record/index.ts';
import { readDocument } from '../document.ts';
import { proposeCustody } from './index.ts';

const REPORT = 'Detainee Death Report: PEREYRA, Marta Inés\n\n• Gender: Female\n\n';
const HER = 'PEREYRA, Marta Inés';
const DAY = 'on=2019-05-02';

const events = (text: string) => proposeCustody(readDocument(text)) as ProposalFor<'custody'>[];

/** `type | slot=value`, with `(organization)` after a body and `*` after what was inferred; `who` only when it is not her. */
function told(text: string): string[] {
	return events(text).map(({ slots, polarity, force }) => {
		const parts = (['who', 'by', 'from', 'to', 'at', 'on', 'until', 'authority'] as const)
			.map((name) => [name, slots[name as keyof CustodySlots] as Slot | undefined] as const)
			.filter(([name, slot]) => slot !== undefined && (name !== 'who' || slot.value !== HER))
			.map(
				([name, slot]) =>
					`${name}=${slot!.value}${slot!.type === undefined ? '' : `(${slot!.type})`}${slot!.inferred && name !== 'who' ? '*' : ''}`,
			);
		const manner = [polarity === 'affirms' ? '' : polarity, force === 'asserts' ? '' : force];
		return [slots.type, ...parts, ...manner].filter(Boolean).join(' | ');
	});
}

const inReport = (body: string) => told(REPORT + body);

describe('a body that somebody is handed to is no place', () => {
	it.each([
		['USBP transferred Ms. PEREYRA to ERO custody.', 'transfer | by=USBP | to=ERO(organization)'],
		[
			'the Alder County Jail released Ms. PEREYRA to ERO Newark.',
			'transfer | by=Alder County Jail | from=Alder County Jail* | to=ERO Newark(organization)',
		],
		[
			'Norte Police transferred Ms. PEREYRA to ICE Enforcement and Removal Operations.',
			'transfer | by=Norte Police | to=ICE Enforcement and Removal Operations(organization)',
		],
		[
			'USBP transferred custody of Ms. PEREYRA to ERO for detention at Alder County Correctional Center.',
			'transfer | by=USBP | to=ERO(organization) | at=Alder County Correctional Center',
		],
		[
			'Ms. PEREYRA was handed over to Norte officials at Las Garzas.',
			'transfer | to=Norte officials(organization) | at=Las Garzas',
		],
		[
			'the Alder Department of Corrections released Ms. PEREYRA to the custody of ERO.',
			'transfer | by=Alder Department of Corrections | to=ERO(organization)',
		],
	])('%s', (sentence, wanted) => {
		expect(inReport(`On May 2, 2019, ${sentence}`)).toEqual([`${wanted} | ${DAY}`]);
	});

	it('leaves “custody” out of the body’s words', () => {
		const [event] = events(`${REPORT}USBP transferred Ms. PEREYRA to ERO custody.`);
		expect(event!.slots.to).toMatchObject({ value: 'ERO', exact: 'ERO', type: 'organization' });
	});
});

describe('whose custody it is', () => {
	it.each([
		[
			'Ms. PEREYRA was taken into U.S. Border Patrol (USBP) custody.',
			['arrest | by=U.S. Border Patrol(organization)'],
		],
		['Ms. PEREYRA entered ERO custody.', ['booked-in | by=ERO(organization)']],
		[
			'while in the custody of the Alder Department of Corrections, Ms. PEREYRA fell ill.',
			['held | by=Alder Department of Corrections(organization)'],
		],
		[
			'ERO encountered Ms. PEREYRA in Bureau of Prisons (BOP) custody.',
			['encounter | by=ERO', 'held | by=Bureau of Prisons(organization)'],
		],
	])('%s', (sentence, wanted) => {
		expect(inReport(`On May 2, 2019, ${sentence}`)).toEqual(wanted.map((line) => `${line} | ${DAY}`));
	});

	it('can be denied', () => {
		expect(told('Eva Luz Robles is not in the custody of Honduras.')).toEqual([
			'held | who=Eva Luz Robles | by=Honduras | denies',
		]);
	});
});

describe('who did it', () => {
	it.each([
		[
			'USBP transferred Ms. PEREYRA to the custody of the Alder Sheriff’s Office, who detained her at the Alder County Jail.',
			'held | by=Alder Sheriff’s Office | at=Alder County Jail | on=2019-05-02*',
		],
		[
			'ICE, FBI and DEA arrested Ms. PEREYRA in Alder, NV.',
			`arrest | by=ICE, FBI and DEA | at=Alder, NV | ${DAY}`,
		],
		[
			'USBP transferred Ms. PEREYRA to ERO, and ERO detained her at the Alder County Jail.',
			`held | by=ERO | at=Alder County Jail | ${DAY}`,
		],
		[
			'officers of the Frontier and Residence Service arrested Ms. PEREYRA.',
			`arrest | by=Frontier and Residence Service | ${DAY}`,
		],
		[
			'an immigration judge, in San Alder, CA ordered Ms. PEREYRA removed to Honduras.',
			`removal-order | by=an immigration judge | to=Honduras | ${DAY}`,
		],
		[
			'she appeared before an immigration judge, in San Alder, CA, who ordered Ms. PEREYRA removed to Honduras.',
			'removal-order | by=an immigration judge | to=Honduras | on=2019-05-02*',
		],
		[
			'an immigration judge ordered her removal from the U.S. to Honduras.',
			`removal-order | by=an immigration judge | from=U.S. | to=Honduras | ${DAY}`,
		],
	])('%s', (sentence, wanted) => {
		expect(inReport(`On May 2, 2019, ${sentence}`).at(-1)).toBe(wanted);
	});
});

describe('the date of a line', () => {
	it.each([
		[
			'On May 2, 2019, ERO encountered Ms. PEREYRA, who was detained at the Alder County Jail.',
			'held | at=Alder County Jail | on=2019-05-02*',
		],
		[
			'On May 2, 2019, ERO arrested Ms. PEREYRA; and transferred her to the Alder County Jail.',
			'transfer | by=ERO | to=Alder County Jail | on=2019-05-02*',
		],
		[
			'From September 6, 2019 to March 8, 2020, ERO housed Ms. PEREYRA at the Alder County Jail.',
			'held | by=ERO | at=Alder County Jail | on=2019-09-06 | until=2020-03-08',
		],
		[
			'• On May 2, 2019, Ms. PEREYRA fell ill.\nShe complained of pain.\no At 9:00 p.m., EMS transported Ms. PEREYRA to Alder General Hospital.',
			'hospital | by=EMS | to=Alder General Hospital | on=2019-05-02*',
		],
		[
			'Ms. PEREYRA remained at the Alder County Jail until her transfer to Norte Prison on June 13, 2019.',
			'held | at=Alder County Jail | until=2019-06-13',
		],
	])('%s', (body, wanted) => {
		expect(inReport(body)).toContain(wanted);
	});

	it('takes each day of a list of days for itself', () => {
		expect(
			inReport('On May 2, 2019; May 9, 2019; and June 3, 2020; USBP arrested Ms. PEREYRA in Alder, NV.'),
		).toEqual(
			['2019-05-02', '2019-05-09', '2020-06-03'].map((day) => `arrest | by=USBP | at=Alder, NV | on=${day}`),
		);
	});

	it('reads the lines of a list under what it is a list of', () => {
		expect(
			inReport(
				'• ERO housed Ms. PEREYRA at the following facilities:\no September 6 - 12, 2019, El Valle Detention Facility\no September 12, 2019 – October 3, 2019, Alder County Jail in Alder, NV',
			),
		).toEqual([
			'held | by=ERO',
			'held | by=ERO* | at=El Valle Detention Facility | on=2019-09-06/2019-09-12',
			'held | by=ERO* | at=Alder County Jail | on=2019-09-12 | until=2019-10-03',
		]);
	});
});

describe('further words that tell of custody', () => {
	it.each([
		[
			'EMS personnel departed the Alder County Jail with Ms. PEREYRA.',
			'hospital | by=EMS personnel | from=Alder County Jail',
		],
		['Ms. PEREYRA arrived at Alder General Hospital at 9:00 p.m.', 'hospital | to=Alder General Hospital'],
		['Ms. PEREYRA arrived at the Alder Detention Center.', 'booked-in | at=Alder Detention Center'],
		[
			'EMS provided ambulance transportation to the ER, at Alder General Hospital.',
			'hospital | by=EMS | to=Alder General Hospital',
		],
		['Alder General Hospital admitted Ms. PEREYRA for observation.', 'hospital | to=Alder General Hospital'],
		['ERO lodged an I-247 with the Alder County Jail.', 'detainer | by=ERO | at=Alder County Jail'],
		['ERO took custody of Ms. PEREYRA in Alder.', 'transfer | to=ERO(organization)'],
		['a physician pronounced Ms. PEREYRA dead.', 'death'],
		['USBP served Ms. PEREYRA a Notice and Order of Expedited Removal.', 'removal-order | by=USBP'],
		[
			'she was seen before being transferred to the Alder Detention Center.',
			'transfer | to=Alder Detention Center',
		],
		['ERO met Ms. PEREYRA upon release from the Alder County Jail.', 'release | from=Alder County Jail'],
	])('%s', (sentence, wanted) => {
		expect(inReport(`On May 2, 2019, ${sentence}`)).toEqual([`${wanted} | ${DAY}`]);
	});

	it('dates no “remains” by what happened before', () => {
		expect(
			inReport('Ms. PEREYRA was arrested on May 2, 2019, and remains at the Alder County Jail.'),
		).toEqual([`arrest | ${DAY}`, 'held | at=Alder County Jail']);
	});

	it('says where “there” is, and that it was inferred', () => {
		const text =
			'Eva Luz Robles arrived at the San Alder Reception Center on May 2, 2019. She is currently held there by the authorities of Honduras.';
		expect(told(text).at(-1)).toBe(
			'held | who=Eva Luz Robles | by=the authorities of Honduras | at=San Alder Reception Center*',
		);
	});
});

describe('whom the words mean', () => {
	it('means by “He” the person whose custody was told last, not a street', () => {
		const text =
			'Officers arrested Juan Luz Robles outside the bakery on Tanner Row. He was booked into the Alder County Jail.\n\nHe was transferred to the Fallow Ridge Holding Center.';
		expect(events(text).map(({ slots }) => slots.who!.value)).toEqual(Array(3).fill('Juan Luz Robles'));
	});

	it('means by “Petitioner” whom the caption names', () => {
		const text =
			'EVA LUZ ROBLES, Petitioner, v. FRONTIER AND RESIDENCE SERVICE, Respondents.\n\nOn May 2, 2019, FRS removed Petitioner to the Republic of Norte on Flight 318.';
		const [event] = events(text);
		expect(told(text)).toEqual([`removal | who=EVA LUZ ROBLES | by=FRS | to=Republic of Norte | ${DAY}`]);
		expect(event!.slots.who).toMatchObject({ exact: 'Petitioner', inferred: true });
	});

	it('means by a later “Petitioner” the one told of last, and writes the name as sentences do', () => {
		const text = [
			'EVA LUZ ROBLES and J. M., Petitioners, v. FRONTIER AND RESIDENCE SERVICE, Respondents.',
			'On May 2, 2019, FRS arrested Petitioner Eva Luz Robles in Alder.',
			'On May 3, 2019, FRS removed Petitioner to Honduras.',
		].join('\n\n');
		expect(told(text).map((line) => line.split(' | ')[1])).toEqual(Array(2).fill('who=Eva Luz Robles'));
	});

	it('means by a pronoun somebody of its own sentence whose custody was told before', () => {
		const text =
			'Officers arrested Juan Luz Robles in Alder. Later Pedro Omar Vidal was deported. A court ordered the agency to say where Juan Luz Robles was and to return him to Honduras.';
		expect(told(text).at(-1)).toContain('who=Juan Luz Robles');
	});

	it('takes no caption for the head of a record', () => {
		const text = 'RESIDENCE SERVICE, Respondents.\n\nHe was booked into the Alder County Jail.';
		expect(told(text)).toEqual([`booked-in | who=He | at=Alder County Jail`]);
	});

	it('keeps both initials', () => {
		expect(told('Petitioner J. M., who is a baker, was arrested on May 2, 2019.')).toEqual([
			`arrest | who=J. M. | ${DAY}`,
		]);
	});

	it('takes a family name one letter off for the record’s person, with the reason', () => {
		const [event] = events(`${REPORT}On May 2, 2019, USBP arrested Ms. PEREYRRA in Alder, NV.`);
		expect(event!.slots.who).toMatchObject({ value: HER, exact: 'Ms. PEREYRRA', inferred: true });
		expect(event!.slots.who!.why).toBe('one letter apart from the record’s person');
	});

	it('leaves a near name alone that is introduced as somebody’s own', () => {
		const text = `${REPORT}Her cousin Eva Luz PEREYRRA came. On May 2, 2019, USBP arrested Ms. PEREYRRA in Alder, NV.`;
		expect(events(text).map(({ slots }) => slots.who!.value)).not.toContain(HER);
	});
});

describe('what is no denial and no event', () => {
	it.each([
		['Ms. PEREYRA was taken into custody without incident.', ['arrest']],
		[
			'the surgeon operated without complications and discharged her to the Alder County Jail.',
			['transfer | by=the surgeon | to=Alder County Jail'],
		],
	])('%s', (sentence, wanted) => {
		expect(inReport(sentence)).toEqual(wanted);
	});

	it.each([
		'Prior to Ms. PEREYRA’s hospitalization, she was well.',
		'The defendants shall state the date and place at which Ms. PEREYRA was last seen.',
		'The provider cancelled Ms. PEREYRA’s transfer to Alder General Hospital.',
	])('%s', (sentence) => {
		expect(inReport(sentence)).toEqual([]);
	});

	it.each([
		'The provider recommended that Ms. PEREYRA be transferred to Alder General Hospital.',
		'The provider issued a verbal order to transfer Ms. PEREYRA to Alder General Hospital.',
		'The provider gave an order to admit Ms. PEREYRA to Alder Hospital when discharged from Norte Hospital.',
	])('%s', (sentence) => {
		for (const { force } of events(REPORT + sentence)) expect(['intends', 'predicts']).toContain(force);
	});
});

describe('places as they are called', () => {
	it.each([
		['Ms. PEREYRA was arrested for battery in Coral Alder, FL.', 'arrest | at=Coral Alder, FL'],
		['Ms. PEREYRA was brought to Module 6.', 'transfer | to=Module 6'],
		[
			'EMS transported Ms. PEREYRA from the Alder County Jail to Alder General Hospital.',
			'hospital | by=EMS | from=Alder County Jail | to=Alder General Hospital',
		],
		[
			'ERO transferred Ms. PEREYRA to the Alder Detention Center pursuant to a warrant.',
			'transfer | by=ERO | to=Alder Detention Center | authority=a warrant',
		],
		[
			'The Norte County Detention Center’s (NCDC) director wrote. ERO transferred Ms. PEREYRA to NCDC.',
			'transfer | by=ERO | to=Norte County Detention Center',
		],
	])('%s', (sentence, wanted) => {
		expect(inReport(sentence)).toEqual([wanted]);
	});
});
