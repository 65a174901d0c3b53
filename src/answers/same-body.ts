import type { EntityId } from '../record/index.ts';
import type { PersonGraph, VoiceRef } from './contract.ts';
import { normaliseLabel } from './labels.ts';

type Body = { readonly entity: EntityId; readonly label: string };
type Clusters = PersonGraph['clusterOf'];

/** Whether two bodies are one: joined, or of one name. */
export function sameBody(a: Body, b: Body, clusterOf: Clusters): boolean {
	return sameCluster(a.entity, b.entity, clusterOf) || normaliseLabel(a.label) === normaliseLabel(b.label);
}

/** Whether two voices are one: joined, or where one of them is known only by its words, of one name. */
export function sameVoice(a: VoiceRef | undefined, b: VoiceRef | undefined, clusterOf: Clusters): boolean {
	if (a === undefined || b === undefined) return a === b;
	if (a.who !== undefined && b.who !== undefined) return sameCluster(a.who, b.who, clusterOf);
	return normaliseLabel(a.label) === normaliseLabel(b.label);
}

/** Whether a voice speaks for a body: it is the body, or is named in its office (`spokeswoman for the Ministry`). */
export function speaksFor(voice: VoiceRef, body: Body, clusterOf: Clusters): boolean {
	if (voice.who !== undefined && sameCluster(voice.who, body.entity, clusterOf)) return true;
	const name = normaliseLabel(body.label);
	if (name === '') return false;
	const own = bodyOf(voice.label);
	if (own !== null && normaliseLabel(own) === name) return true;
	return normaliseLabel(voice.label) === name || ` ${normaliseLabel(voice.as ?? '')} `.includes(` ${name} `);
}

const SPOKESMAN =
	/^(?:an?|the|una?|el|la)?\s?(?:spokes(?:man|woman|person|people)|portavoz|vocer[oa])\s(?:for|of|del?)\s(?:the|la|los|las)?\s?(?=\p{Lu})/iu;

/** The body that `A spokesman for the Ministry of …` speaks for, by its words; null for any other voice. */
export function bodyOf(label: string): string | null {
	const lead = SPOKESMAN.exec(label)?.[0];
	return lead === undefined || lead === '' ? null : label.slice(lead.length);
}

function sameCluster(a: EntityId, b: EntityId, clusterOf: Clusters): boolean {
	return (clusterOf.get(a) ?? a) === (clusterOf.get(b) ?? b);
}
