import type { ClusterId, CustodyType, PropertyName, Statement } from '../../record/index.ts';
import { compareText } from '../../record/index.ts';
import type { PersonGraph, VoiceRef } from '../contract.ts';
import { speaksFor } from '../same-body.ts';
import { clusterOf } from '../sayings.ts';
import { isOwnVoice, voiceRefs } from '../voices.ts';

/**
 * By which property of which events a body is the authority of a stay: who took, holds, moved or let go, at whose request,
 * and who says that it does or does not answer for it (two may each deny). Whoever lodged a detainer or ordered a removal
 * is none by that, nor is a court, a person, or a body that nobody names.
 */
export const AUTHORITY_BY: readonly {
	readonly properties: readonly PropertyName[];
	readonly types?: readonly CustodyType[];
}[] = [
	{
		properties: ['by'],
		types: ['arrest', 're-detention', 'booked-in', 'held', 'transfer', 'removal', 'release', 'parole'],
	},
	{ properties: ['heldBy', 'handedTo', 'atRequestOf', 'acceptsResponsibility', 'deniesResponsibility'] },
];

type Body = Parameters<typeof speaksFor>[1];

/** Bodies that any voice gives a part in these events, each once. */
export function authoritiesIn(
	graph: PersonGraph,
	events: ReadonlySet<ClusterId>,
	typesOf: (statement: Statement) => ReadonlySet<string>,
): readonly Body[] {
	const bodies = new Map<string, Body>();
	for (const statement of graph.statements) {
		const { subject, property, value } = statement;
		if (value.type !== 'entity' || !events.has(clusterOf(graph, subject))) continue;
		const isPart = AUTHORITY_BY.some(
			({ properties, types }) =>
				properties.includes(property) &&
				(types === undefined || types.some((type) => typesOf(statement).has(type))),
		);
		const entity = isPart ? graph.entities.get(value.id) : undefined;
		if (entity?.kind === 'Organization')
			bodies.set(`${clusterOf(graph, entity.id)}\n${entity.label}`, {
				entity: entity.id,
				label: entity.label,
			});
	}
	return [...bodies.values()];
}

/**
 * Whether an authority itself says it: the innermost voice is the body or speaks in its office, or it stands in the
 * body's own words in what it publishes. What it publishes of others is theirs.
 */
export function isByAuthority(
	statement: Statement,
	authorities: readonly Body[],
	context: Pick<PersonGraph, 'clusterOf' | 'sources'>,
): boolean {
	const voices = voiceRefs(statement, context);
	const speaking: readonly VoiceRef[] = isOwnVoice(voices) ? voices : voices.slice(-1);
	return speaking.some((voice) => authorities.some((body) => speaksFor(voice, body, context.clusterOf)));
}

/** Bodies that speak of these events and are no authority of them: why what they say does not stand in its column. */
export function othersSpeaking(
	graph: PersonGraph,
	events: ReadonlySet<ClusterId>,
	authorities: readonly Body[],
): readonly string[] {
	const others = new Set<string>();
	for (const statement of graph.statements) {
		if (!events.has(clusterOf(graph, statement.subject))) continue;
		if (isByAuthority(statement, authorities, graph)) continue;
		const voice = voiceRefs(statement, graph).at(-1);
		if (voice?.who !== undefined && graph.entities.get(voice.who)?.kind === 'Organization')
			others.add(voice.label);
	}
	return [...others].sort(compareText);
}
