import { AUXILIARIES, BE, MODALS } from '../lexicon/grammar-words.ts';
import { resolveName } from '../names/index.ts';
import { subjectBefore } from '../quotes/subject.ts';
import { isCapitalized } from '../tokens.ts';
import type { Words } from './courts.ts';
import { type Commander, commanderAfter, commanderBefore } from './issuer.ts';
import type { Context, Order } from './order.ts';
import { DISPOSED, ENGLISH_CUSTODY, ORDER_VERBS, type OrderVerb } from './order-words.ts';
import { canBeBound, infinitiveAfter, isInfinitive, pastAsides, whatEnd } from './reach.ts';

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
			!/ly$|^(?:also|then|already|again|once|twice|previously|since|instead|further|hereby|so|now)$/.test(
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
		(/^(?:the|a|an|that|his|her|their|its|him|them|all|any)$/.test(next.norm) || isCapitalized(next))
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

/** What a verb's object makes: shared by `ordered …` and `an order directing …`. */
export function ordersFrom(
	context: Context,
	verb: OrderVerb,
	trigger: Words,
	commander: Commander | null,
	nominal = false,
): Order[] {
	const { doc, sentence } = context;
	const limit = sentence.to;
	const from = pastAsides(doc, trigger.to, limit);
	// `stopped short of`
	if (from >= limit || doc.tokens[from]!.norm === 'short') return [];
	const base: Order = {
		rule: verb.class,
		trigger,
		issuer: commander?.issuer ?? null,
		...(nominal ? { reads: 'nominal' as const } : {}),
		...(commander?.role === 'paper' ? { undated: true } : {}),
	};
	switch (verb.class) {
		case 'command':
			return commanded(context, base, from, commander);
		case 'halt':
			return halted(context, base, from, commander);
		case 'dispose':
			return disposed(context, base, from, verb);
		case 'rule':
			return ruled(context, base, from);
	}
}

function commanded(context: Context, base: Order, from: number, commander: Commander | null): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const limit = sentence.to;
	// `told reporters that` only says.
	const told = tokens[base.trigger.to - 1]!.norm === 'told' || tokens[base.trigger.to - 1]!.norm === 'tells';
	if (told && infinitiveAfter(doc, from, Math.min(limit, from + 10)) < 0) return [];
	if (tokens[from]!.norm === 'that') return clauseOrder(context, base, from + 1);
	if (isInfinitive(doc, from, limit)) return obligations(context, base, null, from);
	const to = infinitiveAfter(doc, from, limit);
	const end = to < 0 ? -1 : tokens[to - 1]!.norm === 'not' ? to - 1 : to;
	if (to > from && canBeBound(doc, { from, to: end }, 'en')) {
		// `ordered the planes to be halted`: nobody is bound by name.
		if (tokens[to + 1]?.norm === 'be' && /(?:ed|en|ght|ut|ld|ade|one|own)$/.test(tokens[to + 2]?.norm ?? ''))
			return single(context, base, null, from);
		return obligations(context, base, { from, to: end }, end);
	}
	// An office commands somebody, or that something be done: `ordered two camps` is a purchase.
	if (commander?.role === 'office' && !isAction(context, from)) return [];
	return isObject(context, from) ? single(context, base, null, from) : [];
}

/** `that the ministry return him`, `that they be released`, `that Defendants SHALL …` */
export function clauseOrder(context: Context, base: Order, from: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	for (let at = from + 1; at < Math.min(sentence.to, from + 24); at += 1) {
		const { norm, text } = tokens[at]!;
		if (/^[.;:]$/.test(text)) break;
		if (/^(?:shall|must|should|will|may|is|are|was|were|has|have|be)$/.test(norm)) {
			const next = tokens[at + 1]?.norm ?? '';
			const passive = norm === 'be' || next === 'be' || (next === 'not' && tokens[at + 2]?.norm === 'be');
			if (passive || /^(?:is|are|was|were|has|have)$/.test(norm)) break;
			return obligations(context, base, { from, to: at }, at + 1);
		}
		// The subjunctive has no mark but its bare verb: `that the ministry return`.
		if (at > from && isBareVerb(context, at)) return obligations(context, base, { from, to: at }, at);
	}
	return single(context, base, null, from);
}

const BARE =
	/^(?:return|release|report|facilitate|provide|produce|preserve|file|submit|disclose|explain|inform|allow|permit|bring|give|hold|halt|stop|cease|pay|appear|answer|identify|take|make|keep|restore|reinstate|refrain|comply|grant|notify|respond|show|clarify|turn|hand|transfer|publish|investigate|search|locate|return)$/;
const isBareVerb = ({ doc }: Context, at: number): boolean =>
	BARE.test(doc.tokens[at]!.norm) &&
	!/^(?:the|a|an|his|her|their|its|any|and|or|of|to)$/.test(doc.tokens[at - 1]!.norm);

function halted(context: Context, base: Order, from: number, commander: Commander | null): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const office = commander?.role === 'office';
	if (!isObject(context, from)) return [];
	for (let at = from + 1; at < Math.min(sentence.to, from + 20); at += 1) {
		const { norm, text } = tokens[at]!;
		if (/^[.,;:]$/.test(text)) break;
		const gerund = norm === 'from' && /ing$|["“]/.test(tokens[at + 1]?.text ?? '');
		if (
			(gerund || (norm === 'to' && isInfinitive(doc, at, sentence.to))) &&
			canBeBound(doc, { from, to: at }, 'en')
		)
			return obligations(context, { ...base, halted: true }, { from, to: at }, at + 1);
	}
	if (office && !isAction(context, from)) return [];
	return single(context, { ...base, halted: true }, null, from);
}

/** What is done, and no thing: `ordered the closure of …`, `banned visits`, `halted flights`. */
function isAction({ doc, sentence }: Context, from: number): boolean {
	for (let at = from; at < Math.min(sentence.to, from + 5); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^[.,;:]$/.test(text) || /^(?:of|to|for|from|in|on|at)$/.test(norm)) return false;
		if (
			/(?:ure|tion|sion|ment|al|ance|ests?)$/.test(norm) &&
			norm.length > 5 &&
			!/^(?:general|several|national|total|final|department|government)$/.test(norm)
		)
			return true;
		if (
			/^(?:release|return|halt|end|visits?|flights?|access|freeze|transfers?|raids?|search|removals?|deportations?|protests?|gatherings|lawyers?|journalists?)$/.test(
				norm,
			)
		)
			return true;
	}
	return false;
}

/** `denied the motion`, `vacated the order`, `refused to lift the stay`. */
function disposed(context: Context, base: Order, from: number, verb: OrderVerb): Order[] {
	const { doc, sentence } = context;
	const to = whatEnd(doc, sentence, from);
	if (to <= from) return [];
	if (verb.lemma === 'refuse' || verb.lemma === 'decline') {
		const act = doc.tokens[from + 1]?.norm ?? '';
		return isInfinitive(doc, from, sentence.to) &&
			(ORDER_VERBS.has(act) || /^(?:intervene|reconsider|rehear|put|allow|hear|let|set)$/.test(act))
			? [{ ...base, what: { from: from + 1, to } }]
			: [];
	}
	if (!namesPaper(context, from, to)) return [];
	const status = statusOf(context, verb, base.trigger, to);
	return [{ ...base, what: { from, to }, ...(status === undefined ? {} : { status }) }];
}

function statusOf({ doc, sentence }: Context, verb: OrderVerb, trigger: Words, to: number): Order['status'] {
	if (verb.status !== 'stayed') return verb.status;
	const around = doc.flat.slice(
		doc.tokens[Math.max(sentence.from, trigger.from - 3)]!.start,
		doc.tokens[Math.min(sentence.to, to + 4) - 1]!.end,
	);
	if (/administrative/i.test(around)) return 'administratively-stayed';
	return /pending (?:\w+ )?appeal/i.test(around) ? 'stayed-pending-appeal' : 'stayed';
}

/** Whether the phrase at these tokens is of something that courts dispose of, by its head. */
function namesPaper({ doc }: Context, from: number, to: number): boolean {
	let part = false;
	for (let at = from; at < Math.min(to, from + 14); at += 1) {
		const { norm, text } = doc.tokens[at]!;
		if (DISPOSED.test(norm)) return true;
		// `that part of the order`
		if (/^(?:parts?|rest|remainder|portions?|one|some|most|all|both|two)$/.test(norm)) part = true;
		if (part && norm === 'of') continue;
		if (at > from && (/^[,;:]$/.test(text) || /^(?:of|for|to|from|in|that|who|on|by|with)$/.test(norm)))
			return false;
	}
	return false;
}

/** `ruled that the government must …`: only what must or may not be. */
function ruled(context: Context, base: Order, from: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const begin = tokens[from]!.norm === 'that' ? from + 1 : from;
	for (let at = begin + 1; at < Math.min(sentence.to, begin + 16); at += 1) {
		const { norm, text } = tokens[at]!;
		if (/^[.,;:]$/.test(text) || /^(?:was|were|is|are|had|has|have|did|does|which|who)$/.test(norm))
			return [];
		if (
			norm === 'must' ||
			norm === 'shall' ||
			norm === 'cannot' ||
			((norm === 'may' || norm === 'can' || norm === 'could') && tokens[at + 1]?.norm === 'not')
		) {
			const no = tokens[at + 1]?.norm === 'not';
			const order = { ...base, ...(no || norm === 'cannot' ? { halted: true } : {}) };
			const passive = tokens[at + (no ? 2 : 1)]?.norm === 'be';
			return passive
				? single(context, order, null, begin)
				: obligations(context, order, { from: begin, to: at }, at + (no ? 2 : 1));
		}
	}
	return [];
}

function passiveOrders(context: Context, at: number, verb: OrderVerb, first: number): Order[] {
	const { doc, sentence } = context;
	const patient = subjectBefore(doc, sentence, first === at ? at : first);
	const by = agentAfter(context, at + 1);
	const trigger = { from: first, to: at + 1 };
	const base: Order = { rule: `${verb.class}-passive`, trigger, issuer: by?.issuer ?? null };
	const from = pastAsides(doc, by === null ? at + 1 : by.issuer.to, sentence.to);
	if (verb.class === 'rule' || (by !== null && by.role === 'office')) return [];
	if (verb.class === 'dispose') {
		if (verb.lemma === 'refuse' || verb.lemma === 'decline') return [];
		const subject = paperBefore(context, first);
		if (!namesPaper(context, subject.from, subject.to) || !isPaperHead(context, subject)) return [];
		const status = statusOf(context, verb, trigger, whatEnd(doc, sentence, at + 1));
		return [{ ...base, what: subject, ...(status === undefined ? {} : { status }) }];
	}
	if (patient === null) return [];
	const subject = { from: patient.from, to: patient.to };
	const to = from < sentence.to && isInfinitive(doc, from, sentence.to) ? from : -1;
	const no = doc.tokens[from]?.norm === 'not' && isInfinitive(doc, from + 1, sentence.to) ? from : -1;
	const fromGerund = doc.tokens[from]?.norm === 'from' && /ing$/.test(doc.tokens[from + 1]?.norm ?? '');
	const bound = canBeBound(doc, subject, 'en') && isParty(context, subject);
	if (verb.class === 'command' && (to >= 0 || no >= 0)) {
		if (!bound && by === null) return [];
		if (verb.common === true && by === null) return [];
		return obligations(context, base, bound ? subject : null, no >= 0 ? no : to);
	}
	// `was ordered released by a judge`
	if (
		verb.lemma === 'order' &&
		/^(?:released|freed|returned|reinstated|reopened|closed|readmitted)$/.test(doc.tokens[from]?.norm ?? '')
	) {
		const later = by ?? agentAfter(context, from + 1);
		const end = whatEnd(doc, sentence, from);
		return [
			{
				...base,
				issuer: later?.issuer ?? null,
				protects: subject,
				what: { from, to: Math.max(from + 1, later === null ? end : from + 1) },
			},
		];
	}
	if (verb.class === 'halt' && fromGerund)
		return bound && (by !== null || verb.lemma === 'enjoin')
			? obligations(context, { ...base, halted: true }, subject, from + 1)
			: [];
	if (by === null) return [];
	return [{ ...base, ...(verb.class === 'halt' ? { halted: true } : {}), what: subject }];
}

/** `The order entered by the district court | is vacated`: the whole of what stands before the verb in its clause. */
function paperBefore({ doc, sentence }: Context, end: number): Words {
	let from = end;
	while (from > sentence.from && from > end - 30) {
		const { norm, text } = doc.tokens[from - 1]!;
		if (
			/^[,;:.—]$/.test(text) ||
			/^(?:that|but|because|when|if|while|although|where|after|extent)$/.test(norm)
		)
			break;
		if (norm === 'and' && /^(?:the|a|an|his|her|its|their)$/.test(doc.tokens[from]?.norm ?? '') && from < end)
			break;
		from -= 1;
	}
	return { from, to: end };
}

/** `by a federal judge`, over an adverb or a day. */
function agentAfter(context: Context, at: number): Commander | null {
	return commanderAfter(context, pastAsides(context.doc, at, context.sentence.to));
}

const PARTIES =
	/^(?:government|administration|defendants?|respondents?|plaintiffs?|petitioners?|officials?|ministry|department|ice|dhs|state|states|agency|agencies|police|army|authorities|officers?|agents?|secretary|minister|president|director|warden|court|courts|congress|parliament|company|county|city|united|office|bureau|commission|lawyers?|attorneys?|prosecutors?|guards?|prisons?|jails?|facility|hospital|firm|service|services|board|council|republic|country|they|it|he|she)$/;

/** Whether a phrase names somebody whom courts bind. */
function isParty({ doc }: Context, { from, to }: Words): boolean {
	for (let at = from; at < to; at += 1) if (PARTIES.test(doc.tokens[at]!.norm)) return true;
	const name = resolveName(doc, { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end });
	return name !== null && name.type !== 'place' && name.from <= from + 2 && name.to === to;
}

/** The subject of `was denied` is the paper itself, and nobody who asked. */
function isPaperHead({ doc }: Context, { from, to }: Words): boolean {
	if (from >= to) return false;
	let end = from;
	while (
		end < to &&
		!/^(?:of|for|to|from|in|that|by|on|with|entered|filed|issued|seeking|against)$/.test(
			doc.tokens[end]!.norm,
		)
	)
		end += 1;
	while (end > from && /ly$|^(?:heretofore|earlier|previously|itself|below)$/.test(doc.tokens[end - 1]!.norm))
		end -= 1;
	return end > from && DISPOSED.test(doc.tokens[end - 1]!.norm);
}

function isObject({ doc, sentence }: Context, from: number): boolean {
	const first = doc.tokens[from]!;
	return (
		from < sentence.to &&
		(first.kind === 'word' || first.kind === 'number') &&
		!/^(?:by|to|at|in|with|and|or|for|as|not|up|out|off|,|about|after|over|of|on|from|against)$/.test(
			first.norm,
		)
	);
}

/** One obligation that takes in all that follows. */
function single({ doc, sentence }: Context, base: Order, addressee: Words | null, from: number): Order[] {
	const to = whatEnd(doc, sentence, from, base.reads === 'nominal');
	return to > from ? [{ ...base, addressee, what: { from, to } }] : [];
}

/** `to return him and to report daily`: each infinitive is an obligation of its own. */
export function obligations(context: Context, base: Order, addressee: Words | null, from: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const found: Order[] = [];
	let at = from;
	for (let nth = 0; nth < 8 && at < sentence.to; nth += 1) {
		const no = /^(?:not|never)$/.test(tokens[at]!.norm);
		const begin = !no && tokens[at]!.norm === 'to' ? at + 1 : at;
		const start = tokens[begin]?.kind === 'quote' ? begin + 1 : begin;
		const to = whatEnd(doc, sentence, start, base.reads === 'nominal');
		if (to <= start) break;
		found.push({
			...base,
			...(addressee === null ? {} : { addressee }),
			what: { from: start, to },
			...(no ? { halted: true } : {}),
		});
		const next = secondInfinitive(context, to);
		if (next < 0) break;
		at = next;
	}
	return found;
}

function secondInfinitive({ doc, sentence }: Context, to: number): number {
	let at = to;
	while (at < Math.min(sentence.to, to + 2) && (doc.tokens[at]!.text === ',' || doc.tokens[at]!.text === ';'))
		at += 1;
	if (at > to && isInfinitive(doc, at, sentence.to)) return at;
	if (doc.tokens[at]?.norm !== 'and' || at + 1 >= sentence.to) return -1;
	const next = /^(?:also|then|further)$/.test(doc.tokens[at + 1]!.norm) ? at + 2 : at + 1;
	if (doc.tokens[next]?.norm === 'not' && doc.tokens[next + 1]?.norm === 'to') return next;
	return isInfinitive(doc, next, sentence.to) ? next : -1;
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
