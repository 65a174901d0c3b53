import type { AnswerGraph, ClusterId, SourceId, Statement } from '../../record/index.ts';
import { compareText, inOrderOfSources, readingOrder } from '../../record/index.ts';
import { normaliseLabel } from '../labels.ts';
import type { NumberSeries } from '../numbers/index.ts';
import { saidBy } from '../relate.ts';
import { clusterOf, sayingsOf } from '../sayings.ts';
import { type TermKept, type TermThing, termsByThing } from '../terms/index.ts';
import type { PlaceAnswer, PlaceMeant, PlaceName, WrittenAt } from './contract.ts';
import { isMeant } from './meant.ts';
import { type PersonTold, toldHere } from './told-here.ts';

export type PlaceGround = {
	readonly meant: PlaceMeant;
	/** All that is said of what is meant, and of the places that are said to lie in it. */
	readonly graph: AnswerGraph;
	/** How its members are called: what only a proposal names stands in no source of the record. */
	readonly labels: readonly string[];
	/** Each name where a source writes it. */
	readonly written: readonly (WrittenAt & { readonly name: string })[];
	/** Whoever may be told of here; accounts of other places are left out. */
	readonly people: readonly PersonTold[];
	readonly terms: readonly TermKept[];
	readonly series: readonly NumberSeries[];
};

/** Everything that is said of one place. */
export function placeAnswer({
	meant,
	graph,
	labels,
	written,
	people,
	terms,
	series,
}: PlaceGround): PlaceAnswer {
	const own = graph.statements.filter(({ subject }) => meant.entities.has(subject));
	const of = (property: Statement['property']) =>
		sayingsOf(
			own.filter((one) => one.property === property),
			graph,
		);
	const names = namesIn(own, labels, written, graph);
	return {
		place: meant.place,
		name: nameOf(names),
		also: meant.also,
		names,
		identifiers: of('identifier'),
		positions: of('position'),
		within: of('within'),
		inside: insideOf(graph, meant),
		described: of('described'),
		...toldHere(people, meant),
		words: wordsFor(meant, terms),
		numbers: numbersAt(meant, series),
	};
}

/** Which voice uses or rejects which word for it. */
export function wordsFor(meant: PlaceMeant, terms: readonly TermKept[]): PlaceAnswer['words'] {
	const ours = (thing: TermThing) => isMeant(meant, { entity: thing.entity, label: thing.label });
	return termsByThing(
		terms.flatMap(({ term, uses }) => {
			const about = uses.flatMap((use) => {
				const things = use.about.filter(ours);
				return things.length === 0 ? [] : [{ ...use, about: things }];
			});
			return about.length === 0 ? [] : [{ term, uses: about }];
		}),
	);
}

/** Populations that a voice counts there. */
export function numbersAt(meant: PlaceMeant, series: readonly NumberSeries[]): readonly NumberSeries[] {
	return series.filter(({ said }) => said.some(({ scope: { at } }) => isMeant(meant, at)));
}

function namesIn(
	own: readonly Statement[],
	labels: PlaceGround['labels'],
	written: PlaceGround['written'],
	graph: AnswerGraph,
): readonly PlaceName[] {
	const names = new Map<string, { written: WrittenAt[]; said: Statement[] }>();
	const of = (name: string) => {
		const held = names.get(name) ?? { written: [], said: [] };
		names.set(name, held);
		return held;
	};
	for (const label of labels) of(label);
	// A list may name a place in thousands of rows: where it does first leads to it.
	for (const { name, ...at } of [...written].sort(byPlace(graph))) {
		const held = of(name).written;
		if (!held.some(({ source }) => source === at.source)) held.push(at);
	}
	for (const statement of own)
		if ((statement.property === 'name' || statement.property === 'alias') && statement.value.type === 'text')
			of(statement.value.text).said.push(statement);
	return [...names]
		.map(([name, one]) => ({
			name,
			written: one.written,
			said: saidBy([...one.said].sort(readingOrder(graph)), graph),
		}))
		.sort((a, b) => weight(b) - weight(a) || compareText(a.name, b.name));
}

function byPlace({ sources }: AnswerGraph): (a: WrittenAt, b: WrittenAt) => number {
	const bySource = inOrderOfSources(sources);
	return (a, b) =>
		// As `record` made it.
		bySource(a.source as SourceId, b.source as SourceId) || (a.start ?? a.row ?? 0) - (b.start ?? b.row ?? 0);
}

const weight = ({ written, said }: PlaceName) => written.length + said.length;

/** How it is called at its head: as most sources write it, the fuller of two. */
function nameOf(names: readonly PlaceName[]): string {
	const most = weight(names[0] ?? { name: '', written: [], said: [] });
	return (
		names.filter((one) => weight(one) === most).sort((a, b) => b.name.length - a.name.length)[0]?.name ?? ''
	);
}

function insideOf(graph: AnswerGraph, meant: PlaceMeant): PlaceAnswer['inside'] {
	const inner = new Map<ClusterId, Statement[]>();
	for (const statement of graph.statements) {
		const { property, value, subject } = statement;
		if (property !== 'within' || value.type !== 'entity' || meant.entities.has(subject)) continue;
		if (!meant.entities.has(value.id)) continue;
		const cluster = clusterOf(graph, subject);
		inner.set(cluster, [...(inner.get(cluster) ?? []), statement]);
	}
	return [...inner]
		.map(([place, statements]) => ({
			place,
			name: graph.entities.get((statements[0] as Statement).subject)?.label ?? '', // it has what put it there
			said: saidBy([...statements].sort(readingOrder(graph)), graph),
		}))
		.sort(
			(a, b) => compareText(normaliseLabel(a.name), normaliseLabel(b.name)) || compareText(a.place, b.place),
		);
}
