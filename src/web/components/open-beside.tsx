import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RelationJson } from '../../api/index.ts';
import { sourcesQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';

/** Leads to the words of two sides where they stand, in two sources side by side; nothing where both stand in one. */
export function OpenBeside({ relation }: { relation: RelationJson }) {
	const { t } = useWords();
	const { data: sources = [] } = useQuery(sourcesQuery);
	const quotes = relation.sides.flatMap((side) => side.quotes);
	const [first] = quotes;
	const second = quotes.find(({ source }) => source !== first?.source);
	if (!first || !second) return null;
	const titleOf = (id: string) => sources.find((one) => one.id === id)?.title ?? '…';
	const words = { left: titleOf(first.source), right: titleOf(second.source) };
	return (
		<p className="small">
			<Link
				to="/beside"
				search={{
					left: first.source,
					start: first.start,
					end: first.end,
					row: first.row,
					column: first.column,
					right: second.source,
					start2: second.start,
					end2: second.end,
					row2: second.row,
					column2: second.column,
				}}
				aria-label={t('beside.openTwo', words)}
			>
				{t('beside.open')}
			</Link>
		</p>
	);
}
