import { plural } from './output.ts';

type Counts = {
	readonly same: number;
	readonly changed: number;
	readonly new: number;
	readonly gone: number;
	readonly by?: 'key' | 'content' | undefined;
	readonly columns?: { readonly new: readonly string[]; readonly gone: readonly string[] } | undefined;
};

const n = (count: number) => count.toLocaleString('en');

/** `3,912 same, 61 changed, 27 new, 4 gone`, and where that could not be told, or is not all, why. */
export function changesLine({ same, changed, gone, by, columns, ...counts }: Counts): string {
	const told =
		by === 'content'
			? `${n(same)} same, ${n(counts.new)} new, ${n(gone)} gone (no column names its rows: a changed row is one gone and one new)`
			: `${n(same)} same, ${n(changed)} changed, ${n(counts.new)} new, ${n(gone)} gone`;
	const more = [
		...(columns === undefined || columns.new.length === 0 ? [] : [named('new', columns.new)]),
		...(columns === undefined || columns.gone.length === 0 ? [] : [named('gone', columns.gone)]),
	];
	return [told, ...more].join('; ');
}

function named(what: string, columns: readonly string[]): string {
	return `${plural(columns.length, 'column')} ${what}: ${columns.join(', ')}`;
}
