import type { Doc, Sentence } from '../document.ts';
import { CLAUSE_OPENERS, DETERMINERS } from '../lexicon/grammar-words.ts';
import { each, wordingAt, wordings } from '../wordings.ts';
import type { Words } from './found.ts';
import { REQUESTS } from './words.ts';

/** How far what was asked, or the words that name a request, may stand from the verb. */
const NEAR = 12;
const FAR = 70;

const ENDS = /^[.;:!?)”»"]$/;

/** The first token from `at` on that ends a clause: a closing mark, or a comma after which another subject speaks. */
export function clauseEnd(doc: Doc, sentence: Sentence, at: number): number {
	const { tokens } = doc;
	const limit = Math.min(sentence.to, at + FAR);
	for (let end = at; end < limit; end += 1) {
		const { text, norm } = tokens[end]!;
		if (/^[;:!?]$/.test(text) || (text === '.' && end > at)) return end;
		if (
			text === ',' &&
			/^(?:but|and|pero|y|while|though|although|citing|saying|referring|directing|declining|adding|noting|mientras|aunque|alegando|remitiendo|agregando)$/.test(
				tokens[end + 1]?.norm ?? '',
			) &&
			!/^(?:again|later|repeatedly|nuevamente|otra)$/.test(tokens[end + 2]?.norm ?? '')
		)
			return end;
		if (end > at && /^(?:but|pero)$/.test(norm)) return end;
	}
	return limit;
}

/** A phrase that names a request, begun at `from` before the next clause: `to several requests for comment`; its noun's place. */
export function requestNoun(doc: Doc, sentence: Sentence, from: number): number | null {
	const limit = Math.min(sentence.to, from + NEAR);
	for (let at = from; at < limit; at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (REQUESTS.has(norm)) return at;
		if (ENDS.test(text) || text === ',' || (CLAUSE_OPENERS.has(norm) && norm !== 'que')) return null;
		if (at > from && /^(?:by|about|on|and|but|por|sobre|y|pero|para)$/.test(norm)) return null;
	}
	return null;
}

const TOPICS = wordings([
	...each(
		'about|regarding|concerning|over|whether|if|why|where|how|what|which|who|when|for evidence|for proof|for information|for details|for records|for documents|for an explanation|for data|for the names|for a list',
		true,
	),
	...each(
		'sobre|acerca de|respecto a|respecto de|en torno a|si|dónde|por qué|cómo|cuántos|cuántas|qué|quién',
		true,
	),
]);

/** What was asked, after the verb: from `about`, `whether`, `for evidence` to the end of the clause; null where it is not said. */
export function topicAfter(doc: Doc, sentence: Sentence, from: number, to: number): Words | null {
	for (let at = from; at < Math.min(to, from + 26); at += 1) {
		const hit = wordingAt(TOPICS, doc, at, to);
		if (hit === null) continue;
		// `si` may end a clause, `what` ask nothing.
		if (hit.to >= to) return null;
		const { norm } = doc.tokens[at]!;
		const drops = /^(?:about|regarding|concerning|over|sobre|acerca|respecto|for|en)$/.test(norm);
		const start = !drops ? at : norm === 'for' ? at + 1 : hit.to;
		return { from: start, to: lastWord(doc, start, clauseEnd(doc, sentence, start), to) };
	}
	return null;
}

function lastWord(doc: Doc, from: number, end: number, to: number): number {
	let last = Math.min(end, to);
	while (last > from + 1 && doc.tokens[last - 1]!.kind !== 'word' && doc.tokens[last - 1]!.kind !== 'number')
		last -= 1;
	return last;
}

const WAYS = wordings([
	...each('email|e-mail|phone|telephone|letter|text|fax|mail|text message|registered letter', 'noun'),
	...each(
		'correo electrónico|correo|teléfono|escrito|carta|mail|mensaje|fax|nota|oficio|carta documento|whatsapp',
		'noun',
	),
]);

/** `by email`, `por teléfono`, `in a letter`, or the verb's own way (`emailed`), among these tokens. */
export function wayIn(doc: Doc, from: number, to: number): Words | null {
	for (let at = from; at < Math.min(to, from + 40); at += 1) {
		const { norm } = doc.tokens[at]!;
		if (/^(?:emailed|e-mailed|telephoned|phoned|texted|faxed)$/.test(norm)) return { from: at, to: at + 1 };
		if (!/^(?:by|via|in|por|mediante|over)$/.test(norm)) continue;
		const noun = DETERMINERS.has(doc.tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
		const hit = wordingAt(WAYS, doc, noun, to);
		if (hit !== null) return { from: noun, to: hit.to };
	}
	return null;
}
