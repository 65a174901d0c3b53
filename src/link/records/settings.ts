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
export const FIELD_KINDS = [
	'given',
	'surname',
	'name',
	'text',
	'date',
	'code',
	'category',
	'number',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type Field = {
	/** Letters, digits and `_`; it names columns of tables. */
	readonly name: string;
	readonly kind: FieldKind;
	/**
	 * Whether people who are not one may have it in common because of what befell them together: the day and place of
	 * a raid, a flight, an address. What somebody is called, when they were born and the numbers of their papers are not.
	 */
	readonly shared: boolean;
	/** For each list, the columns that make it up, in order: `[["apellido", "apellido materno"], ["surname"]]`. */
	readonly columns: readonly (readonly string[])[];
	/** `false`: how it agrees is told of each pair, and has no say in who is one. */
	readonly weighs?: boolean;
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
	/**
	 * Whether two rows of one list may be one. How likely that is has a prior of its own, so that lists without
	 * doubles keep theirs apart.
	 */
	readonly within: boolean;
	/** From which probability on two rows are one. */
	readonly threshold: number;
	/** Most records in a block that are compared with one another. */
	readonly mostInBlock: number;
};

const FIELD_NAME = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{Lm}\p{N}_]{0,59}$/u;
const MOST_FIELDS = 30;

/** Why settings cannot be used, in words for who wrote them; `null` where they can. */
export function settingsProblem(
	settings: LinkSettings,
	headers: readonly (readonly string[])[],
): string | null {
	if (settings.fields.length === 0)
		return 'no column of the lists is compared: no header and no cell tells what they have in common; write settings with "fields"';
	if (settings.fields.length > MOST_FIELDS)
		return `${settings.fields.length} fields; the most are ${MOST_FIELDS}`;
	const names = new Set<string>();
	const told = new Map<string, string>();
	for (const { name, columns } of settings.fields) {
		if (!FIELD_NAME.test(name))
			return `field "${name}": a name is of letters in lower case, digits and _, 60 at most, and begins with a letter`;
		if (names.has(name)) return `field "${name}" is there twice`;
		names.add(name);
		const same = told.get(JSON.stringify(columns));
		if (same !== undefined)
			return `fields "${same}" and "${name}" are of the same columns, which would count twice`;
		told.set(JSON.stringify(columns), name);
		if (columns.length !== headers.length)
			return `field "${name}" names columns of ${columns.length} lists, and ${headers.length} are linked`;
		for (const [list, of] of columns.entries())
			for (const column of of)
				if (!headers[list]?.includes(column))
					return `field "${name}": list ${list + 1} has no column "${column}"; it has ${headers[list]?.map((one) => `"${one}"`).join(', ')}`;
	}
	if (settings.fields.every(({ weighs }) => weighs === false))
		return 'no field weighs: nothing would say who is one';
	if (settings.blocking.length === 0)
		return 'no rule says which rows are compared; write at least one under "blocking"';
	if (settings.blocking.length > MOST_RULES)
		return `${settings.blocking.length} rules of blocking; the most are ${MOST_RULES}`;
	for (const rule of settings.blocking)
		for (const { field } of rule)
			if (!names.has(field)) return `a rule of blocking names the field "${field}", which is not there`;
	return null;
}

/** Each is a pass over all records. */
export const MOST_RULES = 30;
export const DEFAULT_THRESHOLD = 0.95;
export const DEFAULT_MOST_IN_BLOCK = 100;
