import { isCapitalized } from '../tokens.ts';
import type { Words } from './courts.ts';
import type { Context, Order } from './order-shape.ts';
import { SPANISH_CUSTODY, SPANISH_DISPOSED } from './order-words.ts';
import { canBeBound, isSpanishInfinitive, whatEnd } from './reach.ts';

/** `que | la Policía | entregue la lista`: who is to do it, where the verb has a subject of its own. */
export function subjunctiveSubject(context: Context, from: number): Words | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (
		!/^(?:el|la|los|las|un|una)$/.test(tokens[from]?.norm ?? '') &&
		!isCapitalized(tokens[from] ?? tokens[0]!)
	)
		return null;
	for (let at = from + 1; at < Math.min(sentence.to, from + 10); at += 1) {
		const { norm, text, kind } = tokens[at]!;
		if (
			kind !== 'word' ||
			/^[.,;:]$/.test(text) ||
			/^(?:se|sea|sean|fuera|fueran|sea|quede|queden|sido|haya)$/.test(norm)
		)
			return null;
		const verb =
			norm === 'no' ||
			// `que la Policía | deberá entregar la lista`
			(at > from + 1 && MUST.test(norm)) ||
			(at > from + 1 &&
				!isCapitalized(tokens[at]!) &&
				/(?:e|en|a|an)$/.test(norm) &&
				norm.length > 3 &&
				!/^(?:para|sobre|entre|desde|donde)$/.test(norm) &&
				!/^(?:de|del|la|el|los|las|y)$/.test(tokens[at - 1]!.norm));
		if (!verb) continue;
		const words = { from, to: at };
		return canBeBound(doc, words, 'es') ? words : null;
	}
	return null;
}

const MUST = /^(?:deberán?|debe|deben|debía|debían|tendrán?|habrán?)$/;

export const isInfinitive = ({ doc, sentence }: Context, at: number): boolean => {
	const token = doc.tokens[at];
	return token !== undefined && at < sentence.to && isSpanishInfinitive(token.norm);
};

/** `al Ministerio de Defensa`, `a la Policía`, `a las autoridades`. */
export function addresseeAt(context: Context, from: number): Words | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const lead = tokens[from]!.norm;
	if (lead !== 'al' && lead !== 'a') return null;
	const start = lead === 'al' ? from + 1 : from + 1;
	let to = start;
	while (to < Math.min(sentence.to, from + 16)) {
		const { norm, text } = tokens[to]!;
		if (
			/^(?:que|para|hasta|antes|dentro)$/.test(norm) ||
			(to > start && isInfinitive(context, to)) ||
			(norm === 'a' && isInfinitive(context, to + 1))
		)
			break;
		if (/^[.;:,()]$/.test(text)) {
			if (text !== ',' || !isCapitalized(tokens[to + 1] ?? tokens[to]!)) break;
		}
		if (
			to > start &&
			/^(?:la|el|los|las|un|una|su|sus|información)$/.test(norm) &&
			!/^(?:de|y|e|a|en)$/.test(tokens[to - 1]!.norm)
		)
			break;
		if (/^(?:no|en|por|tras|luego)$/.test(norm) && to > start) break;
		to += 1;
	}
	if (to === start || !canBeBound(doc, { from: start, to }, 'es')) return null;
	return { from: start, to };
}

/** One obligation for each that `y que`, `y a`, `y` with an infinitive joins. */
export function split(context: Context, base: Order, addressee: Words | null, from: number): Order[] {
	const { doc, sentence } = context;
	const found: Order[] = [];
	let at = from;
	for (let nth = 0; nth < 8 && at < sentence.to; nth += 1) {
		// `que | proceda a liberarlo`, `que | debía liberarlo`
		if (
			/^proced(?:a|an|iera|ieran|er)$/.test(doc.tokens[at]!.norm) &&
			doc.tokens[at + 1]?.norm === 'a' &&
			isInfinitive(context, at + 2)
		)
			at += 2;
		else if (MUST.test(doc.tokens[at]!.norm) && isInfinitive(context, at + 1)) at += 1;
		const no = doc.tokens[at]!.norm === 'no' || doc.tokens[at]!.norm === 'abstenerse';
		const to = whatEnd(doc, sentence, at, base.reads === 'nominal');
		if (to <= at) break;
		const protects = protectedIn(context, at, to);
		found.push({
			...base,
			addressee,
			what: { from: at, to },
			...(no ? { halted: true } : {}),
			...(protects === null ? {} : { protects }),
		});
		let next = to;
		while (next < Math.min(sentence.to, to + 2) && /^[,;]$/.test(doc.tokens[next]!.text)) next += 1;
		// `cerrar el centro, poner en libertad … y abstenerse …`
		if (next > to && isInfinitive(context, next) && isInfinitive(context, from)) {
			at = next;
			continue;
		}
		if (!/^(?:y|e)$/.test(doc.tokens[next]?.norm ?? '')) break;
		const then = doc.tokens[next + 1]?.norm ?? '';
		if (then === 'que') at = next + 2;
		else if (isInfinitive(context, next + 1) && isInfinitive(context, from)) at = next + 1;
		else break;
	}
	return found;
}

/** `a favor de Ana Robles` */
export function protectedIn({ doc, sentence }: Context, from: number, to: number): Words | null {
	for (let at = from; at + 3 < Math.min(sentence.to, to + 8); at += 1) {
		if (doc.tokens[at]!.norm !== 'favor' || !/^(?:de|del)$/.test(doc.tokens[at + 1]!.norm)) continue;
		const end = whatEnd(doc, sentence, at + 2);
		return end > at + 2 ? { from: at + 2, to: Math.min(end, at + 14) } : null;
	}
	return null;
}

export function namesPaper({ doc }: Context, from: number, to: number): boolean {
	for (let at = from; at < Math.min(to, from + 8); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (SPANISH_DISPOSED.test(norm)) return true;
		if (at > from && (/^[,;:]$/.test(text) || /^(?:de|del|a|al|para|que|en|contra)$/.test(norm)))
			return false;
	}
	return false;
}

export function isCustody({ doc }: Context, { what, halted, status }: Order): boolean {
	if (what == null || halted === true || status !== undefined) return false;
	return SPANISH_CUSTODY.test(doc.flat.slice(doc.tokens[what.from]!.start, doc.tokens[what.to - 1]!.end));
}
