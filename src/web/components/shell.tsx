import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { caseQuery } from '../data/queries.ts';
import { useRecordHead } from '../data/record-head.ts';
import { useCovered } from '../frame/covered.ts';
import { Frame } from '../frame/frame.tsx';
import { useWords } from '../text/words.ts';
import { AskReviewer } from './ask-reviewer.tsx';
import { Failure } from './failure.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import classes from './shell.module.css';

/** The frame of every page. Without a key to the workspace it shows that, and nothing else. */
export function Shell() {
	const { t } = useWords();
	const { data, error, refetch } = useQuery(caseQuery);
	const head = useRecordHead();
	const covered = useCovered();
	useEffect(() => {
		if (!covered) document.title = data ? `${data.name} · Paradero` : 'Paradero';
	}, [data, covered]);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<>
			<a href="#page" className={classes.skip}>
				{t('app.skip')}
			</a>
			<Header about={data} work={head?.work ?? null} />
			<AskReviewer />
			<main id="page" tabIndex={-1} className={classes.main}>
				<Outlet />
			</main>
			<Notices />
			<Frame />
		</>
	);
}
