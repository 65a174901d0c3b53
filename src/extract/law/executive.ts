import type { ChainItem, Slot } from '../../record/index.ts';
import { narratorAt } from '../chain.ts';
import { type Candidate, type Doc, slotAt } from '../document.ts';
import type { Place } from './found.ts';
import { obligations } from './obligations.ts';
import type { Context, Order } from './order-shape.ts';
import { ORDER_VERBS } from './order-words.ts';
import { ordersFrom } from './orders-object.ts';
import { whatEnd } from './reach.ts';

const HEAD = 6_000;
/** By what an order of the executive says in whose name it commands. */
const VESTED =
	/by\s{1,3}(?:virtue\s{1,3}of\s{1,3})?the\s{1,3}(?:authority|power)s?\s{1,3}vested\s{1,3}in\s{1,3}(?:me|us)\s{1,3}as\s{1,3}(?:the\s{1,3})?(\p{Lu}\p{L}{3,20}(?:\s\p{Lu}\p{L}{3,20})?)|(?:now,\s{1,3}therefore,\s{1,3})?I,\s[\p{L}. ]{3,60},\s{1,3}(\p{Lu}\p{L}{3,20})\s{1,3}of\s/iu;

const memo = new WeakMap<Doc, Place | null>();

/** The office in whose name a decree, proclamation or executive order commands; `null` in any other text. */
export function decreeing(doc: Doc): Place | null {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const head = doc.flat.slice(0, HEAD);
	const match = /vested|therefore/i.test(head) ? VESTED.exec(head) : null;
	const office = match?.[1] ?? match?.[2];
	const found =
		match === null || office === undefined
			? null
			: placeOf(match.index + match[0].lastIndexOf(office), office);
	memo.set(doc, found);
	return found;
}

const placeOf = (start: number, words: string): Place => ({ start, end: start + words.length });

const BOUND =
	/^(?:secretary|secretaries|general|director|directors|administrator|heads?|departments?|agency|agencies|officers?|officials?|commissioner|chairman|chair|ambassador|counsel|minister|ministers|ministry|police|forces|army|governor|governors|adviser|advisor|attorney|authorities|prefects?|commander|commanders|aliens?|persons?|individuals?|members)$/;

/** `the Secretary of State shall take …`, `I hereby direct that …`, `agencies are directed to …`, in a paper of the executive. */
export function executiveOrders(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (norm === 'shall') return shallOrders(context, at);
	const verb = ORDER_VERBS.get(norm);
	if (verb === undefined || verb.class === 'rule' || verb.class === 'dispose') return [];
	const lead = subjectI(context, at);
	if (verb.form === 'base' && lead >= 0)
		return ordersFrom(context, verb, { from: lead, to: at + 1 }, null).map((order) => ({
			...order,
			rule: 'i-direct',
			operative: true,
		}));
	let back = at - 1;
	while (back > sentence.from && /^(?:hereby|further|also)$/.test(tokens[back]!.norm)) back -= 1;
	if (verb.form !== 'past' || !/^(?:is|are)$/.test(tokens[back]?.norm ?? '') || tokens[at + 1]?.norm !== 'to')
		return [];
	const from = boundBefore(context, back);
	return from === null
		? []
		: obligations(
				context,
				{ rule: 'directed', trigger: { from: back, to: at + 1 }, operative: true },
				{ from, to: back },
				at + 1,
			);
}

function subjectI({ doc, sentence }: Context, at: number): number {
	for (let back = at - 1; back >= Math.max(sentence.from, at - 6); back -= 1) {
		const { norm } = doc.tokens[back]!;
		if (norm === 'i' || norm === 'we') return back;
		if (!/^(?:hereby|further|also|,|do|therefore|proclaim|and|declare)$/.test(norm)) return -1;
	}
	return -1;
}

function shallOrders(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const from = boundBefore(context, at);
	if (from === null || from < sentence.from) return [];
	const next = doc.tokens[at + 1]?.norm ?? '';
	const base: Order = { rule: 'executive-shall', trigger: { from: at, to: at + 1 }, operative: true };
	// `aliens shall be subject to removal`: it binds nobody to do anything.
	if (next === 'be' && /^(?:subject|deemed|construed|known|cited)$/.test(doc.tokens[at + 2]?.norm ?? ''))
		return [];
	if (next === 'be') {
		const to = whatEnd(doc, sentence, from);
		return [{ ...base, what: { from, to } }];
	}
	return obligations(context, base, { from, to: at }, at + 1);
}

/** Where the phrase begins that ends before token `end` and names whom an executive binds. */
function boundBefore({ doc, sentence }: Context, end: number): number | null {
	let from = end;
	let fits = false;
	while (from > sentence.from && from > end - 40) {
		const { norm, text } = doc.tokens[from - 1]!;
		if (/^[.;:()—]$/.test(text) || /^(?:that|which|who|this|nothing|if|when|order)$/.test(norm)) break;
		if (
			text === ',' &&
			/^(?:the|each|all|every|any|heads?)$/.test(doc.tokens[from]!.norm) &&
			!/^(?:and|of)$/.test(doc.tokens[from - 2]?.norm ?? '') &&
			fits &&
			!listed(doc, from, end)
		)
			break;
		if (BOUND.test(norm)) fits = true;
		from -= 1;
	}
	while (from < end && doc.tokens[from]!.kind !== 'word') from += 1;
	return fits && from < end ? from : null;
}

/** `the Attorney General, the Secretary of State, and …`: a list goes on to its `and`. */
function listed(doc: Doc, from: number, end: number): boolean {
	for (let at = from; at < end; at += 1) if (doc.tokens[at]!.norm === 'and') return true;
	return false;
}

/** An executive's own order: the office is its voice and issuer, its date the paper's. */
export function spokenByOffice(doc: Doc, candidate: Candidate, office: Place): Candidate {
	if (candidate.kind !== 'order') return candidate;
	const exact = doc.text.slice(office.start, office.end);
	const voice: ChainItem = { described: exact, act: 'orders', ...office, exact };
	const { slots } = candidate;
	const issuer: Slot = {
		...slotAt(doc, office.start, office.end),
		inferred: true,
		why: 'the office in whose name the paper commands',
	};
	const { title } = doc.front;
	return {
		...candidate,
		chain: [...narratorAt(doc, candidate.anchors[0]!.start), voice],
		slots: {
			...slots,
			issuer: slots.issuer ?? issuer,
			// All that one paper commands is one order, by its title.
			...(title === undefined
				? {}
				: {
						order: {
							...slotAt(doc, title.start, title.end),
							inferred: true,
							why: 'the title of the paper that commands',
						},
					}),
			...(slots.on === undefined && doc.spoken !== null
				? { on: { value: doc.spoken.edtf, inferred: true, why: 'the date of the paper that orders it' } }
				: {}),
		},
	};
}
