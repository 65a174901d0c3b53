import { learnsAcross } from './chance.ts';
import type { Field, LinkSettings } from './settings.ts';
import { levelColumn, rarityColumn } from './tables.ts';

/** Patterns of agreement, and how many pairs have each. */
export function patterns(pairs: string, settings: LinkSettings): string {
	const columns = settings.fields.map(levelColumn).join(', ');
	return `SELECT ${columns}, count(*) AS pairs FROM ${pairs}_agree WHERE ${learned(settings)} GROUP BY ${columns} ORDER BY ${columns}`;
}

function learned(settings: LinkSettings): string {
	return learnsAcross(settings) ? 'NOT inside' : 'TRUE';
}

/** For each level of a field, how many pairs are in it and the mean of their bits of rarity. */
export function rarity(pairs: string, field: Field, settings: LinkSettings): string {
	return `SELECT ${levelColumn(field)} AS level, count(*) AS pairs, avg(${rarityColumn(field)}) AS bits FROM ${pairs}_agree WHERE ${levelColumn(field)} >= 0 AND ${learned(settings)} GROUP BY 1`;
}
