import type { RelationJson } from '../../api/index.ts';
import { isProperty, PROPERTIES } from '../../record/index.ts';
import type { Words } from './words.ts';

/** What one side of a conflict holds, in words: a date, a code by its name, or what is said or denied. */
export function sideWords(
	{ t, date, code }: Words,
	{ kind, property }: Pick<RelationJson, 'kind' | 'property'>,
	{ value, types = [] }: Pick<RelationJson['sides'][number], 'value' | 'types'>,
): string {
	if (kind === 'polarity')
		return t(value === 'denies' ? 'conflicts.denies' : 'conflicts.affirms', {
			types: types.map((type) => code('custody', type)).join(', '),
		});
	const type = isProperty(property) ? PROPERTIES[property].value : 'text';
	if (type === 'date') return date(value);
	return type === 'code' ? code('custody', value) : value;
}
