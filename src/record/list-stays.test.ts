import { describe, expect, it } from 'vitest';
import { testHmac } from '../../test/builders.ts';
import { captureId, sourceId, textId } from './ids.ts';
import type { ColumnRole, ListMapping } from './list.ts';
import { readRow } from './list-row.ts';
import type { RowReading } from './row-making.ts';

const source = sourceId(testHmac, 'register');
const capture = captureId(testHmac, source, 'sha');
const text = textId(testHmac, capture, 'csv', 'sha');

function read(
	columns: Readonly<Record<string, ColumnRole>>,
	cells: readonly string[],
	subject: ListMapping['subject'] = 'Person',
): RowReading {
	const mapping: ListMapping = { subject, columns, dateOrder: 'ymd' };
	const list = { source, capture, text, publisher: 'Candil', header: Object.keys(columns), mapping };
	return readRow(testHmac, list, { row: 1, cells });
}

const WIDE = {
	name: 'full-name',
	first: 'stays-from',
	last: 'stays-until',
	place_1: 'stay-kind',
	location_1: 'stay-at',
	latitude_1: 'latitude',
	longitude_1: 'longitude',
	exact_1: 'position-precision',
	place_2: 'stay-kind',
	location_2: 'stay-at',
	latitude_2: 'latitude',
	longitude_2: 'longitude',
	exact_2: 'position-precision',
} as const satisfies Record<string, ColumnRole>;
const ROW = [
	'Ana Ordaz',
	'2031-03-01',
	'2031-03-04',
	'Home',
	'Calle Alta',
	'-10.5',
	'20.5',
	'0',
	'In Custody',
	'Faro',
	'-11',
	'21',
	'1',
];

/** Each event with what is said of it. */
function events({ entities, statements }: RowReading) {
	return entities
		.filter(({ kind }) => kind === 'Custody' || kind === 'Act')
		.map(({ id, kind }) => {
			const own = statements.filter(({ subject }) => subject === id);
			const of = (property: string) => own.find((one) => one.property === property);
			const at = of('at')?.value;
			const type = of('type')?.value;
			const on = of('on')?.value;
			return {
				kind,
				type: type?.type === 'code' ? type.code : undefined,
				at: at?.type === 'entity' ? entities.find((one) => one.id === at.id)?.label : undefined,
				nth: of('at')?.scope?.inOrder,
				on: on?.type === 'date' ? on.edtf : undefined,
			};
		});
}
const positions = ({ entities, statements }: RowReading) =>
	statements.flatMap(({ property, value, subject }) =>
		property === 'position' && value.type === 'geo'
			? [{ of: entities.find(({ id }) => id === subject)?.label, ...value }]
			: [],
	);

describe('successive places of a row', () => {
	it('are events in order; only what the list calls custody is a stay', () => {
		expect(events(read(WIDE, ROW))).toEqual([
			{ kind: 'Act', type: 'Home', at: 'Calle Alta', nth: '1', on: '[2031-03-01..2031-03-04]' },
			{ kind: 'Custody', type: 'held', at: 'Faro', nth: '2', on: '[2031-03-01..2031-03-04]' },
		]);
		const free = ROW.with(8, 'Not in custody');
		expect(events(read(WIDE, free))[1]).toMatchObject({ kind: 'Act', type: 'Not in custody' });
	});

	it('keep the number of their column where one between them is empty', () => {
		const cells = ROW.with(4, 'NA');
		expect(events(read(WIDE, cells)).map(({ nth }) => nth)).toEqual(['2']);
	});

	it('have the position of the same number, as exact as the row says', () => {
		expect(positions(read(WIDE, ROW))).toEqual([
			{ of: 'Calle Alta', type: 'geo', latitude: -10.5, longitude: 20.5, approximate: true },
			{ of: 'Faro', type: 'geo', latitude: -11, longitude: 21 },
		]);
		expect(positions(read(WIDE, ROW.with(7, '2.5 km')))[0]).toMatchObject({ radius: 2500 });
		const bad = read(WIDE, ROW.with(5, '95'));
		expect(positions(bad).map(({ of }) => of)).toEqual(['Faro']);
		expect(bad.unread).toEqual([{ column: 'latitude_1', reason: 'not-a-position' }]);
	});

	it('are on one day where the first and the last are one, and beyond one end where only that is told', () => {
		const on = (first: string, last: string) => events(read(WIDE, ROW.with(1, first).with(2, last)))[0]?.on;
		expect(on('2031-03-01', '2031-03-01')).toBe('2031-03-01');
		expect(on('2031-03-01', 'NA')).toBe('[2031-03-01..]');
		expect(on('', '2031-03-04')).toBe('[..2031-03-04]');
		expect(on('', '')).toBeUndefined();
		const turned = read(WIDE, ROW.with(1, '2031-03-09'));
		expect(turned.unread).toEqual([{ column: 'first', reason: 'not-a-date' }]);
		expect(events(turned)[0]?.on).toBeUndefined();
	});

	it('follow the columns where these have no numbers', () => {
		const reading = read({ name: 'full-name', jail: 'stay-at', camp: 'stay-at' }, [
			'Ana Ordaz',
			'Norte',
			'Sur',
		]);
		expect(events(reading)).toMatchObject([
			{ type: 'held', at: 'Norte', nth: '1' },
			{ type: 'held', at: 'Sur', nth: '2' },
		]);
	});
});

describe('a position', () => {
	it('belongs to the place column before it, whether or not the cell of another is filled', () => {
		const columns = {
			name: 'full-name',
			arrested: 'detained-on',
			where: 'detained-at',
			prison: 'held-at',
			lat: 'latitude',
			lon: 'longitude',
		} as const;
		expect(positions(read(columns, ['Ana', '2031-03-01', 'Port Vey', 'Norte', '1', '2']))).toMatchObject([
			{ of: 'Norte' },
		]);
		expect(positions(read(columns, ['Ana', '2031-03-01', 'Port Vey', '', '1', '2']))).toEqual([]);
	});

	it('keeps the ids that it had before it could say how exact it is', () => {
		const place = { site: 'place-name', lat: 'latitude', lon: 'longitude' } as const;
		const plain = read(place, ['Norte', '1', '2'], 'Place').statements.find(
			({ property }) => property === 'position',
		);
		const said = read(
			{ ...place, how: 'position-precision' },
			['Norte', '1', '2', 'exact'],
			'Place',
		).statements.find(({ property }) => property === 'position');
		expect(said?.id).toBe(plain?.id);
	});
});
