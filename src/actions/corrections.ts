import type { CorrectionJson, CorrectionsJson } from '../api/index.ts';
import { type Reading, readOtherwise } from '../record/index.ts';
import { type Case, type DecidedPassage, decidedPassages } from '../store/index.ts';
import { readingJson } from './reading-json.ts';

/** What people made of every proposal that they decided on, and what they stated where none was. */
export async function corrections(opened: Case): Promise<readonly CorrectionJson[]> {
	return (await decidedPassages(opened)).flatMap(correctionOf);
}

/**
 * The newest first, page by page, and how many there are of each outcome; of what was accepted as it was proposed
 * nothing is to be corrected, so it comes only where it is asked for.
 */
export async function findCorrections(
	opened: Case,
	query: { readonly outcome?: CorrectionJson['outcome']; readonly after?: string; readonly limit?: number },
): Promise<CorrectionsJson> {
	const newestFirst = [...(await decidedPassages(opened))].sort(
		(a, b) => b.at - a.at || (a.ord < b.ord ? 1 : -1),
	);
	const all = newestFirst.flatMap(correctionOf);
	const counts = { accepted: 0, edited: 0, rejected: 0, stated: 0 };
	for (const { outcome } of all) counts[outcome] += 1;
	const wanted = all.filter(({ outcome }) =>
		query.outcome === undefined ? outcome !== 'accepted' : outcome === query.outcome,
	);
	const from =
		query.after === undefined ? 0 : wanted.findIndex(({ decision }) => decision === query.after) + 1;
	const items = wanted.slice(from, from + (query.limit ?? 100));
	const last = items.at(-1);
	return {
		items,
		next: last === undefined || last === wanted.at(-1) ? null : last.decision,
		counts,
	};
}

function correctionOf({ decision, source, lang, reason, at }: DecidedPassage): CorrectionJson[] {
	if (!('target' in decision) || decision.target === undefined) return [];
	const { kind, quote, occurrence, ordinal } = decision.target;
	const proposed = 'proposed' in decision ? decision.proposed : undefined;
	const decided = 'reading' in decision ? decision.reading : undefined;
	const changed =
		proposed === undefined || decided === undefined
			? undefined
			: readOtherwise(proposed, decided).map((change) => ({ ...change }));
	const rule = proposed?.rule ?? decided?.rule ?? 'person';
	const told = lang ?? languageOf(rule);
	return [
		{
			source,
			decision: decision.id,
			outcome: outcomeOf(decision.do, decided, changed),
			kind,
			rule,
			...(told === null ? {} : { lang: told }),
			...('readSingly' in decision ? { readSingly: false } : {}),
			quote,
			occurrence,
			ordinal,
			...(proposed === undefined ? {} : { proposed: readingJson(proposed) }),
			...(decided === undefined ? {} : { decided: readingJson(decided) }),
			...(changed === undefined ? {} : { changed }),
			...(reason === null ? {} : { reason }),
			at,
		},
	];
}

/** A grammar for one language says so in the names of its rules: `custody/es/…`. */
function languageOf(rule: string): string | null {
	return /\/(en|es)(?:\/|$)/.exec(rule)?.[1] ?? null;
}

function outcomeOf(
	verb: string,
	decided: Reading | undefined,
	changed: CorrectionJson['changed'],
): CorrectionJson['outcome'] {
	if (verb === 'reject') return 'rejected';
	if (verb === 'state' || decided?.rule === 'person') return 'stated';
	if (changed !== undefined) return changed.length > 0 ? 'edited' : 'accepted';
	// Cases of versions before this one keep what was decided alone: that it was edited is all that is known.
	return verb === 'accept' ? 'accepted' : 'edited';
}
