import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_ROLES } from '../record/index.ts';
import { guessMapping } from './columns.ts';

describe('guessMapping', () => {
	it('reads a Spanish register', () => {
		const header = [
			'Legajo',
			'Apellido y Nombre',
			'Edad',
			'Fecha de Detención',
			'Lugar de Detención',
			'Situación',
		];
		const rows = [
			['L-001', 'PEÑARANDA, Íñigo', '24 años', '03/03/1976', 'Comisaría Séptima', 'detenido desaparecido'],
			['L-002', 'OTAMENDI, Rosa', 'sin datos', '17/04/1976', 'Cuartel Norte', 'liberada'],
		];
		expect(guessMapping(header, rows)).toEqual({
			subject: 'Person',
			columns: {
				Legajo: 'key',
				'Apellido y Nombre': 'full-name',
				Edad: 'age',
				'Fecha de Detención': 'detained-on',
				'Lugar de Detención': 'detained-at',
				Situación: 'status',
			},
			dateOrder: 'dmy',
		});
	});

	it.each(['Said by', 'reported_by', 'Dicho por', 'Según', 'Fuente', 'Informante'])(
		'takes "%s" for who says so',
		(column) => {
			const rows = [
				['Rosa Otamendi', 'her mother'],
				['Íñigo Peñaranda', 'a neighbour'],
			];
			expect(guessMapping(['name', column], rows).columns[column]).toBe('voice');
		},
	);

	it('reads an English list with month before day', () => {
		const header = [
			'last_name',
			'first_name',
			'Sex',
			'DOB',
			'dateOfDeath',
			'last detention facility',
			'cause',
		];
		const rows = [['Otamendi', 'Rosa Lía', 'F', '3/22/1990', '4/5/2031', 'North Barracks', 'pending']];
		const { columns, dateOrder, subject } = guessMapping(header, rows);
		expect(Object.values(columns)).toEqual([
			'surname',
			'given-names',
			'sex',
			'born-on',
			'died-on',
			'held-at',
			'note',
		]);
		expect([dateOrder, subject]).toEqual(['mdy', 'Person']);
	});

	it('takes "nombre" for the given names only beside a surname', () => {
		const rows = [['Rosa Lía', 'Otamendi']];
		expect(guessMapping(['nombre', 'apellido'], rows).columns.nombre).toBe('given-names');
		expect(guessMapping(['nombre', 'apodo'], [['Otamendi, Rosa', 'la Rubia']]).columns.nombre).toBe(
			'full-name',
		);
	});

	it('finds places by position, and says nothing of links and of comparisons of two lists', () => {
		const site = guessMapping(
			['ID', 'denominacion', 'lat', 'lon'],
			[['1', 'CUARTEL NORTE', '-34.61', '-58.38']],
		);
		expect([site.subject, site.columns.denominacion]).toEqual(['Place', 'place-name']);
		expect(guessMapping(['left_id', 'right_id', 'rule'], [['1', '2', 'exact']]).subject).toBe('none');
		const names = [['Rosa Otamendi', 'OTAMENDI Rosa']];
		expect(guessMapping(['our_name', 'their_name'], names).subject).toBe('none');
	});

	it('believes the values rather than the header', () => {
		const rows = [
			['casado', 'Rosa|2031', 'yes'],
			['soltera', 'Lía|2030', 'no'],
		];
		const { columns } = guessMapping(['estado', 'name', 'fecha de detención'], rows);
		expect(columns).toEqual({ estado: 'note', name: 'note', 'fecha de detención': 'note' });
	});

	it('leaves a date whose meaning the list does not say a note', () => {
		expect(guessMapping(['name', 'start_date'], [['Rosa Otamendi', '1976-03-03']]).columns.start_date).toBe(
			'note',
		);
	});

	it.each([
		['told on', 'told-on'],
		['Date of interview', 'told-on'],
		['Fecha de la entrevista', 'told-on'],
		['fecha_testimonio', 'told-on'],
		['Fecha de denuncia', 'told-on'],
		['Fecha de denuncia de la desaparición', 'told-on'],
		['Consent', 'consent'],
		['Consentimiento informado', 'consent'],
		['Autoriza publicar', 'consent'],
		['May be published', 'consent'],
		['Autoridad', 'note'],
		['Phone number', 'private'],
		['Teléfono', 'private'],
		['Domicilio', 'private'],
		['Dirección', 'private'],
		['Home address', 'private'],
		['Medical notes', 'private'],
		['Historia clínica', 'private'],
		['Fecha de detención', 'detained-on'],
	])('takes %s for %s', (header, role) => {
		const value = role.endsWith('-on') ? '2031-03-03' : '12';
		expect(guessMapping(['nombre', header], [['Rosa Otamendi', value]]).columns[header]).toBe(role);
	});

	it('keeps the address of a prison, and hides that of a person in any other list', () => {
		const place = guessMapping(
			['facility id', 'site', 'latitude', 'address'],
			[['F1', 'North Barracks', '4.2', '1 Mill Rd']],
		);
		expect([place.subject, place.columns.address]).toEqual(['Place', 'note']);
		const other = guessMapping(['amount', 'address'], [['12', '1 Mill Rd']]);
		expect([other.subject, other.columns.address]).toEqual(['none', 'private']);
	});

	it('gives every column of any list one role', () =>
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 8 }),
				fc.array(fc.array(fc.string({ maxLength: 8 }), { maxLength: 8 }), { maxLength: 5 }),
				(header, rows) => {
					const { columns } = guessMapping(header, rows);
					expect(Object.keys(columns).sort()).toEqual([...header].sort());
					for (const role of Object.values(columns)) expect(COLUMN_ROLES).toContain(role);
				},
			),
		));

	it('takes the code of a facility for its identifier, and for nobody’s who is held there', () => {
		const rows = [
			['FLWRDG', 'Fallow Ridge Prison', '40.0', '-74.0'],
			['CAWDER', 'Cawder Prison', '41.0', '-75.0'],
		];
		expect(guessMapping(['DETLOC', 'facility name', 'lat', 'lon'], rows)).toMatchObject({
			subject: 'Place',
			columns: { DETLOC: 'identifier', 'facility name': 'place-name', lat: 'latitude', lon: 'longitude' },
		});
		const held = [
			['Rosa Otamendi', 'FLWRDG', 'Fallow Ridge', '22/03/2031'],
			['Íñigo Peñaranda', 'FLWRDG', 'Fallow Ridge', '23/03/2031'],
		];
		for (const code of ['DETLOC', 'detention_facility_code', 'Código del centro'])
			expect(guessMapping(['name', code, 'held at', 'booked in date'], held).columns[code]).toBe('note');
	});
});
