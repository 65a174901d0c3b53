import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sourcesQuery } from '../data/queries.ts';
import type { Review } from '../data/use-review.ts';
import { useWords } from '../text/words.ts';
import classes from './next-source.module.css';

/** Once nothing here waits: the way to the next source in which something does. */
export function NextSource({ review, source }: { review: Review; source: string }) {
	const { t } = useWords();
	const { data: sources } = useQuery(sourcesQuery);
	const waiting = review.visible.some(({ status }) => status === 'open' || status === 'changed');
	if (waiting || review.all.length === 0 || !sources) return null;
	const here = sources.findIndex(({ id }) => id === source);
	const next = [...sources.slice(here + 1), ...sources.slice(0, here)].find(
		({ proposals }) => proposals.open > 0,
	);
	return (
		<div className={classes.next}>
			<p>{t('source.allDecided')}</p>
			{next && (
				<>
					<Button renderRoot={(props) => <Link to="/sources/$id" params={{ id: next.id }} {...props} />}>
						{t('source.nextSource')}
					</Button>
					<p className="small soft">{next.title}</p>
				</>
			)}
		</div>
	);
}
