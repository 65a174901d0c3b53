import type { Doc } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isAuthority, isInquirer } from './classes.ts';
import { mainComma } from './english-asks.ts';
import type { Ask, Words } from './found.ts';
import { clauseEnd, topicAfter } from './scan.ts';
import { type AskReader, make, ownEnding } from './spanish-ask.ts';

/** `al ser consultado`, `Consultada por este medio`, `Preguntado sobre …`, `ante la consulta de …`. */
export const whenAsked: AskReader = (doc, index, at) => {
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
export const toQuestions: AskReader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (at === sentence.from) return null;
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
export const soughtVersion: AskReader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const person = /^(?:a|al)$/.test(tokens[at + 1]?.norm ?? '') ? soughtOut(doc, index, at) : null;
	if (person !== null) return person;
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

/** `buscó a la fiscal Ocampo para conocer su versión`. */
function soughtOut(doc: Doc, index: number, at: number): Ask | null {
	const sentence = doc.sentences[index]!;
	const asked = partyAfter(doc, sentence, at + 2, true);
	if (asked === null || asked.pronoun === true) return null;
	const wants = doc.tokens
		.slice(asked.to, Math.min(sentence.to, asked.to + 8))
		.some(({ norm }) =>
			/^(?:versión|postura|posición|opinión|comentario|comentarios|reacción|respuesta|entrevista)$/.test(
				norm,
			),
		);
	if (!wants) return null;
	const self = doc.tokens[at - 1]?.norm === 'se';
	const by = self ? null : partyBefore(doc, sentence, at);
	if (!self && !ownEnding(doc.tokens[at]!.norm) && !(by !== null && isInquirer(doc, by))) return null;
	const from = self ? at - 1 : (by?.from ?? at);
	return make(doc, index, at, 'sought', { from, to: asked.to, by, asked, what: null, own: by === null });
}

/** `En respuesta a este medio, la fiscalía aseguró …`. */
export const inResponse: AskReader = (doc, index, at) => {
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
