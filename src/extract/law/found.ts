import type { LegalType, MentionType, Slot } from '../../record/index.ts';
import { type Candidate, type Doc, onOneLine, slotAt, spanOf } from '../document.ts';

/** A stretch of the text: UTF-16 offsets, end exclusive. */
export type Place = { readonly start: number; readonly end: number };

/** A legal reference as it stands at one place. */
export type Reference = Place & {
	readonly type: LegalType;
	/** Which rule read it: `reporter`, `case-name`. */
	readonly rule: string;
	/** The number that stands beside its name, where it has both. */
	readonly identifier?: Place;
	/** Before which court, where that stands beside it. */
	readonly court?: Place;
	/** What else of it stands apart: the page that is meant, a short form in brackets. */
	readonly also?: Place;
};

/** Reads one reference that begins at, ends at or runs over token `at`; `null` where there is none. */
export type ReferenceReader = (doc: Doc, at: number) => Reference | null;

/** A pattern tried at one place only. Patterns given are sticky and have bounded quantifiers. */
export function matchAt(flat: string, pattern: RegExp, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(flat);
}

/** The proposal that a reference makes. Who speaks there is for the chain to say. */
export function referenceCandidate(doc: Doc, reference: Reference): Candidate {
	const { start, end, type, identifier, court, also } = reference;
	return {
		kind: 'legal',
		rule: `legal/${reference.rule}`,
		anchors: [spanOf(doc, start, end), ...(also === undefined ? [] : [spanOf(doc, also.start, also.end)])],
		slots: {
			type,
			name: slotAt(doc, start, end),
			...(identifier === undefined ? {} : { identifier: slotAt(doc, identifier.start, identifier.end) }),
			...(court === undefined ? {} : { court: bodyAt(doc, court) }),
		},
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
	};
}

function bodyAt(doc: Doc, { start, end }: Place): Slot {
	const type: MentionType = 'organization';
	return { ...slotAt(doc, start, end), type };
}

/** Whether two neighbouring tokens stand in one run of words: no blank line and no running head between them. */
export function isAdjacent(doc: Doc, left: number, right: number): boolean {
	const [a, b] = [doc.tokens[left], doc.tokens[right]];
	if (a === undefined || b === undefined) return false;
	const gap = b.start - a.end;
	return gap <= 1 || (gap <= 24 && !/\n\s*\n|[*#]/.test(doc.text.slice(a.end, b.start)));
}

/** By what two references are one: the same kind in the same words. */
export function referenceKey(doc: Doc, { type, start, end }: Reference): string {
	return `${type}|${onOneLine(doc.text.slice(start, end)).toLowerCase().replace(/[\s.]/g, '')}`;
}
