import { subjectBefore } from '../quotes/subject.ts';
import { authorityOf, courtAround, courtBetween, isCourtWord, type Words } from './courts.ts';
import { type Commander, commanderAfter, commanderBefore } from './issuer.ts';
import { clauseOrder, obligations } from './obligations.ts';
import type { Context, Order } from './order-shape.ts';
import { ISSUE_VERBS, ORDER_NOUNS, ORDER_VERBS, OTHER_ORDERS } from './order-words.ts';
import { ordersFrom } from './orders-object.ts';
import { isInfinitive, pastAsides, whatEnd } from './reach.ts';

/** `an order barring …`, `the judge’s order to …`, `an injunction against …`, `a stay of …`, at the noun. */
export function ordersByNoun(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const noun = tokens[at]!;
	if (!ORDER_NOUNS.has(noun.norm)) return [];
	const before = tokens[at - 1]?.norm ?? '';
	if (before === 'by' && at > sentence.from) {
		const done = byOrderOf(context, at);
		if (done.length > 0) return done;
	}
	if (OTHER_ORDERS.test(before) && at > sentence.from) return [];
	// `order of removal`, `order of supervision`
	if (
		tokens[at + 1]?.norm === 'of' &&
		/^(?:removal|supervision|deportation|release|expedited|protection)$/.test(tokens[at + 2]?.norm ?? '')
	)
		return [];
	const start = phraseStart(context, at);
	if (isAskedFor(context, start)) return [];
	const commander = issuerOf(context, start, at);
	const after = afterNoun(context, at + 1);
	const next = tokens[after];
	const trigger: Words = { from: at, to: at + 1 };
	const base: Order = { rule: 'noun', trigger, issuer: commander?.issuer ?? null, reads: 'nominal' };
	if (next !== undefined && after < sentence.to) {
		const relative = /^(?:that|which)$/.test(next.norm) ? after + 1 : after;
		const verb = ORDER_VERBS.get(tokens[relative]?.norm ?? '');
		const fits =
			verb !== undefined &&
			(verb.form === 'gerund' || (relative > after && (verb.form === 'past' || verb.form === 'third')));
		if (fits && verb.class !== 'dispose' && verb.class !== 'rule')
			return ordersFrom(context, verb, { from: at, to: relative + 1 }, commander, true).map((order) => ({
				...order,
				rule: 'noun',
				reads: 'nominal',
			}));
		const isOrder = /^(?:orders?|directives?|injunctions?|rulings?|decisions?|decree)$/.test(noun.norm);
		if (isOrder && isInfinitive(doc, after, sentence.to))
			return commander === null ? [] : obligations(context, base, null, after);
		if (isOrder && next.norm === 'that' && commander !== null && hasMust(context, after))
			return clauseOrder(context, base, after + 1);
		if (next.norm === 'against') return againstWhat(context, base, after + 1);
		if (noun.norm === 'stay' && /^(?:of|on|against)$/.test(next.norm))
			return stayOf(context, base, after + 1, commander);
		if (isOrder && commander !== null && GRANTS.test(next.norm)) return whole(context, base, after);
		if (isOrder && next.norm === 'for' && commander !== null) return whole(context, base, after + 1);
	}
	return issued(context, base, start, commander);
}

/** What an order does by being made: `an order freeing the fisherman`. */
const GRANTS =
	/^(?:freeing|releasing|returning|reinstating|granting|giving|letting|closing|reopening|restoring|keeping|setting|calling|extending|lifting|ending|protecting|shielding|securing|appointing|temporarily)$/;

/** `were freed | by order of Judge Robles`: what was done on it. */
function byOrderOf(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (tokens[at + 1]?.norm !== 'of' || at - 2 < sentence.from) return [];
	const commander = commanderAfter(context, at + 1);
	if (commander === null) return [];
	let verb = at - 2;
	while (verb > sentence.from && verb > at - 9 && !DONE.test(tokens[verb]!.norm)) verb -= 1;
	if (!DONE.test(tokens[verb]!.norm) || !/^(?:was|were|been|be|is|are)$/.test(tokens[verb - 1]?.norm ?? ''))
		return [];
	return [
		{
			rule: 'by-order',
			trigger: { from: at - 1, to: at + 1 },
			issuer: commander.issuer,
			reads: 'nominal',
			what: { from: verb, to: at - 1 },
		},
	];
}
const DONE =
	/^(?:freed|released|returned|brought|flown|reinstated|reopened|closed|halted|stopped|suspended|readmitted|handed|moved)$/;

/** `an order (TRO) on Friday | barring` */
function afterNoun({ doc, sentence }: Context, at: number): number {
	const { tokens } = doc;
	let next = at;
	if (tokens[next]?.text === '(') {
		while (next < Math.min(sentence.to, at + 8) && tokens[next]!.text !== ')') next += 1;
		next += 1;
	}
	next = pastAsides(doc, next, sentence.to);
	if (/^(?:expressly|specifically|temporarily|effectively|explicitly)$/.test(tokens[next]?.norm ?? ''))
		next += 1;
	if (tokens[next]?.text === ',' && /ing$/.test(tokens[next + 1]?.norm ?? '')) next += 1;
	return next;
}

/** Where the noun's phrase begins: `a written temporary | restraining order`. */
function phraseStart({ doc, sentence }: Context, at: number): number {
	let from = at;
	while (from > sentence.from && from > at - 9) {
		const token = doc.tokens[from - 1]!;
		if (
			/^(?:a|an|the|this|that|its|his|her|their|any|no|another|such|two|several|multiple)$/.test(token.norm)
		)
			return from - 1;
		if (token.norm === "'s" || token.text === '’') from -= 1;
		else if (
			token.kind === 'word' &&
			!/^(?:of|by|in|to|for|from|with|and|or|that|which|who|on|at|issued|entered|signed|granted|defied|defying|under|against|ignored|violated|after|before|is|was|has|had)$/.test(
				token.norm,
			)
		)
			from -= 1;
		else if (token.kind === 'number') from -= 1;
		else break;
	}
	return from;
}

/** Words that only ask for it: `sought an order barring`, `asked for a stay`. */
function isAskedFor({ doc, sentence }: Context, start: number): boolean {
	for (let at = start - 1; at >= Math.max(sentence.from, start - 6); at -= 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^[.,;:]$/.test(text)) return false;
		if (/^(?:could|would|may|might|can|to)$/.test(norm) && ISSUE_VERBS.test(doc.tokens[at + 1]?.norm ?? ''))
			return true;
		if (
			/^(?:seeks?|sought|seeking|asked|asking|asks|request|requests|requested|requesting|motion|moved|application|petition|petitioned|want|wants|wanted|applied|bid|plea|demand|demanded|demanding|vacate|lift|appeal|appealed|appealing|without|absent|unless|filed)$/.test(
				norm,
			)
		)
			return true;
	}
	return false;
}

/** By whom: possessed by a court, called a court’s, issued by one, or a court’s issuing it. */
function issuerOf(context: Context, start: number, at: number): Commander | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	for (let index = at - 1; index >= start; index -= 1) {
		if (!isCourtWord(doc, index)) continue;
		const words = courtAround(doc, index, start, at, 'en');
		const to = Math.min(words.to, at);
		return { issuer: { from: words.from, to }, role: 'court' };
	}
	// `Judge Robles’ order`: the name alone says whose.
	const owner = tokens.slice(start, at).findIndex((token) => token.norm === "'s" || token.text === '’');
	if (owner > 0) {
		const words = { from: start, to: start + owner };
		const role = authorityOf(doc, words, sentence);
		if (role === 'court' || role === 'office') return { issuer: words, role };
	}
	const by = commanderAfter(context, pastAsides(doc, at + 1, sentence.to));
	if (by !== null) return by;
	// `a judge said … defied her order`
	if (/^(?:his|her|its|their)$/.test(tokens[start]?.norm ?? '')) {
		const court = courtBetween(doc, sentence.from, start, 'en');
		if (court !== null) return { issuer: court, role: 'court' };
	}
	const verb = tokens[start - 1];
	if (verb !== undefined && start - 1 >= sentence.from && ISSUE_VERBS.test(verb.norm))
		return commanderBefore(context, start - 1);
	return passiveIssuer(context, at);
}

/** `an order was issued by a federal judge`, `the order, issued on Friday by Judge Robles` */
function passiveIssuer(context: Context, at: number): Commander | null {
	const { doc, sentence } = context;
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1)
		if (/^(?:issued|entered|signed|imposed|handed)$/.test(doc.tokens[next]!.norm))
			return commanderAfter(context, pastAsides(doc, next + 1, sentence.to));
	return null;
}

function hasMust({ doc, sentence }: Context, from: number): boolean {
	for (let at = from + 1; at < Math.min(sentence.to, from + 14); at += 1)
		if (/^(?:must|shall|should|be|return|release)$/.test(doc.tokens[at]!.norm)) return true;
	return false;
}

/** `an injunction against the removals`, `a restraining order against the ministry`. */
function againstWhat(context: Context, base: Order, from: number): Order[] {
	const { doc, sentence } = context;
	const to = whatEnd(doc, sentence, from);
	if (to <= from) return [];
	const words = { from, to };
	const party = doc.tokens
		.slice(from, to)
		.some(({ norm }) =>
			/^(?:government|administration|ministry|department|officials|agency|police|company|defendants?|respondents?|agents?|officers?)$/.test(
				norm,
			),
		);
	return [party ? { ...base, halted: true, addressee: words } : { ...base, halted: true, what: words }];
}

function stayOf(context: Context, base: Order, from: number, commander: Commander | null): Order[] {
	const to = whatEnd(context.doc, context.sentence, from);
	if (to <= from || commander === null) return [];
	const paper = context.doc.tokens
		.slice(from, to)
		.some(({ norm }) => /^(?:order|injunction|ruling|decision|judgment)$/.test(norm));
	return [{ ...base, what: { from, to }, ...(paper ? { status: 'stayed' as const } : { halted: true }) }];
}

function whole(context: Context, base: Order, from: number): Order[] {
	const to = whatEnd(context.doc, context.sentence, from);
	return to > from ? [{ ...base, what: { from, to } }] : [];
}

/** `The judge issued a temporary restraining order.`: an order is told, and not what it says. */
function issued(context: Context, base: Order, start: number, commander: Commander | null): Order[] {
	const { doc, sentence } = context;
	const verb = doc.tokens[start - 1];
	if (commander === null || verb === undefined || start - 1 < sentence.from) return [];
	const noun = doc.tokens[base.trigger.from]!;
	const halts =
		/^(?:injunctions?|stays?|tro|writ)$/.test(noun.norm) ||
		doc.tokens[base.trigger.from - 1]?.norm === 'restraining';
	if (!halts || !ISSUE_VERBS.test(verb.norm) || /^(?:secured|won|obtained)$/.test(verb.norm)) return [];
	const subject = subjectBefore(doc, sentence, start - 1);
	if (subject === null || authorityOf(doc, subject, sentence) !== 'court') return [];
	const stayed = noun.norm === 'stay' && doc.tokens[base.trigger.from - 1]?.norm === 'administrative';
	return [
		{
			...base,
			trigger: { from: start - 1, to: start },
			what: { from: start, to: base.trigger.to },
			...(stayed ? { status: 'administratively-stayed' as const } : {}),
		},
	];
}
