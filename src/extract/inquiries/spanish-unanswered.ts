import type { Doc } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import type { Reply } from './found.ts';
import { type Reader, replyOf } from './reply.ts';
import { clauseEnd, topicAfter } from './scan.ts';
import { groupOf, make, requester, subjectOf } from './spanish-group.ts';
import { INFORMATION, REQUESTS } from './words.ts';

/** `Las consultas a la Dirección | quedaron sin respuesta`: what was sent is the subject; null where it is none. */
export function unansweredBefore(doc: Doc, index: number, at: number, verb: number): Reply | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	let noun = -1;
	for (let back = verb - 1; back >= Math.max(sentence.from, verb - 14); back -= 1) {
		if (/^[,;:]$/.test(tokens[back]!.text)) break;
		if (REQUESTS.has(tokens[back]!.norm)) noun = back;
	}
	if (noun === -1) return null;
	let party: Party | null = null;
	for (let next = noun + 1; next < verb && party === null; next += 1)
		if (/^(?:a|al|ante)$/.test(tokens[next]!.norm))
			party = partyAfter(doc, { ...sentence, to: verb }, next + 1, true);
	const from = /^(?:la|las|los|el|sus|su|una|nuestras|nuestros)$/.test(tokens[noun - 1]?.norm ?? '')
		? noun - 1
		: noun;
	const by = requester(doc, { ...sentence, to: verb }, noun + 1);
	const end = clauseEnd(doc, sentence, at + 1);
	const ours = tokens
		.slice(from, verb)
		.some(({ norm }) => /^(?:nuestr[oa]s|prensa|comentarios?)$/.test(norm));
	const reply = replyOf(doc, index, { from }, at, end, 'es/unanswered', 'no-response', {
		party,
		by,
		loose: party === null && by === null && !ours,
		what: topicAfter(doc, sentence, noun + 1, verb),
	});
	return { ...reply, from, ours: reply.ours || ours };
}

/** `no hubo respuesta` · `no ha dado respuesta` · `sin respuesta` · `no obtuvo respuesta`. */
export const noAnswer: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (at === sentence.from) return null;
	let verb = at - 1;
	while (verb > sentence.from && /^(?:una|ninguna|alguna|la|su|ni|oficial)$/.test(tokens[verb]!.norm))
		verb -= 1;
	const { norm } = tokens[verb]!;
	if (norm === 'sin' || (/^(?:obtener|recibir|tener)$/.test(norm) && tokens[verb - 1]?.norm === 'sin')) {
		const from =
			norm !== 'sin'
				? verb - 1
				: tokens[verb - 1] !== undefined &&
						/^(?:quedó|quedaron|quedan|permanece|permanecen|permaneció|permanecieron|sigue|siguen|seguía|seguían|continúa|continúan)$/.test(
							tokens[verb - 1]!.norm,
						)
					? verb - 1
					: verb;
		const left = unansweredBefore(doc, index, at, from);
		if (left !== null) return left;
		const whole = make(doc, index, at, 'without-answer', 'no-response', {
			loose: true,
			party: null,
			what: null,
		});
		return { ...whole, from };
	}
	const group = groupOf(doc, sentence, verb);
	if (!group.negated) return null;
	const gives =
		/^(?:dado|dio|dieron|ofreció|ofrecieron|brindó|emitió|envió|enviaron|enviado|proporcionó)$/.test(norm);
	const gets =
		/^(?:hubo|había|hay|obtuvo|obtuvimos|obtuvieron|obtuve|recibió|recibieron|recibimos|recibí|recibido|obtenido|tuvo|tuvieron|tuvimos|existió|habido|llegó)$/.test(
			norm,
		);
	if (!gives && !gets) return null;
	const sourced = /^(?:de|del)$/.test(tokens[at + 1]?.norm ?? '')
		? partyAfter(doc, sentence, at + 2, true)
		: null;
	const party = gives ? subjectOf(doc, sentence, group.from, at + 1) : sourced;
	const by = gets && /^(?:obtuv|recib|tuv)/.test(norm) ? partyBefore(doc, sentence, group.from) : null;
	const end = clauseEnd(doc, sentence, at + 1);
	const reply = replyOf(doc, index, group, at, end, 'es/none-came', 'no-response', {
		party,
		by,
		loose: party === null,
		what: null,
	});
	// `al cierre de esta edición`: who writes is who asked.
	const closing = tokens
		.slice(Math.max(sentence.from, group.from - 8), group.from)
		.some(({ norm: word }) => word === 'cierre');
	return {
		...reply,
		ours: reply.ours || closing,
		from: gives && party !== null && party.from < group.from ? party.from : group.from,
	};
};

/** `Las cartas a la embajada no fueron contestadas` · `la solicitud de información fue rechazada por …`. */
export const unanswered: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	const denied = /^(?:deneg|rechaz|desestim)/.test(tokens[at]!.norm);
	if (denied === group.negated || !/^(?:fue|fueron|sido)$/.test(tokens[at - 1]?.norm ?? '')) return null;
	let noun = -1;
	for (let back = group.from - 1; back >= Math.max(sentence.from, group.from - 16); back -= 1)
		if (REQUESTS.has(tokens[back]!.norm)) noun = back;
	if (noun === -1) return null;
	const information = tokens.slice(noun, group.from).some(({ norm }) => INFORMATION.has(norm));
	if (denied && !information) return null;
	let party: Party | null = null;
	for (let next = noun + 1; next < group.from && party === null; next += 1)
		if (/^(?:a|al)$/.test(tokens[next]!.norm)) party = partyAfter(doc, sentence, next + 1, true);
	if (tokens[at + 1]?.norm === 'por') party ??= partyAfter(doc, sentence, at + 2, true);
	const from = /^(?:la|las|los|el|sus|su|una)$/.test(tokens[noun - 1]?.norm ?? '') ? noun - 1 : noun;
	const reply = replyOf(
		doc,
		index,
		{ from },
		at,
		clauseEnd(doc, sentence, at + 1),
		denied ? 'es/request-denied' : 'es/unanswered',
		denied ? 'refused' : 'no-response',
		{
			party,
			by: requester(doc, sentence, noun + 1),
			loose: party === null,
			what: topicAfter(doc, sentence, noun + 1, group.from),
		},
	);
	return { ...reply, from };
};
