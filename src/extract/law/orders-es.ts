import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import { courtAround, courtBetween, isCourtWord, type Words } from './courts.ts';
import { type Commander, commanderAfter, commanderBefore } from './issuer.ts';
import { obligationAct } from './obligation-acts.ts';
import type { Context, Order } from './order.ts';
import { SPANISH_CUSTODY, SPANISH_DISPOSED, SPANISH_ORDER_VERBS } from './order-words.ts';
import { canBeBound, isSpanishInfinitive, pastAsides, whatEnd } from './reach.ts';

type Verb = NonNullable<ReturnType<typeof SPANISH_ORDER_VERBS.get>>;

/** The orders that the Spanish verb at token `at` tells, one for each obligation. */
export function spanishOrders(context: Context, at: number, operative = false, form?: string): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const verb = SPANISH_ORDER_VERBS.get(form ?? tokens[at]!.norm);
	if (verb === undefined) return fixedOrders(context, at);
	const { from: first, negated, impersonal, passive } = before(context, at, verb);
	const enclitic = /[áaée]se$/.test(tokens[at]!.norm);
	const trigger = { from: first, to: at + 1 };
	const polarity = negated ? ('denies' as const) : ('affirms' as const);
	if (passive) return passiveOrders(context, trigger, verb).map((order) => ({ ...order, polarity }));
	const commander =
		impersonal || enclitic || operative
			? null
			: (commanderBefore(context, first) ?? commanderPast(context, at + 1) ?? understood(context, first));
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
	return objects(context, base, from, verb)
		.filter(
			(order) =>
				!isCustody(context, order) &&
				(commander !== null || operative || enclitic || isTelling(context, verb, order)),
		)
		.map((order) => ({ ...order, polarity }));
}

/** `se ordenó liberarlos`: nobody is said to order it, so what is ordered must be of the kind that courts order. */
function isTelling({ doc }: Context, verb: Verb, { what, halted }: Order): boolean {
	if (what == null || !/^(?:ordenar|decretar|prohibir)$/.test(verb.lemma)) return false;
	const words = doc.flat.slice(doc.tokens[what.from]!.start, doc.tokens[what.to - 1]!.end);
	return obligationAct(words, halted === true) !== null;
}

function mayCommand({ role }: Commander, verb: Verb): boolean {
	if (role === 'paper') return verb.class === 'command' || verb.class === 'halt';
	return verb.lemma === 'ordenar' || verb.lemma === 'instruir' || verb.lemma === 'decretar';
}

function before(
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

/** Spanish leaves a known subject out: `Además ordenó que …` goes on with the court of the sentence, or of the one before. */
function understood(context: Context, at: number): Commander | null {
	const { doc, sentence, index } = context;
	const previous = doc.tokens[at - 1];
	const opens =
		at === sentence.from ||
		previous === undefined ||
		/^(?:y|e|,|además|también|asimismo|igualmente|quien|que|:|;|pero)$/.test(previous.norm);
	if (!opens) return null;
	const here = courtBetween(doc, sentence.from, at, 'es');
	if (here !== null) return { issuer: here, role: 'court' };
	const earlier = doc.sentences[index - 1];
	if (
		earlier === undefined ||
		earlier.paragraph !== sentence.paragraph ||
		(isCapitalized(doc.tokens[at]!) === false && at !== sentence.from && previous!.norm !== 'además')
	)
		return null;
	const court = courtBetween(doc, earlier.from, earlier.to, 'es');
	if (court === null) return null;
	return {
		issuer: {
			from: at,
			to: at + 1,
			value: doc.text
				.slice(doc.tokens[court.from]!.start, doc.tokens[court.to - 1]!.end)
				.replace(/\s+/g, ' '),
			why: 'the subject is left out: the court last named',
		},
		role: 'court',
	};
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
	if (verb.class === 'rule')
		return tokens[from]!.norm === 'que'
			? ruled(context, base, from + 1)
			: isInfinitive(context, from)
				? split(context, base, null, from)
				: [];
	const halts = verb.class === 'halt' ? { halted: true } : {};
	const addressee = addresseeAt(context, from);
	const next = addressee === null ? from : pastAsides(doc, addressee.to, sentence.to);
	if (next >= sentence.to) return [];
	const rest = tokens[next]!;
	if (rest.norm === 'que') {
		const bound = addressee ?? subjunctiveSubject(context, next + 1);
		const from = addressee === null && bound !== null ? bound.to : next + 1;
		return split(context, { ...base, ...halts }, bound, from);
	}
	if (/^(?:a|para)$/.test(rest.norm) && isInfinitive(context, next + 1))
		return split(context, { ...base, ...halts }, addressee, next + 1);
	if (/^(?:a|para)$/.test(rest.norm) && tokens[next + 1]?.norm === 'que')
		return split(context, { ...base, ...halts }, addressee, next + 2);
	if (rest.norm === 'no' || isInfinitive(context, next))
		return split(context, { ...base, ...halts }, addressee, next);
	if (rest.kind !== 'word' || /^(?:en|por|con|de|del|y|o|a|al|como|ante|sobre|,)$/.test(rest.norm)) return [];
	if (verb.common === true && verb.class === 'halt' && addressee === null && base.issuer == null) return [];
	return split(context, { ...base, ...halts }, addressee, next);
}

/** `que | la Policía | entregue la lista`: who is to do it, where the verb has a subject of its own. */
function subjunctiveSubject(context: Context, from: number): Words | null {
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

const isInfinitive = ({ doc, sentence }: Context, at: number): boolean => {
	const token = doc.tokens[at];
	return token !== undefined && at < sentence.to && isSpanishInfinitive(token.norm);
};

/** `al Ministerio de Defensa`, `a la Policía`, `a las autoridades`. */
function addresseeAt(context: Context, from: number): Words | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const lead = tokens[from]!.norm;
	if (lead !== 'al' && lead !== 'a') return null;
	const start = lead === 'al' ? from + 1 : from + 1;
	let to = start;
	while (to < Math.min(sentence.to, from + 16)) {
		const { norm, text } = tokens[to]!;
		if (
			/^(?:que|para)$/.test(norm) ||
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
function split(context: Context, base: Order, addressee: Words | null, from: number): Order[] {
	const { doc, sentence } = context;
	const found: Order[] = [];
	let at = from;
	for (let nth = 0; nth < 8 && at < sentence.to; nth += 1) {
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
function protectedIn({ doc, sentence }: Context, from: number, to: number): Words | null {
	for (let at = from; at + 3 < Math.min(sentence.to, to + 8); at += 1) {
		if (doc.tokens[at]!.norm !== 'favor' || !/^(?:de|del)$/.test(doc.tokens[at + 1]!.norm)) continue;
		const end = whatEnd(doc, sentence, at + 2);
		return end > at + 2 ? { from: at + 2, to: Math.min(end, at + 14) } : null;
	}
	return null;
}

function disposed(context: Context, base: Order, from: number, verb: Verb): Order[] {
	const { doc, sentence } = context;
	const to = whatEnd(doc, sentence, from);
	if (to <= from || !namesPaper(context, from, to)) return [];
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

function namesPaper({ doc }: Context, from: number, to: number): boolean {
	for (let at = from; at < Math.min(to, from + 8); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (SPANISH_DISPOSED.test(norm)) return true;
		if (at > from && (/^[,;:]$/.test(text) || /^(?:de|del|a|al|para|que|en|contra)$/.test(norm)))
			return false;
	}
	return false;
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

/** `fue ordenada por la jueza`, `la liberación ordenada por el tribunal` */
function passiveOrders(context: Context, trigger: Words, verb: Verb): Order[] {
	const { doc, sentence } = context;
	const by = commanderAfter(context, pastAsides(doc, trigger.to, sentence.to));
	// `lo ordenado por la jueza` names an order and tells none.
	if (by === null || doc.tokens[trigger.to]?.norm !== 'por' || doc.tokens[trigger.to - 2]?.norm === 'lo')
		return [];
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

/** `hizo lugar al amparo`, `dejó sin efecto la resolución`, `ha lugar a`. */
function fixedOrders(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const [first, second, third] = [0, 1, 2].map((n) => tokens[at + n]?.norm ?? '');
	const terms = termOf(context, at);
	if (terms.length > 0) return terms;
	const lugar = /^(?:hizo|hace|hacer|ha|da|dio|dar)$/.test(first!) && second === 'lugar';
	const effect = /^(?:dejó|deja|dejar|dejaron)$/.test(first!) && second === 'sin' && third === 'efecto';
	if (first!.startsWith('declar')) return declared(context, at);
	if (!lugar && !effect) return [];
	const end = lugar ? at + 2 : at + 3;
	const negated = tokens[at - 1]?.norm === 'no';
	const trigger = { from: negated ? at - 1 : at, to: end };
	const from = pastAsides(
		doc,
		lugar && /^(?:a|al)$/.test(tokens[end]?.norm ?? '') ? end + 1 : end,
		sentence.to,
	);
	if (from >= sentence.to) return [];
	const to = whatEnd(doc, sentence, from);
	const commander = commanderBefore(context, trigger.from) ?? understood(context, trigger.from);
	const paper = first === 'ha' || /^(?:hacer|dar|dejar)$/.test(first!);
	if (to <= from || (commander === null && !paper) || !namesPaper(context, from, to)) return [];
	return [
		{
			rule: lugar ? 'ha-lugar' : 'sin-efecto',
			trigger,
			issuer: commander?.issuer ?? null,
			what: { from, to },
			...(effect ? { status: 'no-longer-in-effect' as const } : {}),
		},
	];
}

const VOID = /^(?:inconstitucional(?:es)?|ilegal(?:es)?|nul[oa]s?|inválid[oa]s?|inaplicables?)$/;

/** `declaró inconstitucional el decreto` */
function declared(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	if (!VOID.test(doc.tokens[at + 1]?.norm ?? '')) return [];
	const commander = commanderBefore(context, at);
	const to = whatEnd(doc, sentence, at + 2);
	if (commander === null || commander.role !== 'court' || to <= at + 2) return [];
	return [
		{
			rule: 'dispose',
			trigger: { from: at, to: at + 2 },
			issuer: commander.issuer,
			what: { from: at + 2, to },
			status: 'vacated',
		},
	];
}

const STATE = /^(?:estado|república|gobierno|ministerio|ejército|policía|municipio|provincia)$/;

/** `le dio diez días para explicar …`, `fijó un plazo de 48 horas para que …`: a term is set for what is to be done. */
function termOf(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!/^(?:dio|da|fijó|estableció|concedió|otorgó)$/.test(tokens[at]!.norm)) return [];
	let length = false;
	for (let next = at + 1; next < Math.min(sentence.to, at + 16); next += 1) {
		const { norm, text } = tokens[next]!;
		if (/^[.;:]$/.test(text)) return [];
		if (/^(?:días?|horas?|semanas?|meses|plazo)$/.test(norm)) length = true;
		if (norm !== 'para' || !length) continue;
		const commander = commanderBefore(context, at) ?? understood(context, at) ?? laterCourt(context, at);
		if (commander === null || commander.role !== 'court') return [];
		const base: Order = {
			rule: 'term',
			trigger: { from: /^(?:le|les)$/.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at, to: next },
			issuer: commander.issuer,
		};
		const addressee = addresseeBetween(context, at + 1, next);
		return split(context, base, addressee, tokens[next + 1]?.norm === 'que' ? next + 2 : next + 1);
	}
	return [];
}

function addresseeBetween(context: Context, from: number, to: number): Words | null {
	for (let at = from; at < to; at += 1) {
		if (!/^(?:a|al)$/.test(context.doc.tokens[at]!.norm)) continue;
		const words = addresseeAt(context, at);
		if (words !== null && words.to <= to) return words;
	}
	return null;
}

/** Past `y`, the court of the sentence before, where this one goes on about it. */
function laterCourt({ doc, sentence, index }: Context, at: number): Commander | null {
	if (!/^(?:y|le|les)$/.test(doc.tokens[at - 1]?.norm ?? '')) return null;
	const here = courtBetween(doc, sentence.from, at, 'es');
	const earlier = doc.sentences[index - 1];
	const court =
		here ??
		(earlier?.paragraph === sentence.paragraph ? courtBetween(doc, earlier.from, earlier.to, 'es') : null);
	return court === null
		? null
		: {
				issuer: here ?? {
					from: at,
					to: at + 1,
					value: doc.text
						.slice(doc.tokens[court.from]!.start, doc.tokens[court.to - 1]!.end)
						.replace(/\s+/g, ' '),
					why: 'the subject is left out: the court last named',
				},
				role: 'court',
			};
}

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

function isCustody({ doc }: Context, { what, halted, status }: Order): boolean {
	if (what == null || halted === true || status !== undefined) return false;
	return SPANISH_CUSTODY.test(doc.flat.slice(doc.tokens[what.from]!.start, doc.tokens[what.to - 1]!.end));
}
