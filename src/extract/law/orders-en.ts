import { AUXILIARIES, BE, MODALS } from '../lexicon/grammar-words.ts';
import { subjectBefore } from '../quotes/subject.ts';
import { isCapitalized } from '../tokens.ts';
import { type Commander, commanderAfter, commanderBefore } from './issuer.ts';
import type { Context, Order } from './order-shape.ts';
import { ENGLISH_CUSTODY, ORDER_VERBS, type OrderVerb } from './order-words.ts';
import { ordersFrom } from './orders-object.ts';
import { passiveOrders } from './orders-passive.ts';
import { infinitiveAfter } from './reach.ts';

/** The orders that the verb at token `at` tells, one for each obligation; none where it is no verb of a court. */
export function ordersByVerb(context: Context, at: number, courtSpeaks = false): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const verb = ORDER_VERBS.get(tokens[at]!.norm);
	if (verb === undefined || at >= sentence.to) return [];
	const aux = auxiliariesBefore(context, at);
	const we = courtSpeaks && verb.form === 'base' && tokens[aux.from - 1]?.norm === 'we';
	if (we)
		return ordersFrom(context, verb, { from: at, to: at + 1 }, null).map((order) => ({
			...order,
			operative: true,
		}));
	if (verb.form === 'base' && !aux.did) return [];
	if (aux.modal || aux.infinitive) return [];
	// `(Prohibiting Transactions With Persons …)`: the title of another paper.
	if (verb.class === 'halt' && at > sentence.from && /^\p{Lu}\p{Ll}+ing$/u.test(tokens[at]!.text)) return [];
	if (verb.form === 'third' && !isVerbHere(context, at)) return [];
	const passive = verb.form === 'past' && (aux.passive || isReducedPassive(context, at));
	const polarity = aux.negated ? ('denies' as const) : ('affirms' as const);
	const found = passive ? passiveOrders(context, at, verb, aux.from) : activeOrders(context, at, verb);
	return found
		.filter((order) => !isCustody(context, order) && !isClerks(context, order))
		.map((order) => ({
			...order,
			polarity,
			...(courtSpeaks && isOperative(context, at, verb, order, passive) ? { operative: true } : {}),
		}));
}

/** `The application is granted`, `the court denies the motion`: said in the present, with no other court for its subject. */
function isOperative(
	{ doc }: Context,
	at: number,
	verb: OrderVerb,
	{ issuer, what }: Order,
	passive: boolean,
): boolean {
	if (passive) {
		for (let back = at - 1; back > at - 5 && back >= 0; back -= 1)
			if (/^(?:is|are)$/.test(doc.tokens[back]!.norm)) return issuer == null && what != null;
		return false;
	}
	const words =
		issuer == null ? '' : doc.flat.slice(doc.tokens[issuer.from]!.start, doc.tokens[issuer.to - 1]!.end);
	return verb.form === 'third' && /^(?:the|this) court$/i.test(words.trim());
}

type Auxiliaries = {
	from: number;
	passive: boolean;
	negated: boolean;
	modal: boolean;
	did: boolean;
	infinitive: boolean;
};

function auxiliariesBefore({ doc, sentence }: Context, at: number): Auxiliaries {
	const read: Auxiliaries = {
		from: at,
		passive: false,
		negated: false,
		modal: false,
		did: false,
		infinitive: false,
	};
	for (let back = at - 1; back >= Math.max(sentence.from, at - 6); back -= 1) {
		const { norm } = doc.tokens[back]!;
		if (norm === 'to' && back === read.from - 1) read.infinitive = true;
		else if (norm === 'not' || norm === 'never' || norm.endsWith("n't")) {
			read.negated = true;
			read.did ||= norm === "didn't" || norm === "doesn't";
		} else if (BE.has(norm)) read.passive = true;
		else if (MODALS.has(norm)) read.modal = true;
		else if (/^(?:did|does|do)$/.test(norm)) read.did = true;
		else if (
			!AUXILIARIES.has(norm) &&
			!/ly$|^(?:both|each|also|then|already|again|once|twice|previously|since|instead|further|hereby|so|now)$/.test(
				norm,
			)
		)
			break;
		read.from = back;
	}
	return read;
}

/** `The judge orders`, not `court orders`: its subject has a determiner or a name, and an object follows. */
function isVerbHere({ doc, sentence }: Context, at: number): boolean {
	// `96 court orders the agency has violated`
	const lead = doc.tokens[at - 2];
	if (
		doc.tokens[at - 1]?.norm === 'court' &&
		lead !== undefined &&
		/^(?:\p{N}.*|more|many|several|multiple|numerous|two|three|recent|other|existing)$/u.test(lead.norm)
	)
		return false;
	const subject = subjectBefore(doc, sentence, at);
	if (subject === null) return false;
	const first = doc.tokens[subject.from]!;
	const before = subject.from > sentence.from ? doc.tokens[subject.from - 1]!.norm : '';
	const next = doc.tokens[at + 1];
	return (
		(/^(?:that|this)$/.test(before) ||
			isCapitalized(first) ||
			/^(?:the|a|an|this|that|it|she|he|another)$/.test(first.norm)) &&
		next !== undefined &&
		at + 1 < sentence.to &&
		(/^(?:the|a|an|that|his|her|their|its|him|them|all|any|further|such|new|officials|authorities|police|guards)$/.test(
			next.norm,
		) ||
			isCapitalized(next))
	);
}

/** `flights halted by a judge` */
function isReducedPassive(context: Context, at: number): boolean {
	const next = context.doc.tokens[at + 1];
	return next?.norm === 'by' && commanderAfter(context, at + 1) !== null;
}

function activeOrders(context: Context, at: number, verb: OrderVerb): Order[] {
	// `said` stands in every other sentence.
	if (verb.class === 'rule' && !saysMust(context, at)) return [];
	const commander = commanderBefore(context, at);
	if (commander === null || !mayCommand(commander, verb)) return [];
	const next = context.doc.tokens[at + 1]?.norm ?? '';
	// `migrants ordered to leave by the ministry`: a headline leaves out that they were.
	if (verb.form === 'past' && verb.class === 'command' && next === 'to') return [];
	// `The ministry directed the arrest of a leader`: it led it; what an office orders done follows as a verb.
	if (
		commander.role === 'office' &&
		verb.lemma === 'direct' &&
		infinitiveAfter(context.doc, at + 1, context.sentence.to) < 0
	)
		return [];
	const trigger = { from: at, to: at + 1 };
	return ordersFrom(context, verb, trigger, commander, commander.role === 'paper');
}

function saysMust({ doc, sentence }: Context, at: number): boolean {
	for (let next = at + 1; next < Math.min(sentence.to, at + 18); next += 1)
		if (/^(?:must|shall|cannot|may|can|could)$/.test(doc.tokens[next]!.norm)) return true;
	return false;
}

/** A court may do all of these, its paper command and halt, an office of state only what no other sense of the word does. */
function mayCommand({ role }: Commander, verb: OrderVerb): boolean {
	if (role === 'court') return true;
	if (role === 'paper') return verb.class === 'command' || verb.class === 'halt';
	return (
		verb.class === 'halt' || verb.lemma === 'order' || verb.lemma === 'direct' || verb.lemma === 'instruct'
	);
}

/** What the court's own clerk is to send to whom is no obligation of anybody. */
const isClerks = ({ doc }: Context, { addressee }: Order): boolean =>
	addressee != null && doc.tokens[addressee.to - 1]!.norm === 'clerk';

/** A move against a person is custody's: `ordered him removed`, `ordered her detention`. */
function isCustody({ doc }: Context, { what, halted: isHalted, addressee, status }: Order): boolean {
	if (what == null || isHalted === true || status !== undefined || addressee != null) return false;
	const words = doc.flat
		.slice(doc.tokens[what.from]!.start, doc.tokens[what.to - 1]!.end)
		.replace(/\s+/g, ' ');
	return ENGLISH_CUSTODY.test(words);
}
