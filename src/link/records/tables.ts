import type { Field, FieldKind, KeyPart } from './settings.ts';

/** One step of the plan: what it makes, and the SQL that makes it. */
export type Step = { readonly makes: string; readonly sql: string };

export const id = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Of a field in `raw` and `record`, whose own columns are `id`, `list` and `row`. In `record`, 0 where it is missing. */
export const rawColumn = ({ name }: Pick<Field, 'name'>) => id(`f_${name}`);
/** Of a field in `agree`: its level, and the bits of rarity of what agrees. */
export const levelColumn = ({ name }: Pick<Field, 'name'>) => id(`g_${name}`);
export const rarityColumn = ({ name }: Pick<Field, 'name'>) => id(`r_${name}`);

export const codeTable = ({ name }: Pick<Field, 'name'>) => `code_${name}`;
export const readTable = ({ name }: Pick<Field, 'name'>) => `read_${name}`;
export const heardTable = ({ name }: Pick<Field, 'name'>) => `heard_${name}`;
export const nearTable = ({ name }: Pick<Field, 'name'>) => `near_${name}`;

/** Tables of a field, as SQL writes them. */
export const valuesOf = ({ name }: Field) => id(`value_${name}`);
/** Raw values that occur, before any is read; the codes of these; and of each raw value the code. */
export const toldOf = ({ name }: Field) => id(`told_${name}`);
export const codeOf = (field: Field) => id(codeTable(field));
export const spellingOf = ({ name }: Field) => id(`spelling_${name}`);
export const readOf = (field: Field) => id(readTable(field));
export const heardOf = (field: Field) => id(heardTable(field));
export const nearOf = (field: Field) => id(nearTable(field));
/** What a part of a field's values has as keys, of those that two records have at least. */
export const keyTable = ({ name }: Pick<Field, 'name'>, by: KeyPart) => id(`key_${name}_${by}`);
export const wordOf = ({ name }: Field) => id(`word_${name}`);

export type WordKind = Extract<FieldKind, 'given' | 'surname' | 'name' | 'text'>;
export type PlainKind = Exclude<FieldKind, WordKind>;

/** Whether a field is of words that are told apart: their likeness is looked up, not worked out for each pair. */
export function isOfWords({ kind }: Pick<Field, 'kind'>): boolean {
	return isWordKind(kind);
}

export function isWordKind(kind: FieldKind): kind is WordKind {
	return kind === 'given' || kind === 'surname' || kind === 'name' || kind === 'text';
}

/** For each field of words, by its name, how many columns for words its values have. */
export type Widths = ReadonlyMap<string, number>;

/** From 1 on. */
export function upTo(count: number): readonly number[] {
	return Array.from({ length: count }, (_, at) => at + 1);
}
