import { AS_ORDERED, asOrdered, IN_LINE, inLine } from './as-ordered.ts';
import { DID, didSo } from './compliance-done.ts';
import { toldByWord } from './compliance-en.ts';
import { toldInSpanish } from './compliance-es.ts';
import { ordersBefore } from './compliance-object.ts';
import { PRO, proVerb, SPANISH_PRO, spanishProVerb } from './compliance-pro.ts';
import { COMPLIANCE_WORDS, SPANISH_COMPLIANCE_WORDS } from './compliance-words.ts';
import { contempt, probableCause } from './contempt.ts';
import { DESPITE, deadlineMissed, despite } from './despite.ts';
import { notShown, SHOWN } from './not-shown.ts';
import type { Context } from './order-shape.ts';
import { ordersIn } from './orders.ts';
import { inDefiance, SHARES, SLIGHTED, slighted, someOf } from './slighted.ts';
import type { WithOwed } from './told.ts';
import { noneOf, notSo, undone } from './undone.ts';

const EITHER = [...DESPITE, ...AS_ORDERED, ...IN_LINE, ...SHARES, ...SHOWN];
const TRIGGERS: ReadonlySet<string> = new Set([
	...COMPLIANCE_WORDS.keys(),
	...EITHER,
	...DID,
	...PRO,
	...'contempt probable refused not nothing little never deadline yet failed declined effort move attempt steps none nobody'.split(
		' ',
	),
]);
const SPANISH_TRIGGERS: ReadonlySet<string> = new Set([
	...SPANISH_COMPLIANCE_WORDS.keys(),
	...EITHER,
	...SLIGHTED,
	...DID,
	...SPANISH_PRO,
	...'curso trámite letra desacato no nada nunca caso plazo negó negaron sin nadie ninguno ninguna'.split(
		' ',
	),
]);

/** Whether a word may say that an order was obeyed or not: the cheap question before `toldAt`. */
export const maySay = (norm: string, spanish: boolean): boolean =>
	spanish ? SPANISH_TRIGGERS.has(norm) : TRIGGERS.has(norm) || norm.endsWith("n't");

/** What the word at token `at` says was done about an order, or null. */
export const toldAt = (context: Context, at: number, spanish: boolean): WithOwed | null => {
	const { norm } = context.doc.tokens[at]!;
	return spanish ? readSpanish(context, at, norm) : readEnglish(context, at, norm);
};

function readEnglish(context: Context, at: number, norm: string): WithOwed | null {
	return (
		readEnglishWords(context, at, norm) ??
		(PRO.has(norm) ? proVerb(context, at) : DID.has(norm) ? didSo(context, at) : null)
	);
}

function readEnglishWords(context: Context, at: number, norm: string): WithOwed | null {
	if (norm === 'contempt') return contempt(context, at);
	if (AS_ORDERED.has(norm)) return asOrdered(context, at);
	if (DESPITE.has(norm)) return despite(context, at);
	if (IN_LINE.has(norm)) return inLine(context, at);
	if (SHARES.has(norm)) return someOf(context, at);
	if (SHOWN.has(norm)) return notShown(context, at);
	if (norm === 'none' || norm === 'nobody' || norm === 'neither') return noneOf(context, at);
	if (norm === 'deadline') return deadlineMissed(context, at);
	if (/^(?:effort|move|attempt|steps)$/.test(norm)) return undone(context, at);
	if (norm === 'yet' || norm === 'failed' || norm === 'declined') return undone(context, at);
	if (norm === 'probable') return probableCause(context, at);
	if (norm === 'refused') return refusedBare(context, at) ?? undone(context, at);
	if (norm === 'not' || norm === 'nothing' || norm === 'little' || norm === 'never' || norm.endsWith("n't"))
		return notSo(context, at) ?? undone(context, at);
	return COMPLIANCE_WORDS.has(norm) ? toldByWord(context, at) : null;
}

function readSpanish(context: Context, at: number, norm: string): WithOwed | null {
	return (
		readSpanishWords(context, at, norm) ??
		(SPANISH_PRO.has(norm) ? spanishProVerb(context, at) : DID.has(norm) ? didSo(context, at) : null)
	);
}

function readSpanishWords(context: Context, at: number, norm: string): WithOwed | null {
	if (norm === 'desacato' || norm === 'rebeldía') {
		const found = contempt(context, at) ?? inDefiance(context, at);
		if (found !== null || norm === 'desacato') return found;
	}
	if (AS_ORDERED.has(norm)) {
		const found = asOrdered(context, at);
		if (found !== null) return found;
	}
	if (DESPITE.has(norm)) return despite(context, at);
	if (IN_LINE.has(norm) && norm !== 'acatamiento') return inLine(context, at);
	if (SHARES.has(norm)) return someOf(context, at);
	if (SHOWN.has(norm)) {
		const found = notShown(context, at);
		if (found !== null) return found;
	}
	if (SLIGHTED.has(norm)) {
		const found = slighted(context, at);
		if (found !== null) return found;
	}
	if (norm === 'nadie' || norm === 'ninguno' || norm === 'ninguna') return noneOf(context, at);
	if (norm === 'plazo') return deadlineMissed(context, at);
	if (/^(?:no|nada|nunca|negó|negaron|sin)$/.test(norm)) return notSo(context, at) ?? undone(context, at);
	return SPANISH_COMPLIANCE_WORDS.has(norm) || /^(?:caso|curso|trámite|letra)$/.test(norm)
		? toldInSpanish(context, at)
		: null;
}

/** `When the court ordered his return, the president refused.` */
function refusedBare({ doc, sentence, index }: Context, at: number): WithOwed | null {
	const next = doc.tokens[at + 1];
	if (next !== undefined && at + 1 < sentence.to && !/^[.,;]$/.test(next.text)) return null;
	const owed = ordersIn(doc)
		.slice(
			Math.max(0, ordersBefore(doc, doc.tokens[at]!.start) - 4),
			ordersBefore(doc, doc.tokens[at]!.start),
		)
		.findLast(
			({ anchors, slots }) =>
				anchors[0]!.start >= sentence.start && anchors[0]!.end <= doc.tokens[at]!.start && 'what' in slots,
		);
	if (owed === undefined) return null;
	let from = at;
	while (from > sentence.from && from > at - 8 && doc.tokens[from - 1]!.text !== ',') from -= 1;
	if (from === at || from === sentence.from || index < 0) return null;
	return {
		rule: 'refused',
		done: 'not-done',
		about: null,
		owed,
		by: { from, to: at },
		trigger: { from, to: at + 1 },
	};
}
