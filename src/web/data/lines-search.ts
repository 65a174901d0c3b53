import type { LinesJson } from '../../api/index.ts';
import { type ProposalsAsked, proposalsIn } from './use-proposals-shown.ts';

/** A selection as an address holds it: whom a name, a place and a voice find, on which days, and who and what of it is chosen. */
export type LinesSearch = {
	readonly person?: string;
	readonly place?: string;
	/** Words of a voice. */
	readonly voice?: string;
	/** The first and the last day, ISO 8601. */
	readonly first?: string;
	readonly last?: string;
	/** Ids of chosen people, with full stops between. */
	readonly who?: string;
	/** The chosen place, as `siteKey` names it. */
	readonly at?: string;
	readonly proposals?: ProposalsAsked;
};

/** More people than this are not told apart by choosing them one by one. */
const MOST_CHOSEN = 40;

export function linesSearchIn(search: Record<string, unknown>): LinesSearch {
	const text = (value: unknown) =>
		typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
	return {
		person: text(search.person),
		place: text(search.place),
		voice: text(search.voice),
		first: text(search.first),
		last: text(search.last),
		who: idsIn(text(search.who)).join('.') || undefined,
		at: text(search.at),
		proposals: proposalsIn(search),
	};
}

/** The people that an address chooses; what is no id is left out. */
export function idsIn(who: string | undefined): readonly string[] {
	const ids = (who ?? '').split('.').filter((id) => /^[0-9a-f]{32}$/u.test(id));
	return [...new Set(ids)].slice(0, MOST_CHOSEN);
}

/** With one person more, or without that one. */
export function withToggled(who: string | undefined, id: string): string | undefined {
	const ids = idsIn(who);
	const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
	return next.slice(-MOST_CHOSEN).join('.') || undefined;
}

/** Names a place of a selection whose places are numbered anew each time: by its label, with a number where several share it. */
export function siteKey({ sites }: Pick<LinesJson, 'sites'>, site: number): string | undefined {
	const label = sites[site]?.label;
	const nth = sites.slice(0, site).filter((one) => one.label === label).length;
	return label === undefined || nth === 0 ? label : `${label} #${nth + 1}`;
}

/** The place that a key names; `null` where the selection has none. */
export function siteIn({ sites }: Pick<LinesJson, 'sites'>, key: string | undefined): number | null {
	const seen = new Map<string, number>();
	for (const [site, { label }] of key === undefined ? [] : sites.entries()) {
		const nth = (seen.get(label) ?? 0) + 1;
		seen.set(label, nth);
		if (key === (nth === 1 ? label : `${label} #${nth}`)) return site;
	}
	return null;
}
