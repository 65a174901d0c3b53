import type { LineRowJson, LineSaidJson, LinesJson, SiteJson } from '../api/index.ts';
import type { TitleOf } from './answer.ts';
import { oneLine } from './output.ts';
import { dateCell, type Footnote } from './tables.ts';

/** What is known of where a place is, in words: a position is never shown as more exact than it was given. */
export function whereWords({ where, by }: SiteJson): string {
	const named = by === 'name' ? ', by a place of this name' : '';
	switch (where.is) {
		case 'none':
			return 'no position';
		case 'country':
			return `somewhere in ${where.of}`;
		case 'around':
			return where.several === undefined
				? `known only by ${where.of ?? 'a wider place'}${named}`
				: `${where.several} positions told, none chosen${named}`;
		case 'point':
			return `${
				where.radius === undefined
					? where.approximate === true
						? 'approximate'
						: 'position given'
					: `within ${metres(where.radius)}`
			}${named}`;
	}
}

function metres(radius: number): string {
	return radius >= 1000
		? `${(radius / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} km`
		: `${radius} m`;
}

/** Latitude, longitude and radius as cells; empty where nobody gives a position. */
export function positionCells(site: SiteJson | undefined): readonly [string, string, string] {
	if (site === undefined || site.where.is === 'none' || site.where.is === 'country') return ['', '', ''];
	const { latitude, longitude, radius } = site.where;
	return [String(latitude), String(longitude), radius === undefined ? '' : String(Math.round(radius))];
}

/** How a voice says it: a denial and a hedge are never left out. */
export function saysWords({ polarity, force, hedge, proposed }: LineSaidJson): string {
	return [
		polarity === 'affirms' ? 'says' : polarity === 'denies' ? 'denies' : 'does not answer',
		...(force === 'asserts' ? [] : [force]),
		...(hedge === undefined || hedge === 'flat' ? [] : [hedge]),
		...(proposed ? ['proposed'] : []),
	].join(', ');
}

export function siteOf({ sites }: LinesJson, at: number | undefined): SiteJson | undefined {
	return at === undefined ? undefined : sites[at];
}

export function placeCell(lines: LinesJson, at: number | undefined): string {
	return siteOf(lines, at)?.label ?? '';
}

export function quotesOf(said: readonly LineSaidJson[], title: TitleOf): readonly Footnote[] {
	return said.flatMap(({ quote }) =>
		quote === undefined
			? []
			: [
					{
						exact: quote.exact,
						source: `${title(quote.source)}${quote.row === undefined ? '' : `, row ${quote.row}`}`,
						...(quote.page === undefined ? {} : { page: quote.page }),
					},
				],
	);
}

/** The dates of one account where it gives any of its own, else those of the piece. */
export function datesCells(row: LineRowJson, said: LineSaidJson | undefined): readonly [string, string] {
	const from = said?.from ?? said?.about ?? row.from;
	const to = said?.to ?? (said?.from === undefined ? (said?.about ?? row.to) : undefined);
	return [dateCell(from), dateCell(to)];
}

export function edtfCells(row: LineRowJson, said: LineSaidJson | undefined): readonly [string, string] {
	const from = said?.from ?? said?.about ?? row.from ?? '';
	const to = said?.to ?? (said?.from === undefined ? (said?.about ?? row.to ?? '') : '');
	return [from, to];
}

export function whatCell({ piece, type, nth }: LineRowJson): string {
	if (piece === 'gap') return 'gap';
	return nth === undefined ? (type ?? piece) : `${type ?? piece} (place ${nth} in the list's order)`;
}

export const wordsOf = (text: string | undefined) => (text === undefined ? '' : oneLine(text));
