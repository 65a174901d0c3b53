import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { CaseJson } from '../../api/index.ts';
import { sourcesQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './begin.module.css';
import { Meaning } from './meaning.tsx';

/** Only a case without sources asks for it here. */
const DropFiles = lazy(() => import('./drop-files.tsx').then((part) => ({ default: part.DropFiles })));

/** What to do while nothing is in the record: add sources, or begin with the first that has proposals. */
export function Begin({ counts }: { counts: CaseJson['counts'] }) {
	const { t } = useWords();
	const { data: sources } = useQuery(sourcesQuery);
	const navigate = useNavigate();
	const first = sources?.find(({ proposals }) => proposals.open > 0);
	if (counts.sources === 0)
		return (
			<section className={classes.begin}>
				<h2>{t('start.empty')}</h2>
				<Suspense>
					<DropFiles onStart={() => void navigate({ to: '/imports' })} />
				</Suspense>
				<p>{t('start.emptyHow')}</p>
				<pre>
					<code>paradero add CASE FOLDER</code>
				</pre>
			</section>
		);
	return (
		<section className={classes.begin}>
			<h2>
				{t('start.nothingYet')}{' '}
				{counts.proposalsOpen > 0 &&
					`${t('start.proposals', { count: counts.proposalsOpen })} ${t('start.sources', { count: counts.sourcesWithProposals })}`}
			</h2>
			<p>
				{counts.proposalsOpen > 0 ? t('start.how') : t('start.readNoProposals')}
				<Meaning of={['proposal', 'statement']} />
			</p>
			{first ? (
				<div className={classes.ways}>
					<Button
						size="md"
						renderRoot={(props) => <Link to="/sources/$id" params={{ id: first.id }} {...props} />}
					>
						{t('start.begin')}
					</Button>
					<Button size="md" variant="default" renderRoot={(props) => <Link to="/queue" {...props} />}>
						{t('queue.go')}
					</Button>
				</div>
			) : (
				sources && <Link to="/sources">{t('start.goSources')}</Link>
			)}
		</section>
	);
}
