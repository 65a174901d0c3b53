import type { Field } from './settings.ts';

/** One step of the plan: what it makes, and the SQL that makes it. */
export type Step = { readonly makes: string; readonly sql: string };

export const id = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Of a field in `raw` and `record`, whose own columns are `id`, `list` and `row`. In `record`, 0 where it is missing. */
export const rawColumn = ({ name }: Pick<Field, 'name'>) => id(`f_${name}`);
/** Of a field in `<pairs>_agree`: its level, and the bits of rarity of what agrees. */
export const levelColumn = ({ name }: Pick<Field, 'name'>) => id(`g_${name}`);
export const rarityColumn = ({ name }: Pick<Field, 'name'>) => id(`r_${name}`);

export const spellingTable = ({ name }: Pick<Field, 'name'>) => `spelling_${name}`;
export const readTable = ({ name }: Pick<Field, 'name'>) => `read_${name}`;

/** Tables of a field, as SQL writes them. */
export const valuesOf = ({ name }: Field) => id(`value_${name}`);
export const spellingOf = (field: Field) => id(spellingTable(field));
export const readOf = (field: Field) => id(readTable(field));
export const levelOf = ({ name }: Field) => id(`level_${name}`);
export const wordOf = ({ name }: Field) => id(`word_${name}`);

/** Whether a field is of words that are told apart: their likeness is looked up, not worked out for each pair. */
export function isOfWords({ kind }: Pick<Field, 'kind'>): boolean {
	return kind === 'given' || kind === 'surname' || kind === 'name' || kind === 'text';
}
