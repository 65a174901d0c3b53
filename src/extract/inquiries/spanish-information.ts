import type { Doc, Sentence } from '../document.ts';
import { markAt } from '../marked.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority, isInquirer } from './classes.ts';
import { speakerBeside } from './english-nothing.ts';
import { type Reader, replyOf } from './reply.ts';
import { clauseEnd } from './scan.ts';
import { groupOf, make } from './spanish-group.ts';

/** `no dio información a la familia` · `se le negó información` · `les negaron toda información`. */
export const noInformation: Reader = (doc, index, at) => {
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
		!/^(?:dio|dieron|dado|daba|daban|da|dan|dará|darán|brindó|brindaron|brindado|ofreció|proporcionó|proporcionaron|facilitó|entregó)$/.test(
			norm,
		)
	)
		return null;
	const reply = make(doc, index, verb, 'no-information', 'no-response');
	// `en ninguno les dieron razón`: to give account of somebody is to answer whoever looks for them.
	const idiom = DATIVE.test(tokens[verb - 1]!.norm);
	if (tokens[at]!.norm === 'razón' && !idiom) return null;
	return {
		...reply,
		...(idiom ? { rule: 'es/information-denied' } : {}),
		to: clauseEnd(doc, sentence, at + 1),
	};
};

const DATIVE = /^(?:le|les|nos|me)$/;

const agentAfter = (doc: Doc, sentence: Sentence, at: number): Party | null => {
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1)
		if (/^(?:en|por)$/.test(doc.tokens[next]!.norm)) {
			const party = partyAfter(doc, sentence, next + 1, true);
			return party !== null && isAuthority(doc, party) ? party : null;
		}
	return null;
};

/** `«Sin comentarios», dijo el ministro` · `no tenía comentarios`. */
export const noComments: Reader = (doc, index, at) => {
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

/** `confirmó por correo electrónico que …`: what a body writes to somebody was asked of it. */
export const byMail: Reader = (doc, index, at) => {
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
