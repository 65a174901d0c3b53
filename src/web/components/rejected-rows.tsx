import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { rejectedQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import { Failure } from './failure.tsx';
import classes from './list-view.module.css';
import { Message } from './message.tsx';
import { Waiting } from './waiting.tsx';

/** Every row that was not taken in, with its number and why. */
export function RejectedRows({ source }: { source: string }) {
	const { t } = useWords();
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
		rejectedQuery(source),
	);
	const rows = data?.pages.flatMap(({ items }) => items);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keys
		<section className={classes.rejected} aria-labelledby="rejected" tabIndex={0}>
			<h2 id="rejected">{t('list.rejected')}</h2>
			<p className="small soft">{t('list.rejectedLead')}</p>
			{error && !data && <Failure error={error} reset={() => void refetch()} />}
			{!error && !rows && <Waiting />}
			{rows?.length === 0 && <p>{t('list.rejectedNone')}</p>}
			<ol>
				{rows?.map((one) => (
					<li key={one.row}>
						<span className="numbers">
							{t('list.row')} {one.row}
						</span>
						: <Message>{one.reason}</Message>
					</li>
				))}
			</ol>
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('app.more')}
				</Button>
			)}
		</section>
	);
}
