import { THIS_SOURCE } from '../record/index.ts';
import type { Account, Origins, PersonGraph } from './contract.ts';
import { normaliseLabel } from './labels.ts';
import { isOwnVoice, originOf } from './voices.ts';

/**
 * In how many sources accounts stand, and from how many origins they come: what one voice says in five papers has one
 * origin, and so has what a reprint says in its original's words. Voices of one name are taken for one, joined or not, so
 * that nothing is called independent that may not be; a voice that is only described is its source's own.
 */
export function originsAmong(
	accounts: readonly Account[],
	graph: Pick<PersonGraph, 'clusterOf' | 'sources'>,
): Origins {
	const sources = new Set<string>();
	const roots = new Map<string, string>();
	const root = (key: string): string => {
		let at = key;
		for (let up = roots.get(at); up !== undefined && up !== at; up = roots.get(at)) at = up;
		return at;
	};
	for (const account of accounts) {
		for (const source of [account.source, ...(account.echoedIn ?? [])]) sources.add(source);
		const [first, ...others] = keysOf(account, graph);
		if (first === undefined) continue;
		if (!roots.has(first)) roots.set(first, first);
		for (const other of others) {
			if (!roots.has(other)) roots.set(other, other);
			const [a, b] = [root(first), root(other)];
			if (a !== b) roots.set(b, a);
		}
	}
	const origins = new Set([...roots.keys()].map(root));
	return { sources: sources.size, origins: origins.size };
}

/** By which any of these an account is of one origin with another that has it too. */
function keysOf(
	{ source, voices }: Account,
	{ clusterOf, sources }: Pick<PersonGraph, 'clusterOf' | 'sources'>,
): readonly string[] {
	const voice = voices.at(-1);
	const origin = originOf(source, sources);
	const own = `source ${origin}`;
	if (voice === undefined || isOwnVoice(voices)) return [own];
	const label = normaliseLabel(voice.label);
	// Words that describe (`a guard`) are nobody's name: who they mean elsewhere is another matter.
	if (voice.who === undefined)
		return [label === '' || voice.label === THIS_SOURCE ? own : `in ${origin} ${label}`];
	return [`who ${clusterOf.get(voice.who) ?? voice.who}`, `name ${label}`];
}
