import type { CorrectionJson, CorrectionsJson } from '../api/index.ts';
import { type Outcome, readOtherwise } from '../record/index.ts';
import {
	type Case,
	countDecided,
	type DecidedPassage,
	decidedPassages,
	newestDecided,
} from '../store/index.ts';
import { cursorOf, nextOf } from './cursor.ts';
import { readingJson } from './reading-json.ts';
import { regionJson } from './regions.ts';

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
	query: { readonly outcome?: Outcome; readonly after?: string; readonly limit?: number },
): Promise<CorrectionsJson> {
	const { outcome, after, limit = 100 } = query;
	const cursor = after === undefined ? undefined : cursorOf(after).key;
	// One more than a page tells whether there is another.
	const found = await newestDecided(opened, { outcome, after: cursor, limit: limit + 1 });
	const shown = found.slice(0, limit);
	const counts = await countDecided(opened);
	return {
		items: shown.flatMap(correctionOf),
		next:
			found.length > limit
				? nextOf(
						shown.map(({ ord }) => ({ hi: null, name: '', key: ord })),
						limit,
					)
				: null,
		counts: {
			accepted: counts.get('accepted') ?? 0,
			edited: counts.get('edited') ?? 0,
			rejected: counts.get('rejected') ?? 0,
			stated: counts.get('stated') ?? 0,
		},
	};
}

function correctionOf({
	decision,
	outcome,
	source,
	lang,
	start,
	end,
	reason,
	at,
}: DecidedPassage): CorrectionJson[] {
	if (!('target' in decision) || decision.target === undefined) return [];
	const { kind, quote, occurrence, ordinal } = decision.target;
	const proposed = 'proposed' in decision ? decision.proposed : undefined;
	const decided = 'reading' in decision ? decision.reading : undefined;
	const changed =
		proposed === undefined || decided === undefined
			? undefined
			: readOtherwise(proposed, decided).map((change) => ({ ...change }));
	const rule = proposed?.rule ?? decided?.rule ?? 'person';
	const region = 'at' in decision && typeof decision.at === 'object' ? decision.at.region : undefined;
	const told = lang ?? languageOf(rule);
	return [
		{
			source,
			decision: decision.id,
			outcome,
			kind,
			rule,
			...(told === null ? {} : { lang: told }),
			...('readSingly' in decision ? { readSingly: false } : {}),
			quote,
			...(start === null || end === null ? {} : { start, end }),
			...(start === null || region === undefined ? {} : { region: regionJson(region) }),
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
