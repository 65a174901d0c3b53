import { describe, expect, test } from 'vitest';
import type { SampledColumn } from './columns.ts';
import { inferSettings } from './infer.ts';
import { settingsProblem } from './settings.ts';

const GIVEN = ['Ana', 'Tomás', 'Lena', 'Bruno', 'Iris', 'Joel', 'Mara', 'Nils', 'Olga', 'Pía'];
const LAST = ['Pereyra', 'Quist', 'Sorel', 'Berrin', 'Amaya', 'Fenwick', 'Osei', 'Calder', 'Vidal', 'Luna'];
const many = (one: (at: number) => string): string[] => Array.from({ length: 60 }, (_, at) => one(at));
const column = (header: string, one: (at: number) => string): SampledColumn => ({ header, cells: many(one) });
const day = (at: number) =>
	`${String((at % 28) + 1).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}/19${50 + (at % 30)}`;
const told = (lists: readonly (readonly SampledColumn[])[]) =>
	Object.fromEntries(
		inferSettings(lists).fields.map(({ name, kind, columns }) => [
			name,
			[kind, ...columns.map((of) => of.join('+'))],
		]),
	);

describe('inferSettings', () => {
	test('compares no column that says where something was read', () => {
		expect(
			told([
				[
					column('full_name', (at) => `${GIVEN[at % 10]} ${LAST[at % 7]}`),
					column('field_sources.full_name', (at) => `register of ${at % 3}`),
					column('place of birth', (at) => `Port ${LAST[at % 7]}`),
					column('place of birth seen at', (at) => `https://example.org/${at % 9}`),
				],
			]),
		).toEqual({ name: ['name', 'full_name'], birthplace: ['text', 'place of birth'] });
	});

	test('tells names, birth, place and papers from headers in English', () => {
		expect(
			told([
				[
					column('row id', (at) => String(at)),
					column('First Name', (at) => GIVEN[at % 10] ?? ''),
					column('Last_Name', (at) => LAST[(at * 3) % 10] ?? ''),
					column('DOB', day),
					column('City of residence', (at) => `Port ${LAST[at % 7]}`),
					column('passport_no', (at) => `X${at}9${at % 3}`),
					column('cluster', (at) => String(at % 30)),
				],
			]),
		).toEqual({
			given: ['given', 'First Name'],
			surname: ['surname', 'Last_Name'],
			born: ['date', 'DOB'],
			place: ['text', 'City of residence'],
			person_number: ['code', 'passport_no'],
		});
	});

	test('makes one name of a list that parts names and one that does not', () => {
		const spanish = [
			column('apellido_paterno', (at) => LAST[at % 10] ?? ''),
			column('apellido_materno', (at) => LAST[(at * 7) % 10] ?? ''),
			column('nombres', (at) => GIVEN[at % 10] ?? ''),
			column('fecha_nacimiento', day),
			column('lugar_detencion', (at) => `Puerto ${LAST[at % 5]}`),
		];
		const english = [
			column('Full name', (at) => `${GIVEN[at % 10]} ${LAST[at % 10]}`),
			column('born', (at) => String(1950 + (at % 30))),
			column('place of arrest', (at) => `Puerto ${LAST[at % 5]}`),
		];
		expect(told([spanish, english])).toEqual({
			name: ['name', 'nombres+apellido_paterno+apellido_materno', 'Full name'],
			born: ['date', 'fecha_nacimiento', 'born'],
			place_taken: ['text', 'lugar_detencion', 'place of arrest'],
		});
	});

	test('makes a birth of an age and the day on which it was so, where another list has the birth', () => {
		const names = (header: string) => column(header, (at) => `${GIVEN[at % 10]} ${LAST[at % 10]}`);
		expect(
			told([
				[names('nombre completo'), column('fecha_nacimiento', day), column('fecha_detencion', day)],
				[names('full name'), column('age', (at) => String(18 + at)), column('date of arrest', day)],
			]),
		).toEqual({
			name: ['name', 'nombre completo', 'full name'],
			born: ['date', 'fecha_nacimiento', 'age+date of arrest'],
			taken: ['date', 'fecha_detencion', 'date of arrest'],
		});
	});

	test('finds a birth in three columns, whatever they are called', () => {
		const lists = [
			[
				column('fname_c1', (at) => GIVEN[at % 10] ?? ''),
				column('lname_c1', (at) => LAST[at % 10] ?? ''),
				column('by', (at) => String(1940 + (at % 50))),
				column('bm', (at) => String((at % 12) + 1)),
				column('bd', (at) => String((at % 31) + 1)),
			],
		];
		expect(told(lists).born).toEqual(['date', 'by+bm+bd']);
	});

	test('gives settings that can be used, and says why others cannot', () => {
		const lists = [[column('name', (at) => `${GIVEN[at % 10]} ${LAST[at % 10]}`), column('dob', day)]];
		const settings = inferSettings(lists);
		expect(settingsProblem(settings, [['name', 'dob']])).toBeNull();
		expect(settingsProblem(settings, [['name']])).toMatch(/list 1 has no column "dob"; it has "name"/);
		expect(
			settingsProblem({ ...settings, blocking: [[{ field: 'nose', by: 'word' }]] }, [['name', 'dob']]),
		).toMatch(/"nose"/);
		expect(settingsProblem({ ...settings, fields: [] }, [['name', 'dob']])).toMatch(
			/no column of the lists is compared/,
		);
	});
});
