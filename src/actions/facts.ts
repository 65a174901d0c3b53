import { isUnread, valueText, voiceKey } from '../answers/index.ts';
import type { PersonJson } from '../api/index.ts';
import {
	ENTITY_KINDS,
	type Entity,
	type EntityId,
	type PersonGraph,
	PROPERTIES,
	type Statement,
	voiceLabel,
} from '../record/index.ts';
import type { Concerning } from '../store/index.ts';

type Fact = PersonJson['facts'][number];

/**
 * Statements about somebody besides events, and about what concerns them: one row for each thing that is
 * said in one way, with everybody who says it. That the thing concerns them is no row of its own.
 */
export function factsOf(graph: PersonGraph, concerns: Concerning): readonly Fact[] {
	const members = new Set(graph.members.map((member) => member.id));
	const facts = new Map<string, Fact>();
	const speaking = new Speaking(graph);
	for (const statement of graph.statements)
		if (members.has(statement.subject) && statement.property !== 'name')
			addFact(facts, statement, graph.entities, undefined, speaking);
	for (const statement of concerns.statements) {
		const { value } = statement;
		if (value.type === 'entity' && members.has(value.id)) continue;
		addFact(facts, statement, concerns.entities, concerns.entities.get(statement.subject), speaking);
	}
	const order = Object.keys(PROPERTIES);
	const nth = new Map<string, number>(
		[...new Set(concerns.statements.map(({ subject }) => subject))].map((id, at) => [id, at]),
	);
	const compare = (a: Fact, b: Fact): number => {
		if (a.of === undefined || b.of === undefined)
			return Number(a.of !== undefined) - Number(b.of !== undefined);
		if (a.of.entity === b.of.entity) return 0;
		const byKind = ENTITY_KINDS.indexOf(a.of.kind) - ENTITY_KINDS.indexOf(b.of.kind);
		return byKind || (nth.get(a.of.entity) ?? 0) - (nth.get(b.of.entity) ?? 0);
	};
	return [...facts.values()].sort(
		(a, b) => compare(a, b) || order.indexOf(a.property) - order.indexOf(b.property),
	);
}

function addFact(
	facts: Map<string, Fact>,
	statement: Statement,
	entities: ReadonlyMap<EntityId, Entity>,
	of: Entity | undefined,
	speaking: Speaking,
): void {
	const { property, polarity, force, hedge, valid } = statement;
	const value = valueText(statement, { entities });
	const key = JSON.stringify([of?.id, property, value, polarity, force, hedge, valid]);
	const fact: Fact = facts.get(key) ?? {
		property,
		value,
		...(of === undefined ? {} : { of: { entity: of.id, kind: of.kind, label: of.label } }),
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		...(valid === undefined ? {} : { valid }),
		voices: [],
		statements: [],
		quotes: [],
	};
	facts.set(key, fact);
	fact.statements.push(statement.id);
	const quote = quoteRef(statement);
	if (quote !== null) fact.quotes.push(quote);
	const voice = statement.chain.at(-1);
	if (voice === undefined || fact.voices.some((held) => held.label === voiceLabel(voice))) return;
	if (speaking.isEcho(key, statement)) return;
	fact.voices.push({
		label: voiceLabel(voice),
		act: voice.act,
		...(voice.as === undefined ? {} : { as: voice.as }),
	});
}

/** Who has said what already, where sources of one origin say it: a reprint adds no voice. */
class Speaking {
	readonly #graph: PersonGraph;
	readonly #heard = new Set<string>();

	constructor(graph: PersonGraph) {
		this.#graph = graph;
	}

	/** Whether a source of one origin has said this in this voice before. */
	isEcho(fact: string, statement: Statement): boolean {
		if (this.#graph.sources.get(statement.source)?.origin === undefined) return false;
		const said = `${fact}\n${voiceKey(statement, this.#graph)}`;
		if (this.#heard.has(said)) return true;
		this.#heard.add(said);
		return false;
	}
}

function quoteRef(statement: Statement): Fact['quotes'][number] | null {
	const [anchor] = statement.anchors;
	if (anchor?.quote === undefined) return null;
	return {
		statement: statement.id,
		source: statement.source,
		exact: anchor.quote.exact,
		...(anchor.position ?? {}),
		...(anchor.page === undefined ? {} : { page: anchor.page }),
		...(anchor.cell ?? {}),
		...(anchor.region === undefined
			? {}
			: {
					region: {
						...anchor.region,
						...(anchor.capture === undefined ? {} : { capture: anchor.capture }),
					},
				}),
		...(isUnread(statement) ? { readSingly: false } : {}),
	};
}
