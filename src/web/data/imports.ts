import type { SourceJson } from '../../api/index.ts';
import { dayOf } from './day.ts';

/** One capture of a source as it came in. */
export type Import = {
	readonly source: SourceJson;
	readonly capture: SourceJson['captures'][number];
	/** The first of the source, a later one, or one that a later one has taken the place of. */
	readonly is: 'first' | 'again' | 'earlier';
};
export type ImportDay = { readonly day: string; readonly imports: readonly Import[] };

/** What came in, the newest first, by the day on this computer's calendar. */
export function importDays(sources: readonly SourceJson[]): readonly ImportDay[] {
	const all = sources
		.flatMap((source) =>
			source.captures.map((capture, at): Import => {
				const isNewest = at === source.captures.length - 1;
				return { source, capture, is: !isNewest ? 'earlier' : at === 0 ? 'first' : 'again' };
			}),
		)
		.sort((a, b) => b.capture.at - a.capture.at || (a.source.path < b.source.path ? -1 : 1));
	const days: { day: string; imports: Import[] }[] = [];
	for (const one of all) {
		const day = dayOf(one.capture.at);
		const last = days.at(-1);
		if (last?.day === day) last.imports.push(one);
		else days.push({ day, imports: [one] });
	}
	return days;
}

/** What came in by itself, or what was dropped together. */
export type Together = readonly [Import, ...Import[]];

/** Imports in their order, those that were dropped together in one, by their paths, where the newest of them stands. */
export function togetherOf(imports: readonly Import[]): readonly Together[] {
	const found = new Map<string, Together>();
	for (const one of imports) {
		const key = one.capture.drop ?? `capture ${one.capture.id}`;
		found.set(key, [...(found.get(key) ?? []), one] as Together);
	}
	return [...found.values()].map(byPath);
}

function byPath(together: Together): Together {
	// As many as before: at least one.
	return [...together].sort((a, b) => (a.source.path < b.source.path ? -1 : 1)) as [Import, ...Import[]];
}

/** No reader could make a text of it: its bytes are kept, and nothing else of it is here. */
export function isUnread({ warnings }: Pick<SourceJson, 'warnings'>): boolean {
	return warnings.some(({ code }) => code === 'not-read');
}

/** Whether something of it was not read, or waits for what a person knows. */
export function needsLook({ source, is }: Import): boolean {
	return (
		is !== 'earlier' && (isUnread(source) || source.warnings.length > 0 || problemsOf(source).length > 0)
	);
}

type Problem = 'pages' | 'rows' | 'date' | 'mapping';

/** What a person can do about a source that was not read whole. */
export function problemsOf({ pages, rows, needs }: SourceJson): readonly Problem[] {
	const problems: Problem[] = [];
	if (pages.unreadable.length > 0) problems.push('pages');
	if (rows !== undefined && rows.rejected > 0) problems.push('rows');
	if (needs.includes('published')) problems.push('date');
	if (needs.includes('mapping')) problems.push('mapping');
	return problems;
}
