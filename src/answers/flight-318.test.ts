import { beforeAll, describe, expect, it } from 'vitest';
import { ARecord } from '../../test/builders.ts';
import type { EntityId, PersonGraph } from '../record/index.ts';
import { accountsOn, conflicts, custodyLine, whereabouts } from './index.ts';

/** What the sources of examples/flight-318 say of one man, as its ABOUT.md lists it. */
const NAMES = ['Teodoro Ibarcea', 'Teodoro Ybarcea Menchal', 'IBARSEA MENCHAL Teodoro'] as const;
const [ibarcea, ybarcea, ibarsea] = NAMES;
let graph: PersonGraph;

beforeAll(() => {
	const record = new ARecord()
		.published('Bulletin', '2019-09-12')
		.published('Ministry of Frontiers', '2019-05-13');
	const order = { source: 'Order', who: ibarcea };
	const bulletin = { source: 'Bulletin', who: ybarcea };
	const ministry = { source: 'Ministry of Frontiers', who: ibarcea };
	const w014 = { source: 'Statement', voice: 'W-014', who: ibarcea };
	record.same(
		record.tells({
			source: 'List',
			who: ibarsea,
			type: 'arrest',
			on: '2019-03-04',
			at: 'Port Ansell',
			by: 'FRS',
		}),
		record.tells({ ...order, type: 'arrest', on: '2019-03-05', at: 'Port Ansell', by: 'FRS' }),
		record.tells({ ...bulletin, type: 'arrest', on: '2019-03-05', at: 'Port Ansell' }),
	);
	record.tells({ ...order, type: 'booked-in', on: '2019-03-06', at: 'Cawder Street Detention Center' });
	record.tells({
		...order,
		type: 'transfer',
		on: '2019-03-19',
		from: 'Cawder Street Detention Center',
		to: 'Fallow Ridge Holding Center',
	});
	record.tells({
		...order,
		voice: 'Odile Farranby',
		type: 'held',
		on: '2019-03-28',
		at: 'Fallow Ridge Holding Center',
	});
	record.same(
		record.tells({ ...order, type: 'removal', on: '2019-04-12', to: 'Quintara' }),
		record.tells({ ...ministry, type: 'removal', on: '2019-04-12', to: 'San Ubaldo Reception Center' }),
	);
	record.same(
		record.tells({ ...ministry, type: 'booked-in', on: '2019-04-12', at: 'San Ubaldo Reception Center' }),
		record.tells({
			...w014,
			type: 'booked-in',
			on: '2019-04-15',
			at: 'San Ubaldo Reception Center, Module 6',
		}),
		record.tells({ ...w014, type: 'held', on: '2019-06-21', at: 'San Ubaldo Reception Center, Module 6' }),
		record.tells({
			...ministry,
			type: 'held',
			on: '2019-05-13',
			at: 'San Ubaldo Reception Center',
			by: 'Quintara',
		}),
	);
	record.tells({ ...ministry, type: 'held', on: '2019-05-13', by: 'Kestria', polarity: 'denies' });
	record.tells({
		source: 'DIGEP',
		who: ibarcea,
		type: 'held',
		on: '2019-05-20',
		by: 'Quintara',
		polarity: 'denies',
	});
	record.tells({
		...w014,
		voice: 'a guard',
		type: 'transfer',
		on: '2019-06-21',
		to: 'Las Garzas',
		force: 'predicts',
	});
	record.tells({ ...bulletin, voice: 'Eulalia Menchal Orduy', type: 'release', on: '2019-08' });
	const place = (name: string) =>
		[...record.entities.values()].find(({ label }) => label === name)?.id as EntityId;
	const within = { type: 'entity', id: place('Quintara') } as const;
	record.states({ subject: place('San Ubaldo Reception Center'), property: 'within', value: within });
	graph = record.graph(...NAMES);
});

describe('the example, flight 318', () => {
	it('has a line with every stretch of which nobody speaks', () => {
		const line = custodyLine(graph);
		expect(line.episodes).toHaveLength(1);
		expect(line.episodes[0]).toMatchObject({ from: '[2019-03-04,2019-03-05]', to: '2019-08' });
		expect(line.episodes[0]?.pieces.filter(({ piece }) => piece === 'gap')).toEqual([
			{ piece: 'gap', from: '2019-03-20', to: '2019-03-27', days: 8 },
			{ piece: 'gap', from: '2019-03-29', to: '2019-04-11', days: 14 },
			{ piece: 'gap', from: '2019-06-22', to: '2019-07-31', days: 40 },
		]);
		expect(line.aside.map(({ piece, ...rest }) => [piece, 'type' in rest && rest.type])).toEqual([
			['stay', 'held'],
			['stay', 'held'],
			['leg', 'transfer'],
		]);
		expect(line.inversions).toEqual([]);
	});

	it('shows the two dates of arrest and of arrival, and the custody that an authority denies', () => {
		expect(conflicts(graph).map(({ kind, property }) => `${kind} ${property}`)).toEqual([
			'date fromDate',
			'date fromDate',
			'polarity type',
		]);
		const polarity = conflicts(graph).find(({ kind }) => kind === 'polarity');
		expect(polarity?.sides[1]?.voices.map(({ label }) => label)).toEqual(['DIGEP']);
	});

	it('tells of each day only what is said of it', () => {
		const answer = whereabouts(graph);
		if (answer === null) throw new Error('he is spoken of');
		expect(answer).toMatchObject({ name: 'Teodoro Ybarcea Menchal', lastSpokenOf: '2019-08' });
		expect(accountsOn(answer, '2019-04-01')).toMatchObject({
			nobodySpeaks: true,
			nearestBefore: [{ type: 'held', about: '2019-03-28' }],
		});
		expect(accountsOn(answer, '2019-05-13')?.accounts.map(({ account }) => account.polarity)).toEqual([
			'affirms',
			'denies',
		]);
	});
});
