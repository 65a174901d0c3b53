import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RegionJson, SourceJson } from '../../api/index.ts';
import { sourcesQuery } from '../data/queries.ts';
import { drawnOn, partOf } from '../data/regions.ts';
import { useWords } from '../text/words.ts';

type Place = {
	readonly source: string;
	readonly start?: number;
	readonly end?: number;
	readonly page?: number;
	readonly row?: number;
	readonly column?: string;
	readonly region?: RegionJson;
};

const byId = (sources: readonly SourceJson[]) => new Map(sources.map(({ id, title }) => [id, title]));

/** The source's title with page or row, leading to the very words in it. */
export function SourceLink({ place }: { place: Place }) {
	const { t } = useWords();
	const { data: titles } = useQuery({ ...sourcesQuery, select: byId });
	const title = titles?.get(place.source) ?? '…';
	const where = [
		place.page !== undefined && t('account.page', { page: place.page }),
		place.row !== undefined && t('account.row', { row: place.row }),
	].filter(Boolean);
	return (
		<Link
			to="/sources/$id"
			params={{ id: place.source }}
			search={{
				start: place.start,
				end: place.end,
				row: place.row,
				column: place.column,
				part: place.region && partOf(drawnOn(place.region)),
			}}
			aria-label={t('account.wordsOf', { source: [title, ...where].join(', ') })}
		>
			{[title, ...where].join(', ')}
		</Link>
	);
}
