import type { CorrectionJson } from '../api/index.ts';
import { type Reading, readOtherwise } from '../record/index.ts';
import { type Case, type DecidedPassage, decidedPassages } from '../store/index.ts';
import { readingJson } from './reading-json.ts';

/** What people made of every proposal that they decided on, and what they stated where none was. */
export async function corrections(opened: Case): Promise<readonly CorrectionJson[]> {
	return (await decidedPassages(opened)).flatMap(correctionOf);
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
