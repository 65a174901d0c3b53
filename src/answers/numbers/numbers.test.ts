import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMinting, aStatement, testHmac } from '../../../test/builders.ts';
import {
	type ClusterId,
	type Entity,
	type EntityId,
	entityId,
	type GraphSource,
	type SourceId,
	type Statement,
	sourceId,
} from '../../record/index.ts';
import { besideIn, type Counted, countedOf, inNumberOrder, numberSeries } from '../index.ts';

type Slots = Parameters<typeof aMinting>[1];
type Passage = Slots & { readonly said?: string; readonly source?: string; readonly by?: string };

const people = (value: number, comparator: string, counted: string, rest: Passage = {}): Passage => ({
	value: { value },
	comparator,
	unit: 'person',
	counted,
	...rest,
});

/** A case of passages that each count something; `joined` are those that a person called the same. */
class Numbers {
	readonly entities = new Map<EntityId, Entity>();
	readonly clusterOf = new Map<EntityId, ClusterId>();
	readonly statements: Statement[] = [];
	readonly sources = new Map<SourceId, GraphSource>();
	readonly populations: EntityId[] = [];

	constructor(...passages: readonly Passage[]) {
		for (const [i, { source = `s${i}`, by, said, ...slots }] of passages.entries()) {
			const minted = aMinting('quantity', slots, {
				quote: said ?? `passage ${i}`,
				source,
				chain: [
					{ name: source, act: 'publishes' },
					...(by === undefined ? [] : [{ name: by, act: 'says' as const }]),
				],
			});
			for (const entity of minted.entities) {
				this.entities.set(entity.id, entity);
				this.clusterOf.set(entity.id, `c-${entity.id}` as ClusterId);
			}
			this.statements.push(...minted.statements);
			const population = minted.statements.find(({ property }) => property === 'count');
			if (population !== undefined) this.populations.push(population.subject);
		}
	}

	join(...which: readonly number[]): this {
		for (const i of which) this.clusterOf.set(this.populations[i] as EntityId, 'joined' as ClusterId);
		return this;
	}

	/** The label's entity, in every source, is one. */
	joinCalled(label: string): this {
		for (const { id, label: called } of this.entities.values())
			if (called === label) this.clusterOf.set(id, `all ${label}` as ClusterId);
		return this;
	}

	reprints(source: string, of: string): this {
		for (const each of [source, of])
			this.sources.set(sourceId(testHmac, each), { title: each, origin: sourceId(testHmac, of) });
		return this;
	}

	counted(): readonly Counted[] {
		const clusters = new Set(
			[...this.entities.values()].flatMap(({ id, kind }) =>
				kind === 'Population' ? [this.clusterOf.get(id) as ClusterId] : [],
			),
		);
		return [...clusters].flatMap(
			(cluster) =>
				countedOf({
					cluster,
					members: [...this.entities.values()].filter(({ id }) => this.clusterOf.get(id) === cluster),
					entities: this.entities,
					clusterOf: this.clusterOf,
					statements: this.statements,
					sources: this.sources,
				}) ?? [],
		);
	}

	series() {
		const all = numberSeries(this.counted());
		const beside = besideIn(all);
		return all.map((series) => ({ ...series, beside: beside(series) }));
	}
}

const held = (value: number, on: string, rest: Passage = {}) =>
	people(value, '=', 'people held', { measure: 'stock', at: 'Tecla', on, ...rest });

describe('numbers as series', () => {
	it('what is counted differs, so there are as many populations as sources count things', () => {
		const series = new Numbers(
			people(40_000, '<=', 'prisoners', { unit: 'prisoner', at: 'Tecla' }),
			people(238, '>=', 'individuals deported', { unit: 'individual' }),
			people(80_000, '>', 'people', { during: '2019/2022' }),
			{ value: { value: 99.5 }, comparator: '=', unit: 'percent', base: 'the inmates in Tecla', at: 'Tecla' },
			{ value: { value: 390 }, comparator: '>', unit: 'death', counted: 'deaths in the prisons' },
		).series();
		expect(series).toHaveLength(5);
		expect(
			series.every(({ by, said, apart }) => by === 'alone' && said.length === 1 && apart.length === 0),
		).toBe(true);
		expect(series.map(({ family }) => family)).toEqual(['people', 'people', 'people', 'deaths', 'shares']);
		expect(series[4]?.bases).toEqual(['the inmates in Tecla']);
	});

	it('a stock of one place is one series over time, by whoever counts it', () => {
		const [series, ...more] = new Numbers(
			held(120, '2019-04'),
			held(100, '2019-03'),
			held(90, '2019-03'),
		).series();
		expect(more).toEqual([]);
		expect(series).toMatchObject({ by: 'stated', places: ['Tecla'], measures: ['stock'] });
		expect(series?.said.map(({ scope }) => scope.on)).toEqual(['2019-03', '2019-03', '2019-04']);
		expect(series?.said[2]?.value).toMatchObject({ value: 120, comparator: '=' });
		// Of one month, and they do not meet; another month's contradicts neither.
		expect(series?.apart).toEqual([[0, 1]]);
	});

	it('series stand as they are wanted: most spoken of, latest, or by name', () => {
		const all = numberSeries(
			new Numbers(
				people(7, '=', 'Zebra crossing wardens', { on: '2021' }),
				people(8, '=', 'arrivals'),
				held(120, '2019-04'),
				held(100, '2019-03'),
				people(9, '=', 'boats', { on: '2020-02', unit: 'boat' }),
			).counted(),
		);
		const named = (order: Parameters<typeof inNumberOrder>[1]) =>
			inNumberOrder(all, order).map(({ counts }) => counts[0]);
		expect(named('most')).toEqual(['people held', 'Zebra crossing wardens', 'boats', 'arrivals']);
		expect(named('latest')).toEqual(['Zebra crossing wardens', 'boats', 'people held', 'arrivals']);
		expect(named('name')).toEqual(['arrivals', 'boats', 'people held', 'Zebra crossing wardens']);
		expect(inNumberOrder([...all].reverse(), 'most')).toEqual(inNumberOrder(all, 'most'));
	});

	it.each([
		['the place is not told', held(1, '2019', { at: '' }), held(1, '2019', { at: '' })],
		['places differ', held(1, '2019'), held(1, '2019', { at: 'Cawder Street' })],
		['measures differ', held(1, '2019'), held(1, '2019', { measure: 'capacity' })],
		['other words are counted', held(1, '2019'), held(1, '2019', { counted: 'children held' })],
		[
			'the time of what came is not told',
			people(5, '=', 'arrivals', { measure: 'flow', at: 'Tecla' }),
			people(5, '=', 'arrivals', { measure: 'flow', at: 'Tecla' }),
		],
		[
			'one counts since another beginning',
			people(5, '=', 'deaths', { measure: 'cumulative', at: 'Tecla', during: '2018/2020' }),
			people(5, '=', 'deaths', { measure: 'cumulative', at: 'Tecla', during: '2019/2020' }),
		],
		[
			'the place has no name of its own',
			held(1, '2019', { at: 'the prison' }),
			held(1, '2019', { at: 'the prison' }),
		],
	])('two are two where %s', (_, one, other) => {
		expect(new Numbers(one, other).series().map(({ by }) => by)).toEqual(['alone', 'alone']);
	});

	it('what a person joined is one, and what joined numbers say at one time is laid apart', () => {
		const [series] = new Numbers(
			people(238, '>=', 'individuals flown', { unit: 'individual' }),
			people(200, '<', 'men', { unit: 'man' }),
		)
			.join(0, 1)
			.series();
		expect(series).toMatchObject({ by: 'joined', apart: [[0, 1]], units: ['individual', 'man'] });
	});

	it('a "different" of a person goes before what is said', () => {
		const counted = new Numbers(held(100, '2019-03'), held(120, '2019-04')).counted();
		const [one, other] = counted.map(({ population }) => population) as [ClusterId, ClusterId];
		expect(numberSeries(counted)).toHaveLength(1);
		expect(numberSeries(counted, [[other, one]])).toHaveLength(2);
	});

	it('tells who counted from who only repeats', () => {
		const numbers = new Numbers(
			people(390, '>', 'deaths', { source: 'paper', by: 'Ana Ordaz' }),
			people(390, '>', 'deaths', { source: 'reprint', by: 'Ana Ordaz' }),
			people(390, '>', 'deaths', { source: 'other' }),
		)
			.join(0, 1, 2)
			.reprints('reprint', 'paper');
		const [series] = numbers.series();
		expect(series?.said.map(({ counted, repeated }) => [counted.by.label, repeated.length]).sort()).toEqual([
			['Ana Ordaz', 1],
			['other', 0],
		]);
		expect(series?.said.find(({ counted }) => counted.by.label === 'Ana Ordaz')).toMatchObject({
			counted: { how: 'says' },
			voices: [{ label: 'paper' }, { label: 'Ana Ordaz' }],
			repeated: [{ source: sourceId(testHmac, 'reprint'), quotes: [{ exact: 'passage 1' }] }],
		});
	});

	it('lays different populations beside each other, with what tells them apart', () => {
		const series = new Numbers(held(100, '2019-03'), held(90, '2019-03', { at: 'Cawder Street' })).series();
		expect(series.map(({ beside }) => beside.map(({ differs, open }) => [differs, open]))).toEqual([
			[[['at'], []]],
			[[['at'], []]],
		]);
		const vague = new Numbers(held(100, '2019-03'), people(5, '=', 'people held')).series();
		expect(vague[0]?.beside[0]).toMatchObject({ differs: [], open: ['measure', 'at', 'time'] });
	});

	it('is the same whatever order numbers come in', () => {
		const counted = new Numbers(
			held(1, '2019'),
			held(2, '2018'),
			held(3, '2019', { at: 'Cawder Street' }),
			people(9, '=', 'people held'),
			people(7, '~', 'deaths', { unit: 'death' }),
		).counted();
		fc.assert(
			fc.property(fc.shuffledSubarray([...counted], { minLength: counted.length }), (some) => {
				expect(numberSeries(some)).toEqual(numberSeries(counted));
			}),
		);
	});
});

describe('parts and totals', () => {
	const total = (value: number, comparator = '=') =>
		people(value, comparator, 'the deportees', { source: 'paper', said: 'in all' });
	const part = (value: number, counted: string, rest: Passage = {}) =>
		people(value, '=', counted, { source: 'paper', said: counted, partOf: 'the deportees', ...rest });
	/** The whole that a part names is the one that has a number, because a person joined them. */
	const sums = (...passages: readonly Passage[]) =>
		new Numbers(...passages)
			.joinCalled('the deportees')
			.series()
			.flatMap((series) => series.sums);

	it.each([
		['equal', total(238), 101, undefined],
		['less', total(240), 101, { low: 2, high: 2 }],
		['more', total(230), 101, { low: 8, high: 8 }],
		// At least 230 are told, and so are at least as many.
		['open', total(230, '>='), 101, undefined],
		['less', total(300, '>'), 101, { low: 63, high: null }],
	])('come to it: %s', (is, whole, one, apart) => {
		const [sum, ...more] = sums(whole, part(one, 'under the act'), part(137, 'under other law'));
		expect(more).toEqual([]);
		expect(sum).toMatchObject({ is, oneVoice: true, comes: { low: 238, high: 238 }, uncounted: [] });
		expect(sum?.apart).toEqual(apart);
		expect(sum?.statements).toHaveLength(3);
	});

	it('of several voices are added up as such, each with what it says', () => {
		const [sum] = sums(
			total(238),
			part(101, 'under the act', { by: 'Ana Ordaz' }),
			part(120, 'under other law', { source: 'other' }),
		);
		expect(sum).toMatchObject({ is: 'less', oneVoice: false, apart: { low: 17, high: 17 } });
	});

	it('of a whole without a number stand by it, and nothing is made up for the whole', () => {
		const all = new Numbers(part(101, 'under the act'), part(137, 'under other law'))
			.joinCalled('the deportees')
			.series();
		const whole = all.find(({ label }) => label === 'the deportees');
		expect(whole).toMatchObject({ said: [], sums: [], family: 'people' });
		expect(all.flatMap(({ partOf }) => partOf.map(({ population }) => population))).toEqual([
			whole?.id,
			whole?.id,
		]);
	});

	it('are never made up for a part without a number, and shares are not added', () => {
		expect(sums(total(238), part(99, 'half', { unit: 'percent' }))).toEqual([]);
		const [sum] = sums(
			total(238),
			part(101, 'a'),
			part(0, 'b', { value: { value: null }, comparator: 'vague' }),
		);
		expect(sum).toMatchObject({ uncounted: ['b'], comes: { low: 101, high: 101 } });
	});
});

describe('a number of a group', () => {
	it('stands against who of it is known by name', () => {
		const numbers = new Numbers(people(3, '>=', 'men', { group: 'three men' }));
		const [group] = [...numbers.entities.values()].filter(({ kind }) => kind === 'Group');
		if (group === undefined) throw new Error('no group was minted');
		const source = sourceId(testHmac, 's0');
		for (const name of ['Ana Ordaz', 'Bruno Salt', 'Ana Ordaz']) {
			const id = entityId(testHmac, source, 'Person', name, 1);
			numbers.entities.set(id, { id, kind: 'Person', source, label: name });
			numbers.statements.push(
				aStatement({
					source: 's0',
					subject: group.id,
					kind: 'Group',
					property: 'member',
					value: { type: 'entity', id },
					kinds: new Map([[id, 'Person']]),
					start: numbers.statements.length,
				}),
			);
		}
		const [size] = numbers.series()[0]?.groups ?? [];
		expect(size).toMatchObject({ group: `c-${group.id}`, label: 'three men' });
		// Named twice is one person.
		expect(size?.named).toHaveLength(2);
		expect(size?.statements).toHaveLength(4);
	});
});
