import { type Candidate, type Doc, onOneLine } from '../document.ts';
import { fold } from '../names/index.ts';
import { subjectBefore } from '../quotes/subject.ts';
import { subjectOfVerb } from './bound.ts';
import { ordersBefore } from './compliance-object.ts';
import type { Words } from './courts.ts';
import type { Context } from './order-shape.ts';
import { ordersIn } from './orders.ts';
import type { Told } from './told.ts';

type Owed = {
	readonly order: Candidate;
	readonly stems: ReadonlySet<string>;
	readonly end: number;
	readonly verb: string;
};

const memo = new WeakMap<Doc, ReadonlyMap<string, readonly Owed[]>>();

/** What is owed by each verb: the obligations whose first word it is, by its stem. */
function owedIn(doc: Doc): ReadonlyMap<string, readonly Owed[]> {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const byVerb = new Map<string, Owed[]>();
	for (const order of ordersIn(doc)) {
		if (order.kind !== 'order' || order.polarity !== 'affirms' || order.slots.status !== undefined) continue;
		const { what } = order.slots;
		if (what?.end === undefined || what.start === undefined) continue;
		const words: readonly string[] =
			onOneLine(what.value)
				.toLowerCase()
				.match(/[\p{L}]+/gu) ?? [];
		const verb = stemOf(
			words.find((word) => word.length > 2 && !/^(?:not|the|que|los|las|una)$/.test(word)) ?? '',
		);
		if (verb === '') continue;
		const owed: Owed = {
			order,
			verb,
			end: what.end,
			stems: new Set(words.filter(isContent).map(stemOf)),
		};
		const add = (key: string) => byVerb.set(key, [...(byVerb.get(key) ?? []), owed].slice(-12));
		add(verb);
		// `ordered the planes to turn around`: the verb stands past whom or what it is about.
		const to = words.indexOf('to');
		const past = to > 0 && to < 8 ? stemOf(words[to + 1] ?? '') : '';
		if (past !== '' && past !== verb) add(past);
		if (order.slots.act !== undefined) add(`act ${order.slots.act.value}`);
	}
	memo.set(doc, byVerb);
	return byVerb;
}

const SMALL =
	/^(?:the|and|any|all|for|his|her|its|not|was|had|has|him|out|who|que|los|las|una|del|por|con|sus|para|with|from|that|this|their|them|within|days|hours|before|antes)$/;
const isContent = (word: string): boolean => word.length > 2 && !SMALL.test(word);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
	['paid', 'pay'],
	['brought', 'bring'],
	['gave', 'give'],
	['given', 'give'],
	['rindió', 'rendir'],
]);
/** The part of a word that its forms share: `returned` and `return`, `cerró` and `cerrar`. */
function stemOf(word: string): string {
	const bare = fold(IRREGULAR.get(word) ?? word).replace(
		/(?:ing|ed|es|s|e|ado|ada|ido|ida|ar|er|ir|o|aron|ieron|[aei]rl[ao]s?|[aei]rse)$/,
		'',
	);
	return bare.length < 3 ? fold(word) : bare.slice(0, 6);
}

/** Verbs that do what courts most order, whatever word the order itself had. */
const ACTS: readonly (readonly [RegExp, readonly string[]])[] = [
	[
		/^(?:return|br(?:ing|ought)|fl(?:y|own|ew)|devol|devuel|regres|tra(?:er|jo|ído)|repatri|retorn)/,
		['return', 'return-those-moved', 'facilitate'],
	],
	[/^(?:releas|free|freed|liber|excarcel|solt|suelt)/, ['release']],
	[/^(?:hand|produc|submit|suppl|turn|present|entreg|remit)/, ['produce', 'report']],
	[/^(?:report|inform|disclos|explain|said|told|explic|respond)/, ['report']],
	[/^(?:allow|let|grant|permit|admit|dej)/, ['access']],
];
const ANYBODY = /^(?:anyone|anybody|anything|any|single|nadie|ningun[oa]|ningún|nada)$/;

/** `None of the men has been returned`, `nadie ha sido liberado`: at the word for none. */
export function noneOf(context: Context, at: number): (Told & { readonly owed: Candidate }) | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const byVerb = owedIn(doc);
	if (byVerb.size === 0) return null;
	let verb = at + 1;
	while (verb < Math.min(sentence.to, at + 8) && !DONE_BY.test(tokens[verb]!.norm)) {
		if (/^[.,;:]$/.test(tokens[verb]!.text)) return null;
		verb += 1;
	}
	while (
		verb < Math.min(sentence.to, at + 12) &&
		(DONE_BY.test(tokens[verb]!.norm) || /ly$|^yet$/.test(tokens[verb]!.norm))
	)
		verb += 1;
	if (verb >= Math.min(sentence.to, at + 12)) return null;
	const owed = owedBy(byVerb, tokens[verb]!.norm).find(
		({ end }) => end <= tokens[at]!.start && tokens[at]!.start - end < 3000,
	);
	return owed === undefined
		? null
		: {
				rule: 'none',
				done: 'not-done',
				about: null,
				owed: owed.order,
				by: null,
				trigger: { from: at, to: verb + 1 },
			};
}
const DONE_BY = /^(?:has|have|had|was|were|been|is|are|ha|han|había|fue|fueron|sido)$/;

/** Whether a verb does what an order says: by its own word, or by the kind of act that it is. */
export function doesWhat(order: Candidate, norm: string): boolean {
	if (order.kind !== 'order' || order.slots.what === undefined) return false;
	const act = order.slots.act?.value;
	if (ACTS.some(([pattern, codes]) => pattern.test(norm) && codes.includes(act ?? ''))) return true;
	const words: readonly string[] =
		onOneLine(order.slots.what.value)
			.toLowerCase()
			.match(/[\p{L}]+/gu) ?? [];
	return words.slice(0, 4).some((word) => word.length > 3 && stemOf(word) === stemOf(norm));
}

/** What is owed by a verb, the last first: by its own word, then by the kind of act that it is. */
function owedBy(byVerb: ReadonlyMap<string, readonly Owed[]>, norm: string): Owed[] {
	const own = [...(byVerb.get(stemOf(norm)) ?? [])].reverse();
	const acts = ACTS.filter(([pattern]) => pattern.test(norm)).flatMap(([, codes]) =>
		codes.flatMap((code) => [...(byVerb.get(`act ${code}`) ?? [])].reverse()),
	);
	return [...own, ...acts];
}

/** `no lo hizo`, `has not done so`: what was ordered right before, where nothing else was. */
export function notSo(context: Context, at: number): (Told & { readonly owed: Candidate }) | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const words = tokens
		.slice(at, Math.min(sentence.to, at + 4))
		.map(({ norm }) => norm)
		.join(' ');
	const found =
		/^(?:not (?:yet )?(?:do|done) so\b|never did(?: so)?$|no lo (?:hizo|hicieron)\b|no lo (?:ha|han|había|habían) hecho\b)/.exec(
			words,
		);
	if (found === null) return null;
	const end = ordersBefore(doc, tokens[at]!.start);
	const known = ordersIn(doc);
	// Of several obligations under one verb, the first stands for them.
	const verb = (index: number) => {
		const order = known[index];
		return order?.kind === 'order' ? order.slots.act?.start : undefined;
	};
	let first = end - 1;
	while (first > 0 && verb(end - 1) !== undefined && verb(first - 1) === verb(end - 1)) first -= 1;
	const owed = known[first];
	if (
		owed?.kind !== 'order' ||
		owed.slots.what === undefined ||
		owed.slots.status !== undefined ||
		tokens[at]!.start - owed.anchors[0]!.end > 400
	)
		return null;
	let from = at;
	while (from > sentence.from && /^(?:has|have|had|did|does)$/.test(tokens[from - 1]!.norm)) from -= 1;
	const by = subjectOfVerb(context, from);
	return {
		rule: 'not-so',
		done: 'not-done',
		about: null,
		owed,
		by,
		trigger: {
			from: by !== null && by.to <= from && from - by.to < 3 ? by.from : from,
			to: at + found[0].split(' ').length,
		},
	};
}

const NOTHING = /^(?:nothing|little|effort|move|attempt|steps|nada|poco|esfuerzo)$/;

/**
 * `has not returned him`, `did nothing to facilitate …`, `no cerró el centro`: at the negation, that what was ordered
 * before was not done, where the verb is that of an obligation and one more of its words, or a pronoun, stands beside it.
 */
export function undone(context: Context, at: number): (Told & { readonly owed: Candidate }) | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const byVerb = owedIn(doc);
	if (byVerb.size === 0) return null;
	const { norm } = tokens[at]!;
	let verb = at + 1;
	if (NOTHING.test(norm)) {
		if (
			/^(?:effort|move|attempt|steps|esfuerzo)$/.test(norm) &&
			!/^(?:no|ningún)$/.test(tokens[at - 1]?.norm ?? '')
		)
			return null;
		if (!/^(?:to|para)$/.test(tokens[at + 1]?.norm ?? '')) return null;
		verb = at + 2;
	} else if (/^(?:yet|failed|refused|declined)$/.test(norm) && tokens[at + 1]?.norm === 'to') verb = at + 2;
	else if (norm === 'sin') verb = at + 1;
	else if (/^(?:negó|negaron)$/.test(norm) && tokens[at + 1]?.norm === 'a') verb = at + 2;
	else if (/^(?:yet|failed|refused|declined|negó|negaron)$/.test(norm)) return null;
	else
		while (
			verb < Math.min(sentence.to, at + 5) &&
			/^(?:yet|been|have|had|has|be|ha|han|había|habían|la|lo|los|las|se|le|les|sido|to|failed|refused)$|ly$/.test(
				tokens[verb]!.norm,
			)
		)
			verb += 1;
	if (verb >= sentence.to) return null;
	for (const owed of owedBy(byVerb, tokens[verb]!.norm)) {
		if (owed.end > tokens[at]!.start || tokens[at]!.start - owed.end > 12_000) continue;
		const words = about(context, at, verb, owed);
		if (words === null) continue;
		return {
			rule: 'undone',
			done: 'not-done',
			about: null,
			owed: owed.order,
			by: words.by,
			trigger: words.trigger,
		};
	}
	return null;
}

function about(
	context: Context,
	at: number,
	verb: number,
	owed: Owed,
): { trigger: Words; by: Words | null } | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	// What could or will not be done is no report of it.
	for (let back = at; back >= Math.max(sentence.from, at - 3); back -= 1)
		if (
			/^(?:will|would|could|can|should|must|may|might|cannot|if|whether|to|si|puede|podría|debe)$/.test(
				tokens[back]!.norm,
			) &&
			back !== at
		)
			return null;
	let shared = false;
	let to = verb + 1;
	for (let next = verb + 1; next < Math.min(sentence.to, verb + 9); next += 1) {
		const { norm, text } = tokens[next]!;
		if (/^[.,;:]$/.test(text)) break;
		const pronoun =
			(next === verb + 1 && /^(?:him|her|them|it)$/.test(norm)) || (next <= verb + 3 && ANYBODY.test(norm));
		if (pronoun || (isContent(norm) && stemOf(norm) !== owed.verb && owed.stems.has(stemOf(norm)))) {
			shared = true;
			to = next + 1;
		}
	}
	const clitic =
		/^(?:la|lo|los|las)$/.test(tokens[verb - 1]!.norm) ||
		/^(?:la|lo|los|las)$/.test(tokens[at + 1]?.norm ?? '');
	let from = at;
	while (
		from > sentence.from &&
		/^(?:made|makes|making|taken|took|no|has|have|had|did|does|was|were|is|been|done|do)$/.test(
			tokens[from - 1]!.norm,
		)
	)
		from -= 1;
	const voice = subjectBefore(doc, sentence, from);
	// `Sigue sin entregarse.`: what, was told.
	const left = tokens[at]!.norm === 'sin' && /rse$/.test(tokens[verb]!.norm);
	if (left) {
		while (
			from > sentence.from &&
			/^(?:sigue|siguen|seguía|continúa|permanece|está)$/.test(tokens[from - 1]!.norm)
		)
			from -= 1;
		if (from < at) return { trigger: { from, to: verb + 1 }, by: null };
	}
	if (!shared && voice !== null) {
		// `the first daily report had not been filed`: its object is the subject.
		for (let index = voice.from; index < voice.to; index += 1)
			if (tokens[index]!.norm.length > 3 && owed.stems.has(stemOf(tokens[index]!.norm))) shared = true;
		if (shared) return { trigger: { from: voice.from, to: verb + 1 }, by: null };
	}
	if (!shared && !clitic) return null;
	const by = subjectOfVerb(context, from);
	return { trigger: { from: by !== null && by.to <= from ? by.from : from, to }, by };
}
