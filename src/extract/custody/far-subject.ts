import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { type Context, patientOf, personOf } from './context.ts';
import type { Part, Understood } from './event.ts';
import { isAdverb, PREPOSITIONS, REPORTS } from './link-words.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { isVerb } from './phrase-ends.ts';
import { REACH } from './view.ts';

/** Where a clause of its own begins: a subject behind one is not that of a verb before it. */
const OPENS =
	/^(?:that|when|while|because|after|before|as|but|although|though|if|unless|until|where|whether|since|why|how)$/;

/** What may stand right behind a subject that goes on: `two men, who`, `13 people including`, `a man accused of`. */
const HANGS =
	/^(?:who|whom|that|which|including|among|aged|named|identified|called|known|described|alleged|suspected|accused|wanted|charged|convicted|sentenced|held|detained|arrested|deported|imprisoned|jailed|living|working|travel(?:l)?ing|seeking|belonging|carrying|trying|fleeing|suffering|awaiting|facing|believed|thought|said|linked|born|from|of|in|at|with|on|to|aboard|under|without)$/;

/**
 * The subject of a passive that does not stand right before it: `Sixty people including members of a church, with
 * their families, were arrested`. It opens its clause, and what stands between hangs on it; null where that is not so.
 */
export function farSubject(context: Context, to: number, personal: boolean): Part | Understood | null {
	const { doc, view } = context;
	const { units } = view;
	if (!endsHanging(context, to)) return null;
	const first = clauseFrom(context, to);
	for (let at = first; at < to; ) {
		const unit = units[at]!;
		const opener =
			unit.kind === 'word' && (PREPOSITIONS.has(unit.norm) || /^(?:following|despite|amid)$/.test(unit.norm));
		const counted = unit.norm === 'at' && units[at + 1]?.norm === 'least';
		const phrase = phraseAt(doc, view, opener && !counted ? at + 1 : at);
		if (phrase === null) {
			at += 1;
			continue;
		}
		if (!(opener && !counted) && phrase.to < to) {
			const who = personal ? personOf(context, phrase, true) : patientOf(context, phrase);
			if (who !== null) return goesOn(context, phrase, to) ? who : null;
			if (phrase.kind !== 'date' && !/^(?:place|country)$/.test(phrase.kind)) return null;
		}
		at = Math.max(at + 1, phrase.to);
	}
	return null;
}

/** What stands right before the verb belongs to something before it: a comma closes it, or a preposition or verb leads to it. */
function endsHanging({ doc, view }: Context, to: number): boolean {
	const { units } = view;
	let end = to;
	while (end > 0 && units[end - 1]!.kind === 'word' && isAdverb(units[end - 1]!.norm)) end -= 1;
	const last = units[end - 1];
	if (last === undefined) return false;
	if (last.token.text === ',') return true;
	if (last.kind === 'date') return true;
	const near = phraseBefore(doc, view, end);
	const lead = near === null ? last : units[near.from - 1];
	if (lead === undefined || REPORTS.test(lead.norm)) return false;
	return (
		lead.kind === 'word' &&
		(PREPOSITIONS.has(lead.norm) || isVerb(lead) || /ing$|^(?:as|of)$/.test(lead.norm))
	);
}

/** Where the clause of the verb begins: behind the last word that opens one, or the last full stop inside its sentence. */
function clauseFrom({ view }: Context, to: number): number {
	const { units } = view;
	for (let at = to - 1; at >= Math.max(0, to - REACH); at -= 1) {
		const { norm, token, kind } = units[at]!;
		if (kind === 'mark' && /^[;:]$/.test(token.text)) return at + 1;
		// `It said eight prisoners held abroad | were being sent back`
		if (REPORTS.test(norm) && norm !== 'according') return at + 1;
		if (!OPENS.test(norm)) continue;
		// `the men that were`, `known as`, `after six months`: no clause of its own.
		if (norm === 'that' && !REPORTS.test(units[at - 1]?.norm ?? '')) continue;
		if (
			norm === 'as' ||
			((norm === 'after' || norm === 'before' || norm === 'since') && !hasVerb(units, at + 1, to))
		)
			continue;
		return at + 1;
	}
	return Math.max(0, to - REACH);
}

/** Whether an auxiliary stands before the next comma: what follows `after` is a clause. */
function hasVerb(units: Context['view']['units'], from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) {
		if (units[at]!.token.text === ',') return false;
		if (AUXILIARIES.has(units[at]!.norm)) return true;
	}
	return false;
}

/** Between a subject and its verb nothing of its own is said: no saying, no `and his car`. */
function goesOn({ view }: Context, { to: end }: Phrase, to: number): boolean {
	const { units } = view;
	const next = units[end];
	if (next === undefined) return false;
	const hangs =
		next.token.text === ',' || HANGS.test(next.norm) || /ing$/.test(next.norm) || next.token.text === '(';
	if (!hangs) return false;
	const related =
		next.token.text !== ',' || /^(?:who|which|including|an?|the|aged|\d.*)$/.test(units[end + 1]?.norm ?? '');
	for (let at = end; at < to; at += 1) {
		const { norm } = units[at]!;
		if (
			/^(?:and|but)$/.test(norm) &&
			/^(?:his|her|their|the|its)$/.test(units[at + 1]?.norm ?? '') &&
			!related
		)
			return false;
	}
	return true;
}
