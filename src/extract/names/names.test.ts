import { describe, expect, it } from 'vitest';
import { readDocument } from '../document.ts';
import { namesOf, resolveName } from './index.ts';

const read = (text: string) =>
	namesOf(readDocument(text)).map(({ type, written, full }) => [type, written, full]);

describe('names', () => {
	it('joins a surname to the full name of its document', () => {
		expect(read('Ana Robles spoke. Later Robles left.')).toEqual([
			['person', 'Ana Robles', 'Ana Robles'],
			['person', 'Robles', 'Ana Robles'],
		]);
	});

	it('joins across surname-first records, capitals and one of two surnames', () => {
		const text = 'Report: QUIROGA-Luz, Ana Inés\nOfficers met Ms. QUIROGA at noon. Ana Quiroga was calm.';
		expect(read(text).map(([, , full]) => full)).toEqual(Array(3).fill('QUIROGA-Luz, Ana Inés'));
	});

	it('joins a name that fits two people to the one named last', () => {
		const text = 'Ana Robles met Pedro Robles. Then Robles left.';
		expect(read(text).at(-1)).toEqual(['person', 'Robles', 'Pedro Robles']);
	});

	it('does not take a relative with the same name for the same person', () => {
		expect(
			read('PAZ LIMA, Andrés Omar\nTestimonio de Andrés Paz (padre) ante la comisión de la ciudad.')[1]?.[2],
		).toBe('Andrés Paz');
	});

	it('leaves initials as they stand', () => {
		expect(read('The witness A.B.C. spoke to Ana Robles.').map(([, written]) => written)).not.toContain(
			'Ana B. Robles',
		);
	});

	it('resolves an acronym given in brackets', () => {
		const text = 'The Lake County Jail (LCJ) opened. Guards at LCJ slept.';
		const doc = readDocument(text);
		const at = text.lastIndexOf('LCJ');
		expect(resolveName(doc, { start: at, end: at + 3 })?.full).toBe('Lake County Jail');
	});

	it('types by heads, titles, places and states', () => {
		const text =
			'Deputy Press Secretary Omar Vidal flew from Eloy, AZ to El Salvador with the Northern Border Patrol and saw the San Telmo Detention Center.';
		expect(read(text).map(([type, written]) => [type, written])).toEqual([
			['person', 'Omar Vidal'],
			['place', 'Eloy, AZ'],
			['place', 'El Salvador'],
			['organization', 'Northern Border Patrol'],
			['facility', 'San Telmo Detention Center'],
		]);
	});

	it('reads bodies and people in Spanish', () => {
		const text =
			'La denuncia de Julio Vega fue enviada al Ministerio de Defensa Nacional y a la Jefatura de Policía de Montevideo por el Dr. Alberto Luna.';
		expect(read(text).map(([type, written]) => [type, written])).toEqual([
			['person', 'Julio Vega'],
			['organization', 'Ministerio de Defensa Nacional'],
			['organization', 'Jefatura de Policía de Montevideo'],
			['person', 'Alberto Luna'],
		]);
	});

	it.each([
		['The prisoner Zubiri Odriozola spoke.', 'person', 'Zubiri Odriozola'],
		['Jonas Vance Jr. was there.', 'person', 'Jonas Vance Jr.'],
		['They met K.C. Ostrander at noon.', 'person', 'K.C. Ostrander'],
		['A letter came from Christopher Hill.', 'person', 'Christopher Hill'],
		['Blue Heron Air, the charter company, flew them.', 'organization', 'Blue Heron Air'],
		['She works for the 4th Circuit now.', 'organization', '4th Circuit'],
		['The Robles administration sent them.', 'organization', 'Robles administration'],
		['He slept at Fenwick barracks again.', 'facility', 'Fenwick barracks'],
		['He was sent to Station Nine.', 'facility', 'Station Nine'],
		['They were taken to St. Brendan’s Hospital.', 'facility', 'St. Brendan’s Hospital'],
		['They live in the town of Ostrava Alte.', 'place', 'Ostrava Alte'],
		['Viajaron a la isla Los Alcatraces en un barco de la Armada.', 'place', 'Los Alcatraces'],
		['La revista Trasluz publicó que nadie fue visto en la cárcel.', 'organization', 'Trasluz'],
		['El cónsul de Norvenia no respondió a la familia del preso.', 'place', 'Norvenia'],
		['Escribió la Defensoría del Pueblo a la familia del preso.', 'organization', 'Defensoría del Pueblo'],
		['Lo atendieron en el Hospital Italiano de la ciudad y volvió.', 'facility', 'Hospital Italiano de la'],
		['The Venezuelans were flown out.', 'group', 'Venezuelans'],
		['Sometimes Italy is mentioned.', 'place', 'Italy'],
		['The U.N. and WHO agree.', 'organization', 'WHO'],
	])('types %s', (text, type, written) => {
		expect(
			read(text)
				.find((name) => written.startsWith(name[1]!))
				?.slice(0, 2),
		).toEqual([type, written.replace(' de la', '')]);
	});

	it.each([
		'I’m sure that You’re here.',
		'Case No. 24 was heard. General Background followed.',
		'She saw a mental health case worker (MHCW) and then MHCW again.',
		'The witness K-207 spoke of an Automated External Defibrillator (AED).',
		'See Rumley v. Podilla, 542 U. S. 426.',
		'They fought for the World Cup in the Internet age.',
	])('finds nobody in: %s', (text) => {
		expect(read(text)).toEqual([]);
	});

	it('takes two writers of one byline apart', () => {
		const text = 'A camp by the sea\nBy Ana Robles and Omar Vidal\nThe guards slept in the camp by the sea.';
		expect(
			read(text)
				.filter(([type]) => type === 'person')
				.map(([, written]) => written),
		).toEqual(['Ana Robles', 'Omar Vidal']);
	});

	it('does not take a role, a dateline or a Justice for a surname before a comma', () => {
		for (const text of [
			'WARDEN, Brenner County Jail, was asked.',
			'PORT AMARY, Lisandra (Meridian) — The guards slept.',
			'Statement of SOTAMAR, J., joined.',
		])
			expect(read(text).map(([type, written]) => `${type} ${written}`)).not.toContain(
				`person ${text.split(/ was| \(|\., j/)[0]}`,
			);
		expect(read('WARDEN, Brenner County Jail, was asked.').map(([type]) => type)).not.toContain('person');
		expect(read('PORT AMARY, Lisandra (Meridian) — The guards slept.').map(([type]) => type)).not.toContain(
			'person',
		);
	});

	it('joins spellings one letter apart, but not Mario to Maria', () => {
		const text =
			'Kilmar Abrantes Soto left. Later Kilmer Abrantes Soto wrote. Mario Paz and Maria Paz spoke.';
		expect(read(text).map(([, , full]) => full)).toEqual([
			'Kilmar Abrantes Soto',
			'Kilmar Abrantes Soto',
			'Mario Paz',
			'Maria Paz',
		]);
	});

	it('takes an office alone for who was named with it', () => {
		const text = 'Secretary Ana Robles signed. In May the Secretary spoke again.';
		const doc = readDocument(text);
		const at = text.lastIndexOf('Secretary');
		expect(resolveName(doc, { start: at, end: at + 9 })?.full).toBe('Ana Robles');
	});

	it('lets the votes of all its places decide what a name is', () => {
		const text =
			'Ostrander spoke. They asked Ostrander, 39, again. The lawyer Ostrander left in Ostrander’s car.';
		expect(new Set(read(text).map(([type]) => type))).toEqual(new Set(['person']));
	});

	it('knows places by both languages, and a country beside another is its own', () => {
		expect(read('They went to Honduras, Guatemala and Eloy, AZ.').map(([, written]) => written)).toEqual([
			'Honduras',
			'Guatemala',
			'Eloy, AZ',
		]);
	});
});
