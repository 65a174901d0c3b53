import type { NumberSaidJson, SumJson } from '../../api/index.ts';
import type { Words } from './words.ts';

/** A number as it is said: `at least 238`; words alone are the source's. */
export function numberWords(
	{ t, number, share: shareOf, code }: Words,
	said: NumberSaidJson['number'],
): string {
	const { value, low, high, comparator, share } = said;
	const of = (n: number) => (share === true ? shareOf(n / 100) : number(n));
	if (comparator === 'range' && low !== undefined && high !== undefined)
		return t('numbers.range', { low: of(low), high: of(high) });
	if (value === undefined) return t('numbers.inWords');
	return comparator === '=' ? of(value) : `${code('comparators', comparator)} ${of(value)}`;
}

/** The least and the most, as short as they can be told. */
export function boundsWords({ t, number }: Words, bounds: SumJson['comes']): string {
	const { low, high } = bounds;
	if (high === null) return t('numbers.orMore', { low: number(low ?? 0) });
	return low === high ? number(high) : t('numbers.range', { low: number(low ?? 0), high: number(high) });
}
