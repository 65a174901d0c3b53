import type { DateBasis, Language } from '../../record/index.ts';

/** What a date's words stand beside while they are resolved, in reading order. */
export type DateContext = {
	/** The day the text was published, or what stands in for it; `undefined` when nobody says. */
	readonly published?: { readonly edtf: string; readonly why: string; readonly inferred: boolean };
	/** Dates already read, latest last. */
	readonly before: readonly Earlier[];
	readonly paragraph: number;
	readonly at: number;
	readonly lang: Language;
	/** The years that the document's dates give in full, each once. */
	readonly years: readonly number[];
};

export type Earlier = {
	readonly edtf: string;
	readonly at: number;
	readonly paragraph: number;
	/** What day it is waits for the day of publication; `edtf` is any. */
	readonly waiting: boolean;
	/** It rests on a day of publication that is only inferred. */
	readonly guessed: boolean;
};

export type ResolvedDate = {
	readonly edtf: string;
	readonly basis: DateBasis;
	readonly why?: string;
	/** Counted from a date that waits. */
	readonly waiting?: boolean;
	readonly guessed?: boolean;
};

/** Words that may be a date. `resolve` gives `null` when no calendar date follows from them. */
export type DateHit = {
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly resolve: (context: DateContext) => ResolvedDate | null;
};

/** One pattern over a document's flat text. Patterns are global and have bounded quantifiers only. */
export type DateRule = {
	readonly rule: string;
	readonly pattern: RegExp;
	/** `before` and `after` are the 48 characters on either side. `null`: these words are no date. */
	readonly read: (
		match: RegExpExecArray,
		before: string,
		after: string,
	) => DateHit['resolve'] | string | null;
};

/** All that the rules read in `flat`, in order, the longest where two overlap. */
export function collectHits(flat: string, rules: readonly DateRule[]): DateHit[] {
	const hits: DateHit[] = [];
	for (const { rule, pattern, read } of rules) {
		pattern.lastIndex = 0;
		for (let match = pattern.exec(flat); match !== null; match = pattern.exec(flat)) {
			const start = match.index;
			const end = start + match[0].length;
			const found = read(match, flat.slice(Math.max(0, start - 48), start), flat.slice(end, end + 48));
			if (found === null) continue;
			const resolve =
				typeof found === 'string' ? (): ResolvedDate => ({ edtf: found, basis: 'stated' }) : found;
			hits.push({ start, end, rule, resolve });
		}
	}
	hits.sort((a, b) => a.start - b.start || b.end - a.end);
	let done = -1;
	return hits.filter((hit) => {
		if (hit.start < done) return false;
		done = hit.end;
		return true;
	});
}
