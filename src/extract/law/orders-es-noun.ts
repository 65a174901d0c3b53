import { courtAround, isCourtWord, type Words } from './courts.ts';
import { isCustody, isInfinitive, split } from './obligations-es.ts';
import type { Context, Order } from './order-shape.ts';
import { whatEnd } from './reach.ts';

/** Nouns that tell an order in Spanish. */
export const SPANISH_NOUNS: ReadonlySet<string> = new Set(['orden', 'órdenes']);

/** `una orden judicial para que …`, `medidas cautelares a favor de …`, `el fallo que obliga al gobierno a …`, at the noun. */
export function spanishOrdersByNoun(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const noun = tokens[at]!.norm;
	let after = at + 1;
	let court: Words | null = null;
	while (
		after < Math.min(sentence.to, at + 9) &&
		(/^(?:judicial|del|de|la|el|una|un|lo)$/.test(tokens[after]!.norm) ||
			isCourtWord(doc, after) ||
			(court !== null && after < court.to))
	) {
		if (isCourtWord(doc, after) && court === null) court = courtAround(doc, after, at + 1, sentence.to, 'es');
		after = court !== null && after < court.to ? court.to : after + 1;
	}
	const next = tokens[after]?.norm ?? '';
	const issuer = court;
	const judicial = court !== null || tokens[at + 1]?.norm === 'judicial';
	const base: Order = {
		rule: 'noun',
		trigger: { from: at, to: Math.min(after, at + 2) },
		issuer,
		reads: 'nominal',
	};
	const isOrden = noun === 'orden' || noun === 'órdenes';
	const done =
		isOrden && judicial && tokens[at - 1]?.norm === 'por'
			? (participleBefore(context, at - 1) ?? participleAfter(context, after))
			: null;
	const under = isOrden && judicial && done === null ? boundUnder(context, base, at, after) : [];
	if (under.length > 0) return under;
	if (done !== null)
		return filtered(context, [
			{ ...base, rule: 'por-orden', trigger: { from: at - 1, to: at + 1 }, what: done },
		]);
	if (isOrden && judicial && next === 'para' && tokens[after + 1]?.norm === 'que')
		return filtered(context, split(context, base, null, after + 2));
	if (
		isOrden &&
		judicial &&
		/^(?:de|a|para)$/.test(tokens[after - 1]?.norm ?? '') &&
		isInfinitive(context, after)
	)
		return filtered(context, split(context, base, null, after));
	if (isOrden && judicial && /^(?:de|para)$/.test(next) && isInfinitive(context, after + 1))
		return filtered(context, split(context, base, null, after + 1));
	return [];
}

/** `Por orden judicial, el penal | deberá entregar los videos` */
function boundUnder(context: Context, base: Order, at: number, after: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!/^(?:por|según|bajo)$/.test(tokens[at - 1]?.norm ?? '') || tokens[after]?.text !== ',') return [];
	for (let verb = after + 2; verb < Math.min(sentence.to, after + 12); verb += 1) {
		if (/^[.,;:]$/.test(tokens[verb]!.text)) return [];
		if (!/^(?:deberá|deberán|debe|deben|debía|debían|tendrá|tendrán)$/.test(tokens[verb]!.norm)) continue;
		const from = tokens[verb + 1]?.norm === 'que' ? verb + 2 : verb + 1;
		return isInfinitive(context, from)
			? split(
					context,
					{ ...base, rule: 'under', trigger: { from: verb, to: verb + 1 } },
					{ from: after + 1, to: verb },
					from,
				)
			: [];
	}
	return [];
}

/** `liberado en octubre | por orden de un juez`: what was done on it. */
function participleBefore({ doc, sentence }: Context, end: number): Words | null {
	for (let at = end - 1; at >= Math.max(sentence.from, end - 7); at -= 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^[.,;:]$/.test(text)) return null;
		if (/(?:ad|id|uest)[oa]s?$/.test(norm) && norm.length > 5) return { from: at, to: at + 1 };
	}
	return null;
}

/** `por orden judicial | fueron liberados dos estudiantes` */
function participleAfter({ doc, sentence }: Context, from: number): Words | null {
	let at = from;
	while (
		at < Math.min(sentence.to, from + 4) &&
		/^(?:,|fue|fueron|ha|han|sido|quedó|quedaron)$/.test(doc.tokens[at]!.norm)
	)
		at += 1;
	if (at === from || !/(?:ad|id|uest)[oa]s?$/.test(doc.tokens[at]?.norm ?? '')) return null;
	const to = whatEnd(doc, sentence, at);
	return to > at ? { from: at, to } : null;
}

const filtered = (context: Context, orders: Order[]): Order[] =>
	orders.filter((order) => !isCustody(context, order));
