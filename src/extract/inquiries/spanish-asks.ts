import type { Doc, Sentence } from '../document.ts';
import { markAt } from '../marked.ts';
import { type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isAuthority, isInquirer, isOurs, isStaff } from './classes.ts';
import { mainComma } from './english-asks.ts';
import type { Ask, Words } from './found.ts';
import { clauseEnd, topicAfter, wayIn } from './scan.ts';
import { INFORMATION, REQUESTS } from './words.ts';

type Reader = (doc: Doc, index: number, at: number) => Ask | null;

function make(
	doc: Doc,
	index: number,
	at: number,
	rule: string,
	parts: {
		readonly from: number;
		readonly to: number;
		readonly by: Party | null;
		readonly asked: Party | null;
		readonly what: Words | null;
		readonly bare?: boolean;
		readonly own?: boolean;
	},
): Ask {
	const { by } = parts;
	const ours = parts.own === true || isOurs(doc, by);
	return {
		sentence: index,
		from: parts.from,
		to: parts.to,
		asked: parts.asked,
		by,
		ours,
		what: parts.what,
		through: wayIn(doc, at, parts.to),
		bare: parts.bare ?? false,
		rule: `es/${rule}`,
	};
}

/** Whom the words after the verb name: `a la Dirección`, `al consulado`, `ante el juzgado`, `con la embajada`. */
function askedAfter(doc: Doc, sentence: Sentence, from: number, end: number): Party | null {
	for (let at = from; at < Math.min(end, from + 16); at += 1) {
		if (!/^(?:a|al|ante|con|en)$/.test(doc.tokens[at]!.norm)) continue;
		const party = partyAfter(doc, sentence, at + 1, true);
		if (party !== null && isAuthority(doc, party)) return party;
	}
	return null;
}

/** `-amos`, `-imos`, `-é`: the verb's own ending says that it is we or I who ask. */
const ownEnding = (norm: string): boolean => /(?:amos|imos|é)$/.test(norm);

/** `preguntó al ministerio si …` · `consultó a la Dirección` · `pidió información a …` · `envió una carta al consulado`. */
const asks: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	let from = at;
	while (
		from > sentence.from &&
		/^(?:se|le|les|ha|han|había|habían|ya|también|además)$/.test(tokens[from - 1]!.norm)
	)
		from -= 1;
	if (/^(?:no|nunca)$/.test(tokens[from - 1]?.norm ?? '')) return null;
	const end = clauseEnd(doc, sentence, at + 1);
	const sent = sentTo(doc, index, at, from, end);
	if (sent !== null) return sent;
	const own = ownEnding(norm);
	const by = own ? null : partyBefore(doc, sentence, from);
	if (isStaff(doc, by)) return null;
	const asked = askedAfter(doc, sentence, at + 1, end);
	const what = topicAfter(doc, sentence, at + 1, end);
	const wants = /^(?:pid|solicit|requ|reclam|exig|env|present|escrib|remit|entreg)/.test(norm);
	// In somebody’s own words `pregunté` is theirs: an inquiry where they asked a body.
	if (own && asked === null && markAt(doc, at) !== null) return null;
	const noun = wants ? asksFor(doc, at + 1, end, norm) : null;
	if (wants && noun === null) return null;
	if (!wants && what === null && asked === null) return null;
	if (asked === null && !own && !isOurs(doc, by)) return null;
	// Whoever asks a body for information by their own name inquires.
	const put =
		noun !== null &&
		INFORMATION.has(tokens[noun]!.norm) &&
		asked !== null &&
		by !== null &&
		isCapitalized(tokens[by.to - 1]!);
	if (!own && by !== null && !isInquirer(doc, by) && !by.pronoun && !put) return null;
	if (by === null && !own && asked === null) return null;
	const given = noun !== null && INFORMATION.has(tokens[noun]!.norm) ? { from: at + 1, to: noun + 1 } : null;
	return make(doc, index, at, 'asked', {
		from: by === null ? from : Math.min(by.from, from),
		to: end,
		by,
		asked,
		what: what ?? given,
		own,
		// Nobody is said to ask: only where something came back.
		bare: by === null && !own,
	});
};

/** `A Ruiz se le envió un cuestionario`: who sends it is who writes. */
function sentTo(doc: Doc, index: number, at: number, from: number, end: number): Ask | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const impersonal = tokens[from]?.norm === 'se' && /^(?:le|les)$/.test(tokens[from + 1]?.norm ?? '');
	if (!impersonal || !/^(?:env|pregunt|solicit|pid|consult)/.test(tokens[at]!.norm)) return null;
	let start = from - 1;
	while (start > sentence.from && start > from - 12 && !/^(?:a|al)$/.test(tokens[start]!.norm)) start -= 1;
	const before = start >= sentence.from && /^(?:a|al)$/.test(tokens[start]!.norm) && start + 1 < from;
	const asked = before ? partyOf(doc, start + 1, from) : askedAfter(doc, sentence, at + 1, end);
	if (asked === null) return null;
	return make(doc, index, at, 'sent', {
		from: before ? start : from,
		to: end,
		by: null,
		asked,
		what: topicAfter(doc, sentence, at + 1, end),
		own: true,
	});
}

/** `información`, `una respuesta`; a letter or a list of questions that is sent; `que informe`. */
function asksFor(doc: Doc, from: number, end: number, verb: string): number | null {
	for (let at = from; at < Math.min(end, from + 9); at += 1) {
		const { norm } = doc.tokens[at]!;
		if (/^(?:env|present|escrib|remit|entreg)/.test(verb)) {
			if (/^escrib/.test(verb)) return at;
			if (REQUESTS.has(norm)) return at;
		} else if (
			INFORMATION.has(norm) ||
			/^(?:informe|informen|informara|informaran|explique|expliquen|aclare|aclaren|diga|digan|saber|conocer)$/.test(
				norm,
			)
		)
			return at;
	}
	return null;
}

/** `al ser consultado`, `Consultada por este medio`, `Preguntado sobre …`, `ante la consulta de …`. */
const whenAsked: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const before = tokens[at - 1];
	const being = before?.norm === 'ser' && /^(?:al|tras|luego)$/.test(tokens[at - 2]?.norm ?? '');
	const opens =
		at === sentence.from ||
		being ||
		/^[,—–]$/.test(before?.text ?? '') ||
		/^(?:y|pero|cuando|si)$/.test(before?.norm ?? '');
	const passive = /^(?:fue|fueron|ser|sido|había|han|ha)$/.test(before?.norm ?? '') && !being;
	if (!opens && !passive) return null;
	const end = clauseEnd(doc, sentence, at + 1);
	const stop = opens ? mainComma(doc, sentence, at, end) : end;
	let by: Party | null = null;
	let what: Words | null = null;
	for (let next = at + 1; next < Math.min(stop, at + 12); next += 1)
		if (tokens[next]!.norm === 'por') {
			const party = partyAfter(doc, sentence, next + 1, true);
			if (party === null) continue;
			if (isInquirer(doc, party)) by ??= party;
			else what ??= { from: next + 1, to: stop };
		}
	what ??= topicAfter(doc, sentence, at + 1, stop);
	const asked = passive ? partyBefore(doc, sentence, at - 1) : null;
	if (passive && (asked === null || !isAuthority(doc, asked))) return null;
	// `cerca de la zona consultada`: nobody is asked.
	if (opens && !being && by === null && what === null && tokens[at + 1]?.text !== ',') return null;
	return make(doc, index, at, 'when-asked', {
		from: being ? at - 2 : asked === null ? at : asked.from,
		to: stop,
		by,
		asked,
		what,
		bare: opens,
	});
};

/** `en respuesta a las preguntas de …` · `ante la consulta de este diario`, · `a preguntas de los periodistas`. */
const toQuestions: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	let from = at - 1;
	while (from > sentence.from && /^(?:la|las|una|el|los|un)$/.test(tokens[from]!.norm)) from -= 1;
	if (!/^(?:ante|a)$/.test(tokens[from]!.norm)) return null;
	if (tokens[from]!.norm === 'a' && tokens[from - 1]?.norm === 'respuesta') from -= 2;
	const leads = from === sentence.from || /^[,—–“"»]$/.test(tokens[from - 1]?.text ?? '');
	if (!leads || !/^(?:de|del|sobre)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const end = clauseEnd(doc, sentence, at + 1);
	const stop = from === sentence.from ? mainComma(doc, sentence, at, end) : end;
	const by = /^(?:de|del)$/.test(tokens[at + 1]!.norm) ? partyAfter(doc, sentence, at + 2, true) : null;
	return make(doc, index, at, 'to-questions', {
		from,
		to: stop,
		by,
		asked: null,
		what: topicAfter(doc, sentence, at + 1, stop),
		bare: true,
	});
};

/** `Se buscó la versión del alcalde` · `buscamos la postura de la empresa`. */
const soughtVersion: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const noun = /^(?:la|su|una|el)$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
	if (
		!/^(?:versión|postura|posición|opinión|comentario|reacción|respuesta|declaración|entrevista|testimonio)$/.test(
			tokens[noun]?.norm ?? '',
		)
	)
		return null;
	if (!/^(?:de|del|con)$/.test(tokens[noun + 1]?.norm ?? '')) return null;
	const asked = partyAfter(doc, sentence, noun + 2, true);
	if (asked === null || !(isAuthority(doc, asked) || asked.name !== undefined)) return null;
	const self = tokens[at - 1]?.norm === 'se';
	const by = self ? null : partyBefore(doc, sentence, at);
	if (!self && !ownEnding(tokens[at]!.norm) && !(by !== null && isInquirer(doc, by))) return null;
	return make(doc, index, at, 'sought', {
		from: self ? at - 1 : (by?.from ?? at),
		to: Math.max(asked.to, noun + 1),
		by,
		asked,
		what: null,
		own: by === null,
	});
};

/** `En respuesta a este medio, la fiscalía aseguró …`. */
const inResponse: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (tokens[at - 1]?.norm !== 'en' || !/^(?:a|al)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const by = partyAfter(doc, sentence, at + 2, true);
	if (by === null || !(isInquirer(doc, by) || isCapitalized(tokens[by.to - 1]!))) return null;
	const leads = at - 1 === sentence.from;
	const end = clauseEnd(doc, sentence, at + 1);
	return make(doc, index, at, 'in-response', {
		from: at - 1,
		to: leads ? mainComma(doc, sentence, at, end) : by.to,
		by,
		asked: null,
		what: null,
		bare: true,
	});
};

/** By the words that tell of asking. */
export const SPANISH_ASKS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows(
		'preguntó preguntaron preguntamos pregunté pregunta preguntan consultó consultaron consultamos consulté pidió pidieron pedimos pidiendo pedí pide piden ' +
			'solicitó solicitaron solicitamos solicité solicita solicitan solicitando reclamó reclamaron exigió exigieron envió enviaron enviamos envié escribió escribieron ' +
			'escribimos escribí presentó presentaron presentamos dirigió dirigieron comunicó comunicaron contactó contactaron contactamos pedido solicitado preguntado requirió',
		asks,
	),
	...rows(
		'consultado consultada consultados consultadas preguntado preguntada preguntados preguntadas requerido requerida contactado contactada interpelado interpelada',
		whenAsked,
	),
	...rows('consulta consultas preguntas pregunta', toQuestions),
	...rows('buscó buscaron buscamos', soughtVersion),
	...rows('respuesta', inResponse),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
