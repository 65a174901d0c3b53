import { describe, expect, it } from 'vitest';
import { ARecord, aStatement } from '../../test/builders.ts';
import type { Comparator, EntityId } from '../record/index.ts';
import { conflicts, valueConflicts } from './index.ts';

/** One stay, of which two sources name a place each. */
const oneStayAt = (left: string, right: string): ARecord => {
	const record = new ARecord();
	const a = record.tells({ source: 'A', type: 'held', on: '2019-03-05', at: left });
	const b = record.tells({ source: 'B', type: 'held', on: '2019-03-05', at: right });
	return record.same(a, b);
};

describe('conflicts of dates and places', () => {
	it('finds two dates of one joined arrest, and none of two arrests', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'List', type: 'arrest', on: '2019-03-04' });
		const b = record.tells({ source: 'Order', type: 'arrest', on: '2019-03-05' });
		expect(conflicts(record.graph())).toEqual([]);
		expect(conflicts(record.same(a, b).graph())).toMatchObject([
			{
				relation: 'conflict',
				kind: 'date',
				property: 'fromDate',
				sides: expect.arrayContaining([
					expect.objectContaining({
						value: '2019-03-04',
						voices: [expect.objectContaining({ label: 'List' })],
					}),
					expect.objectContaining({ value: '2019-03-05' }),
				]),
			},
		]);
	});

	it('gives them by their earliest date, whatever the ids of what they rest on', () => {
		const record = new ARecord();
		const days = (...given: string[]) =>
			record.same(...given.map((on) => record.tells({ source: `on ${on}`, type: 'arrest', on })));
		days('2019-04-15', '2019-04-12');
		days('2019-03-05', '2019-03-04');
		days('2019-06-01', '2019-05-30');
		const firsts = conflicts(record.graph()).map(({ sides }) => sides.map(({ value }) => value).sort()[0]);
		expect(firsts).toEqual(['2019-03-04', '2019-04-12', '2019-05-30']);
	});

	it('finds none where uncertain dates have a day in common', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'A', type: 'arrest', on: '[1976-05-01..1976-05-09]' });
		const b = record.tells({ source: 'B', type: 'arrest', on: '1976-05' });
		const c = record.tells({ source: 'C', type: 'arrest', on: '1976-05-09' });
		expect(conflicts(record.same(a, b, c).graph())).toEqual([]);
	});

	it.each([
		['Tecla', 'Tecla Holding Center'],
		['El Salvador', 'Tecla'],
		['Cawder Street', 'the CAWDER street'],
		['Wexmoor, Kestria', 'Wexmoor'],
		['his home country', 'Tecla'],
		['the facility', 'San Ubaldo'],
		['a Kestrian jail', 'San Ubaldo'],
		['la comisaría', 'Tecla'],
	])('takes %s and %s for no conflict', (left, right) => {
		expect(conflicts(oneStayAt(left, right).graph())).toEqual([]);
	});

	it.each([
		['the Grey Mill', 'Tecla'],
		['La Palma', 'San Ubaldo'],
		['tecla', 'san ubaldo'],
	])('takes %s and %s for a conflict', (left, right) => {
		expect(conflicts(oneStayAt(left, right).graph())).toHaveLength(1);
	});

	it('finds two places of one stay, unless one is stated to lie in the other', () => {
		const record = oneStayAt('San Ubaldo', 'Kestria');
		expect(conflicts(record.graph())).toMatchObject([{ kind: 'value', property: 'at' }]);
		const [inner, outer] = ['San Ubaldo', 'Kestria'].map(
			(name) => [...record.entities.values()].find(({ label }) => label === name)?.id as EntityId,
		) as [EntityId, EntityId];
		record.states({ subject: inner, property: 'within', value: { type: 'entity', id: outer } });
		expect(conflicts(record.graph())).toEqual([]);
	});

	it('finds two dates of one person’s death though nobody joined them', () => {
		const record = new ARecord();
		record.tells({ source: 'A', type: 'death', on: '1976-05-01' });
		record.tells({ source: 'B', type: 'death', on: '1976-05-03' });
		expect(conflicts(record.graph())).toMatchObject([{ kind: 'date', property: 'on' }]);
	});

	it('compares birth dates of one person, and hedges commit nobody', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2019-03-05' });
		const subject = record.entity('Person', 'Ana Ordaz');
		record.states({ subject, property: 'bornOn', value: { type: 'date', edtf: '1984-08-17' } });
		record.states({
			source: 'B',
			subject,
			property: 'bornOn',
			hedge: 'possible',
			value: { type: 'date', edtf: '1985' },
		});
		expect(conflicts(record.graph())).toEqual([]);
		record.states({ source: 'C', subject, property: 'bornOn', value: { type: 'date', edtf: '1985' } });
		expect(conflicts(record.graph())).toMatchObject([{ kind: 'date', property: 'bornOn', sides: [{}, {}] }]);
	});

	it('lets one voice in one source contradict itself only when firm', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2019-03-05' });
		const subject = record.entity('Person', 'Ana Ordaz');
		record.states({ subject, property: 'sex', value: 'F' });
		record.states({ subject, property: 'sex', value: 'M', hedge: 'likely' });
		expect(conflicts(record.graph())).toEqual([]);
		record.states({ subject, property: 'sex', value: 'M' });
		expect(conflicts(record.graph())).toMatchObject([{ property: 'sex' }]);
	});

	it('keeps another scope apart', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'A', type: 'transfer', on: '2019-03-05' });
		record.states({ subject: a, property: 'toPlace', value: place(record, 'Norland') });
		record.states({
			subject: a,
			source: 'B',
			property: 'toPlace',
			value: place(record, 'Tecla'),
			scope: { reading: 'second manifest' },
		});
		expect(conflicts(record.graph())).toMatchObject([{ relation: 'different-scope', property: 'toPlace' }]);
	});
});

function place(record: ARecord, name: string) {
	return { type: 'entity', id: record.entity('Place', name) } as const;
}

describe('conflicts of polarity', () => {
	it('finds each authority that denies what a voice affirms of that day', () => {
		const record = new ARecord();
		record.tells({ source: 'W-014', type: 'held', on: '2019-05-20', at: 'San Ubaldo' });
		record.tells({ source: 'Ministry', type: 'held', on: '2019-05-20', by: 'Kestria', polarity: 'denies' });
		record.tells({ source: 'DIGEP', type: 'held', on: '2019-05', by: 'Quintara', polarity: 'denies' });
		expect(conflicts(record.graph())).toMatchObject([
			{ kind: 'polarity', sides: [{ value: 'affirms' }, { value: 'denies', voices: [{}, {}] }] },
		]);
	});

	it('finds none between two holders, two places or two days', () => {
		const record = new ARecord();
		record.tells({ source: 'Ministry', type: 'held', on: '2019-05-13', by: 'Quintara', at: 'San Ubaldo' });
		record.tells({ source: 'Ministry', type: 'held', on: '2019-05-13', by: 'Kestria', polarity: 'denies' });
		record.tells({ source: 'DIGEP', type: 'held', on: '2019-05-20', by: 'Quintara', polarity: 'denies' });
		record.tells({ source: 'DIGEP', type: 'held', on: '2019-05-13', at: 'Las Garzas', polarity: 'denies' });
		expect(conflicts(record.graph())).toEqual([]);
	});

	it('finds a denial of a joined event whatever its date', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'Ministry', type: 'held', on: '2019-05-13', by: 'Quintara' });
		const b = record.tells({
			source: 'DIGEP',
			type: 'held',
			on: '2019-05-20',
			by: 'Quintara',
			polarity: 'denies',
		});
		expect(conflicts(record.same(a, b).graph())).toMatchObject([
			{ kind: 'polarity', note: expect.stringContaining('DIGEP') },
		]);
	});

	it('takes a denied stay to deny the arrest of that day, and a denied arrest no later stay', () => {
		const record = new ARecord();
		record.tells({ source: 'A', type: 'arrest', on: '2019-05-13' });
		record.tells({ source: 'B', type: 'held', on: '2019-05-13', polarity: 'denies' });
		record.tells({ source: 'C', type: 'held', on: '2019-05-14' });
		record.tells({ source: 'D', type: 'arrest', on: '2019-05-14', polarity: 'denies' });
		expect(conflicts(record.graph())).toHaveLength(1);
	});
});

describe('quantities', () => {
	const count = (population: EntityId, comparator: Comparator, value: number, source: string) =>
		aStatement({
			source,
			kind: 'Population',
			subject: population,
			property: 'count',
			value: { type: 'quantity', value, comparator, unit: 'person', of: population },
			quote: `${comparator}${value}`,
			kinds: new Map([[population, 'Population']]),
		});
	const record = new ARecord();
	const flown = record.entity('Population', 'people flown');
	const also = record.entity('Population', 'people moved', 'B');
	const context = { entities: record.entities, clusterOf: new Map(), sources: record.sources };

	it('conflict only when of one population and when the intervals do not meet', () => {
		expect(valueConflicts([count(flown, '>=', 112, 'A'), count(flown, '~', 130, 'B')], context)).toEqual([]);
		expect(valueConflicts([count(flown, '=', 112, 'A'), count(flown, '>', 112, 'B')], context)).toMatchObject(
			[{ relation: 'conflict', kind: 'value', property: 'count' }],
		);
	});

	it('are of different scope for populations that nobody joined', () => {
		const numbers = [count(flown, '=', 112, 'A'), count(also, '>=', 131, 'B')];
		expect(valueConflicts(numbers, context)).toMatchObject([
			{ relation: 'different-scope', sides: [{}, {}] },
		]);
		const joined = new Map([flown, also].map((id) => [id, 'one' as never]));
		expect(valueConflicts(numbers, { ...context, clusterOf: joined })).toMatchObject([
			{ relation: 'conflict' },
		]);
	});
});
