import type { AccountJson } from '../../api/index.ts';
import { parseDate } from '../../record/index.ts';
import type { Words } from './words.ts';

type Stay = Pick<AccountJson, 'state' | 'place' | 'fromPlace' | 'heldBy'>;

/** States whose place is where somebody went. */
const ON_THE_MOVE: readonly string[] = ['in-transfer', 'removed'];

/** Where and in whose hands, in words: `in custody at San Ubaldo, held by the Directorate`. */
export function stayWords({ t, code }: Words, { state, place, fromPlace, heldBy }: Stay): string {
	const where =
		fromPlace && place
			? t('account.fromTo', { from: fromPlace, to: place })
			: place
				? t(ON_THE_MOVE.includes(state) ? 'account.to' : 'account.at', { place })
				: fromPlace
					? t('account.from', { from: fromPlace })
					: '';
	const whose = heldBy ? t('account.heldBy', { who: heldBy }) : '';
	return [[code('states', state), where].filter(Boolean).join(' '), whose].filter(Boolean).join(', ');
}

/** A stretch of time or a day, as far as the voice says. */
export function timeWords(
	{ date }: Words,
	{ from, to, about }: Pick<AccountJson, 'from' | 'to' | 'about'>,
): string {
	if (from !== undefined && to !== undefined && from !== to)
		return date(parseDate(`${from}/${to}`) ? `${from}/${to}` : from);
	const one = about ?? from ?? to;
	return one === undefined ? '' : date(one);
}
