import { type ChainItem, type Slot, UNNAMED_VOICE } from '../../record/index.ts';
import { narratorAt } from '../chain.ts';
import { type Candidate, type Doc, type Sentence, slotAt } from '../document.ts';
import { isUpper } from '../tokens.ts';
import { referencesIn } from './legal.ts';
import { clauseOrder, obligations } from './obligations.ts';
import { courtPaper, isForTheCourt } from './opinions.ts';
import type { Context, Order } from './order-shape.ts';
import { spanishOrders } from './orders-es.ts';
import { whatEnd } from './reach.ts';

/** Whether the court itself speaks in a sentence of its paper, and not a judge apart. */
export const courtSpeaks = (doc: Doc, sentence: Sentence): boolean => isForTheCourt(doc, sentence.start);

/** `IT IS ORDERED that …`, `ORDERED that Defendants SHALL …`, at the word `ordered`. */
export function orderedThat(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const token = tokens[at]!;
	if (token.norm !== 'ordered') return [];
	let from = at;
	while (
		from > sentence.from &&
		/^(?:it|is|hereby|further|so|now|therefore|accordingly|,)$/.test(tokens[from - 1]!.norm)
	)
		from -= 1;
	const formal = (from < at && tokens[from]!.norm !== 'so') || (isUpper(token) && at === sentence.from);
	if (!formal) return [];
	let next = at + 1;
	while (next < sentence.to && /^(?:,|adjudged|and|decreed)$/.test(tokens[next]!.norm)) next += 1;
	if (tokens[next]?.norm !== 'that' || next >= sentence.to) return [];
	const trigger = { from: tokens[from]!.text === ',' ? from + 1 : from, to: at + 1 };
	const base: Order = { rule: 'it-is-ordered', trigger, operative: true };
	// `that the motion is GRANTED` is read at its own verb.
	const found = clauseOrder(context, base, next + 1);
	return found.filter(
		({ what, addressee }) =>
			(what == null || !disposes(context, what.from, what.to)) &&
			(addressee == null || tokens[addressee.to - 1]!.norm !== 'clerk'),
	);
}

function disposes({ doc }: Context, from: number, to: number): boolean {
	for (let at = from; at < Math.min(to, from + 30); at += 1)
		if (/^(?:granted|denied|dismissed|vacated|stayed|reversed|affirmed)$/.test(doc.tokens[at]!.norm))
			return true;
	return false;
}

/** `Defendants SHALL file …`, and in a paper’s numbered paragraphs `Respondents shall not …`. */
export function shall(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const token = tokens[at]!;
	if (token.norm !== 'shall') return [];
	const listed =
		doc.paragraphs[sentence.paragraph]!.bullet && sentence.from === doc.paragraphs[sentence.paragraph]!.from;
	if (!isUpper(token) && !listed) return [];
	let from = sentence.from;
	while (from < at && (tokens[from]!.kind !== 'word' || tokens[from]!.text.length === 1)) from += 1;
	for (let back = at - 1; back >= from; back -= 1)
		if (/^(?:that|,|;|:)$/.test(tokens[back]!.norm)) {
			from = back + 1;
			break;
		}
	// Told by `IT IS ORDERED that` already.
	for (let back = sentence.from; back < from; back += 1) if (tokens[back]!.norm === 'ordered') return [];
	const begin = tokens[from]!.norm === 'and' ? from + 1 : from;
	if (begin >= at) return [];
	const trigger = { from: at, to: at + 1 };
	const base: Order = { rule: 'shall', trigger, operative: true };
	if (tokens[at + 1]?.norm === 'be') {
		const to = whatEnd(doc, sentence, begin);
		return [{ ...base, what: { from: begin, to } }];
	}
	return obligations(context, base, { from: begin, to: at }, at + 1);
}

const LOWER = /^(?:district|lower|trial|circuit|immigration|bankruptcy|magistrate)$/;
const DISPOSITION = /^(?:granted|denied|vacated|stayed|reversed|remanded|affirmed)$/;

/** `The District Court should clarify …`, `the Government should be prepared …`, where the paragraph disposes. */
export function should(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!/^(?:should|must|shall)$/.test(tokens[at]!.norm)) return [];
	let from = at;
	while (
		from > sentence.from &&
		from > at - 6 &&
		tokens[from - 1]!.kind === 'word' &&
		!/^(?:that|and|but|in|if|when|on)$/.test(tokens[from - 1]!.norm)
	)
		from -= 1;
	const subject = tokens.slice(from, at);
	const lower =
		subject.some(({ norm }) => LOWER.test(norm)) &&
		subject.some(({ norm }) => /^(?:court|judge)$/.test(norm));
	const party = subject.some(({ norm }) =>
		/^(?:government|defendants?|respondents?|parties|party|petitioners?|plaintiffs?)$/.test(norm),
	);
	if ((!lower && !party) || subject.length > 4 || !isDisposition(doc, sentence)) return [];
	return obligations(
		context,
		{ rule: 'should', trigger: { from: at, to: at + 1 }, operative: true },
		{ from, to: at },
		at + 1,
	);
}

const paragraphs = new WeakMap<Doc, Map<number, boolean>>();

function isDisposition(doc: Doc, sentence: Sentence): boolean {
	const known = paragraphs.get(doc) ?? new Map<number, boolean>();
	paragraphs.set(doc, known);
	const before = known.get(sentence.paragraph);
	if (before !== undefined) return before;
	const { from, to } = doc.paragraphs[sentence.paragraph]!;
	let found = false;
	for (let at = from + 1; at < to && !found; at += 1)
		found = DISPOSITION.test(doc.tokens[at]!.norm) && /^(?:is|are|hereby)$/.test(doc.tokens[at - 1]!.norm);
	known.set(sentence.paragraph, found);
	return found;
}

/** `the deadline … is no longer effective`, `the rest of the order remains in effect`, at the verb. */
export function standingOf(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!/^(?:is|are|remains?)$/.test(tokens[at]!.norm)) return [];
	const words = tokens
		.slice(at, Math.min(sentence.to, at + 5))
		.map(({ norm }) => norm)
		.join(' ');
	const lapsed = /^(?:is|are) no longer (?:effective|in (?:effect|force)|operative)/.exec(words);
	const stands = /^(?:remains?|stays?) in (?:full )?(?:effect|force)/.exec(words);
	const found = lapsed ?? stands;
	if (found === null) return [];
	let from = at;
	while (
		from > sentence.from &&
		from > at - 16 &&
		!/^[,;:]$/.test(tokens[from - 1]!.text) &&
		!/^(?:and|but)$/.test(tokens[from - 1]!.norm)
	)
		from -= 1;
	const what = { from, to: at };
	const head = tokens
		.slice(from, at)
		.find(({ norm }) => /^(?:deadline|order|injunction|stay|rest|remainder|ruling|tro|measures)$/.test(norm));
	if (head === undefined) return [];
	const deadline = head.norm === 'deadline';
	return [
		{
			rule: 'standing',
			trigger: { from: at, to: at + found[0].split(' ').length },
			what,
			operative: true,
			status:
				lapsed === null ? 'in-force' : deadline ? 'deadline-no-longer-in-effect' : 'no-longer-in-effect',
		},
	];
}

/** Verbs of a point, and the form that tells the same. */
export const INFINITIVES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		ordenar: 'ordena',
		disponer: 'dispone',
		requerir: 'requiere',
		instruir: 'instruye',
		exigir: 'exige',
		suspender: 'suspende',
		prohibir: 'prohíbe',
		otorgar: 'otorga',
		conceder: 'concede',
		rechazar: 'rechaza',
		denegar: 'deniega',
		revocar: 'revoca',
		confirmar: 'confirma',
		ratificar: 'ratifica',
		levantar: 'levanta',
		dictar: 'dicta',
		intimar: 'intima',
	}),
);

/** After `RESUELVE:` each point begins with its verb: `1. Ordenar al Estado que …`. */
export function resolvedPoint(context: Context, at: number, ruled: boolean): Order[] {
	const { doc, sentence } = context;
	if (!ruled) return [];
	const form = INFINITIVES.get(doc.tokens[at]!.norm);
	if (form === undefined || at - sentence.from > 5) return [];
	return spanishOrders(context, at, true, form).map((order) => ({
		...order,
		rule: 'resuelve',
		operative: true,
	}));
}

/** What a paper of the court itself orders has the court for its voice, and the paper’s date and proceeding. */
export function spokenByCourt(doc: Doc, candidate: Candidate): Candidate {
	if (candidate.kind !== 'order') return candidate;
	const { start } = candidate.anchors[0]!;
	const narrator = narratorAt(doc, start);
	const last = narrator.at(-1)!;
	const chain: ChainItem[] = [...narrator.slice(0, -1), { ...last, act: 'orders' }];
	const { slots } = candidate;
	const proceeding = slots.proceeding ?? proceedingOf(doc);
	const issuer = slots.issuer ?? courtSlot(doc, last);
	return {
		...candidate,
		chain,
		slots: {
			...slots,
			...(issuer === null ? {} : { issuer }),
			...(slots.on === undefined && doc.spoken !== null
				? { on: { value: doc.spoken.edtf, inferred: true, why: 'the date of the paper that orders it' } }
				: {}),
			...(proceeding === null ? {} : { proceeding }),
		},
	};
}

/** `this Court`, and `the court` that denies: in a paper of the court's own, the court by its name. */
export function issuedHere(doc: Doc, candidate: Candidate): Candidate {
	const issuer = candidate.kind === 'order' ? candidate.slots.issuer : undefined;
	const court = courtPaper(doc)?.court ?? null;
	if (candidate.kind !== 'order' || issuer?.exact === undefined || court === null) return candidate;
	const isOwn = candidate.chain.at(-1)?.act === 'orders' ? /^(?:the|this|our) court$/i : /^this court$/i;
	if (!isOwn.test(issuer.exact)) return candidate;
	const { value } = slotAt(doc, court.start, court.end);
	const named: Slot = { ...issuer, value, inferred: true, why: 'the court whose paper this is' };
	return { ...candidate, slots: { ...candidate.slots, issuer: named } };
}

/** `null` where no words tell which court it is. */
function courtSlot(doc: Doc, voice: ChainItem): Slot | null {
	const court = courtPaper(doc)?.court ?? null;
	if (court === null && voice.described === UNNAMED_VOICE) return null;
	const place = court ?? { start: voice.start!, end: voice.end! };
	return { ...slotAt(doc, place.start, place.end), inferred: true, why: 'the court whose paper this is' };
}

/** The number or name under which the paper’s head says that the case is filed. */
function proceedingOf(doc: Doc): Slot | null {
	for (const { type, start, end } of referencesIn(doc)) {
		if (start > 4_000) return null;
		if (type === 'docket' && !/^(?:ECF|Dkt|Doc)/.test(doc.text.slice(start, start + 4)))
			return slotAt(doc, start, end);
	}
	return null;
}
