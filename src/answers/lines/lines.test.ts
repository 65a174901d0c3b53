import { describe, expect, it } from 'vitest';
import { ARecord, testHmac } from '../../../test/builders.ts';
import { type ClusterId, clusterId, type EntityId, type StatementId } from '../../record/index.ts';
import { accountsOf } from '../accounts.ts';
import { custodyLine } from '../custody-line.ts';
import type { LinePerson, Lines, Position, ToldOfPlace } from './contract.ts';
import { linesOf, metresBetween, stripOf, toldBy } from './index.ts';

function personOf(record: ARecord): LinePerson {
	const graph = record.graph();
	const accounts = accountsOf(graph);
	const strip = stripOf(custodyLine(graph, accounts), accounts, graph);
	return { person: graph.cluster, kind: 'Person', name: 'Ana Ordaz', accounts, strip };
}

const linesFor = (record: ARecord, told: readonly ToldOfPlace[] = []): Lines =>
	linesOf([personOf(record)], told);

let places = 0;
function aPlace(
	label: string,
	at: readonly (readonly [number, number, Partial<Position>?])[],
	within: ToldOfPlace['within'] = [],
): ToldOfPlace {
	places += 1;
	const entity = String(places).padStart(32, '0') as EntityId;
	return {
		entity,
		cluster: clusterId(testHmac, entity),
		label,
		positions: at.map(([latitude, longitude, more], i) => ({
			latitude,
			longitude,
			...more,
			statements: [`${places} ${i}` as StatementId],
		})),
		within,
	};
}

const whereOf = (lines: Lines, label: string) => lines.sites.find((site) => site.label === label)?.where;

describe('rows of lines', () => {
	it('keep gaps as rows of their own, by nobody', () => {
		const record = new ARecord();
		record.tells({ type: 'booked-in', on: '2031-03-06', at: 'Norte' });
		record.tells({ type: 'held', on: '2031-03-20', at: 'Sur' });
		expect(linesFor(record).rows).toMatchObject([
			{ piece: 'stay', type: 'booked-in', said: [{ by: 'The Gazette' }] },
			{ piece: 'gap', from: '2031-03-07', to: '2031-03-19', days: 13, said: [] },
			{ piece: 'stay', type: 'held' },
		]);
	});

	it('tell a denial beside the line, marked, and never as a stay of somebody', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2031-03-06', at: 'Norte' });
		record.tells({ type: 'held', on: '2031-04-06', polarity: 'denies', voice: 'the ministry' });
		const [, denied] = linesFor(record).rows;
		expect(denied).toMatchObject({
			aside: true,
			episode: null,
			from: '2031-04-06',
			said: [{ polarity: 'denies', by: 'the ministry' }],
		});
	});
});

describe('what one voice says', () => {
	const record = new ARecord();
	record.tells({ type: 'booked-in', on: '2031-03-06', at: 'Norte' });
	record.tells({ type: 'held', on: '2031-03-20', at: 'Sur', voice: 'the ministry' });
	record.tells({ type: 'held', on: '2031-04-06', polarity: 'denies', voice: 'the ministry' });
	const by = (voice: string) => toldBy(personOf(record), (one) => one === voice);

	it('is its own accounts with the days that it gives, without gaps of which others may speak', () => {
		const ministry = by('the ministry');
		expect(ministry && linesOf([ministry], []).rows).toMatchObject([
			{ piece: 'stay', from: '2031-03-20', to: '2031-03-20', said: [{ by: 'the ministry' }] },
			{ aside: true, episode: null, said: [{ polarity: 'denies', by: 'the ministry' }] },
		]);
		const paper = by('The Gazette');
		expect(paper && linesOf([paper], []).rows).toMatchObject([{ piece: 'stay', from: '2031-03-06' }]);
	});

	it('never takes the end of a stay from another voice', () => {
		const both = new ARecord();
		const stay = both.tells({ type: 'held', on: '2031-03-06', at: 'Norte' });
		const later = both.tells({ type: 'held', on: '2031-03-20', at: 'Norte', voice: 'the ministry' });
		both.same(stay, later);
		expect(linesFor(both).rows).toMatchObject([{ from: '2031-03-06', to: '2031-03-20' }]);
		const own = toldBy(personOf(both), (one) => one === 'the ministry');
		expect(own && linesOf([own], []).rows).toMatchObject([{ from: '2031-03-20', to: '2031-03-20' }]);
	});

	it('is nothing where it does not speak', () => {
		expect(by('a court')).toBeNull();
	});
});

describe('legs', () => {
	it('join only ends that one voice tells', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2031-03-01', at: 'Norte' });
		record.tells({ type: 'transfer', on: '2031-03-02', from: 'Norte', to: 'Sur' });
		record.tells({ type: 'transfer', on: '2031-03-09', to: 'Este' });
		record.tells({ type: 'transfer', on: '2031-03-12', from: 'Este', to: 'Oeste', force: 'predicts' });
		record.tells({ type: 'transfer', on: '2031-03-13', from: 'Este', to: 'Oeste', polarity: 'denies' });
		const { legs, sites } = linesFor(record);
		expect(legs.map(({ from, to, by, on }) => [sites[from]?.label, sites[to]?.label, by, on])).toEqual([
			['Norte', 'Sur', 'told', '2031-03-02'],
		]);
	});

	it('follow the order of a row only from one place to the very next', () => {
		const record = new ARecord();
		const graph = () => record.graph();
		const events = ['Norte', 'Sur', 'Este'].map((at) => record.tells({ type: 'held', at }));
		const line = linesForOrdered(graph(), events, [1, 2, 4]);
		expect(line.legs.map(({ from, to, by }) => [line.sites[from]?.label, line.sites[to]?.label, by])).toEqual(
			[['Norte', 'Sur', 'listed']],
		);
		expect(line.rows.map(({ nth }) => nth)).toEqual([1, 2, 4]);
	});
});

function linesForOrdered(
	graph: ReturnType<ARecord['graph']>,
	events: readonly EntityId[],
	nths: readonly number[],
): Lines {
	const accounts = accountsOf(graph);
	const strip = stripOf(custodyLine(graph, accounts), accounts, graph);
	const inOrder = Object.fromEntries(
		events.map((event, i) => [
			graph.clusterOf.get(event) as ClusterId,
			{ row: 'register 7', nth: nths[i] ?? 0 },
		]),
	);
	return linesOf(
		[{ person: graph.cluster, kind: 'Person', name: 'Ana', accounts, strip: { ...strip, inOrder } }],
		[],
	);
}

describe('where a site is', () => {
	const held = (at: string) => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2031-03-01', at });
		return record;
	};

	it('is a position given for the place, or for one of its name, which is said', () => {
		const record = held('Norte');
		const place = [...record.entities.values()].find(({ label }) => label === 'Norte');
		record.states({
			subject: place?.id as EntityId,
			property: 'position',
			value: { type: 'geo', latitude: 1, longitude: 2 },
		});
		expect(linesFor(record).sites).toMatchObject([{ where: { is: 'point', latitude: 1 } }]);
		expect(linesFor(held('El NORTE'), [aPlace('Norte', [[3, 4, { radius: 900 }]])]).sites).toMatchObject([
			{ label: 'El NORTE', by: 'name', where: { is: 'point', latitude: 3, radius: 900 } },
		]);
	});

	it('chooses none of several positions: all the ground between them', () => {
		const where = whereOf(
			linesFor(held('Norte'), [
				aPlace('Norte', [
					[1, 2],
					[1, 3],
				]),
			]),
			'Norte',
		);
		expect(where).toMatchObject({ is: 'around', several: 2, latitude: 1, longitude: 2.5 });
		expect(where?.is === 'around' ? where.radius : 0).toBeCloseTo(
			metresBetween({ latitude: 1, longitude: 2 }, { latitude: 1, longitude: 2.5 }),
			3,
		);
		expect(
			whereOf(
				linesFor(held('Norte'), [
					aPlace('Norte', [
						[1, 2],
						[1, 2.0001],
					]),
				]),
				'Norte',
			),
		).toMatchObject({ is: 'point' });
	});

	it('is around the place it lies in, or that its words end in; else its country; else nowhere', () => {
		const town = aPlace('Port Vey', [[5, 6]]);
		const jail = aPlace('Norte', [], [{ cluster: town.cluster, label: 'Port Vey' }]);
		expect(whereOf(linesFor(held('Norte'), [town, jail]), 'Norte')).toMatchObject({
			is: 'around',
			of: 'Port Vey',
			approximate: true,
		});
		expect(whereOf(linesFor(held('the jail, Port Vey'), [town]), 'the jail, Port Vey')).toMatchObject({
			is: 'around',
			of: 'Port Vey',
		});
		expect(whereOf(linesFor(held('the jail, El Salvador')), 'the jail, El Salvador')).toMatchObject({
			is: 'country',
			country: 'SV',
		});
		expect(whereOf(linesFor(held('the jail')), 'the jail')).toEqual({ is: 'none' });
	});

	it('does not go round in circles of places that lie in each other', () => {
		const a = aPlace('Norte', []);
		const b = aPlace('Sur', [], [{ cluster: a.cluster, label: 'Norte' }]);
		const round = { ...a, within: [{ cluster: b.cluster, label: 'Sur' }] };
		expect(whereOf(linesFor(held('Norte'), [round, b]), 'Norte')).toEqual({ is: 'none' });
	});
});

describe('metresBetween', () => {
	it('is a degree of latitude of about 111 km', () => {
		expect(metresBetween({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(
			111_195,
			-1,
		);
	});
});
