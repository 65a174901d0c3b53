import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMinting, testHmac } from '../../../test/builders.ts';
import {
	type ClusterId,
	type Entity,
	type EntityId,
	type GraphSource,
	type ProposalKind,
	type SourceId,
	type Statement,
	sourceId,
} from '../../record/index.ts';
import { definitionSaid, readOwnDefinitions, termKept, termsByThing, VOCABULARY } from '../index.ts';

type Slots = Parameters<typeof aMinting>[1];
type Passage = Slots & { readonly source?: string; readonly by?: string; readonly said?: string };

class Words {
	readonly entities = new Map<EntityId, Entity>();
	readonly clusterOf = new Map<EntityId, ClusterId>();
	readonly statements: Statement[] = [];
	readonly sources = new Map<SourceId, GraphSource>();

	constructor(kind: ProposalKind, ...passages: readonly Passage[]) {
		for (const [i, { source = 'paper', by, said = `passage ${i}`, ...slots }] of passages.entries()) {
			const chain = [
				{ name: source, act: 'publishes' as const },
				...(by === undefined ? [] : [{ name: by, act: 'says' as const }]),
			];
			const minted = aMinting(kind, slots, { quote: said, source, chain });
			for (const entity of minted.entities) {
				this.entities.set(entity.id, entity);
				if (!this.clusterOf.has(entity.id)) this.clusterOf.set(entity.id, `c-${entity.id}` as ClusterId);
			}
			this.statements.push(...minted.statements);
		}
	}

	reprints(source: string, of: string): this {
		for (const each of [source, of])
			this.sources.set(sourceId(testHmac, each), { title: each, origin: sourceId(testHmac, of) });
		return this;
	}

	graphs(kind: Entity['kind']) {
		return [...this.entities.values()]
			.filter((entity) => entity.kind === kind)
			.map((entity) => ({
				cluster: this.clusterOf.get(entity.id) as ClusterId,
				members: [entity],
				entities: this.entities,
				clusterOf: this.clusterOf,
				statements: this.statements.filter(({ subject }) => subject === entity.id),
				sources: this.sources,
			}));
	}

	kept() {
		return this.graphs('Term').flatMap((graph) => termKept(graph) ?? []);
	}
}

const TECLA = { about: 'Tecla' };

describe('which voice uses which word', () => {
	it('is told thing by thing and word by word, with ground and stance', () => {
		const [tecla, ...others] = termsByThing(
			new Words(
				'term',
				{
					term: 'prison',
					...TECLA,
					by: 'Ana Ordaz',
					polarity: 'denies',
					ground: 'nobody there was sentenced',
				},
				{ term: 'Prisons', ...TECLA, by: 'Bruno Salt' },
				{ term: 'transit centre', ...TECLA, source: 'letter' },
				{ term: 'camp', about: 'the facility' },
				{ term: 'camp', about: 'the facility', said: 'another passage' },
				{ term: 'exile' },
			).kept(),
		);
		expect(tecla).toMatchObject({ thing: { kind: 'Place', label: 'Tecla' }, names: ['Tecla'] });
		// One name in two sources that nobody joined: shown together, and told.
		expect(tecla?.also).toHaveLength(1);
		expect(
			tecla?.words.map(({ word, uses }) => [
				word,
				...uses.map(({ voices, polarity, grounds }) => [voices.at(-1)?.label, polarity, ...grounds]),
			]),
		).toEqual([
			expect.arrayContaining([
				['Ana Ordaz', 'denies', 'nobody there was sentenced'],
				['Bruno Salt', 'affirms'],
			]),
			['transit centre', ['letter', 'affirms']],
		]);
		// A description is another thing in every passage; what is said of nothing named comes last.
		expect(others.map(({ thing, words }) => [thing?.label, words[0]?.word])).toEqual([
			['the facility', 'camp'],
			['the facility', 'camp'],
			[undefined, 'exile'],
		]);
	});

	it('a reprint uses no word again', () => {
		const kept = new Words(
			'term',
			{ term: 'camp', ...TECLA, source: 'paper', by: 'Ana Ordaz' },
			{ term: 'camp', ...TECLA, source: 'reprint', by: 'Ana Ordaz' },
		)
			.reprints('reprint', 'paper')
			.kept();
		const [tecla] = termsByThing(kept);
		expect(tecla?.words[0]?.uses).toMatchObject([
			{ source: sourceId(testHmac, 'paper'), echoedIn: [sourceId(testHmac, 'reprint')], quotes: [{}, {}] },
		]);
	});

	it('is the same whatever order it comes in', () => {
		const kept = new Words(
			'term',
			{ term: 'camp', ...TECLA },
			{ term: 'prison', ...TECLA, source: 'letter' },
			{ term: 'jail', about: 'Cawder Street' },
			{ term: 'exile' },
		).kept();
		fc.assert(
			fc.property(fc.shuffledSubarray([...kept], { minLength: kept.length }), (some) => {
				expect(termsByThing(some)).toEqual(termsByThing(kept));
			}),
		);
	});
});

describe('definitions', () => {
	it('of a source have their criteria in its order', () => {
		const said = 'a camp holds people without trial, without end, and far from home';
		const [graph] = new Words('definition', {
			term: 'camp',
			by: 'Ana Ordaz',
			said,
			criteria: [{ value: 'far from home' }, { value: 'without trial' }, { value: 'without end' }] as never,
		}).graphs('Definition');
		const definition = graph === undefined ? null : definitionSaid(graph);
		expect(definition?.criteria.map(({ text }) => text)).toEqual([
			'without trial',
			'without end',
			'far from home',
		]);
		expect(definition).toMatchObject({ word: 'camp', voices: [{ label: 'paper' }, { label: 'Ana Ordaz' }] });
	});

	it('of the vocabulary say how they were verified, in both languages, and no two have one id', () => {
		expect(new Set(VOCABULARY.map(({ id }) => id)).size).toBe(VOCABULARY.length);
		for (const { word, verifiedHow, licence, criteria } of VOCABULARY) {
			expect([word.en, word.es, verifiedHow, licence].every((text) => text.length > 3)).toBe(true);
			expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
			expect(criteria.every(({ text }) => text.en !== '' && text.es !== '')).toBe(true);
		}
	});

	it('of people are read from plain Markdown', () => {
		const read = readOwnDefinitions(
			[
				'Notes that say nothing.',
				'# transit centre',
				'By: our working definition, 2031',
				'Where: handbook, page 4',
				'- [a] people are held for less than a week',
				'* and can ask for a lawyer',
				'# Campo de tránsito',
				'De: el equipo',
				'- plazo breve',
			].join('\n'),
		);
		expect(read).toEqual({
			definitions: [
				{
					id: 'own-transit-centre-our-working-definition-2031',
					word: 'transit centre',
					by: 'our working definition, 2031',
					locator: 'handbook, page 4',
					criteria: [
						{ id: 'a', text: 'people are held for less than a week' },
						{ id: '2', text: 'and can ask for a lawyer' },
					],
				},
				{
					id: 'own-campo-de-transito-el-equipo',
					word: 'Campo de tránsito',
					by: 'el equipo',
					criteria: [{ id: '1', text: 'plazo breve' }],
				},
			],
			problems: [],
		});
	});

	it('that cannot be read are told line by line', () => {
		const { definitions, problems } = readOwnDefinitions(
			['- before', '# a word', '- [a] one', '- [a] again', '# empty', 'x'.repeat(3_000)].join('\n'),
		);
		expect(definitions).toHaveLength(1);
		expect(problems.map(({ line, what }) => `${line}: ${what}`)).toEqual([
			'1: a criterion before any heading',
			'4: a second criterion called "a"',
			'6: longer than 2000 characters',
			'0: "empty" has no criteria',
		]);
	});

	it('of any text are read in bounds', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
				const { definitions } = readOwnDefinitions(lines.join('\n- '));
				for (const { criteria } of definitions) expect(criteria.length).toBeLessThanOrEqual(100);
			}),
		);
		const many = readOwnDefinitions('# a\n- b\n'.repeat(100_000));
		expect(many.definitions).toHaveLength(200);
	});
});
