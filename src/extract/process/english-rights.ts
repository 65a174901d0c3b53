import type { Doc, Sentence } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { wordingAt } from '../wordings.ts';
import { ALLOWED, RIGHTS, TOLD } from './rights.ts';

const BETWEEN =
	/^(?:a|an|any|the|being|having|ever|so|much|as|even|been|given|getting|receiving|proper|meaningful|adequate|formal|fair|further|first|either|any|some|kind|form|sort|of|had|afforded|real|basic|their|his|her|its|own|prior|timely|proper|full|judicial|legal|public|criminal)$/;

/** So many rights are listed at once. */
const MOST = 6;

/** Rights from token `from` on, one after the other: `charge, trial or access to counsel`. A weak noun counts only after others or where `weak` is set. */
export function rightsFrom(doc: Doc, sentence: Sentence, from: number, weak: boolean): Words[] {
	const { tokens } = doc;
	const found: Words[] = [];
	let at = from;
	while (at < sentence.to && found.length < MOST) {
		let start = at;
		while (
			start < Math.min(sentence.to, at + 5) &&
			BETWEEN.test(tokens[start]!.norm) &&
			wordingAt(RIGHTS, doc, start, sentence.to) === null
		)
			start += 1;
		const hit = wordingAt(RIGHTS, doc, start, sentence.to);
		if (hit === null || (!hit.value && !weak)) return found;
		const article = start > at && /^(?:a|an|any|the)$/.test(tokens[start - 1]!.norm) ? start - 1 : start;
		// `charge nurse`, `court records`: another noun is the head.
		if (isHeadOfMore(doc, sentence, hit.to)) return found;
		found.push({ from: article, to: hit.to });
		let next = hit.to;
		if (tokens[next]?.text === ',') next += 1;
		if (/^(?:or|and|nor)$/.test(tokens[next]?.norm ?? '')) next += 1;
		if (/^(?:without|no)$/.test(tokens[next]?.norm ?? '') && next > hit.to) next += 1;
		if (next === hit.to) return found;
		at = next;
	}
	return found;
}

const isHeadOfMore = (doc: Doc, sentence: Sentence, at: number): boolean =>
	at < sentence.to &&
	/^(?:nurse|nurses|physician|records?|officers?|clerk|staff|number|numbers|of|room|building|date|dates)$/.test(
		doc.tokens[at]!.norm,
	) &&
	doc.tokens[at]!.kind === 'word';

export const DONE = /^(?:charged|convicted|tried|sentenced|arraigned|indicted)$/;

/** `charged | with a crime`, `convicted | of any crime`. */
export function endOfDone(doc: Doc, sentence: Sentence, at: number): number {
	const { tokens } = doc;
	if (!/^(?:of|with|in|by|for|before)$/.test(tokens[at + 1]?.norm ?? '')) return at + 1;
	let to = at + 2;
	while (
		to < Math.min(sentence.to, at + 7) &&
		tokens[to]!.kind === 'word' &&
		!/^(?:and|or|but|who|that|in|at|by|when|because|since|before)$/.test(tokens[to]!.norm)
	)
		to += 1;
	return to > at + 2 ? to : at + 1;
}

/** What a verb gives that the law owes: `given | a hearing`, `told | of the charges`, `brought | before a judge`, `allowed | to call`. */
export function rightOfVerb(doc: Doc, sentence: Sentence, at: number): Words | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const next = tokens[at + 1]?.norm ?? '';
	if (
		/^(?:given|granted|afforded|provided|offered|received|got|had|had,|have|has|get|receive|obtained|allowed|permitted|shown|issued|assigned|seen|served)$/.test(
			norm,
		)
	) {
		const start = next === 'with' ? at + 2 : at + 1;
		const rights = rightsFrom(
			doc,
			sentence,
			start,
			/^(?:allowed|permitted|granted|afforded|denied)$/.test(norm),
		);
		if (
			rights.length > 0 &&
			!(norm === 'seen' && !/judge|lawyer|attorney|court|warrant/.test(tokens[rights[0]!.to - 1]!.norm))
		)
			return rights[0]!;
	}
	if (/^(?:given|offered|had|have|got)$/.test(norm)) {
		const chance = spanTo(doc, sentence, at + 1, /^(?:chance|opportunity|right|ability)$/, 4);
		if (chance !== null && tokens[chance]?.norm === 'to' && ALLOWED.test(tokens[chance + 1]?.norm ?? ''))
			return { from: at + 1, to: endOfInfinitive(doc, sentence, chance + 1) };
	}
	if (
		/^(?:allowed|permitted|able)$/.test(norm) &&
		next === 'to' &&
		ALLOWED.test(tokens[at + 2]?.norm ?? '') &&
		isRightTo(doc, sentence, at + 2)
	)
		return { from: at + 2, to: endOfInfinitive(doc, sentence, at + 2) };
	if (/^(?:told|informed|notified|advised|apprised|read|shown)$/.test(norm)) {
		const end = endOfTold(doc, sentence, at + 1);
		if (end !== null) return { from: at, to: end };
	}
	if (norm === 'visited' && next === 'by') {
		const whom = spanTo(doc, sentence, at + 2, /^(?:lawyer|lawyers|attorney|attorneys|consul|counsel)$/, 3);
		if (whom !== null) return { from: at, to: whom };
	}
	if (/^(?:brought|taken|presented|appeared|heard|seen)$/.test(norm) && /^(?:before|by|to|in)$/.test(next)) {
		const whom = spanTo(doc, sentence, at + 2, /^(?:judge|court|magistrate|tribunal)$/, 4);
		if (whom !== null && !(next === 'in' && norm !== 'appeared')) return { from: at, to: whom };
	}
	return null;
}

/** The token after the first of `words` within reach. */
export function spanTo(
	doc: Doc,
	sentence: Sentence,
	from: number,
	words: RegExp,
	reach: number,
): number | null {
	for (let at = from; at < Math.min(sentence.to, from + reach); at += 1) {
		if (words.test(doc.tokens[at]!.norm)) return at + 1;
		if (doc.tokens[at]!.kind !== 'word') return null;
	}
	return null;
}

/** Calls, lawyers, judges, families: to be allowed other things is no right of procedure. */
export function isRightTo(doc: Doc, sentence: Sentence, at: number): boolean {
	if (
		/^(?:call|contact|contest|challenge|appeal|communicate|phone|telephone|defend|object|consult)$/.test(
			doc.tokens[at]!.norm,
		)
	)
		return true;
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1) {
		const { norm, text } = doc.tokens[next]!;
		if (
			/^(?:lawyer|lawyers|attorney|attorneys|counsel|judge|court|family|families|relatives|consul|consulate|wife|mother|charges|evidence|calls|call|case|petition)$/.test(
				norm,
			)
		)
			return true;
		if (/^[.,;]$/.test(text)) return false;
	}
	return false;
}

export function endOfInfinitive(doc: Doc, sentence: Sentence, at: number): number {
	let to = at + 1;
	while (to < Math.min(sentence.to, at + 9)) {
		const { kind, norm, text } = doc.tokens[to]!;
		if (
			!(kind === 'word' || text === '’') ||
			/^(?:for|before|until|when|while|because|since|after|who|that|which|but|during|and)$/.test(norm)
		)
			break;
		to += 1;
	}
	return to;
}

/** `told why he was held`, `informed of the charges against him`, `read his rights`. */
function endOfTold(doc: Doc, sentence: Sentence, from: number): number | null {
	const { tokens } = doc;
	for (let at = from; at < Math.min(sentence.to, from + 6); at += 1) {
		const { norm, kind } = tokens[at]!;
		if (norm === 'why') return endOfInfinitive(doc, sentence, at);
		if (TOLD.test(norm)) {
			if (/^(?:right|rights)$/.test(norm) && tokens[at + 1]?.norm === 'to')
				return endOfInfinitive(doc, sentence, at + 1);
			return tokens[at + 1]?.norm === 'against' && at + 2 < sentence.to ? at + 3 : at + 1;
		}
		if (
			kind !== 'word' ||
			!(
				DETERMINERS.has(norm) ||
				/^(?:of|about|any|them|him|her|his|their|a|miranda|legal|specific)$/.test(norm)
			)
		)
			return null;
	}
	return null;
}
