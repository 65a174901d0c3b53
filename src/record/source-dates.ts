import { parseDate } from './dates/index.ts';

/** The dates that a source bears, kept apart: a paper signed in May may be filed in June and published in July. */
export const SOURCE_DATES = ['published', 'signed', 'filed', 'modified'] as const;
export type SourceDateName = (typeof SOURCE_DATES)[number];

/**
 * How we come to a date of a source: a person said it, it stands in the source's words, in what the page or file says
 * about itself, or it is only inferred (from a file's name, from the day on which a PDF was made) and then marked
 * wherever it is shown. A file's time on disk is never asked.
 */
export const SOURCE_DATE_BASES = ['person', 'stated', 'metadata', 'inferred'] as const;
export type SourceDateBasis = (typeof SOURCE_DATE_BASES)[number];

/** What an inferred date was inferred from. */
export const INFERRED_FROM = ['file-name', 'file-made'] as const;
export type InferredFrom = (typeof INFERRED_FROM)[number];

export type SourceDate = {
	/** EDTF. */
	readonly edtf: string;
	readonly basis: SourceDateBasis;
	/** The words it stands on, where they are of the text: offsets, end exclusive. */
	readonly start?: number;
	readonly end?: number;
	readonly exact?: string;
	readonly from?: InferredFrom;
	/** For a web page: the part of its data that gives it, such as `meta article:published_time`. */
	readonly where?: string;
};
export type SourceDates = { readonly [K in SourceDateName]?: SourceDate };

/** The date on which a source speaks, and which of its dates that is. */
export type SpokenDate = {
	readonly name: Exclude<SourceDateName, 'modified'>;
	readonly edtf: string;
	readonly inferred: boolean;
};

/**
 * The date that "on Tuesday" is counted from and that a source speaks on: published, else signed, else filed.
 * A date that is stated goes before one that is inferred. When a page was last changed says nothing of when it
 * spoke, and neither does the day on which a PDF was made: a file of 1976 was scanned in 2019. `null` when none is left.
 */
export function spokenDate(dates: SourceDates): SpokenDate | null {
	for (const inferred of [false, true])
		for (const name of ['published', 'signed', 'filed'] as const) {
			const date = dates[name];
			if (date === undefined || (date.basis === 'inferred') !== inferred || date.from === 'file-made')
				continue;
			if (parseDate(date.edtf) !== null) return { name, edtf: date.edtf, inferred };
		}
	return null;
}
