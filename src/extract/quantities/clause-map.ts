import type { Doc, Sentence } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import { DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { NUMBER_WORDS, VAGUE } from '../lexicon/numbers.ts';
import { hasVerb } from '../quotes/has-verb.ts';
import { isCapitalized } from '../tokens.ts';

/**
 * A clause of a sentence. `within` one that stands where and when its parent does (`where …`, `in which …`, `when …`,
 * an aside); `twin` another count of the same events (`and 12 were hurt`); `of` what another clause says, whose words date the saying; `beside` another on an equal footing;
 * `apart` one that shares nothing: behind `;`, speech in marks, a tag, whom something is said according to.
 */
export type ClauseKind = 'main' | 'relative' | 'within' | 'of' | 'beside' | 'twin' | 'apart';

export type ClauseMap = {
	/** Index of the clause of each token of the sentence, counted from its first. */
	readonly at: readonly number[];
	readonly kinds: readonly ClauseKind[];
	readonly parents: readonly number[];
	/** First token of each. */
	readonly from: readonly number[];
};

const WITHIN = /^(?:where|when|while|whom|donde|cuando|mientras|adonde)$/;
const RELATIVE = /^(?:who|which|that|whose|que|quien|quienes|cual|cuales|cuyo|cuya|cuyos|cuyas)$/;
const SUBORDINATE = /^(?:if|whether|so|si|pues)$/;
const CONTRARY = /^(?:because|although|though|unless|whereas|porque|aunque|sino|but|pero)$/;
/** Words that open a clause or a phrase: a clause only with a verb behind them. */
const EITHER = /^(?:after|before|until|as|since|tras|hasta|luego)$/;
/** Verbs of events for whom they befell. */
export const RESULTS =
	/^(?:left|leaves|leaving|killed|kills|killing|injured|injuring|wounded|wounding|claimed|claiming|dejó|dejaron|deja|dejan|dejando|dejado|mató|mataron|cobró|causó|causaron|provocó|hirió)$/;
const JOINS = /^(?:and|or|y|e|ni)$/;
/** Speech in marks as long as this is a clause of its own; less are words in marks. */
const SPEECH = 6;
/** How far ahead a clause shows its verb. */
const AHEAD = 9;

/** Splits a sentence into clauses in one pass; never throws. */
export function mapClauses(doc: Doc, sentence: Sentence): ClauseMap {
	const { tokens } = doc;
	const { from: first, to: end } = sentence;
	const at: number[] = [];
	const kinds: ClauseKind[] = ['main'];
	const parents = [-1];
	const from = [first];
	/** What ends a clause besides the end of its parent: a comma, a closing bracket or mark at a token, a second verb. */
	const closes: ('comma' | 'bracket' | 'verb' | number | null)[] = [null];
	let current = 0;
	const open = (kind: ClauseKind, token: number, parent: number, close: (typeof closes)[number]) => {
		kinds.push(kind);
		parents.push(parent);
		from.push(token);
		closes.push(close);
		spoken.push(false);
		current = kinds.length - 1;
	};
	const cues = CUES[sentence.lang === 'es' ? 'es' : 'en'];
	const isVerb = (token: number) => isVerbAt(doc, token);
	const verbIn = (start: number, stop: number) => {
		for (let token = start; token < Math.min(stop, end); token += 1) if (isVerb(token)) return true;
		return false;
	};
	/** Whether each clause has had its verb. */
	const spoken = [false];
	/** A clause with a subject and a verb of its own begins at `token`. */
	const begins = (token: number) => {
		const next = tokens[token];
		if (next === undefined || token >= end) return false;
		// `and 12 were freed`
		if (next.kind === 'number' || NUMBER_WORDS.has(next.norm)) return false;
		if (next.kind !== 'word') return false;
		if (PREPOSITIONS.has(next.norm) || isAdverb(next.norm) || isVerb(token)) return false;
		const noun = DETERMINERS.has(next.norm) || PRONOUNS.has(next.norm) || isCapitalized(next);
		if (!noun && !/s$/.test(next.norm)) return false;
		let stop = token + 1;
		while (stop < Math.min(end, token + AHEAD) && !/^[,;:()]$/.test(tokens[stop]!.text)) {
			if (RELATIVE.test(tokens[stop]!.norm) || WITHIN.test(tokens[stop]!.norm)) return false;
			stop += 1;
		}
		return verbIn(token + 1, stop);
	};
	/** `said | on Monday that …`: its clause begins later. */
	const thatAhead = (token: number) => {
		for (let next = token; next < Math.min(end, token + 10); next += 1) {
			if (tokens[next]!.norm === 'that') return true;
			if (tokens[next]!.text === ';') return false;
		}
		return false;
	};
	/** `and 12 were hurt`, `y decenas resultaron heridos` */
	const countsOn = (token: number) => {
		const next = tokens[token];
		if (
			next === undefined ||
			token >= end ||
			!(next.kind === 'number' || NUMBER_WORDS.has(next.norm) || VAGUE.has(next.norm))
		)
			return false;
		for (let ahead = token + 1; ahead < Math.min(end, token + 5); ahead += 1) {
			if (tokens[ahead]!.kind === 'punctuation') return false;
			if (isVerb(ahead) && !tokens[ahead]!.norm.endsWith('ed')) return true;
		}
		return false;
	};
	/** `and in May moved`, `y en julio albergaba` */
	const leadsOn = (token: number) => {
		if (token >= end || !/^(?:in|on|at|en)$/.test(tokens[token]!.norm)) return false;
		for (let next = token + 1; next < Math.min(end, token + 7); next += 1) {
			if (tokens[next]!.kind === 'punctuation') return false;
			if (isVerb(next)) return true;
		}
		return false;
	};
	for (let token = first; token < end; token += 1) {
		const { norm, text, kind } = tokens[token]!;
		const before = token > first ? tokens[token - 1]! : undefined;
		const close = closes[current];
		if (typeof close === 'number' && token > close) current = parents[current]!;
		if (kind === 'quote') {
			const closing = closingMark(doc, token, end);
			if (closing - token > SPEECH) open('apart', token, current, closing);
		} else if (/^[;:]$/.test(text)) open('apart', token, -1, null);
		else if (/^[(—–]$/.test(text) && closes[current] !== 'bracket') open('within', token, current, 'bracket');
		else if (/^[)—–]$/.test(text)) {
			while (current > 0 && closes[current] !== 'bracket' && parents[current]! >= 0)
				current = parents[current]!;
			if (closes[current] === 'bracket') current = parents[current]!;
		} else if (text === ',') {
			for (let up: number = current; up > 0; up = parents[up]!)
				if (closes[up] === 'comma') current = parents[up]!;
			const next = tokens[token + 1];
			if (next !== undefined && token + 1 < end && spoken[current] === true) {
				if (cues.has(next.norm) && sentence.lang === 'es') open('apart', token, current, null);
				else if (begins(token + 1)) open(isTag(token + 1) ? 'apart' : 'beside', token, current, null);
			}
		} else if (kind === 'word') {
			const inWhich = /^(?:which|que|cual|cuales)$/.test(norm) && isInWhich(token);
			if (inWhich || WITHIN.test(norm))
				open('within', token, current, token === first || before?.text === ',' ? 'comma' : 'verb');
			else if (
				RELATIVE.test(norm) &&
				!(
					norm === 'that' &&
					(isDay(tokens[token + 1]?.norm ?? '') || (before !== undefined && PREPOSITIONS.has(before.norm)))
				)
			) {
				const result =
					RESULTS.test(tokens[token + 1]?.norm ?? '') || RESULTS.test(tokens[token + 2]?.norm ?? '');
				const says = !(result && norm === 'that') && saysBefore(token);
				// `desde que …`, `después de que …`
				if (
					norm === 'que' &&
					before !== undefined &&
					/^(?:desde|hasta|de|para|sin|ya|luego)$/.test(before.norm)
				)
					open(token - sentence.from < 4 ? 'within' : 'beside', token, current, 'comma');
				else if (says) open('of', token, current, null);
				else if (norm !== 'that' || before?.kind === 'word') {
					// `a riot at the jail that left five dead`: what befell them befell them there and then.
					open(result ? 'within' : 'relative', token, current, before?.text === ',' ? 'comma' : 'verb');
					spoken[current] = spanishVerbAfter(token);
				}
			} else if (/^(?:según|according)$/.test(norm) || (norm === 'acuerdo' && before?.norm === 'de'))
				open('apart', token, current, 'comma');
			else if (CONTRARY.test(norm) || (SUBORDINATE.test(norm) && verbIn(token + 1, token + 12)))
				open('beside', token, current, token === first ? 'comma' : null);
			else if (
				EITHER.test(norm) &&
				!(norm === 'since' && token === first) &&
				before?.norm !== 'as' &&
				begins(token + 1)
			)
				open('beside', token, current, 'comma');
			else if (JOINS.test(norm) && spoken[current] === true && countsOn(token + 1))
				open('twin', token, current, null);
			else if (JOINS.test(norm) && spoken[current] === true && (begins(token + 1) || leadsOn(token + 1)))
				open('beside', token, current, null);
			else if (
				closes[current] === 'verb' &&
				spoken[current] === true &&
				isVerb(token) &&
				!/ed$/.test(norm) &&
				before !== undefined &&
				!JOINS.test(before.norm) &&
				!isAdverb(before.norm) &&
				!isVerb(token - 1)
			)
				current = parents[current]!;
			else if (
				sentence.lang === 'en' &&
				before !== undefined &&
				cues.has(before.norm) &&
				/^(?:said|says|say|announced|reported|found|estimates|estimated|claimed|believe|told)$/.test(
					before.norm,
				) &&
				kinds[current] !== 'apart' &&
				!thatAhead(token) &&
				verbIn(token + 1, token + 14)
			)
				open('of', token, current, null);
			if (isVerb(token)) spoken[current] = true;
		}
		at.push(current);
	}
	return { at, kinds, parents, from };

	/** `que ocurren`, `que se hallan`: forms that may be nouns elsewhere are verbs there. */
	function spanishVerbAfter(token: number): boolean {
		let next = token + 1;
		while (next < end && /^(?:se|no|ya|le|les|lo|la|los|las|aún|todavía)$/.test(tokens[next]!.norm))
			next += 1;
		return sentence.lang === 'es' && next < end && /^\p{Ll}{2,}[ae]n$/u.test(tokens[next]!.norm);
	}

	/** `en la que`, `in which`, `de los cuales`, `of which`. */
	function isInWhich(token: number): boolean {
		const [one, two] = [tokens[token - 1]?.norm ?? '', tokens[token - 2]?.norm ?? ''];
		if (/^(?:in|of|at|en|de|during)$/.test(one)) return true;
		return /^(?:el|la|los|las)$/.test(one) && /^(?:en|de|durante|con|por)$/.test(two);
	}

	/** `informó el lunes | que`: a verb of saying, with no noun since that the clause could describe. */
	function saysBefore(token: number): boolean {
		if (!/^(?:that|que)$/.test(tokens[token]!.norm)) return false;
		for (let back = token - 1; back >= Math.max(from[current]!, token - 9); back -= 1) {
			if (cues.has(tokens[back]!.norm)) return true;
			if (back < token - 1 && isVerb(back)) return false;
		}
		return false;
	}

	/** `…, officials said on Monday` */
	function isTag(token: number): boolean {
		for (let ahead = token + 1; ahead < Math.min(end, token + 7); ahead += 1)
			if (cues.has(tokens[ahead]!.norm)) return true;
		return false;
	}
}

/** Forms that a list of verbs leaves open elsewhere: `entró`, `dormían`, `tenemos`, `hay`. */
const FORMS =
	/[^aeiou\s]ró$|[aei]mos$|[^aeou\s]ían$|^(?:tiene|tienen|hay|va|van|puede|pueden|quiere|quieren|debe|deben|sigue|siguen|lleva|llevan|recibe|reúne|permanecen?|continúan?|existen?|albergan?|mantienen?|acumulan?|registran?|contabilizan?|viven|mueren|caben|says|remains|holds|keeps|includes|contains)$/;
/** Whether a finite verb stands at a token, as far as its form tells. */
export const isVerbAt = (doc: Doc, at: number): boolean =>
	doc.tokens[at]!.norm !== "'s" && (hasVerb(doc, at, at + 1) || FORMS.test(doc.tokens[at]!.norm));

const isDay = (norm: string) =>
	/^(?:night|week|day|month|year|morning|evening|afternoon|weekend)$/.test(norm);

function closingMark(doc: Doc, token: number, end: number): number {
	for (let ahead = token + 1; ahead < Math.min(end, token + 60); ahead += 1)
		if (doc.tokens[ahead]!.kind === 'quote') return ahead;
	return token;
}
