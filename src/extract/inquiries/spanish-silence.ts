import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority } from './classes.ts';
import { type Reader, replyOf } from './reply.ts';
import { clauseEnd, requestNoun, topicAfter } from './scan.ts';
import { groupOf, make, requester, subjectOf } from './spanish-group.ts';
import { unansweredBefore } from './spanish-unanswered.ts';

/** `no respondió a las consultas de …` · `no contestó` · `respondió a las preguntas`. */
export const responds: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = groupOf(doc, sentence, at);
	const noun = requestNoun(doc, sentence, at + 1);
	const by = noun === null ? null : requester(doc, sentence, noun + 1);
	if (!group.negated) {
		// `les respondieron que allí no estaba`: an answer where somebody was asked.
		const end = clauseEnd(doc, sentence, at + 1);
		return make(doc, index, at, 'responded', 'answered', {
			by,
			loose:
				(noun === null && !/^(?:por|mediante|con|en)$/.test(doc.tokens[at + 1]?.norm ?? '')) ||
				!isAuthority(doc, subjectOf(doc, sentence, group.from, at + 1)),
			...(end - at > 3 ? { answer: { from: at + 1, to: end } } : {}),
		});
	}
	const next = doc.tokens[at + 1]?.norm ?? '';
	const late = doc.tokens
		.slice(Math.max(sentence.from, group.from - 14), at)
		.some(
			({ norm: word }, nth, all) =>
				/^(?:cierre|publicar|publicación)$/.test(word) ||
				(nth >= all.length - 6 - (at - group.from) && /^(?:aún|todavía|hasta)$/.test(word)),
		);
	const closing = late || /^(?:hasta|al|antes|a)$/.test(next);
	const reply = make(doc, index, at, 'no-response', 'no-response', { by, loose: noun === null && !closing });
	// `Nadie contestó a las preguntas`: questions are a reporter’s unless they are somebody’s.
	return reply.party === null && noun !== null && by === null ? { ...reply, ours: true } : reply;
};

/** `no comentó` · `no se ha pronunciado` where somebody asked. */
export const silent: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (!groupOf(doc, sentence, at).negated) return null;
	return make(doc, index, at, 'silent', 'no-response', { loose: /^pronunci/.test(doc.tokens[at]!.norm) });
};

/** `sigue sin responder` · `sin responder a las preguntas`. */
export const without: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (tokens[at - 1]?.norm !== 'sin') return null;
	const goesOn = /^(?:sigue|siguen|seguía|continúa|continúan|permanece|permanecen|está|están|estaba)$/.test(
		tokens[at - 2]?.norm ?? '',
	);
	const noun = requestNoun(doc, sentence, at + 1);
	// `Nuestras preguntas quedaron sin contestar`
	const left =
		/^(?:quedó|quedaron|quedan)$/.test(tokens[at - 2]?.norm ?? '') || goesOn
			? unansweredBefore(doc, index, at, at - 2)
			: null;
	if (left !== null) return left;
	if (!goesOn && noun === null) return null;
	const from = goesOn ? at - 2 : at - 1;
	const party = subjectOf(doc, sentence, from, sentence.to);
	const end = clauseEnd(doc, sentence, at + 1);
	const reply = replyOf(doc, index, { from }, at, end, 'es/still-without', 'no-response', {
		party,
		by: noun === null ? null : requester(doc, sentence, noun + 1),
		loose: noun === null,
	});
	return reply;
};

/** `no devolvió las llamadas`. */
export const returned: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const noun = requestNoun(doc, sentence, at + 1);
	if (noun === null || !groupOf(doc, sentence, at).negated) return null;
	return make(doc, index, at, 'not-returned', 'no-response', { by: requester(doc, sentence, noun + 1) });
};

/** `no estuvo disponible para hacer comentarios`. */
export const unavailable: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const verb = at - 1;
	if (
		!/^(?:estuvo|estuvieron|estaba|estaban|está|están)$/.test(tokens[verb]?.norm ?? '') ||
		!groupOf(doc, sentence, verb).negated
	)
		return null;
	if (tokens[at + 1]?.norm !== 'para') return null;
	return make(doc, index, verb, 'unavailable', 'no-response', {
		party: subjectBeforeOf(doc, sentence, verb),
	});
};

const subjectBeforeOf = (doc: Doc, sentence: Sentence, verb: number): Party | null =>
	partyBefore(doc, sentence, groupOf(doc, sentence, verb).from);

/** `no fue posible contactar a …` · `no pudo ser localizado` · `intentó sin éxito comunicarse con …`. */
export const notReached: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const low = Math.max(sentence.from, at - 8);
	const words = tokens.slice(low, at).map(({ norm }) => norm);
	const end = clauseEnd(doc, sentence, at + 1);
	const failed =
		(words.includes('no') &&
			words.some((word) => /^(?:posible|pudo|logró|pudieron|lograron|pudimos|ser)$/.test(word))) ||
		(words.some((word) => /^(?:intent|trat[óa])/.test(word)) &&
			tokens
				.slice(low, Math.min(sentence.to, at + 24))
				.some(({ norm }, nth, all) => norm === 'sin' && all[nth + 1]?.norm === 'éxito'));
	if (!failed) return null;
	const { norm } = tokens[at]!;
	const passive = /^(?:contactad|localizad|ubicad)/.test(norm);
	const next = tokens[at + 1]?.norm ?? '';
	const party = passive
		? partyBefore(doc, sentence, low + Math.max(0, words.lastIndexOf('no')))
		: partyAfter(doc, sentence, /^(?:a|al|con)$/.test(next) ? at + 2 : at + 1, true);
	const first = words.findIndex((word) => word === 'no' || /^(?:intent|trat[óa])/.test(word));
	const by = passive ? null : partyBefore(doc, sentence, low + Math.max(0, first));
	if (party === null || !(isAuthority(doc, party) || party.name !== undefined)) return null;
	const reply = replyOf(
		doc,
		index,
		{ from: low + Math.max(0, first) },
		at,
		end,
		'es/not-reached',
		'no-response',
		{ party, by, what: topicAfter(doc, sentence, party.to, end) },
	);
	return reply;
};

/** `colgó el teléfono` · `cortó la llamada`, where somebody was called. */
export const hungUp: Reader = (doc, index, at) =>
	/^(?:teléfono|llamada|comunicación)$/.test(doc.tokens[at + 2]?.norm ?? '')
		? make(doc, index, at, 'hung-up', 'refused', { loose: true, what: null })
		: null;

/** `no comenta casos abiertos` · `dijo que no comentaría`: a rule, and so a no. */
export const withheld: Reader = (doc, index, at) =>
	groupOf(doc, doc.sentences[index]!, at).negated ? make(doc, index, at, 'does-not', 'declined') : null;
