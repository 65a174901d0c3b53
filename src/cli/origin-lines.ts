import type { OriginJson, OriginLinkJson } from '../api/index.ts';
import { oneLine, plural } from './output.ts';
import { csvLines, dateCell, markdownLines } from './tables.ts';

type Listed = { readonly origin: OriginJson; readonly source: OriginJson['sources'][number] };
const all = (origins: readonly OriginJson[]): readonly Listed[] =>
	origins.flatMap((origin) => origin.sources.map((source) => ({ origin, source })));

/** Why a source is of one origin with another, by whom and on which ground. */
export function linkWords({ how, title, by, reason }: OriginLinkJson): string {
	const what =
		how === 'reprint' ? `reprints “${title}”` : `${how === 'of' ? 'said to be' : how} of “${title}”`;
	return [
		what,
		...(by === undefined ? [] : [`says ${by}`]),
		...(reason === undefined ? [] : [`“${reason}”`]),
	].join(', ');
}

export function originLines(origins: readonly OriginJson[]): readonly string[] {
	const shared = origins.filter(({ sources }) => sources.length > 1);
	const alone = origins.length - shared.length;
	return [
		...shared.flatMap(({ title, sources }) => [
			`One origin, ${plural(sources.length, 'source')}, “${oneLine(title)}”: what they say alike counts once`,
			...sources.map(
				(source) =>
					`  ${oneLine(source.title)} (${source.path})${source.links.length === 0 ? '' : `: ${source.links.map(linkWords).map(oneLine).join('; ')}`}`,
			),
		]),
		`${plural(origins.length, 'origin')} of ${plural(all(origins).length, 'source')}; ${alone === 1 ? '1 stands alone' : `${alone.toLocaleString('en')} stand alone`}, as far as anybody decided`,
	];
}

export function originsCsv(origins: readonly OriginJson[]): readonly string[] {
	return csvLines(
		[
			'origin',
			'sources of this origin',
			'source',
			'id',
			'file',
			'outlet',
			'kind',
			'published',
			'passages accepted',
			'why of this origin',
		],
		all(origins).map(({ origin, source }) => [
			origin.title,
			String(origin.sources.length),
			source.title,
			source.source,
			source.path,
			source.outlet ?? '',
			source.kind ?? '',
			source.published ?? '',
			String(source.accepted),
			source.links.map(linkWords).join('; '),
		]),
	);
}

/** What a decision on an origin rests on is its reason: it stands in place of quoted words. */
export function originsMarkdown(origins: readonly OriginJson[]): readonly string[] {
	return markdownLines(
		'Sources by origin',
		['origin', 'source', 'outlet', 'published', 'why of this origin'],
		all(origins).map(({ origin, source }) => ({
			cells: [
				origin.title,
				source.title,
				source.outlet ?? '',
				dateCell(source.published),
				source.links.map(({ by: _by, reason: _reason, ...link }) => linkWords(link)).join('; '),
			],
			quotes: source.links.flatMap(({ reason, by }) =>
				reason === undefined ? [] : [{ exact: reason, source: by ?? 'who decided it' }],
			),
		})),
	);
}
