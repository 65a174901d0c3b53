import type { Statement, StatementId } from '../../record/index.ts';
import { compareText, readingOrder } from '../../record/index.ts';
import type { PersonGraph } from '../contract.ts';
import { clusterIn } from '../numbers/cluster-in.ts';
import { spokenOf } from '../numbers/said.ts';
import { quotesOf } from '../quotes.ts';
import { originOf, voiceKey, voiceRefs } from '../voices.ts';
import type { DefinitionSaid, TermKept, TermThing, TermUse } from './contract.ts';

/** The words that the passages of one term use, each by its voice; `null` where no word is left. */
export function termKept(graph: PersonGraph): TermKept | null {
	const own = new Set(graph.members.map(({ id }) => id));
	const passages = new Map<string, Statement[]>();
	for (const statement of [...graph.statements].sort(readingOrder(graph))) {
		if (!own.has(statement.subject)) continue;
		const held = passages.get(statement.subject);
		if (held === undefined) passages.set(statement.subject, [statement]);
		else held.push(statement);
	}
	const uses = [...passages.values()].flatMap((passage) => usesIn(passage, graph));
	return uses.length === 0 ? null : { term: graph.cluster, uses };
}

function usesIn(passage: readonly Statement[], graph: PersonGraph): TermKept['uses'] {
	const about = thingsIn(passage, graph);
	return passage.flatMap((statement) => {
		const { property, value, polarity, force, hedge, hedgeWords, source } = statement;
		if (property !== 'word' || value.type !== 'text') return [];
		const use: TermUse = {
			word: value.text,
			polarity,
			force,
			...(hedge === undefined ? {} : { hedge }),
			...(hedgeWords === undefined ? {} : { hedgeWords }),
			grounds: passage.flatMap((one) =>
				one.property === 'ground' && one.value.type === 'text' ? [one.value.text] : [],
			),
			definedBy: passage.flatMap((one) =>
				one.property === 'definedBy' && one.value.type === 'entity'
					? [
							{
								definition: clusterIn(graph, one.value.id),
								label: graph.entities.get(one.value.id)?.label ?? '',
							},
						]
					: [],
			),
			voices: voiceRefs(statement, graph),
			...spokenOf(statement, graph),
			source,
			voice: voiceKey(statement, graph),
			origin: originOf(source, graph.sources),
			echoedIn: [],
			statements: idsOf(passage),
			quotes: quotesOf(passage),
		};
		return [{ use, about }];
	});
}

function thingsIn(passage: readonly Statement[], graph: PersonGraph): readonly TermThing[] {
	const things = new Map<string, TermThing>();
	for (const { property, value, polarity } of passage) {
		if (property !== 'about' || value.type !== 'entity' || polarity !== 'affirms') continue;
		const entity = graph.entities.get(value.id);
		if (entity === undefined) continue;
		const cluster = clusterIn(graph, value.id);
		if (!things.has(cluster))
			things.set(cluster, { cluster, entity: entity.id, kind: entity.kind, label: entity.label });
	}
	return [...things.values()];
}

/** A definition with its criteria as its source gives them; `null` where no criterion is left. */
export function definitionSaid(graph: PersonGraph): DefinitionSaid | null {
	const own = new Set(graph.members.map(({ id }) => id));
	const statements = graph.statements.filter(({ subject }) => own.has(subject)).sort(readingOrder(graph));
	const criteria = statements
		.flatMap((statement) =>
			statement.property === 'criterion' &&
			statement.value.type === 'text' &&
			statement.polarity === 'affirms'
				? [{ id: statement.id, text: statement.value.text, quotes: quotesOf([statement]) }]
				: [],
		)
		.sort((a, b) => placeIn(a) - placeIn(b));
	const [first] = statements;
	if (criteria.length === 0 || first === undefined) return null;
	const word = statements.find(({ property }) => property === 'word')?.value;
	return {
		definition: graph.cluster,
		word: word?.type === 'text' ? word.text : (graph.members[0]?.label ?? ''),
		criteria,
		voices: voiceRefs(first, graph),
		...spokenOf(first, graph),
		source: first.source,
		statements: idsOf(statements),
		quotes: quotesOf(statements),
	};
}

/** Where a criterion stands in the text: those of one passage have its anchor in common. */
function placeIn({ text, quotes: [quote] }: DefinitionSaid['criteria'][number]): number {
	return (quote?.start ?? 0) + Math.max(quote?.exact.indexOf(text) ?? 0, 0);
}

function idsOf(statements: readonly Statement[]): readonly StatementId[] {
	return statements.map(({ id }) => id).sort(compareText);
}
