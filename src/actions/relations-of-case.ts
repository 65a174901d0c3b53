import {
	type DefinitionSaid,
	differingDefinitions,
	disputedWords,
	type NumberSeries,
	type Relation,
	sameValues,
	type TermKept,
	termsByThing,
	told,
	valueConflicts,
} from '../answers/index.ts';
import { type Case, selectCounts } from '../store/index.ts';
import { keptOf, seriesIn, stampOf } from './numbers.ts';
import { DEFINITIONS, TERMS } from './terms-kept.ts';

type Seen = { readonly stamp: string; readonly relations: readonly Relation[] };
const seen = new WeakMap<Case, Seen>();

/**
 * What is compared across the whole case: numbers of one population that do not meet and, of different scope, those of
 * different ones; words that one voice uses for a thing and another rejects; definitions of one word. They are of nobody
 * alone. Looking again costs nothing until something is written.
 */
export async function relationsOfCase(opened: Case): Promise<readonly Relation[]> {
	const stamp = await stampOf(opened);
	const held = seen.get(opened);
	if (held?.stamp === stamp) return held.relations;
	const { statements, ...context } = await selectCounts(opened.fold(opened.db));
	const { series } = await seriesIn(opened);
	const thing = oneSeries(series);
	const oneThing = ({ subject }: { readonly subject: string }) =>
		thing.get(context.clusterOf.get(subject as never) ?? subject);
	const counted = [
		...valueConflicts(statements, context, oneThing),
		...sameValues(statements, context, oneThing),
	].filter(({ property }) => property === 'count');
	const things = termsByThing((await keptOf(opened, TERMS)) as readonly TermKept[]);
	const definitions = (await keptOf(opened, DEFINITIONS)) as readonly DefinitionSaid[];
	const relations = told(
		[...counted, ...disputedWords(things), ...differingDefinitions(definitions)],
		context,
	);
	seen.set(opened, { stamp, relations });
	return relations;
}

/** Populations that are one by all that their sources say, though nobody joined them. */
function oneSeries(all: readonly NumberSeries[]): ReadonlyMap<string, string> {
	return new Map(
		all.flatMap(({ id, populations }) =>
			populations.length < 2 ? [] : populations.map((population) => [population as string, `series ${id}`]),
		),
	);
}
