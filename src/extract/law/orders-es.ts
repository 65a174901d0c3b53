import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { isUpper } from '../tokens.ts';
import { phraseBefore } from './bound.ts';
import { courtAround, courtBetween, isCourtWord, type Words } from './courts.ts';
import { type Commander, commanderAfter, commanderBefore } from './issuer.ts';
import { obligationAct } from './obligation-acts.ts';
import {
	addresseeAt,
	isCustody,
	isInfinitive,
	namesPaper,
	protectedIn,
	split,
	subjunctiveSubject,
} from './obligations-es.ts';
import type { Context, Order } from './order-shape.ts';
import { SPANISH_ORDER_VERBS } from './order-words.ts';
import { fixedOrders } from './orders-es-phrase.ts';
import { pastAsides, pastNumber, whatEnd } from './reach.ts';
import { understood } from './understood.ts';

type Verb = NonNullable<ReturnType<typeof SPANISH_ORDER_VERBS.get>>;

/** The orders that the Spanish verb at token `at` tells, one for each obligation. */
export function spanishOrders(context: Context, at: number, operative = false, form?: string): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const verb = SPANISH_ORDER_VERBS.get(form ?? tokens[at]!.norm);
	if (verb === undefined) return fixedOrders(context, at);
	if (verb.lemma === 'decir') {
		const terms = fixedOrders(context, at);
		if (terms.length > 0) return terms;
		const whom = addresseeAt(context, Math.min(at + 1, sentence.to - 1));
		if (tokens[at + 1]?.norm !== 'que' && tokens[whom?.to ?? -1]?.norm !== 'que') return [];
	}
	const { from: first, negated, impersonal, passive } = before(context, at, verb);
	const enclitic = /[áaée]se$/.test(tokens[at]!.norm);
	const trigger = { from: first, to: at + 1 };
	const polarity = negated ? ('denies' as const) : ('affirms' as const);
	if (passive) return passiveOrders(context, trigger, verb).map((order) => ({ ...order, polarity }));
	const commander =
		impersonal || enclitic || operative
			? null
			: (infinitiveOf(context, at) ??
				commanderBefore(context, first) ??
				commanderPast(context, at + 1) ??
				understood(context, first));
	if (commander === null && !impersonal && !enclitic && !operative) return [];
	if (commander !== null && commander.role !== 'court' && !mayCommand(commander, verb)) return [];
	const skip = commander !== null && commander.issuer.from > at ? commander.issuer.to : at + 1;
	const from = pastAsides(doc, skip, sentence.to);
	const base: Order = {
		rule: verb.class,
		trigger,
		issuer: commander?.issuer ?? null,
		...(commander?.role === 'paper' ? { reads: 'nominal' as const, undated: true } : {}),
	};
	// `SE ORDENA al ministerio …`: a court's own words.
	const isFormal = impersonal && isUpper(tokens[at]!) && tokens[at]!.text.length > 3;
	return objects(context, base, from, verb)
		.filter(
			(order) =>
				!isCustody(context, order) &&
				(commander !== null || operative || enclitic || isFormal || isTelling(context, verb, order)),
		)
		.map((order) => ({ ...order, polarity }));
}

/** `se ordenó liberarlos`: nobody is said to order it, so what is ordered must be of the kind that courts order. */
function isTelling(context: Context, verb: Verb, { what, halted }: Order): boolean {
	const { doc } = context;
	if (what == null) return false;
	if (!/^(?:ordenar|decretar|prohibir)$/.test(verb.lemma) && !followsCourt(context)) return false;
	const words = doc.flat.slice(doc.tokens[what.from]!.start, doc.tokens[what.to - 1]!.end);
	return obligationAct(words, halted === true) !== null;
}

/** `Se dispuso …`, where the sentence before in its paragraph names a court. */
function followsCourt({ doc, sentence, index }: Context): boolean {
	const earlier = doc.sentences[index - 1];
	return (
		earlier?.paragraph === sentence.paragraph && courtBetween(doc, earlier.from, earlier.to, 'es') !== null
	);
}

function mayCommand({ role }: Commander, verb: Verb): boolean {
	if (role === 'paper') return verb.class === 'command' || verb.class === 'halt';
	return verb.lemma === 'ordenar' || verb.lemma === 'instruir' || verb.lemma === 'decretar';
}

export function before(
	{ doc, sentence }: Context,
	at: number,
	verb: Verb,
): { from: number; negated: boolean; impersonal: boolean; passive: boolean } {
	let from = at;
	let negated = false;
	let impersonal = false;
	let passive = verb.passive === true;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 4); back -= 1) {
		const { norm } = doc.tokens[back]!;
		if (norm === 'se') impersonal = true;
		else if (norm === 'no' || norm === 'nunca') negated = true;
		else if (/^(?:ha|han|había|habían|hubiera)$/.test(norm)) passive = false;
		else if (!/^(?:le|les|lo|la|fue|fueron|es|son|sea|sean|ser|sido|también|además|ya|así)$/.test(norm))
			break;
		// `la ordenó` has a clitic, `la | jueza` an article: only clitics stand before a verb.
		from = back;
	}
	return { from, negated, impersonal, passive };
}

/** `ordenó la Corte Suprema que …`: the subject after the verb. */
function commanderPast({ doc, sentence }: Context, at: number): Commander | null {
	const { tokens } = doc;
	for (let next = at; next < Math.min(sentence.to, at + 4); next += 1) {
		if (/^(?:a|al|que|de|para|,)$/.test(tokens[next]!.norm)) return null;
		if (!isCourtWord(doc, next)) continue;
		return { issuer: courtAround(doc, next, at, sentence.to, 'es'), role: 'court' };
	}
	return null;
}

function objects(context: Context, base: Order, from: number, verb: Verb): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (from >= sentence.to) return [];
	if (verb.class === 'dispose') return disposed(context, base, from, verb);
	// `condenó al Estado a investigar`, but a person to years.
	if (
		verb.lemma === 'condenar' &&
		!STATE.test(tokens[from + 1]?.norm ?? '') &&
		!STATE.test(tokens[from + 2]?.norm ?? '')
	)
		return [];
	// `le dijo al gobierno que debía devolverlo`
	const whom = verb.lemma === 'decir' ? addresseeAt(context, from) : null;
	if (whom !== null && tokens[whom.to]?.norm === 'que') return ruledTo(context, base, whom);
	if (verb.class === 'rule')
		return tokens[from]!.norm === 'que'
			? ruled(context, base, from + 1)
			: isInfinitive(context, from)
				? split(context, base, null, from)
				: [];
	const halts = verb.class === 'halt' ? { halted: true } : {};
	if (tokens[from]!.text === ':') return listed(context, { ...base, ...halts }, from + 1);
	const addressee = addresseeAt(context, from);
	const next = addressee === null ? from : pastAsides(doc, addressee.to, sentence.to);
	if (next >= sentence.to) return [];
	const rest = tokens[next]!;
	// A judge cites papers too.
	if (verb.lemma === 'citar' && (addressee === null || !/^(?:a|para)$/.test(rest.norm))) return [];
	if (rest.norm === 'que') {
		const bound = addressee ?? subjunctiveSubject(context, next + 1);
		const from = addressee === null && bound !== null ? bound.to : next + 1;
		return split(context, { ...base, ...halts }, bound, from);
	}
	if (/^(?:a|para)$/.test(rest.norm) && isInfinitive(context, next + 1))
		return split(context, { ...base, ...halts }, addressee, next + 1);
	if (/^(?:a|para)$/.test(rest.norm) && tokens[next + 1]?.norm === 'que')
		return split(context, { ...base, ...halts }, addressee, pastAsides(doc, next + 2, sentence.to));
	if (rest.norm === 'no' || isInfinitive(context, next))
		return split(context, { ...base, ...halts }, addressee, next);
	if (rest.kind !== 'word' || /^(?:en|por|con|de|del|y|o|a|al|como|ante|sobre|,)$/.test(rest.norm)) return [];
	if (verb.common === true && verb.class === 'halt' && addressee === null && base.issuer == null) return [];
	return split(context, { ...base, ...halts }, addressee, next);
}

function disposed(context: Context, base: Order, from: number, verb: Verb): Order[] {
	const { doc, sentence } = context;
	const to = whatEnd(doc, sentence, from);
	// What a court annuls need be no paper: `anuló la expulsión`.
	const voids = verb.status === 'vacated' && DETERMINERS.has(doc.tokens[from]!.norm);
	if (to <= from || (!voids && !namesPaper(context, from, to))) return [];
	const protects = protectedIn(context, from, to);
	return [
		{
			...base,
			what: { from, to },
			...(verb.status === undefined ? {} : { status: verb.status }),
			...(protects === null ? {} : { protects }),
		},
	];
}

/** `resolvió que el ministerio debe …` */
function ruled({ doc, sentence }: Context, base: Order, from: number): Order[] {
	for (let at = from + 1; at < Math.min(sentence.to, from + 16); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^[.;:]$/.test(text)) return [];
		if (!/^(?:debe|deben|deberá|deberán|debía|debían|no)$/.test(norm)) continue;
		const to = whatEnd(doc, sentence, at + 1);
		return to > at + 1 ? [{ ...base, addressee: { from, to: at }, what: { from: at + 1, to } }] : [];
	}
	return [];
}

/** `dispuso: 1) la libertad de la detenida; 2) la entrega de sus documentos`: each item an obligation. */
function listed(context: Context, base: Order, from: number): Order[] {
	const { doc, sentence } = context;
	const found: Order[] = [];
	let at = pastNumber(doc, from);
	if (at === from) return [];
	for (let nth = 0; nth < 12 && at < sentence.to; nth += 1) {
		const begin = doc.tokens[at]!.norm === 'que' ? at + 1 : at;
		const to = whatEnd(doc, sentence, begin, false);
		if (to <= begin) break;
		found.push({ ...base, what: { from: begin, to } });
		let next = to;
		while (next < Math.min(sentence.to, to + 3) && /^[,;]$|^[ye]$/.test(doc.tokens[next]!.text)) next += 1;
		if (pastNumber(doc, next) === next) break;
		at = pastNumber(doc, next);
	}
	return found;
}

/** `que debía devolverlo antes del lunes`, said to whoever is bound. */
function ruledTo({ doc, sentence }: Context, base: Order, addressee: Words): Order[] {
	const at = addressee.to + 1;
	const no = doc.tokens[at]?.norm === 'no' ? at + 1 : at;
	if (
		!/^(?:debe|deben|deberá|deberán|debía|debían|tenía|tenían|tiene|tienen)$/.test(doc.tokens[no]?.norm ?? '')
	)
		return [];
	const from = doc.tokens[no + 1]?.norm === 'que' ? no + 2 : no + 1;
	const to = from < sentence.to ? whatEnd(doc, sentence, from) : from;
	return to > from ? [{ ...base, addressee, what: { from, to }, ...(no > at ? { halted: true } : {}) }] : [];
}

/** `La jueza se extralimitó al ordenar …`: of an infinitive, the court that the sentence names before it. */
function infinitiveOf({ doc, sentence }: Context, at: number): Commander | null {
	if (!/r$/.test(doc.tokens[at]!.norm)) return null;
	const court = courtBetween(doc, Math.max(sentence.from, at - 40), at, 'es');
	return court === null ? null : { issuer: court, role: 'court' };
}

/** `fue ordenada por la jueza`, `la liberación ordenada por el tribunal` */
function passiveOrders(context: Context, trigger: Words, verb: Verb): Order[] {
	const { doc, sentence } = context;
	const by = commanderAfter(context, pastAsides(doc, trigger.to, sentence.to));
	// `lo ordenado por la jueza` names an order and tells none.
	if (by === null || doc.tokens[trigger.to]?.norm !== 'por' || doc.tokens[trigger.to - 2]?.norm === 'lo')
		return [];
	// `fue obligado por la corte a pagar`
	const acts = by.issuer.to;
	if (verb.class === 'command' && doc.tokens[acts]?.norm === 'a' && isInfinitive(context, acts + 1)) {
		const bound = phraseBefore(context, trigger.from);
		const order: Order = { rule: 'command-passive', trigger, issuer: by.issuer };
		return split(context, order, bound, acts + 1);
	}
	const to = trigger.from;
	let from = to;
	while (
		from > sentence.from &&
		to - from < 14 &&
		!/^[.,;:()]$/.test(doc.tokens[from - 1]!.text) &&
		!/^(?:que|y|cuando|donde|según|tras)$/.test(doc.tokens[from - 1]!.norm)
	)
		from -= 1;
	if (from === to || !DETERMINERS.has(doc.tokens[from]!.norm)) return [];
	const what = { from, to };
	const order: Order = {
		rule: `${verb.class}-passive`,
		trigger,
		issuer: by.issuer,
		what,
		...(verb.class === 'halt' ? { halted: true } : {}),
		...(verb.status === undefined ? {} : { status: verb.status }),
	};
	if (verb.class === 'dispose' && !namesPaper(context, from, to)) return [];
	return isCustody(context, order) ? [] : [order];
}

const STATE = /^(?:estado|república|gobierno|ministerio|ejército|policía|municipio|provincia)$/;
