import type { AnswerType } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import type { Reader } from './reply.ts';
import { requestNoun } from './scan.ts';
import { groupOf, make } from './spanish-group.ts';
import { INFORMATION, TELLING } from './words.ts';

/** `declinó hacer comentarios` · `se negó a informar` · `no quiso responder` · `prefirió no comentar`. */
export function keepsBack(type: AnswerType): Reader {
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
		const full = tokens[verb]?.norm ?? '';
		const word = full.replace(/(?<=r)(?:se)?(?:les?|nos|me|l[ao]s?|se)$/, '');
		// `se negaron a mostrarla`: what, was said before.
		const thing = /r(?:se)?l[ao]s?$/.test(full) && GIVES.test(word);
		if (thing) return make(doc, index, at, type, type, { loose: true, what: null });
		if (verb >= sentence.to || !(TELLING.has(word) || TELLING.has(tokens[verb]!.norm))) return null;
		if (/^neg/.test(norm) && tokens[at - 1]?.norm !== 'se') return null;
		if (/^(?:qui[se]|quer|dese|acce)/.test(norm) && !group.negated) return null;
		if (/^opt/.test(norm) && !tokens.slice(at + 1, at + 4).some(({ norm: word }) => word === 'no'))
			return null;
		if (GIVES.test(word) && !givesInformation(doc, sentence, verb)) return null;
		// An opinion kept back is no fact withheld.
		const opinion =
			/^reh/.test(norm) &&
			/^(?:comentar|opinar|declarar|pronunciar|pronunciarse|referirse|hacer)$/.test(word);
		return make(doc, index, at, type, opinion ? 'declined' : type);
	};
}

const GIVES =
	/^(?:dar|brindar|ofrecer|proporcionar|entregar|facilitar|hacer|conceder|indicar|identificar|mostrar|exhibir|publicar|atender)$/;

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

export const givesInformation = (doc: Doc, sentence: Sentence, at: number): boolean => {
	for (let next = at + 1; next < Math.min(sentence.to, at + 7); next += 1) {
		const { norm, text } = doc.tokens[next]!;
		if (
			INFORMATION.has(norm) ||
			/^(?:declaraciones|declaración|observaciones|versión|cifra|detalle|preguntas|consultas|opinión|nombre|dónde|identidad)$/.test(
				norm,
			)
		)
			return true;
		if (/^[.,;:]$/.test(text)) return false;
	}
	return false;
};

/** `no daría detalles`, `no dará información`. */
export const willNot: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (!groupOf(doc, sentence, at).negated || !givesInformation(doc, sentence, at)) return null;
	return make(doc, index, at, 'declined', 'declined');
};

/** `guardó silencio` · `optó por el silencio`. */
export const keptSilence: Reader = (doc, index, at) => {
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
