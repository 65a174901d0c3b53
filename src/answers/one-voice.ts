import type { Account, PersonGraph } from './contract.ts';
import { normaliseLabel } from './labels.ts';
import { sameVoice } from './same-body.ts';
import { isOwnVoice, originOf } from './voices.ts';

/**
 * Whether two accounts are of one voice in one source, or in sources of one origin. There a name that both have is
 * one, and what each says in its own words is the original's.
 */
export function isOneVoice(
	a: Account,
	b: Account,
	{ clusterOf, sources }: Pick<PersonGraph, 'clusterOf' | 'sources'>,
): boolean {
	if (originOf(a.source, sources) !== originOf(b.source, sources)) return false;
	if (sameVoice(a.voices.at(-1), b.voices.at(-1), clusterOf)) return true;
	if (a.source === b.source) return false;
	if (isOwnVoice(a.voices) && isOwnVoice(b.voices)) return true;
	const [one, other] = [a, b].map(({ voices }) => normaliseLabel(voices.at(-1)?.label ?? ''));
	return one === other;
}
