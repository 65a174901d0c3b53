import type { DateOrder } from './dates/index.ts';

/**
 * What a list's columns mean. Mapping the columns of a list is the decision that accepts its cells,
 * as "not read singly" (DESIGN §2.3).
 */
export const COLUMN_ROLES = [
	'key',
	'full-name',
	'given-names',
	'surname',
	'second-surname',
	'married-surname',
	'alias',
	'born-on',
	'age',
	'sex',
	'nationality',
	'identifier',
	/** What kind of case the row says it is: disappeared, killed, released. */
	'status',
	'detained-on',
	'detained-at',
	'held-at',
	'held-by',
	'transferred-on',
	'transferred-to',
	'released-on',
	'removed-on',
	'disappeared-on',
	'died-on',
	'died-at',
	'place-name',
	/** One of several places, in the order in which the person was there. */
	'stay-at',
	/** What kind of stay or place the `stay-at` of the same number was, in the list's words. */
	'stay-kind',
	/** The first and the last day of all those stays: on which of them each was, is not told. */
	'stays-from',
	'stays-until',
	/** Of the place whose column has the same number or, without one, of the place column before. */
	'latitude',
	'longitude',
	/** How exact that position is: `exact`, `2 km`; whatever else is said calls it approximate. */
	'position-precision',
	/** Who says so, when the list names a source row by row. */
	'voice',
	/** When that voice told it. */
	'told-on',
	/** What whoever told it allowed to be done with it. */
	'consent',
	'note',
	/** Kept in the source and shown in its own rows; it states nothing and is found and answered nowhere. */
	'private',
	'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What one row of a list is about; `none` for link tables and the like, whose cells are only searched. */
export const ROW_SUBJECTS = ['Person', 'Place', 'none'] as const;
export type RowSubject = (typeof ROW_SUBJECTS)[number];

/** `columns` maps a header as it stands to its role. */
export type ListMapping = {
	readonly subject: RowSubject;
	readonly columns: Readonly<Record<string, ColumnRole>>;
	/** Told by the values where one is above 12. */
	readonly dateOrder: DateOrder;
};

/** What a column means by a mapping; `ignore` for one that it does not name. */
export function roleOfColumn(mapping: ListMapping, column: string): ColumnRole {
	// A header may be called `constructor`.
	return Object.hasOwn(mapping.columns, column) ? (mapping.columns[column] as ColumnRole) : 'ignore';
}

/** Whether cells of a column say nothing in the record. */
export function isSilent(role: ColumnRole): boolean {
	return role === 'ignore' || role === 'private';
}
