import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testHmac } from '../../test/builders.ts';
import { captureId, sourceId, textId } from './ids.ts';
import type { ColumnRole, ListMapping } from './list.ts';
import { COLUMN_ROLES, ROW_SUBJECTS } from './list.ts';
import { readRow } from './list-row.ts';
import type { ListContext, RowReading } from './row-making.ts';

const source = sourceId(testHmac, 'register');
const capture = captureId(testHmac, source, 'sha');
const text = textId(testHmac, capture, 'csv', 'sha');

function aList(
	columns: Readonly<Record<string, ColumnRole>>,
	subject: ListMapping['subject'] = 'Person',
): ListContext {
	const mapping: ListMapping = { subject, columns, dateOrder: 'dmy' };
	return { source, capture, text, publisher: 'Asociación Candil', header: Object.keys(columns), mapping };
}

function told({ entities, statements }: RowReading): readonly string[] {
	return statements.map(({ subject, property, value }) => {
		const of = entities.find(({ id }) => id === subject);
		const shown =
			value.type === 'entity'
				? entities.find(({ id }) => id === value.id)?.label
				: value.type === 'date'
					? value.edtf
					: value.type === 'code'
						? value.code
						: value.type === 'text'
							? value.text
							: value.type;
		return `${of?.kind === 'Person' || of?.kind === 'Place' ? of.kind : of?.label}.${property}=${shown}`;
	});
}

describe('readRow', () => {
	const list = aList({
		Nombre: 'full-name',
		Nacimiento: 'born-on',
		Detención: 'detained-on',
		Lugar: 'detained-at',
		Por: 'held-by',
		Expulsión: 'removed-on',
		Nota: 'ignore',
	});

	it('reads a person, what happened and when, each with its cell', () => {
		const reading = readRow(testHmac, list, {
			row: 3,
			cells: [
				'  ORDAZ  QUIL Ana',
				'17/08/1984',
				'princ/03/2019',
				'Port Ansell',
				'FRS',
				'12/04/2019',
				'unread words',
			],
		});
		expect(told(reading)).toEqual([
			'Person.name=ORDAZ QUIL Ana',
			'Person.bornOn=1984-08-17',
			'arrest.type=arrest',
			'arrest.who=ORDAZ QUIL Ana',
			'arrest.fromDate=[2019-03-01..2019-03-10]',
			'Place.name=Port Ansell',
			'arrest.at=Port Ansell',
			'arrest.by=FRS',
			'removal.type=removal',
			'removal.who=ORDAZ QUIL Ana',
			'removal.on=2019-04-12',
		]);
		for (const { anchors, chain, origin } of reading.statements) {
			expect(anchors[0]?.cell?.row).toBe(3);
			expect(chain).toEqual([{ name: 'Asociación Candil', act: 'publishes' }]);
			expect(origin).toBe('import');
		}
	});

	it('states nothing of what a register does not know, and counts what it can’t read', () => {
		const reading = readRow(testHmac, list, {
			row: 1,
			cells: ['Ordaz Ana', 's/d', '40/40/1999', 'Sin datos', '-', ''],
		});
		expect(told(reading)).toEqual(['Person.name=Ordaz Ana', 'arrest.type=arrest', 'arrest.who=Ordaz Ana']);
		expect(reading.unread).toEqual([{ column: 'Detención', reason: 'not-a-date' }]);
	});

	it('keeps the place of arrest and the place of detention apart', () => {
		const both = aList({
			Nombre: 'full-name',
			Fecha: 'detained-on',
			Lugar: 'detained-at',
			Centro: 'held-at',
		});
		const reading = readRow(testHmac, both, {
			row: 1,
			cells: ['Ordaz Ana', '1976-05-01', 'Calle Sur', 'El Arenal'],
		});
		expect(told(reading)).toEqual(expect.arrayContaining(['arrest.at=Calle Sur', 'held.at=El Arenal']));
		expect(told(reading).some((one) => one.startsWith('held.fromDate') || one.startsWith('held.on'))).toBe(
			false,
		);
		const one = readRow(testHmac, both, { row: 1, cells: ['Ordaz Ana', '1976-05-01', '', 'El Arenal'] });
		expect(told(one)).toEqual(expect.arrayContaining(['arrest.fromDate=1976-05-01', 'held.at=El Arenal']));
		expect(told(one).some((said) => said.startsWith('arrest.at'))).toBe(false);
	});

	it('makes a stay of each column of where somebody was held, and drops none', () => {
		const held = aList({ Nombre: 'full-name', Sitio_1: 'held-at', Sitio_2: 'held-at', Sitio_3: 'held-at' });
		const reading = readRow(testHmac, held, {
			row: 1,
			cells: ['SALVO Inés', 'Puesto 4', 'Casa del Faro', 'Puesto 9'],
		});
		const stays = reading.entities.filter(({ kind }) => kind === 'Custody');
		expect(stays).toHaveLength(3);
		expect(told(reading).filter((one) => one.startsWith('held.at='))).toEqual([
			'held.at=Puesto 4',
			'held.at=Casa del Faro',
			'held.at=Puesto 9',
		]);
	});

	it('makes no arrest of a row that says only where somebody was held, and by whom', () => {
		const held = aList({ Nombre: 'full-name', Fecha: 'detained-on', Centro: 'held-at', Fuerza: 'held-by' });
		const row = (cells: string[]) => told(readRow(testHmac, held, { row: 1, cells }));
		const stay = row(['Ordaz Ana', '', 'El Arenal', 'Guardia Sur']);
		expect(stay).toEqual(
			expect.arrayContaining(['held.type=held', 'held.at=El Arenal', 'held.heldBy=Guardia Sur']),
		);
		expect(stay.some((one) => one.startsWith('arrest.'))).toBe(false);
		expect(row(['Ordaz Ana', '1976-05-01', '', 'Guardia Sur'])).toContain('arrest.by=Guardia Sur');
	});

	it('composes a name of its parts and names the row’s own voice', () => {
		const parts = aList({ A: 'surname', B: 'second-surname', C: 'given-names', D: 'voice' });
		const reading = readRow(testHmac, parts, { row: 1, cells: ['Ordaz', 'Quil', 'Ana', 'her brother'] });
		expect(reading.subject?.label).toBe('Ordaz Quil, Ana');
		expect(reading.statements[0]?.chain).toEqual([
			{ name: 'Asociación Candil', act: 'publishes' },
			{ name: 'her brother', act: 'says' },
		]);
	});

	it('reads a place with its position, and says so when it can’t', () => {
		const places = aList({ Sitio: 'place-name', Lat: 'latitude', Lon: 'longitude' }, 'Place');
		expect(told(readRow(testHmac, places, { row: 1, cells: ['El Arenal', '-34.6', '-58.4'] }))).toContain(
			'Place.position=geo',
		);
		const bad = readRow(testHmac, places, { row: 1, cells: ['El Arenal', '-34,6', '-58,4'] });
		expect(bad.unread).toEqual([{ column: 'Lat', reason: 'not-a-position' }]);
	});

	it('reads nothing of a row without a name, or of a list that is about nothing', () => {
		expect(readRow(testHmac, list, { row: 1, cells: ['', '17/08/1984'] })).toMatchObject({
			subject: null,
			statements: [],
		});
		const links = { ...list, mapping: { ...list.mapping, subject: 'none' as const } };
		expect(readRow(testHmac, links, { row: 1, cells: ['Ordaz Ana'] })).toMatchObject({
			subject: null,
			entities: [],
		});
	});

	it('follows the key when rows change places, and the row where there is none', () => {
		const cells = ['Ordaz Ana', '', '01/05/1976'];
		const keyed = (row: number) => readRow(testHmac, list, { row, key: 'V318-01', cells });
		expect(keyed(1).statements.map(({ id }) => id)).toEqual(keyed(9).statements.map(({ id }) => id));
		const bare = (row: number) => readRow(testHmac, list, { row, cells }).subject?.id;
		expect(bare(1)).not.toBe(bare(2));
	});

	it('says who told it and when, the list outermost', () => {
		const list = aList({ Nombre: 'full-name', Fuente: 'voice', Entrevista: 'told-on' });
		const chain = (...cells: string[]) => readRow(testHmac, list, { row: 1, cells }).statements[0]?.chain;
		const publishes = { name: 'Asociación Candil', act: 'publishes' };
		expect(chain('Ordaz Ana', 'Rosa Quil', '04/05/2019')).toEqual([
			publishes,
			{ name: 'Rosa Quil', act: 'says', on: '2019-05-04' },
		]);
		expect(chain('Ordaz Ana', '', '2019')).toEqual([publishes, { act: 'says', on: '2019' }]);
		expect(chain('Ordaz Ana', 'Rosa Quil', '')).toEqual([publishes, { name: 'Rosa Quil', act: 'says' }]);
		expect(chain('Ordaz Ana', '', 's/d')).toEqual([publishes]);
		const unclear = readRow(testHmac, list, { row: 1, cells: ['Ordaz Ana', '', 'en otoño'] });
		expect(unclear.unread).toEqual([{ column: 'Entrevista', reason: 'not-a-date' }]);
	});

	it('keeps consent with the person and says nothing of a private cell, whatever its header', () => {
		const list = aList({
			constructor: 'private' as const,
			Nombre: 'full-name',
			Permiso: 'consent',
			Tel: 'private',
		});
		const reading = readRow(testHmac, list, {
			row: 1,
			cells: ['Calle 9', 'Ordaz Ana', 'only the name', '555-0199'],
		});
		expect(told(reading)).toEqual(['Person.name=Ordaz Ana', 'Person.consent=only the name']);
		expect(JSON.stringify(reading)).not.toMatch(/Calle|555/);
		const columns: Readonly<Record<string, ColumnRole>> = { Nombre: 'full-name' };
		const unnamed = { ...list, mapping: { ...list.mapping, columns } };
		expect(told(readRow(testHmac, unnamed, { row: 1, cells: ['x', 'Ordaz Ana', 'y', 'z'] }))).toEqual([
			'Person.name=Ordaz Ana',
		]);
	});

	it('reads any cells under any mapping into sound statements, twice the same', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.constantFrom('1976', '02-05/03/1977', 's/d', 'Ordaz', '-34.6', '12/13/2001'),
		);
		const roles = fc.uniqueArray(fc.constantFrom(...COLUMN_ROLES), { maxLength: 9 });
		fc.assert(
			fc.property(
				roles,
				fc.array(cell, { maxLength: 9 }),
				fc.constantFrom(...ROW_SUBJECTS),
				(columns, cells, subject) => {
					const any = aList(Object.fromEntries(columns.map((role, i) => [`c${i}`, role])), subject);
					const reading = readRow(testHmac, any, { row: 1, cells });
					expect(readRow(testHmac, any, { row: 1, cells })).toEqual(reading);
					const known = new Set(reading.entities.map(({ id }) => id));
					for (const statement of reading.statements) {
						expect(known.has(statement.subject)).toBe(true);
						expect(statement.anchors[0]?.quote?.exact).not.toBe('');
					}
				},
			),
		);
	});
});
