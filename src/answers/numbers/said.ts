import type { EntityId, QuantityValue, Statement, VoiceAct } from '../../record/index.ts';
import { compareText, readingOrder } from '../../record/index.ts';
import type { PersonGraph } from '../contract.ts';
import { normaliseLabel } from '../labels.ts';
import { type CountScope, countScopes } from '../population-scope.ts';
import { quotesOf } from '../quotes.ts';
import { originOf, spokenOn, voiceKey, voiceRefs } from '../voices.ts';
import { clusterIn } from './cluster-in.ts';
import type { NumberSaid, NumberScope, Repeated } from './contract.ts';

/** Acts by which a voice is said to have counted itself. */
const COUNTING: ReadonlySet<VoiceAct> = new Set(['counts', 'estimates']);

/**
 * Every number that a voice gives of these populations, once: where another source has the same number of the same
 * voice, or reprints the source, it is told again there and counted once. The earliest said comes first.
 */
export function numbersSaid(
	statements: readonly Statement[],
	of: ReadonlySet<EntityId>,
	graph: Pick<PersonGraph, 'entities' | 'clusterOf' | 'sources'>,
): readonly NumberSaid[] {
	const scopes = countScopes(statements, graph);
	const bySaying = new Map<string, [Statement, ...Statement[]]>();
	const counts = statements
		.filter((one) => of.has(one.subject) && one.property === 'count' && one.value.type === 'quantity')
		.sort(readingOrder(graph))
		.sort((a, b) => isEcho(a, graph) - isEcho(b, graph));
	for (const statement of counts) {
		const { polarity, force, hedge, subject } = statement;
		const key = JSON.stringify([
			voiceKey(statement, graph),
			valueFieldsOf(statement),
			polarity,
			force,
			hedge ?? null,
			timeOf(scopes.get(subject)),
		]);
		const held = bySaying.get(key);
		if (held === undefined) bySaying.set(key, [statement]);
		else held.push(statement);
	}
	return [...bySaying.values()].map((group) => numberSaid(group, scopes, graph));
}

function isEcho({ source }: Statement, { sources }: Pick<PersonGraph, 'sources'>): number {
	return Number(originOf(source, sources) !== source);
}

function valueFieldsOf({ value }: Statement): readonly unknown[] {
	if (value.type !== 'quantity') return [];
	const { value: number, low, high, comparator, unit, share, base } = value;
	return [number, low, high, comparator, unit, share, base === undefined ? null : normaliseLabel(base)];
}

function timeOf(scope: CountScope | undefined): string | null {
	return scope?.during ?? scope?.on ?? null;
}

function numberSaid(
	[first, ...again]: readonly [Statement, ...Statement[]],
	scopes: ReadonlyMap<EntityId, CountScope>,
	graph: Pick<PersonGraph, 'entities' | 'clusterOf' | 'sources'>,
): NumberSaid {
	const { type: _type, of: _of, ...value } = first.value as QuantityValue; // only counts are grouped
	const voices = voiceRefs(first, graph);
	const by = voices.at(-1) ?? { label: 'unnamed source', act: 'publishes' };
	const { hedge, polarity, force } = first;
	// One passage is one place: what stands twice in a source in one voice is told in one row.
	const here = again.filter(({ source }) => source === first.source);
	return {
		population: first.subject,
		value,
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		scope: scopeOf(scopes.get(first.subject), graph),
		voices,
		counted: { by, how: COUNTING.has(by.act as VoiceAct) ? 'counts' : 'says' },
		...spokenOf(first, graph),
		source: first.source,
		statements: [first, ...here].map(({ id }) => id).sort(compareText),
		quotes: quotesOf([first, ...here]),
		repeated: repeatedIn(
			again.filter(({ source }) => source !== first.source),
			graph,
		),
	};
}

function scopeOf(scope: CountScope | undefined, { clusterOf }: Pick<PersonGraph, 'clusterOf'>): NumberScope {
	const { at, ...rest } = scope ?? {};
	if (at === undefined) return rest;
	return { ...rest, at: { ...at, cluster: clusterIn({ clusterOf }, at.entity) } };
}

function repeatedIn(
	statements: readonly Statement[],
	graph: Pick<PersonGraph, 'sources' | 'clusterOf'>,
): readonly Repeated[] {
	const bySource = new Map<string, Statement[]>();
	for (const statement of statements) {
		const held = bySource.get(statement.source);
		if (held === undefined) bySource.set(statement.source, [statement]);
		else held.push(statement);
	}
	return [...bySource].flatMap(([source, group]) => {
		const [first] = group;
		if (first === undefined) return [];
		const { spokenInferred: _inferred, ...spoken } = spokenOf(first, graph);
		return {
			voices: voiceRefs(first, graph),
			...spoken,
			source,
			statements: group.map(({ id }) => id).sort(compareText),
			quotes: quotesOf(group),
		};
	});
}

/** When it was said, and by whose date. */
export function spokenOf(
	statement: Statement,
	graph: Pick<PersonGraph, 'sources' | 'clusterOf'>,
): {
	readonly spoken?: string;
	readonly spokenBy?: 'voice' | 'source';
	readonly spokenInferred?: true;
} {
	const spoken = spokenOn(statement, graph);
	if (spoken === undefined) return {};
	return {
		spoken: spoken.on,
		spokenBy: spoken.by,
		...(spoken.inferred ? { spokenInferred: true as const } : {}),
	};
}
