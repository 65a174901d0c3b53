import {
	isCodedSlot,
	parseClock,
	parseTimeOfDay,
	type Reading,
	type Span,
	type TextBlock,
} from '../record/index.ts';
import type { DocumentMeta, SaidMeta } from './contract.ts';
import { datesIn } from './dates.ts';
import { type Candidate, type Doc, readDocument } from './document.ts';
import { nothingLeftOut } from './left-out.ts';
import { fold } from './names/index.ts';
import { stands } from './slot-stands.ts';

export type ReadingDoubt = {
	/** `false`: never; the words it points to are not there. `true`: a person may, and says why. */
	readonly mayBeReasoned: boolean;
	readonly what: string;
};

/**
 * The gate for what a person states, corrects or accepts: slots that point to words must point to those
 * words; a value that stands nowhere in the source, and a reading that leaves out a negation, hedge or
 * attribution of its clause, need a reason. Reads a document once, for many readings.
 */
export function readingGate(
	text: string,
	meta: DocumentMeta,
	said: SaidMeta = {},
	parts: readonly TextBlock[] = [],
): (kind: string, anchor: Span, reading: Reading, proposed: Reading | null) => ReadingDoubt | null {
	const doc = readDocument(text, meta, said, parts);
	let words: ReadonlySet<string> | null = null;
	let dates: ReadonlySet<string> | null = null;
	let clocks: ReadonlySet<string> | null = null;
	const isKnown = (name: string, value: string) => {
		if (DATED.has(name)) {
			dates ??= new Set([doc.spoken?.edtf ?? '', ...datesIn(doc).map((date) => date.edtf)]);
			return value.split('/').every((part) => dates?.has(part) || dates?.has(value));
		}
		if (TIMED.has(name)) {
			clocks ??= new Set(clocksIn(text));
			return clocks.has(parseTimeOfDay(value)?.hhmm ?? '');
		}
		words ??= new Set(wordsOf(text));
		return wordsOf(value).every((word) => words?.has(word));
	};
	return (kind, anchor, reading, proposed) => {
		for (const [name, slot] of slotsOf(reading)) {
			// What the record holds already has words of its own, and a code stands in no source.
			if (slot.entity !== undefined || isCodedSlot(kind, name, slot.value)) continue;
			const { value, start, end, exact, inferred, why } = slot;
			const isPlaced = start !== undefined || end !== undefined;
			if (isPlaced ? !stands(doc, slot as Partial<Span>) : typeof exact === 'string' && !text.includes(exact))
				return { mayBeReasoned: false, what: `slot "${name}" points to words that do not stand there` };
			if (sameSlot(slot, proposed?.slots[name])) continue;
			if (typeof value !== 'string' || (inferred === true && typeof why === 'string' && why !== '')) continue;
			if (!isKnown(name, value))
				return { mayBeReasoned: true, what: `the value of slot "${name}" does not stand in the source` };
		}
		return leftOut(doc, kind, anchor, reading, proposed);
	};
}

const DATED: ReadonlySet<string> = new Set([
	'on',
	'until',
	'date',
	'deadline',
	'during',
	'since',
	'reminder',
]);
/** The clock must stand in the source; in which zone it ran follows from the place, and papers seldom write it. */
const TIMED: ReadonlySet<string> = new Set(['time', 'deadlineTime']);

function clocksIn(text: string): readonly string[] {
	const found = text.match(/(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)(?:\s?[ap]\.?\s?m\.?)?/giu) ?? [];
	return found.flatMap((words) => parseClock(words) ?? []);
}

/** The slots of a reading that are more than a bare code, each of several under its name. */
function slotsOf(reading: Reading): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
	return Object.entries(reading.slots).flatMap(([name, given]) =>
		(Array.isArray(given) ? given : [given]).flatMap((slot: unknown) =>
			typeof slot === 'object' && slot !== null ? [[name, slot as Record<string, unknown>] as const] : [],
		),
	);
}

function leftOut(
	doc: Doc,
	kind: string,
	anchor: Span,
	reading: Reading,
	proposed: Reading | null,
): ReadingDoubt | null {
	// What our own verifier let through needs no second look, unless a person turned it round.
	if (proposed !== null) {
		const turned = reading.polarity !== proposed.polarity || reading.force !== proposed.force;
		return turned && proposed.polarity !== 'affirms' && reading.polarity === 'affirms'
			? { mayBeReasoned: true, what: 'the words deny it and the decision affirms it' }
			: null;
	}
	const candidate = { kind, anchors: [anchor], ...reading } as unknown as Candidate;
	const reason = nothingLeftOut(doc, candidate);
	return reason === null ? null : { mayBeReasoned: true, what: `it ${reason}, which its clause says` };
}

function wordsOf(text: string): readonly string[] {
	return fold(text.replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function sameSlot(slot: object, proposed: unknown): boolean {
	if (typeof proposed !== 'object' || proposed === null) return false;
	return (slot as { value?: unknown }).value === (proposed as { value?: unknown }).value;
}
