import type { Context } from './context.ts';
import type { CustodyEvent } from './event.ts';
import { SPANISH_VERBS } from './frames.ts';
import { entered, inCustody } from './spanish-keeping.ts';
import { freed, inPrison, lastSeen, NOUNS, noun, remains } from './spanish-nouns.ts';
import { opensEntry } from './spanish-subject.ts';
import { finite, own, participle } from './spanish-verbs.ts';

/** Events that the verbs, participles and nouns of a Spanish sentence tell. */
export function readSpanish(context: Context): CustodyEvent[] {
	const { units } = context.view;
	const events: (CustodyEvent | null)[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const { norm, kind, token } = units[at]!;
		if (kind !== 'word') continue;
		const known = SPANISH_VERBS.get(norm);
		// `Madres y Familiares de Detenidos Desaparecidos`: capitals are names, not events.
		if (known !== undefined && (isLower(token.text) || opensEntry(context, at))) {
			if (known.form === 'participle') events.push(participle(context, at, known.frame, known.plural));
			else if (known.form === 'finite') events.push(finite(context, at, known.frame));
			else events.push(own(context, at, known.frame, known.plural));
		} else if (norm === 'libertad') events.push(freed(context, at));
		else if (/^(?:visto|vista|vio|vieron|vi)$/.test(norm)) events.push(lastSeen(context, at));
		else if (norm === 'custodia' || norm === 'manos') events.push(inCustody(context, at));
		else if (/^ingres(?:ó|aron|a|an|ad[oa])$/.test(norm)) events.push(entered(context, at));
		else if (norm === 'restos') events.push(remains(context, at));
		else if (norm === 'prisión' || norm === 'preso' || norm === 'presa') events.push(inPrison(context, at));
		else if (NOUNS.has(norm) && (isLower(token.text) || at === 0))
			events.push(noun(context, at, NOUNS.get(norm)!));
	}
	return events.filter((event) => event !== null);
}

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);
