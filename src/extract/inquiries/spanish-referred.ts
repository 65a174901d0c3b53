import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority } from './classes.ts';
import type { Reader } from './reply.ts';
import { clauseEnd } from './scan.ts';
import { groupOf, make } from './spanish-group.ts';

/** `remitió las preguntas al ministerio` · `nos derivó a` · `remitió a este diario a`. */
export const refers: Reader = (doc, index, at) => {
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

/** `se limitó a remitir a un comunicado`. */
export const onlyReferred: Reader = (doc, index, at) => {
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
export const sentOn: Reader = (doc, index, at) => {
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
