import { groupBy, type Hedge, innermost, PROPERTIES, type Statement, voiceLabel } from '../record/index.ts';
import { speaks } from './account-state.ts';
import type { PersonGraph, Relation, RelationKind, SaidBy } from './contract.ts';
import { type CountScopes, scopeText } from './population-scope.ts';
import { quotesOf } from './quotes.ts';
import { originOf, spokenOn, voiceKey, voiceRefs } from './voices.ts';

/** What comparing needs beside the statements. */
export type ConflictContext = Pick<PersonGraph, 'entities' | 'clusterOf' | 'sources'>;

/** A value with all who give it. */
export type Side = { readonly value: string; readonly statements: readonly Statement[] };

const COMMITS_NOBODY: ReadonlySet<Hedge | undefined> = new Set(['possible', 'doubtful']);

/** Whether a statement commits its voice to a value, so that another value can contradict it. */
export function commits(statement: Statement): boolean {
	return statement.polarity === 'affirms' && speaksFirmly(statement);
}

/** Whether it says that something is, or is not, so: neither foretold nor only called possible. */
export function speaksFirmly(statement: Statement): boolean {
	return speaks(statement) && !COMMITS_NOBODY.has(statement.hedge);
}

/** The relation as it is shown, with a sentence that says no more than its statements do. */
export function relate(
	relation: 'conflict' | 'different-scope',
	kind: RelationKind,
	property: Statement['property'],
	sides: readonly Side[],
	context: ConflictContext,
	counted?: CountScopes,
): Relation {
	const of = property === 'count' && counted !== undefined ? ofWhat(counted) : () => '';
	const said = sides.map(({ value, statements }) => {
		const what = of(statements);
		return `${value}${what === '' ? '' : ` [${what}]`} (${voicesText(statements, context)})`;
	});
	const label = PROPERTIES[property].label.en;
	return {
		relation,
		kind,
		property,
		sides: sides.map((side) => shownSide(side, context, of(side.statements))),
		note:
			relation === 'conflict'
				? `Different values for “${label}”: ${said.join('; ')}.`
				: `Different values for “${label}”, but not of the same thing: ${said.join('; ')}.`,
	};
}

/** A side as it is shown: its value, who gives it, and by which words. */
export function shownSide(
	{ value, statements }: Side,
	context: ConflictContext,
	of = '',
): Relation['sides'][number] {
	return {
		value,
		...(of === '' ? {} : { of }),
		voices: distinctVoices(statements, context),
		said: saidBy(statements, context),
		statements: statements.map(({ id }) => id).sort(),
		quotes: quotesOf(statements),
	};
}

/** What the numbers of a side count, each scope once. */
function ofWhat(counted: CountScopes): (statements: readonly Statement[]) => string {
	return (statements) => {
		const texts = statements.map(({ subject, value }) =>
			scopeText(counted.get(subject), value.type === 'quantity' ? value.base : undefined),
		);
		return [...new Set(texts)].filter((text) => text !== '').join(' / ');
	};
}

function distinctVoices(statements: readonly Statement[], context: ConflictContext) {
	return byVoice(statements, context).flatMap(([first]) =>
		first === undefined ? [] : voiceRefs(first, context).slice(-1),
	);
}

/**
 * Statements of one voice in one source, or in several of one origin, together: those of the original first, then in
 * their order.
 */
function byVoice(
	statements: readonly Statement[],
	context: ConflictContext,
): readonly (readonly Statement[])[] {
	const groups = groupBy(
		statements,
		(one) => `${originOf(one.source, context.sources)}\n${voiceKey(one, context)}`,
	);
	const isEcho = ({ source }: Statement) => Number(originOf(source, context.sources) !== source);
	return [...groups.values()].map((group) => [...group].sort((a, b) => isEcho(a) - isEcho(b)));
}

/** What each voice says, once. */
export function saidBy(statements: readonly Statement[], context: ConflictContext): readonly SaidBy[] {
	return byVoice(statements, context).flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const spoken = spokenOn(first, context);
		const echoes = [...new Set(group.map(({ source }) => source))].slice(1);
		return {
			voices: voiceRefs(first, context),
			...(spoken === undefined ? {} : { spoken: spoken.on, spokenBy: spoken.by }),
			...(spoken?.inferred === true ? { spokenInferred: true as const } : {}),
			...(echoes.length === 0 ? {} : { echoedIn: echoes }),
			statements: group.map(({ id }) => id).sort(),
			quotes: quotesOf(group),
		};
	});
}

/** The innermost voices in words, each once. */
export function voicesText(statements: readonly Statement[], context: ConflictContext): string {
	const labels = statements.map((one) => {
		const voice = innermost(one.chain);
		return voice === null ? (context.sources.get(one.source)?.title ?? 'unnamed source') : voiceLabel(voice);
	});
	return [...new Set(labels)].join(', ');
}
