import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DropFiles } from '../components/drop-files.tsx';
import { DropRow } from '../components/drop-row.tsx';
import { Failure } from '../components/failure.tsx';
import { ImportRow } from '../components/import-row.tsx';
import { Meaning } from '../components/meaning.tsx';
import { SourceTabs } from '../components/source-tabs.tsx';
import { Waiting } from '../components/waiting.tsx';
import { useDrop } from '../data/dropping.ts';
import { importDays, togetherOf } from '../data/imports.ts';
import { headQuery, sourcesQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './imports.module.css';

/** What was added and when, what was read of it and what was not, what to do about it, and how to take it back. */
export function ImportsPage() {
	const { t, date } = useWords();
	const { data: sources, error, refetch } = useQuery(sourcesQuery);
	const { data: head } = useQuery(headQuery);
	const isAdding = (useDrop()?.now ?? null) !== null;
	const days = useMemo(() => sources && importDays(sources), [sources]);
	if (error && !sources) return <Failure error={error} reset={() => void refetch()} />;
	const work = head?.work;
	return (
		<div className="page">
			<h1>{t('imports.title')}</h1>
			<p className="soft" style={{ marginTop: 6 }}>
				{t('imports.lead')}
				<Meaning of={['source', 'capture']} />
			</p>
			<SourceTabs />
			<DropFiles />
			{work && (
				<p className={classes.running} role="status">
					{t('imports.running', { count: work.total, done: work.done })}
				</p>
			)}
			{!days && <Waiting />}
			{days?.length === 0 && !isAdding && <p>{t('imports.none')}</p>}
			{days?.map(({ day, imports }) => (
				<section key={day} className={classes.day} aria-labelledby={`day-${day}`}>
					<h2 id={`day-${day}`}>{date(day)}</h2>
					<ul className={classes.list}>
						{togetherOf(imports).map((together) =>
							together.length === 1 ? (
								<ImportRow key={together[0].capture.id} one={together[0]} />
							) : (
								<DropRow key={together[0].capture.drop} together={together} />
							),
						)}
					</ul>
				</section>
			))}
		</div>
	);
}
