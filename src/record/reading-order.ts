import type { AnswerGraph, GraphSource } from './answer-graph.ts';
import { dateBounds } from './dates/index.ts';
import type { SourceId } from './ids.ts';
import { PROPERTIES } from './properties.ts';
import type { Statement } from './statement.ts';

/** What tells in which order sources, and what stands in them, are read. */
type Read = Pick<AnswerGraph, 'sources' | 'entities'>;

const known = new WeakMap<Read['sources'], ReadonlyMap<SourceId, number>>();
const PROPERTY = new Map(Object.keys(PROPERTIES).map((property, at) => [property, at]));

/**
 * A total order of statements that neither an order of input nor an id can change: by source, the earliest first, then as
 * they stand in it, then by what they say. Only what is alike in all of that is told apart by ids.
 */
export function readingOrder({ sources, entities }: Read): (a: Statement, b: Statement) => number {
	const rank = ranksOf(sources);
	return (a, b) =>
		(rank.get(a.source) ?? -1) - (rank.get(b.source) ?? -1) ||
		compareText(a.source, b.source) ||
		placeOf(a) - placeOf(b) ||
		(PROPERTY.get(a.property) ?? 0) - (PROPERTY.get(b.property) ?? 0) ||
		compareText(saidBy(a, entities), saidBy(b, entities)) ||
		compareText(a.id, b.id);
}

/** By the date that they speak on, those without one last, then by title and where they were found. */
export function inOrderOfSources(sources: Read['sources']): (a: SourceId, b: SourceId) => number {
	const rank = ranksOf(sources);
	return (a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1) || compareText(a, b);
}

function ranksOf(sources: Read['sources']): ReadonlyMap<SourceId, number> {
	const held = known.get(sources);
	if (held !== undefined) return held;
	const sorted = [...sources]
		.map(([id, source]) => ({ id, title: source.title, path: source.path ?? '', day: dayOf(source) }))
		.sort(
			(a, b) =>
				a.day - b.day ||
				compareText(a.title, b.title) ||
				compareText(a.path, b.path) ||
				compareText(a.id, b.id),
		);
	const ranks = new Map(sorted.map(({ id }, at) => [id, at]));
	known.set(sources, ranks);
	return ranks;
}

const days = new WeakMap<GraphSource, number>();

/** Read once: a million rows come of one source. */
function dayOf(source: GraphSource): number {
	const held = days.get(source);
	if (held !== undefined) return held;
	const edtf = source.spoken?.edtf;
	const day = (edtf === undefined ? undefined : dateBounds(edtf)?.lo) ?? Number.MAX_SAFE_INTEGER;
	days.set(source, day);
	return day;
}

function placeOf(statement: Statement): number {
	const anchor = statement.anchors[0];
	return anchor?.position?.start ?? anchor?.cell?.row ?? 0;
}

/** Everything that it says, without an id. */
function saidBy(statement: Statement, entities: Read['entities']): string {
	const { subject, value, raw, polarity, force, hedge, valid, scope, chain, anchors } = statement;
	const said = value.type === 'entity' ? entities.get(value.id)?.label : { ...value, of: undefined };
	const voices = chain.map(({ act, name, described, as }) => [act, name, described, as]);
	const [first] = anchors;
	const words = [first?.quote?.exact, first?.cell?.column];
	return JSON.stringify([
		said,
		entities.get(subject)?.label,
		words,
		raw,
		polarity,
		force,
		hedge,
		valid,
		scope,
		voices,
	]);
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** What was said by whom, in words, without where the record keeps it. */
type Said = {
	readonly spoken?: string;
	readonly voices: readonly { readonly label: string }[];
	readonly quotes: readonly { readonly start?: number; readonly row?: number; readonly exact: string }[];
};

/** By when it was said, without a date last, then by whom and in which words: for what comes of several answers. */
export function bySaying(a: Said, b: Said): number {
	return saidAt(a) - saidAt(b) || compareText(wordsOf(a), wordsOf(b));
}

function saidAt({ spoken }: Said): number {
	return (spoken === undefined ? undefined : dateBounds(spoken)?.lo) ?? Number.MAX_SAFE_INTEGER;
}

function wordsOf({ voices, quotes }: Said): string {
	const places = quotes.map(({ start, row, exact }) => [String(start ?? row ?? 0).padStart(12, '0'), exact]);
	return JSON.stringify([voices.map(({ label }) => label), places]);
}
