import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { usePageArrival } from '../data/page-arrival.ts';
import { caseQuery } from '../data/queries.ts';
import { useRecordHead } from '../data/record-head.ts';
import { useCovered } from '../frame/covered.ts';
import { Frame } from '../frame/frame.tsx';
import { useWords } from '../text/words.ts';
import { AskReviewer } from './ask-reviewer.tsx';
import { CopyPageLink } from './copy-link.tsx';
import { Failure } from './failure.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { PaperHead } from './paper-head.tsx';
import classes from './shell.module.css';

/** The frame of every page. Without a key to the workspace it shows that, and nothing else. */
export function Shell() {
	const { t } = useWords();
	const { data, error, refetch } = useQuery(caseQuery);
	const head = useRecordHead();
	usePageArrival(data?.name, useCovered());
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<>
			<a href="#page" className={classes.skip}>
				{t('app.skip')}
			</a>
			<Header about={data} work={head?.work ?? null} />
			<AskReviewer />
			<main id="page" tabIndex={-1} className={classes.main}>
				{data && <PaperHead caseName={data.name} />}
				<Outlet />
				<CopyPageLink />
			</main>
			<Notices />
			<Frame />
		</>
	);
}
