import type { AnswerType } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import { markAt } from '../marked.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority, isInquirer } from './classes.ts';
import { speakerBeside } from './english-nothing.ts';
import type { Reply } from './found.ts';
import { type Reader, replyOf } from './reply.ts';
import { clauseEnd, requestNoun, topicAfter } from './scan.ts';
import { INFORMATION, REQUESTS, TELLING } from './words.ts';

/** The first word of the verb at `at` with `no`, `se`, `le` and auxiliaries before it, and whether it is negated. */
function groupOf(
	doc: Doc,
	sentence: Sentence,
	at: number,
): { readonly from: number; readonly negated: boolean } {
	let from = at;
	let negated = false;
	while (from > Math.max(sentence.from, at - 7)) {
		const { norm } = doc.tokens[from - 1]!;
		if (/^(?:no|nunca|tampoco|ni|jamás)$/.test(norm)) negated = true;
		else if (
			!/^(?:ha|han|había|habían|hubo|ha|se|le|les|nos|me|lo|aún|todavía|quiso|quisieron|querido|pudo|pudieron|ya|inmediatamente|también|sido|fue|fueron|siquiera)$/.test(
				norm,
			)
		)
			break;
		from -= 1;
	}
	// `nadie contestó` · `ni el ministerio ni la embajada respondieron`
	for (let back = from - 1; !negated && back >= Math.max(sentence.from, from - 9); back -= 1) {
		const { norm, text } = doc.tokens[back]!;
		if (/^(?:nadie|ninguno|ninguna|ni)$/.test(norm)) negated = true;
		if (/^[,;:.]$/.test(text) || /^(?:que|y|pero)$/.test(norm)) break;
	}
	return { from, negated };
}

/** The subject before the verb, or after it: `no respondió el Ministerio`. */
function subjectOf(doc: Doc, sentence: Sentence, from: number, after: number): Party | null {
	const before = partyBefore(doc, sentence, from);
	if (before !== null) return before;
	const next = partyAfter(doc, sentence, after, true);
	return next !== null && isAuthority(doc, next) && !next.pronoun ? next : null;
}

function make(
	doc: Doc,
	index: number,
	at: number,
	rule: string,
	type: AnswerType,
	more: Parameters<typeof replyOf>[7] = {},
): Reply {
	const sentence = doc.sentences[index]!;
	const group = groupOf(doc, sentence, at);
	const end = clauseEnd(doc, sentence, at + 1);
	const party = more.party === undefined ? subjectOf(doc, sentence, group.from, at + 1) : more.party;
	const reply = replyOf(doc, index, group, at, end, `es/${rule}`, type, { ...more, party });
	const inside = party !== null && party.from < group.from;
	return { ...reply, from: inside ? party.from : group.from };
}

/** `de la familia`, `de este diario` after a request. */
function requester(doc: Doc, sentence: Sentence, from: number): Party | null {
	for (let at = from; at < Math.min(sentence.to, from + 6); at += 1) {
		if (/^(?:con|sobre|por|para|que|en)$/.test(doc.tokens[at]!.norm)) return null;
		if (/^(?:de|del)$/.test(doc.tokens[at]!.norm)) {
			const party = partyAfter(doc, sentence, at + 1, true);
			if (party === null) return null;
			const { norm } = doc.tokens[party.from]!;
			if (INFORMATION.has(norm) || /^(?:comentarios?|prensa|información)$/.test(norm)) continue;
			return party;
		}
	}
	return null;
}

/** `no respondió a las consultas de …` · `no contestó` · `respondió a las preguntas`. */
const responds: Reader = (doc, index, at) => {
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

/** `declinó hacer comentarios` · `se negó a informar` · `no quiso responder` · `prefirió no comentar`. */
function keepsBack(type: AnswerType): Reader {
	return (doc, index, at) => {
		const sentence = doc.sentences[index]!;
		const { tokens } = doc;
		const { norm } = tokens[at]!;
		const group = groupOf(doc, sentence, at);
		const noun = entreatyAfter(doc, sentence, at);
		if (
			noun &&
			/^(?:declin|rech|deneg|rehus|rehús|elud|esquiv|evit|acce)/.test(norm) &&
			(group.negated || !/^acce/.test(norm))
		)
			return make(doc, index, at, type, /^(?:rech|deneg)/.test(norm) ? 'refused' : type);
		if (/^(?:deneg)/.test(norm)) return null;
		let verb = at + 1;
		while (/^(?:a|de|no|en)$/.test(tokens[verb]?.norm ?? '') && verb < at + 3) verb += 1;
		const word = (tokens[verb]?.norm ?? '').replace(/(?:les?|nos|me|lo|se)$/, '');
		if (verb >= sentence.to || !(TELLING.has(word) || TELLING.has(tokens[verb]!.norm))) return null;
		if (/^neg/.test(norm) && tokens[at - 1]?.norm !== 'se') return null;
		if (/^(?:qui[se]|quer|dese|acce)/.test(norm) && !group.negated) return null;
		if (/^opt/.test(norm) && !tokens.slice(at + 1, at + 4).some(({ norm: word }) => word === 'no'))
			return null;
		if (
			/^(?:dar|brindar|ofrecer|proporcionar|entregar|facilitar|hacer|conceder|indicar|identificar|mostrar|exhibir|publicar|atender)$/.test(
				word,
			) &&
			!givesInformation(doc, sentence, verb)
		)
			return null;
		// An opinion kept back is no fact withheld.
		const opinion =
			/^reh/.test(norm) &&
			/^(?:comentar|opinar|declarar|pronunciar|pronunciarse|referirse|hacer)$/.test(word);
		return make(doc, index, at, type, opinion ? 'declined' : type);
	};
}

/** `una solicitud de entrevista`, `las preguntas`, `el pedido de información` right after the verb. */
function entreatyAfter(doc: Doc, sentence: Sentence, at: number): boolean {
	for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1) {
		const { norm } = doc.tokens[next]!;
		if (/^(?:entrevista|entrevistas|preguntas?|consultas?|comentarios?)$/.test(norm)) return true;
		if (/^(?:solicitud|solicitudes|pedido|pedidos|invitación|requerimiento)$/.test(norm))
			return doc.tokens
				.slice(next + 1, next + 7)
				.some(
					({ norm: word }) =>
						INFORMATION.has(word) || /^(?:prensa|transparencia|pública|entrevista)$/.test(word),
				);
		if (
			!/^(?:a|la|las|una|el|los|un|dar|conceder|todas?|responder|nuestra|nuestras|su|sus|cualquier)$/.test(
				norm,
			)
		)
			return false;
	}
	return false;
}

const givesInformation = (doc: Doc, sentence: Sentence, at: number): boolean => {
	for (let next = at + 1; next < Math.min(sentence.to, at + 7); next += 1) {
		const { norm, text } = doc.tokens[next]!;
		if (
			INFORMATION.has(norm) ||
			/^(?:declaraciones|declaración|cifra|detalle|preguntas|consultas|opinión|nombre|dónde|identidad)$/.test(
				norm,
			)
		)
			return true;
		if (/^[.,;:]$/.test(text)) return false;
	}
	return false;
};

/** `remitió las preguntas al ministerio` · `nos derivó a` · `remitió a este diario a`. */
const refers: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const end = clauseEnd(doc, sentence, at + 1);
	const toUs = /^(?:nos|me)$/.test(tokens[at - 1]?.norm ?? '');
	let thing = toUs;
	let goal = toUs && /^(?:a|al)$/.test(tokens[at + 1]?.norm ?? '') ? at + 1 : -1;
	for (let next = at + 1; goal === -1 && next < Math.min(end, at + 14); next += 1) {
		const { norm } = tokens[next]!;
		if (/^(?:preguntas?|consultas?|inquietudes|pedidos?|solicitud|solicitudes)$/.test(norm)) thing = true;
		else if (
			/^(?:diario|medio|periodista|periodistas|redacción|agencia)$/.test(norm) &&
			/^(?:este|esta|los|al|la|a)$/.test(tokens[next - 1]!.norm)
		)
			thing = true;
		else if (thing && /^(?:a|al)$/.test(norm)) goal = next;
		else if (/^(?:comunicado|declaraciones|conferencia)$/.test(norm) && next - at <= 4) {
			thing = true;
			goal = at + 1;
		}
	}
	if (!thing || goal === -1 || goal + 1 >= end) return null;
	return make(doc, index, at, 'referred', 'referred', { answer: { from: goal + 1, to: end }, what: null });
};

/** `Las consultas a la Dirección | quedaron sin respuesta`: what was sent is the subject; null where it is none. */
function unansweredBefore(doc: Doc, index: number, at: number, verb: number): Reply | null {
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
const noAnswer: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
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

/** `no dio información a la familia` · `se le negó información` · `les negaron toda información`. */
const noInformation: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (at === sentence.from) return null;
	let verb = at - 1;
	while (
		verb > sentence.from &&
		/^(?:la|una|ninguna|toda|cualquier|más|alguna|ningún|los|las|mayor|mayores|de)$/.test(tokens[verb]!.norm)
	)
		verb -= 1;
	const { norm } = tokens[verb]!;
	const group = groupOf(doc, sentence, verb);
	if (/^(?:negó|negaron|niega|niegan|negaba|negaban|negado)$/.test(norm)) {
		const to = clauseEnd(doc, sentence, at + 1);
		const before = partyBefore(doc, sentence, group.from);
		// `a su madre le negaron`: to whom, not who.
		const dative = before !== null && /^(?:a|al)$/.test(tokens[before.from - 1]?.norm ?? '');
		if (tokens[group.from]!.norm !== 'se' && !dative)
			return { ...make(doc, index, verb, 'information-denied', 'refused'), to };
		return {
			...make(doc, index, verb, 'information-denied', 'refused', {
				party: agentAfter(doc, sentence, at),
				by: dative ? before : null,
			}),
			from: dative ? before.from : group.from,
			to,
		};
	}
	if (
		!group.negated ||
		!/^(?:dio|dieron|dado|daba|daban|da|dan|brindó|brindaron|brindado|ofreció|proporcionó|proporcionaron|facilitó|entregó)$/.test(
			norm,
		)
	)
		return null;
	return { ...make(doc, index, verb, 'no-information', 'no-response'), to: clauseEnd(doc, sentence, at + 1) };
};

const agentAfter = (doc: Doc, sentence: Sentence, at: number): Party | null => {
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1)
		if (/^(?:en|por)$/.test(doc.tokens[next]!.norm)) {
			const party = partyAfter(doc, sentence, next + 1, true);
			return party !== null && isAuthority(doc, party) ? party : null;
		}
	return null;
};

/** `no fue posible contactar a …` · `no pudo ser localizado` · `intentó sin éxito comunicarse con …`. */
const notReached: Reader = (doc, index, at) => {
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

/** `no daría detalles`, `no dará información`. */
const willNot: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (!groupOf(doc, sentence, at).negated || !givesInformation(doc, sentence, at)) return null;
	return make(doc, index, at, 'declined', 'declined');
};

/** `no comentó` · `no se ha pronunciado` where somebody asked. */
const silent: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (!groupOf(doc, sentence, at).negated) return null;
	return make(doc, index, at, 'silent', 'no-response', { loose: /^pronunci/.test(doc.tokens[at]!.norm) });
};

/** `guardó silencio` · `optó por el silencio`. */
const keptSilence: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	for (let verb = at - 1; verb >= Math.max(sentence.from, at - 4); verb -= 1)
		if (
			/^(?:guard(?:ó|aron|a|an|ado)|guardar|mantuvo|mantuvieron|mantiene|opt(?:ó|aron)|hizo)$/.test(
				doc.tokens[verb]!.norm,
			)
		) {
			const lead =
				/^guardar$/.test(doc.tokens[verb]!.norm) && /^prefir/.test(doc.tokens[verb - 1]?.norm ?? '')
					? verb - 1
					: verb;
			return make(doc, index, lead, 'kept-silence', 'no-response', {
				loose: requestNoun(doc, sentence, at + 1) === null,
			});
		}
	return null;
};

/** `sigue sin responder` · `sin responder a las preguntas`. */
const without: Reader = (doc, index, at) => {
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
const returned: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const noun = requestNoun(doc, sentence, at + 1);
	if (noun === null || !groupOf(doc, sentence, at).negated) return null;
	return make(doc, index, at, 'not-returned', 'no-response', { by: requester(doc, sentence, noun + 1) });
};

/** `no estuvo disponible para hacer comentarios`. */
const unavailable: Reader = (doc, index, at) => {
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

/** `Las cartas a la embajada no fueron contestadas` · `la solicitud de información fue rechazada por …`. */
const unanswered: Reader = (doc, index, at) => {
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

/** `«Sin comentarios», dijo el ministro` · `no tenía comentarios`. */
const noComments: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (
		/^(?:tuvo|tenía|tiene|tienen|tenían|hay|hubo)$/.test(tokens[at - 1]?.norm ?? '') &&
		groupOf(doc, sentence, at - 1).negated
	)
		return make(doc, index, at - 1, 'no-comment', 'declined');
	if (tokens[at - 1]?.norm !== 'sin') return null;
	const mark = markAt(doc, at);
	if (mark === null || mark.to - mark.from > 3) return null;
	const party = speakerBeside(doc, sentence, mark.open, mark.close + 1);
	if (party === null) return null;
	const reply = replyOf(
		doc,
		index,
		{ from: mark.open },
		at,
		Math.max(mark.close, party.to),
		'es/quoted-no',
		'declined',
		{ party, what: null, answer: { from: mark.from, to: mark.to } },
	);
	return reply;
};

/** `se limitó a remitir a un comunicado`. */
const onlyReferred: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (!/^(?:a|en)$/.test(tokens[at - 1]?.norm ?? '') || !/^limit(?:ó|aron)$/.test(tokens[at - 2]?.norm ?? ''))
		return null;
	const end = clauseEnd(doc, sentence, at + 1);
	return make(doc, index, at - 2, 'only-referred', 'referred', {
		answer: { from: at + 1, to: end },
		what: null,
		party: partyBefore(doc, sentence, groupOf(doc, sentence, at - 2).from),
	});
};

const OFFICES =
	/^(?:fiscalía|ministerio|cancillería|embajada|consulado|oficina|juzgado|tribunal|procuraduría|defensoría|dirección|comisaría|secretaría|vocería|municipalidad|alcaldía|gobernación|jefatura|departamento|ventanilla|instituto|intendencia|web|comunicado|sitio|prefectura|registro)$/;

/** `En la comisaría la mandaron a la fiscalía`: sent on by an office, to another. */
const sentOn: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (!/^(?:lo|la|los|las|le|les|nos|me)$/.test(tokens[at - 1]?.norm ?? '')) return null;
	if (!/^(?:a|al)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const goal = tokens.slice(at + 2, Math.min(sentence.to, at + 6)).some(({ norm }) => OFFICES.test(norm));
	const place = officeBefore(doc, sentence, at - 1);
	if (!goal || place === null) return null;
	const end = clauseEnd(doc, sentence, at + 1);
	return make(doc, index, at, 'sent-on', 'referred', {
		party: place,
		answer: { from: at + 2, to: end },
		what: null,
	});
};

/** `En la comisaría | la mandaron` · `La embajada | nos derivó`. */
function officeBefore(doc: Doc, sentence: Sentence, to: number): Party | null {
	for (let at = to - 1; at >= Math.max(sentence.from, to - 9); at -= 1) {
		if (!/^(?:en|desde)$/.test(doc.tokens[at]!.norm)) continue;
		const place = partyAfter(doc, { ...sentence, to }, at + 1, true);
		return place !== null && isAuthority(doc, place) ? place : null;
	}
	const before = partyBefore(doc, sentence, to);
	return before !== null && OFFICES.test(doc.tokens[before.from + 1]?.norm ?? '') ? before : null;
}

/** `confirmó por correo electrónico que …`: what a body writes to somebody was asked of it. */
const byMail: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (!/^(?:por|mediante|vía|en|a)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	let noun = at + 2;
	while (/^(?:un|una|escueto|escueta|breve|través|de|el|su)$/.test(tokens[noun]?.norm ?? '')) noun += 1;
	if (!/^(?:correo|mail|e-mail|email|teléfono|whatsapp|escrito|mensaje)$/.test(tokens[noun]?.norm ?? ''))
		return null;
	const group = groupOf(doc, sentence, at);
	const party = partyBefore(doc, sentence, group.from);
	if (group.negated || party === null || party.pronoun === true || !isAuthority(doc, party)) return null;
	const from = /^electrónico$/.test(tokens[noun + 1]?.norm ?? '') ? noun + 2 : noun + 1;
	const end = clauseEnd(doc, sentence, at + 1);
	// `informó por escrito al juez`: nobody asked.
	if (/^(?:a|al)$/.test(tokens[from]?.norm ?? '')) {
		const to = partyAfter(doc, sentence, from + 1, true);
		if (
			to === null ||
			!isInquirer(doc, to) ||
			/^(?:juez|jueza|tribunal|corte|jueces)$/.test(tokens[to.to - 1]!.norm)
		)
			return null;
	}
	return make(doc, index, at, 'by-mail', 'answered', {
		party,
		what: null,
		...(end - from > 1 ? { answer: { from, to: end } } : {}),
	});
};

/** `colgó el teléfono` · `cortó la llamada`, where somebody was called. */
const hungUp: Reader = (doc, index, at) =>
	/^(?:teléfono|llamada|comunicación)$/.test(doc.tokens[at + 2]?.norm ?? '')
		? make(doc, index, at, 'hung-up', 'refused', { loose: true, what: null })
		: null;

/** By the words that tell of a reply. */
export const SPANISH_REPLIES: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows(
		'respondió respondieron respondido responde responden contestó contestaron contestado contesta contestan atendió atendieron',
		responds,
	),
	...rows(
		'declinó declinaron declina evitó evitaron evita prefirió prefirieron abstuvo abstuvieron quiso quisieron quiere quieren querido desea deseó accedió accedieron accede eludió eludieron esquivó esquivaron excusó excusaron optó optaron',
		keepsBack('declined'),
	),
	...rows(
		'rehusó rehusaron rehúsa rehúsan negó negaron niega niegan negaba negaban rechazó rechazaron rechaza rechazan denegó denegaron',
		keepsBack('refused'),
	),
	...rows('remitió remitieron derivó derivaron remite remiten redirigió', refers),
	...rows(
		'daría darían dará darán haría haremos haría hará harán hizo hicieron hace hacen hecho realizó realizaron emitió emitieron',
		willNot,
	),
	...rows('comentó comentaron comentado pronunció pronunciaron pronunciado', silent),
	...rows('mandaron mandó enviaron envió', sentOn),
	...rows('confirmó confirmaron informó señaló indicó aseguró explicó dijo admitió reconoció', byMail),
	...rows('colgó colgaron cortó cortaron', hungUp),
	...rows('silencio', keptSilence),
	...rows('responder contestar', without),
	...rows('devolvió devolvieron devuelto', returned),
	...rows('disponible disponibles localizable', unavailable),
	...rows(
		'contestadas contestados contestada respondidas respondidos respondida denegada denegadas rechazada rechazadas desestimada',
		unanswered,
	),
	...rows('comentarios', noComments),
	...rows('remitir remitirse', onlyReferred),
	...rows('respuesta contestación', noAnswer),
	...rows('información informaciones explicaciones explicación datos', noInformation),
	...rows(
		'contactar contactarse comunicarse ubicar localizar contactado contactada localizado localizada ubicado hablar',
		notReached,
	),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
