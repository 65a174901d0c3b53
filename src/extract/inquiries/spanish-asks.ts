import type { Doc, Sentence } from '../document.ts';
import { markAt } from '../marked.ts';
import { type Party, partyAfter, partyBefore, partyOf } from '../parties/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isAuthority, isInquirer, isOurs, isStaff } from './classes.ts';
import type { Ask } from './found.ts';
import { receipt } from './receipt.ts';
import { clauseEnd, topicAfter } from './scan.ts';
import { type AskReader, askedAfter, make, ownEnding } from './spanish-ask.ts';
import { inResponse, soughtVersion, toQuestions, whenAsked } from './spanish-asked.ts';
import { triedToReach, wentToAsk } from './went-to-ask.ts';
import { INFORMATION, REQUESTS } from './words.ts';

/** `preguntó al ministerio si …` · `consultó a la Dirección` · `pidió información a …` · `envió una carta al consulado`. */
const asks: AskReader = (doc, index, at) => {
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
	if (asked === null && (/^escrib/.test(norm) || (!wants && what === null))) return null;
	// Answers are demanded in every march.
	if (/^(?:exig|reclam)/.test(norm) && /^respuestas?$/.test(tokens[noun!]!.norm)) return null;
	const records = asked === null && noun !== null && RECORDS.test(tokens[noun]!.norm) && isInquirer(doc, by);
	if (asked === null && !own && !isOurs(doc, by) && !records) return null;
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
	// `remitió un oficio al juzgado` is office mail.
	const mail = /^(?:remit|entreg)/.test(norm) && !/^(?:borrador|cuestionario)/.test(tokens[noun!]!.norm);
	if (mail && /^(?:consultas?|preguntas?)$/.test(tokens[noun!]!.norm)) return null;
	return make(doc, index, at, records ? 'requested-records' : 'asked', {
		from: by === null ? from : Math.min(by.from, from),
		to: end,
		by,
		asked,
		what: what ?? given,
		own,
		// Nobody is said to ask: only where something came back.
		bare: (by === null && !own) || mail,
	});
};

const RECORDS =
	/^(?:expedientes?|registros|documentos|documentación|copias?|lista|datos|información|informes?|pedidos?|solicitud|solicitudes|nombres|videos|actas?)$/;

/** `A Ruiz se le envió un cuestionario`: who sends it is who writes. */
function sentTo(doc: Doc, index: number, at: number, from: number, end: number): Ask | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const to = from > sentence.from ? antecedentOf(doc, sentence, from) : null;
	const impersonal =
		tokens[from]?.norm === 'se' && (/^(?:le|les)$/.test(tokens[from + 1]?.norm ?? '') || to !== null);
	if (!impersonal || !/^(?:env|pregunt|solicit|pid|consult)/.test(tokens[at]!.norm)) return null;
	if (to !== null)
		return asksFor(doc, at + 1, end, tokens[at]!.norm) === null
			? null
			: make(doc, index, at, 'sent', { from: to.from, to: end, by: null, asked: to, what: null, own: true });
	let start = from - 1;
	while (start > sentence.from && start > from - 12 && !/^(?:a|al)$/.test(tokens[start]!.norm)) start -= 1;
	const fronted =
		start >= sentence.from && /^(?:a|al)$/.test(tokens[start]!.norm)
			? partyAfter(doc, { ...sentence, to: from }, start + 1, true)
			: null;
	const before = fronted !== null && from - fronted.to <= 1;
	const asked = before ? fronted : askedAfter(doc, sentence, at + 1, end);
	if (asked === null) return null;
	const wants = /^(?:solicit|pid)/.test(tokens[at]!.norm);
	if (wants && asksFor(doc, at + 1, end, tokens[at]!.norm) === null) return null;
	return make(doc, index, at, 'sent', {
		from: before ? start : from,
		to: end,
		by: null,
		asked,
		what: topicAfter(doc, sentence, at + 1, end),
		own: true,
	});
}

/** `el Instituto, | al que se pidió copia`: what stands before the relative. */
function antecedentOf(doc: Doc, sentence: Sentence, se: number): Party | null {
	const { tokens } = doc;
	if (tokens[se - 1]!.norm !== 'que') return null;
	const lead = tokens[se - 2]?.norm === 'al' ? se - 2 : tokens[se - 3]?.norm === 'a' ? se - 3 : -1;
	if (lead <= sentence.from) return null;
	const end = tokens[lead - 1]!.text === ',' ? lead - 1 : lead;
	for (let at = end - 1; at > Math.max(sentence.from, end - 10); at -= 1)
		if (/^(?:del|el|la|al|los|las)$/.test(tokens[at]!.norm)) {
			const party = partyOf(doc, at + 1, end);
			if (isAuthority(doc, party)) return party;
		}
	return null;
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

/** By the words that tell of asking. */
export const SPANISH_ASKS: ReadonlyMap<string, AskReader> = new Map<string, AskReader>([
	...rows(
		'preguntó preguntaron preguntamos pregunté pregunta preguntan consultó consultaron consultamos consulté pidió pidieron pedimos pidiendo pedí pide piden ' +
			'solicitó solicitaron solicitamos solicité solicita solicitan solicitando reclamó reclamaron exigió exigieron envió enviaron enviamos envié escribió escribieron ' +
			'escribimos escribí presentó presentaron presentamos dirigió dirigieron remitió remitieron remitimos llamó llamaron llamamos llamé comunicó comunicaron contactó contactaron contactamos pedido solicitado preguntado requirió',
		asks,
	),
	...rows(
		'consultado consultada consultados consultadas preguntado preguntada preguntados preguntadas requerido requerida contactado contactada interpelado interpelada',
		whenAsked,
	),
	...rows('consulta consultas preguntas pregunta', toQuestions),
	...rows('buscó buscaron buscamos', soughtVersion),
	...rows('respuesta', inResponse),
	...rows('preguntar solicitar pedir consultar averiguar', wentToAsk),
	...rows('recibo', receipt),
	...rows('comunicarse contactar contactarse localizar entrevistar llamar hablar', triedToReach),
]);

function rows(words: string, reader: AskReader): (readonly [string, AskReader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
