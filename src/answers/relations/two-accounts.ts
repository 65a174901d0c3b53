import type { PersonGraph, Relation, VoiceRef } from '../contract.ts';
import { normaliseLabel } from '../labels.ts';
import { bodyOf, sameVoice, speaksFor } from '../same-body.ts';

/**
 * Marks the conflicts in which one body stands on more than one side, by itself or by who speaks in its name: it gives
 * two accounts. A voice that is only described (`officials`) may be another each time, and is never held to be one.
 */
export function withAccountsOfOne(
	relations: readonly Relation[],
	{ clusterOf }: Pick<PersonGraph, 'clusterOf'>,
): readonly Relation[] {
	return relations.map((relation) => {
		if (relation.relation !== 'conflict') return relation;
		const bodies = new Set<string>();
		const sides = relation.sides.map(({ said }) =>
			said.flatMap(({ voices }) => voices.slice(-1)).filter(isNamed),
		);
		for (const [i, side] of sides.entries())
			for (const other of sides.slice(i + 1))
				for (const a of side)
					for (const b of other) {
						const body = oneBody(a, b, clusterOf);
						if (body !== null) bodies.add(body);
					}
		return bodies.size === 0
			? relation
			: { ...relation, twoAccountsBy: [...bodies], note: `${relation.note} ${said([...bodies])}` };
	});
}

function said(bodies: readonly string[]): string {
	return `${bodies.join(' and ')} ${bodies.length === 1 ? 'says' : 'say'} both.`;
}

function oneBody(a: VoiceRef, b: VoiceRef, clusterOf: PersonGraph['clusterOf']): string | null {
	// By its fuller name, whichever side that stands on.
	if (sameVoice(a, b, clusterOf)) return a.label.length >= b.label.length ? a.label : b.label;
	if (b.who !== undefined && speaksFor(a, { entity: b.who, label: b.label }, clusterOf)) return b.label;
	if (a.who !== undefined && speaksFor(b, { entity: a.who, label: a.label }, clusterOf)) return a.label;
	// `A spokesman for the Border Agency` and the Border Agency, which nothing else names.
	const [one, other] = [bodyOf(a.label) ?? a.label, bodyOf(b.label) ?? b.label];
	const spoken = bodyOf(a.label) !== null || bodyOf(b.label) !== null;
	if (spoken && normaliseLabel(one) === normaliseLabel(other))
		return one.length >= other.length ? one : other;
	return null;
}

function isNamed({ who, label }: VoiceRef): boolean {
	return who !== undefined || bodyOf(label) !== null || /^\p{Lu}/u.test(label);
}
