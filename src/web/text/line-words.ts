import type { LineRowJson, LineSaidJson, SiteJson } from '../../api/index.ts';
import { timeWords } from './account-words.ts';
import { numberFormat } from './formats.ts';
import type { Words } from './words.ts';

/** What a piece is: the event in words, a gap with its days. */
export function whatWords({ t, code }: Words, { piece, type, days, nth }: LineRowJson): string {
	if (piece === 'gap') return t('lines.gap', { count: days ?? 0 });
	const what = code('custody', type ?? piece);
	return nth === undefined ? what : t('lines.nth', { what, nth });
}

/** The dates of an account where it gives any, else those of the piece. */
export function saidTimes(words: Words, row: LineRowJson, said: LineSaidJson | undefined): string {
	const own = said === undefined ? '' : timeWords(words, said);
	return own || timeWords(words, row) || words.t('lines.undated');
}

/** How it is known where a place is, never more exactly than somebody says. */
export function positionWords({ t, tag }: Words, { where, by }: SiteJson): string {
	const named = by === 'name' ? `, ${t('lines.position.byName')}` : '';
	switch (where.is) {
		case 'none':
			return t('lines.position.none');
		case 'country':
			return t('lines.position.country', { place: where.of });
		case 'around':
			return `${
				where.several === undefined
					? t('lines.position.around', { place: where.of ?? '' })
					: t('lines.position.several', { count: where.several })
			}${named}`;
		case 'point': {
			if (where.radius !== undefined)
				return `${t('lines.position.radius', { distance: distanceWords(where.radius, tag) })}${named}`;
			return `${t(where.approximate === true ? 'lines.position.approximate' : 'lines.position.point')}${named}`;
		}
	}
}

/** A distance in metres or kilometres. */
export function distanceWords(metres: number, language: string): string {
	const far = metres >= 1000;
	return numberFormat(language, {
		style: 'unit',
		unit: far ? 'kilometer' : 'meter',
		maximumFractionDigits: far ? 1 : 0,
	}).format(far ? metres / 1000 : metres);
}
