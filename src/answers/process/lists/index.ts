import { BODY_OF_PRINCIPLES } from './body-of-principles.ts';
import type { CheckList } from './check-list.ts';
import { ICPPED_REGISTER } from './icpped-register.ts';
import { ICPPED_RELATIVES } from './icpped-relatives.ts';
import { MANDELA_RULES } from './mandela-rules.ts';

/** The lists at hand in every case; the first is the one that is shown unless another is asked for. */
export const CHECK_LISTS: readonly CheckList[] = [
	ICPPED_REGISTER,
	ICPPED_RELATIVES,
	BODY_OF_PRINCIPLES,
	MANDELA_RULES,
];

export function checkList(id: string): CheckList | null {
	return CHECK_LISTS.find((list) => list.id === id) ?? null;
}

/** What a person's choice names: a list, and a field of it with a part. */
export const criterionOfPart = (field: string, part: string): string => `${field}/${part}`;

/** Every part that a choice can name, list by list. */
export const CHECK_CRITERIA: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	CHECK_LISTS.map(({ id, fields }) => [
		id,
		new Set(fields.flatMap((field) => field.parts.map(({ key }) => criterionOfPart(field.id, key)))),
	]),
);
