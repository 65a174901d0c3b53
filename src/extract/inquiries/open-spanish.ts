import type { Doc } from '../document.ts';
import { partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority } from './classes.ts';
import { openedIn } from './opened.ts';
import type { Reader } from './reply.ts';
import { groupOf, subjectOf } from './spanish-group.ts';
import { INFORMATION, REQUESTS } from './words.ts';

const open = openedIn('es');

/** `No lo hizo.` · `No lo ha hecho.` · `Tampoco lo hizo la Fiscalía.` */
const notSo: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = groupOf(doc, sentence, at);
	const words = doc.tokens.slice(group.from, at).map(({ norm }) => norm);
	if (!group.negated || !words.includes('lo')) return null;
	const party = subjectOf(doc, sentence, group.from, at + 1);
	const reply = open(doc, index, group.from, at, 'not-so', 'no-response', {
		party,
		end: Math.max(at + 1, party?.to ?? 0),
	});
	return words.includes('tampoco') && isAuthority(doc, party) ? { ...reply, loose: false } : reply;
};

/** `se lo entregó` · `no se lo han entregado` · `entregó 14 de 62 páginas`. */
const handed: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	const clitic = tokens.slice(group.from, at).some(({ norm }) => /^(?:lo|la|los|las)$/.test(norm));
	if (!clitic && !namesThing(doc, at + 1, sentence.to)) return null;
	return open(doc, index, group.from, at, 'handed', group.negated ? 'no-response' : 'answered', {
		party: subjectOf(doc, sentence, group.from, at + 1),
	});
};

function namesThing(doc: Doc, from: number, to: number): boolean {
	for (let at = from; at < Math.min(to, from + 5); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (
			INFORMATION.has(norm) ||
			/^(?:páginas|folios|expediente|carpeta|videos|resumen|comunicado)$/.test(norm)
		)
			return true;
		if (/^[.,;:]$/.test(text)) return false;
	}
	return false;
}

/** `Los reservó por cinco años.` · `La negó en abril.` · `Fue rechazado.` · `La solicitud fue denegada.` */
const turnsDown: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	if (group.negated) return null;
	const before = tokens.slice(group.from, at).map(({ norm }) => norm);
	const passive = before.some((norm) => /^(?:fue|fueron|sido)$/.test(norm));
	if (/(?:ad|id)[oa]s?$/.test(tokens[at]!.norm)) {
		if (!passive) return null;
		const subject = partyBefore(doc, sentence, group.from);
		if (subject !== null && !REQUESTS.has(tokens[subject.to - 1]!.norm)) return null;
		const agent = tokens[at + 1]?.norm === 'por' ? partyAfter(doc, sentence, at + 2, true) : null;
		return open(doc, index, group.from, at, 'turned-down', 'refused', {
			party: agent !== null && isAuthority(doc, agent) ? agent : null,
		});
	}
	const clitic = before.some((norm) => /^(?:lo|la|los|las)$/.test(norm));
	if (!clitic && !namesRequest(doc, at + 1, sentence.to)) return null;
	return open(doc, index, group.from, at, 'turned-down', 'refused', {
		party: subjectOf(doc, sentence, group.from, at + 1),
	});
};

const namesRequest = (doc: Doc, from: number, to: number): boolean =>
	doc.tokens.slice(from, Math.min(to, from + 3)).some(({ norm }) => REQUESTS.has(norm));

/** `sin éxito` · `no fue posible` · `no hubo caso`: nothing came of trying. */
const inVain: Reader = (doc, index, at) => {
	const { tokens } = doc;
	const lead = tokens[at - 1]?.norm ?? '';
	const from =
		tokens[at]!.norm === 'éxito'
			? lead === 'sin'
				? at - 1
				: -1
			: /^(?:fue|había|es|ha)$/.test(lead) && tokens[at - 2]?.norm === 'no'
				? at - 2
				: -1;
	return from === -1
		? null
		: open(doc, index, from, at, 'in-vain', 'no-response', { party: null, end: at + 1 });
};

/** `Nadie atendió.` · `Nadie les dio razón.` · `Ninguna respondió.` */
const nobody: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	for (let verb = at + 1; verb < Math.min(sentence.to, at + 9); verb += 1) {
		const { norm, text } = doc.tokens[verb]!;
		if (/^[.,;:]$/.test(text)) return null;
		if (/^(?:atendió|contestó|respondió|contestado|respondido|atendido)$/.test(norm))
			return open(doc, index, at, verb, 'nobody', 'no-response', { party: null });
	}
	return null;
};

export const OPEN_SPANISH: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows('hizo hicieron hecho', notSo),
	...rows(
		'entregó entregaron entregado entregada entregados remitió remitieron envió enviaron enviado facilitó facilitaron',
		handed,
	),
	...rows(
		'reservó reservaron clasificó clasificaron negó negaron rechazó rechazaron denegó denegaron desechó desestimó rechazado rechazada rechazados rechazadas negado negada denegado denegada desechado desestimada desestimado',
		turnsDown,
	),
	...rows('éxito posible', inVain),
	...rows('nadie ninguno ninguna', nobody),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
