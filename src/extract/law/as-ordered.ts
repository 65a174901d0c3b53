import { subjectOfVerb } from './bound.ts';
import { type About, aboutAt } from './compliance-object.ts';
import { isCourtWord, type Words } from './courts.ts';
import type { Context } from './order-shape.ts';
import { ORDER_VERBS, SPANISH_ORDER_VERBS } from './order-words.ts';
import type { Told } from './told.ts';

/** First words of a clause that says what a court had ordered: `as the judge had ordered`, `como exigía el fallo`. */
export const AS_ORDERED: ReadonlySet<string> = new Set(
	'as though although como aunque pese pesar after since tras después'.split(' '),
);

const IMPERFECT =
	/^(?:exigía|exigían|ordenaba|ordenaban|disponía|disponían|mandaba|obligaba|requería|establecía|prohibía|prohibían|impedía|ordenara|ordenaran|ordenase|dispusiera|había|prohibido|exigido|mandado|establecido)$/;
const PAPER =
	/^(?:orders?|rulings?|injunctions?|fallos?|sentencias?|orden|órdenes|resolución|amparo|medidas?)$/;

/**
 * `did not produce the men, as the judge had ordered`, `no lo entregó pese a que la jueza se lo había ordenado`: at the
 * word that leads to what was ordered, what the clause beside it says was not done. `null` unless a court ordered it and
 * the other clause denies, or tells that it was done as ordered.
 */
export function asOrdered(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const spanish = sentence.lang === 'es';
	const { norm } = tokens[at]!;
	let from = at + 1;
	const concedes = norm !== 'as' && norm !== 'como';
	const later = /^(?:after|since|tras|después)$/.test(norm);
	if (norm === 'pese' || norm === 'pesar') {
		while (from < at + 3 && tokens[from]?.norm !== 'que') from += 1;
		if (tokens[from]?.norm !== 'que') return null;
		from += 1;
	}
	if (norm === 'después' && /^(?:de|del)$/.test(tokens[from]?.norm ?? '')) from += 1;
	if (tokens[from]?.norm === 'que') from += 1;
	const order = orderedIn(context, from) ?? (later ? namedIn(context, from) : null);
	if (order === null) return null;
	const begin = norm === 'pesar' ? at - 1 : at;
	// `a week after a judge ordered …, he is still`: how long it has been stands before.
	const leads = begin <= sentence.from + (later ? 6 : 2);
	const main = leads ? afterClause(context, order.to) : beforeClause(context, begin);
	if (main === null) return null;
	const still = concedes ? stillIn(context, main) : null;
	const denied = deniedIn(context, main);
	// `still did not speak to reporters`
	if (denied === null && tokens.slice(main.from, main.to).some((token) => DENIES.test(token.norm)))
		return null;
	const no = denied ?? still;
	if (later && (still === null || no === null)) return null;
	if (no === null) {
		// `freed him, as the court ordered`: told in the past, and by no one's wish.
		if (concedes || main.to > begin || !isPast(context, main)) return null;
		return {
			rule: 'as-ordered',
			done: 'done',
			about: order,
			by: null,
			trigger: { from: main.from, to: order.to },
		};
	}
	const by = subjectOfVerb(context, no);
	return {
		rule: 'as-ordered',
		done: 'not-done',
		about: order,
		by: by !== null && by.to <= no ? by : null,
		trigger: {
			from: Math.min(no, begin),
			to: Math.max(order.to, main.from > begin ? Math.min(main.to, no + 4) : 0),
		},
	};

	function isPast({ doc: { tokens: all } }: Context, { from: first, to }: Words): boolean {
		for (let index = first; index < to; index += 1)
			if (spanish ? /[^s]ó$|(?:aron|ieron)$/.test(all[index]!.norm) : /ed$/.test(all[index]!.norm))
				return true;
		return false;
	}
}

const STILL =
	/^(?:still|remains?|remained|sigue|siguen|permanece|permanecen|continúa|continúan|mantiene|mantienen|todavía|aún)$/;

/** The token that says that nothing changed: `is | still in jail`, `sigue detenido`. */
function stillIn({ doc }: Context, { from, to }: Words): number | null {
	for (let at = from; at < to; at += 1) if (STILL.test(doc.tokens[at]!.norm)) return at;
	return null;
}

/** `after the ruling`, `tras el fallo` */
function namedIn({ doc, sentence }: Context, from: number): About | null {
	const about = aboutAt(doc, sentence, from);
	return about?.kind === 'order' && PAPER.test(doc.tokens[about.head]!.norm) && about.head - from < 5
		? about
		: null;
}

/** The clause in which a court orders, from token `from` on. */
function orderedIn({ doc, sentence }: Context, from: number): About | null {
	const { tokens } = doc;
	const verbs = sentence.lang === 'es' ? SPANISH_ORDER_VERBS : ORDER_VERBS;
	let court = -1;
	let verb = -1;
	for (let at = from; at < Math.min(sentence.to, from + 11); at += 1) {
		const { norm, text } = tokens[at]!;
		if (/^[.,;:]$/.test(text)) break;
		if (court < 0 && (isCourtWord(doc, at) || PAPER.test(norm))) court = at;
		const known = verbs.get(norm);
		if (known?.class === 'command' || known?.class === 'halt' || IMPERFECT.test(norm)) verb = at;
		if (court >= 0 && verb >= 0 && norm !== 'había')
			return { from, to: Math.max(court, verb) + 1, kind: 'order', head: court };
	}
	return null;
}

/** The clause right before token `end`: back to a stop, a dash or a word that joins. */
function beforeClause({ doc, sentence }: Context, end: number): Words | null {
	let to = end;
	while (to > sentence.from && /^(?:,|even|tal|y|just)$/.test(doc.tokens[to - 1]!.norm)) to -= 1;
	let from = to;
	while (from > sentence.from && to - from < 24 && !/^[.,;:—–]$/.test(doc.tokens[from - 1]!.text)) from -= 1;
	return from < to ? { from, to } : null;
}

function afterClause({ doc, sentence }: Context, end: number): Words | null {
	let from = end;
	while (from < Math.min(sentence.to, end + 12) && doc.tokens[from]!.text !== ',') from += 1;
	if (doc.tokens[from]?.text !== ',') return null;
	let to = from + 1;
	while (to < Math.min(sentence.to, from + 20) && !/^[.,;:]$/.test(doc.tokens[to]!.text)) to += 1;
	return { from: from + 1, to };
}

const DENIES = /^(?:no|nunca|jamás|tampoco|not|never|failed|refused|declined|negó|negaron)$|n't$/;

const ELSE =
	/^(?:say|said|speak|talk|habló|hablaron|declaró|comment|appeal|explain|mention|agree|know|believe|think|rule|respond|attend|specify|elaborate|dijo|dijeron|apeló|explicó|comentó|precisó|detalló|sabe|cree|quiso|respondió|hubo|es|era|está)$/;

/** The token at which a clause denies: its auxiliary or its negation. */
export function deniedIn({ doc }: { readonly doc: Context['doc'] }, { from, to }: Words): number | null {
	for (let at = from; at < to; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (!DENIES.test(norm) && !(norm === 'yet' && doc.tokens[at + 1]?.norm === 'to')) continue;
		// `no prisoner`, `could not`: no report of what was left undone.
		if (/^(?:would|could|should|will|must|can|may|might)$/.test(doc.tokens[at - 1]?.norm ?? '')) return null;
		// `did not say why`, `no apeló`: nothing of what was ordered.
		const verb = doc.tokens[at + 1]?.norm ?? '';
		if (ELSE.test(verb) || (verb === 'to' && ELSE.test(doc.tokens[at + 2]?.norm ?? ''))) return null;
		return at > from && /^(?:did|has|have|had|was|were|se)$/.test(doc.tokens[at - 1]!.norm) ? at - 1 : at;
	}
	return null;
}

const KEPT: ReadonlyMap<string, RegExp> = new Map([
	['line', /^(?:in|en)$/],
	['keeping', /^in$/],
	['accordance', /^in$/],
	['acatamiento', /^en$/],
	['obediencia', /^en$/],
	['línea', /^en$/],
]);
/** Nouns of `in line with`, `en acatamiento de`. */
export const IN_LINE: ReadonlySet<string> = new Set(KEPT.keys());

/** `were freed in line with the court’s ruling`: what was done as a court’s order says. */
export function inLine(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (KEPT.get(tokens[at]!.norm)?.test(tokens[at - 1]?.norm ?? '') !== true) return null;
	if (!/^(?:with|de|del|a|al|con)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const about = aboutAt(doc, sentence, at + 2);
	if (
		about?.kind !== 'order' ||
		!/^(?:orders?|rulings?|injunctions?|fallos?|sentencias?|orden|órdenes|resolución|decisions?)$/.test(
			tokens[about.head]!.norm,
		)
	)
		return null;
	let court = false;
	for (let index = at + 2; index <= about.to && index < sentence.to && !court; index += 1)
		court = isCourtWord(doc, index) || tokens[index]!.norm === 'judicial';
	const before = tokens.slice(Math.max(sentence.from, at - 12), at - 1);
	const past = before.some(({ norm }) =>
		sentence.lang === 'es'
			? /[^s]ó$|(?:aron|ieron)$|^(?:fue|fueron)$/.test(norm)
			: /ed$|^(?:was|were|has|have)$/.test(norm),
	);
	const unsure = before.some(({ norm }) =>
		/^(?:not|no|never|would|will|must|should|could|to|whether|if|si)$/.test(norm),
	);
	if (!court || !past || unsure) return null;
	return { rule: 'in-line', done: 'done', about, by: null, trigger: { from: at - 1, to: about.to } };
}
