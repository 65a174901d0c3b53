import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import { Failure } from '../components/failure.tsx';
import { StatementCard } from '../components/statement-card.tsx';
import { Waiting } from '../components/waiting.tsx';
import { ApiError } from '../data/client.ts';
import { drawnOn, partOf } from '../data/regions.ts';
import { statementQuery } from '../data/statement.ts';
import { useWords } from '../text/words.ts';

/**
 * Where a link to a statement leads: into the source, at its words, with its card; or, where it is in the record no
 * longer, to what became of it, and to its words all the same.
 */
export function StatementPage() {
	const { t } = useWords();
	const { id } = useParams({ from: '/s/$id' });
	const { source, start, end, row, part } = useSearch({ from: '/s/$id' });
	const { data, error, refetch } = useQuery(statementQuery(id));
	const isUnknown = error instanceof ApiError && error.status === 404;
	if (error && !isUnknown) return <Failure error={error} reset={() => void refetch()} />;
	// What the row of a list says stands in the row.
	if (isUnknown && source !== undefined && row !== undefined)
		return <Navigate to="/sources/$id" params={{ id: source }} search={{ row }} replace />;
	if (isUnknown)
		return (
			<div className="page">
				<h1>{t('screens.statementGone')}</h1>
				<p>{t('screens.statementUnknown')}</p>
				{source !== undefined && (
					<p style={{ marginTop: 10 }}>
						<Link to="/sources/$id" params={{ id: source }} search={{ start, end, part }}>
							{t('screens.toWords')}
						</Link>
					</p>
				)}
			</div>
		);
	if (!data)
		return (
			<div className="page">
				<Waiting />
			</div>
		);
	const [quote] = data.says.quotes;
	if (data.gone === undefined && quote !== undefined)
		return (
			<Navigate
				to="/sources/$id"
				params={{ id: quote.source }}
				search={{
					start: quote.start,
					end: quote.end,
					row: quote.row,
					part: quote.region && partOf(drawnOn(quote.region)),
					statement: id,
				}}
				replace
			/>
		);
	return (
		<div className="page">
			<h1>{t(data.gone === undefined ? 'screens.statement' : 'screens.statementGone')}</h1>
			<StatementCard id={id} />
		</div>
	);
}
