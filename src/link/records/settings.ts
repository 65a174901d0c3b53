/**
 * What a field of a record is, which says how two of its values are compared:
 *
 * - `given`, `surname`, `name`: words of a person's name, in any order, some left out
 * - `text`: words of another kind (a place, a street, an occupation)
 * - `date`: EDTF or any date that a list may hold; compared as stretches of days
 * - `code`: telephone, postcode, number of a document: letters and digits, compared by slips
 * - `category`: one of a few words; the same or not
 * - `number`: an age, a count of years
 */
export const FIELD_KINDS = ['given', 'surname', 'name', 'text', 'date', 'code', 'category', 'number'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type Field = {
	/** Letters, digits and `_`; it names columns of tables. */
	readonly name: string;
	readonly kind: FieldKind;
	/** For each list, the columns that make it up, in order: `[["apellido", "apellido materno"], ["surname"]]`. */
	readonly columns: readonly (readonly string[])[];
};

/**
 * By what of a field two records may meet: a word by its sound, two of its words, the whole value, the first letters,
 * the month or the year of a date.
 */
export const KEY_PARTS = ['word', 'words', 'value', 'start', 'month', 'year'] as const;
export type KeyPart = (typeof KEY_PARTS)[number];

/** Records that agree on all of these are compared. */
export type BlockingRule = readonly { readonly field: string; readonly by: KeyPart }[];

/** How lists are linked: inferred, printed, saved, edited, used again. */
export type LinkSettings = {
	readonly version: 1;
	readonly fields: readonly Field[];
	readonly blocking: readonly BlockingRule[];
	/** Whether two rows of one list may be one; always so where there is one list. */
	readonly within: boolean;
	/** From which probability on two rows are one. */
	readonly threshold: number;
	/** Most records in a block that are compared with one another. */
	readonly mostInBlock: number;
};

export const DEFAULT_THRESHOLD = 0.95;
export const DEFAULT_MOST_IN_BLOCK = 100;
