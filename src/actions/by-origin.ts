import type { OriginJson, OriginLinkJson, SourceJson } from '../api/index.ts';
import { type Case, originsInForce } from '../store/index.ts';
import { sources } from './workspace.ts';

/**
 * All sources by origin: those of which several share one first, the largest before the others, then each that stands
 * alone. Two sources are of one origin by a decision; a likeness that nobody decided on makes none.
 */
export async function sourcesByOrigin(opened: Case): Promise<readonly OriginJson[]> {
	const all = await sources(opened);
	const origins: ReadonlyMap<string, string> = await originsInForce(opened);
	const titles = new Map(all.map(({ id, title }) => [id, title]));
	const groups = [...Map.groupBy(all, ({ id }) => origins.get(id) ?? id)];
	return groups
		.map(([origin, some]): OriginJson => {
			const sorted = [...some].sort((a, b) => Number(b.id === origin) - Number(a.id === origin));
			return {
				origin,
				title: titles.get(origin) ?? '',
				sources: sorted.map((source) => ({
					source: source.id,
					title: source.title,
					path: source.path,
					...(source.outlet === undefined ? {} : { outlet: source.outlet }),
					...(source.kind === undefined ? {} : { kind: source.kind }),
					...(source.published === undefined ? {} : { published: source.published }),
					accepted: source.proposals.accepted,
					links: linksOf(source),
				})),
			};
		})
		.sort((a, b) => b.sources.length - a.sources.length);
}

function linksOf({ kind, of, said, reprints }: SourceJson): OriginLinkJson[] {
	const by = said.of ?? said.kind;
	return [
		...(of?.source === undefined
			? []
			: [{ ...by, how: kind ?? ('of' as const), of: of.source, title: of.title ?? '' }]),
		...reprints.map(({ source, ...one }) => ({ ...one, how: 'reprint' as const, of: source })),
	];
}
