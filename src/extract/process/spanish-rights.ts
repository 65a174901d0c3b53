import type { Doc, Sentence } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { wordingAt } from '../wordings.ts';
import { RIGHTS, TOLD } from './rights.ts';

const BETWEEN =
	/^(?:la|el|los|las|un|una|ningún|ninguna|previa|previo|alguna|alguno|algún|su|sus|correspondiente|ni|mediar|que|mediara|medie|haber|contar|con|tener|formal|todo|toda|cualquier|tipo|de|siquiera|hubiera|existiera|a|al)$/;

/** So many rights are listed at once. */
const MOST = 6;

/** Rights from token `from` on, one after the other; a weak noun counts only where `weak` is set. */
export function rightsFrom(doc: Doc, sentence: Sentence, from: number, weak: boolean): Words[] {
	const { tokens } = doc;
	const found: Words[] = [];
	let at = from;
	while (at < sentence.to && found.length < MOST) {
		let start = at;
		while (
			start < Math.min(sentence.to, at + 5) &&
			BETWEEN.test(tokens[start]!.norm) &&
			wordingAt(RIGHTS, doc, start, sentence.to) === null
		)
			start += 1;
		const hit = wordingAt(RIGHTS, doc, start, sentence.to);
		if (hit === null || (!hit.value && !weak)) return found;
		// `sin orden ni concierto`, `orden de mérito`
		if (
			/^(?:orden|proceso|cargo|juez)$/.test(tokens[hit.to - 1]!.norm) &&
			/^(?:de|del)$/.test(tokens[hit.to]?.norm ?? '') &&
			!/^(?:autoridad|juez|la)$/.test(tokens[hit.to + 1]?.norm ?? '')
		)
			return found;
		found.push({ from: start, to: hit.to });
		let next = hit.to;
		if (tokens[next]?.text === ',') next += 1;
		if (/^(?:ni|o|y|u|e|sin)$/.test(tokens[next]?.norm ?? '')) next += 1;
		if (tokens[next]?.norm === 'sin') next += 1;
		if (next === hit.to) return found;
		at = next;
	}
	return found;
}

const BEFORE_JUDGE =
	/^(?:comparecido|comparecer|presentad[oa]s?|llevad[oa]s?|conducid[oa]s?|comparecía|escuchad[oa]s?|oíd[oa]s?)$/;

const TO_BE_TOLD =
	/^(?:informad[oa]s?|notificad[oa]s?|informó|informaron|notificó|notificaron|comunicó|comunicaron|explicó|explicaron|informársele|dijo|dijeron|informara|informaran|informase|notificara|notificaran|explicara|explicaran|dijera|dijeran|comunicara|leyeran|leyera|exhibió|exhibieron|mostró|mostraron|leyó|leyeron|entregó|entregaron)$/;

export const JUDGED =
	/^(?:juzgad[oa]s?|procesad[oa]s?|acusad[oa]s?|condenad[oa]s?|imputad[oa]s?|sentenciad[oa]s?|enjuiciad[oa]s?)$/;

/** What a verb gives that the law owes: `presentado | ante un juez`, `informado | de los motivos`, `permitió | ver a su abogado`. */
export function rightOfVerb(doc: Doc, sentence: Sentence, at: number): Words | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (BEFORE_JUDGE.test(norm)) {
		for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1)
			if (/^(?:juez|jueza|tribunal|juzgado|justicia|magistrado)$/.test(tokens[next]!.norm))
				return { from: at, to: next + 1 };
		return null;
	}
	// `no se avisó a los familiares`, `no se notificó a la familia`
	if (/^(?:avisó|avisaron|avisado|notificó|notificaron|informó|informaron|comunicó)$/.test(norm))
		for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1)
			if (
				/^(?:familia|familias|familiares|parientes|madre|padres|esposa|cónsul|consulado|abogad[oa]s?|defensor)$/.test(
					tokens[next]!.norm,
				)
			)
				return { from: at, to: next + 1 };
	if (TO_BE_TOLD.test(norm)) {
		for (let next = at + 1; next < Math.min(sentence.to, at + 6); next += 1) {
			const paper = /^orden$/.test(tokens[next]!.norm) ? wordingAt(RIGHTS, doc, next, sentence.to) : null;
			if (paper !== null) return { from: next, to: paper.to };
			if (TOLD.test(tokens[next]!.norm)) return { from: at, to: next + 1 };
			const accused = tokens[next]!.norm === 'qué' ? accusedBy(doc, sentence, next) : -1;
			if (accused >= 0) return { from: at, to: accused + 1 };
			if (/^(?:familia|familias|familiares)$/.test(tokens[next]!.norm) && tokens[next - 1]!.norm !== 'su')
				break;
			if (tokens[next]!.norm === 'por' && tokens[next + 1]?.norm === 'qué')
				return { from: at, to: Math.min(sentence.to, next + 2) };
			if (tokens[next]!.kind !== 'word') return null;
		}
		return null;
	}
	// `ha visto a un abogado`, `habló con su defensor`
	if (
		/^(?:visto|vio|vieron|hablado|habló|hablaron|conocido|consultado|ver|hablar|consultar|entrevistarse|comunicarse)$/.test(
			norm,
		)
	) {
		for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1)
			if (
				/^(?:abogad[oa]s?|defensor|defensora|defensores|juez|jueza|cónsul|fiscal)$/.test(tokens[next]!.norm)
			)
				return { from: at, to: next + 1 };
		return null;
	}
	return JUDGED.test(norm) ? { from: at, to: at + 1 } : null;
}

/** `de qué se le | acusaba`: where the verb stands, or -1. */
function accusedBy(doc: Doc, sentence: Sentence, from: number): number {
	for (let at = from + 1; at < Math.min(sentence.to, from + 5); at += 1)
		if (/^(?:acus|imput|culp)/.test(doc.tokens[at]!.norm)) return at;
	return -1;
}

/** The verb’s first word with `no`, `nunca`, `se le` before it. */
export function groupOf(
	doc: Doc,
	sentence: Sentence,
	at: number,
): { readonly from: number; readonly negated: boolean; readonly passive: boolean } {
	let from = at;
	let negated = false;
	let passive = false;
	while (from > Math.max(sentence.from, at - 7)) {
		const { norm } = doc.tokens[from - 1]!;
		if (/^(?:no|nunca|jamás|tampoco|ni)$/.test(norm)) negated = true;
		else if (/^(?:fue|fueron|ser|sido|era|eran|es|son|sea)$/.test(norm)) passive = true;
		else if (
			!/^(?:ha|han|había|habían|hubiera|haya|hayan|se|le|les|lo|la|los|las|me|nos|siquiera|aún|todavía|formalmente)$/.test(
				norm,
			)
		)
			break;
		from -= 1;
	}
	// `nadie le leyó sus derechos`
	if (/^(?:nadie|ninguno|ninguna)$/.test(doc.tokens[from - 1]?.norm ?? ''))
		return { from: from - 1, negated: true, passive };
	// `ninguno de los detenidos | ha sido llevado`
	for (
		let back = from - 1;
		back >= Math.max(sentence.from, from - 7) && doc.tokens[back]!.kind === 'word';
		back -= 1
	)
		if (/^(?:ninguno|ninguna|nadie)$/.test(doc.tokens[back]!.norm) && doc.tokens[back + 1]?.norm === 'de')
			return { from: back, negated: true, passive };
	if (
		/^(?:ellos|ellas|los|nosotros)$/.test(doc.tokens[from - 1]?.norm ?? '') &&
		/^(?:ninguno|ninguna)$/.test(doc.tokens[from - 3]?.norm ?? '')
	)
		return { from: from - 3, negated: true, passive };
	return { from, negated, passive };
}
