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
});
