import { useQuery } from '@tanstack/react-query';
import { Failure } from '../components/failure.tsx';
import { Meaning } from '../components/meaning.tsx';
import { SourceRow } from '../components/source-row.tsx';
import { SourceTabs } from '../components/source-tabs.tsx';
import { Waiting } from '../components/waiting.tsx';
import { sourcesQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './sources.module.css';

/** Every source with what was read of it and what was not, and how far deciding has come. */
export function SourcesPage() {
	const { t } = useWords();
	const { data: sources, error, refetch } = useQuery(sourcesQuery);
	if (error && !sources) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<div className="page">
			<h1>
				{t('sources.title')}{' '}
				{sources && (
					<span className="soft small" style={{ fontWeight: 400, letterSpacing: 0 }}>
						{t('sources.total', { count: sources.length })}
					</span>
				)}
			</h1>
			<p className="soft" style={{ marginTop: 6 }}>
				{t('sources.lead')}
				<Meaning of={['source', 'capture']} />
			</p>
			<SourceTabs />
			{!sources ? (
				<Waiting />
			) : sources.length === 0 ? (
				<p>{t('sources.none')}</p>
			) : (
				<table className={classes.table}>
					<thead>
						<tr>
							<th scope="col">{t('sources.source')}</th>
							<th scope="col">{t('sources.read')}</th>
							<th scope="col">{t('sources.decided')}</th>
						</tr>
					</thead>
					<tbody>
						{sources.map((source) => (
							<SourceRow key={source.id} source={source} />
						))}
					</tbody>
				</table>
			)}
		</div>
	);
}
