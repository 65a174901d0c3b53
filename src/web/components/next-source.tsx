import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isWaiting } from '../data/proposals.ts';
import { queueQuery, sourcesQuery } from '../data/queries.ts';
import { filterOf, nextToRead, questionOf } from '../data/questions.ts';
import type { Review } from '../data/use-review.ts';
import { useWords } from '../text/words.ts';
import { KeyName } from './key-name.tsx';
import classes from './next-source.module.css';

/**
 * Once nothing here waits: the way to the next source in which something does, of the same question where one is gone
 * through. It takes the focus from the last that was decided, so that one more key goes on.
 */
export function NextSource({ review, source }: { review: Review; source: string }) {
	const { t } = useWords();
	const { data: sources } = useQuery(sourcesQuery);
	const isAsking = review.filter.on !== undefined || (review.filter.kinds ?? ',').split(',').length === 1;
	const { data: queue } = useQuery({ ...queueQuery, enabled: isAsking });
	const waits = review.visible.some(isWaiting);
	const made = review.hasDecided;
	const link = useRef<HTMLAnchorElement>(null);
	const isOver = !waits && review.all.length > 0 && review.isWhole;
	const question = isAsking && queue ? questionOf(queue, review.filter) : undefined;
	const here = sources?.findIndex(({ id }) => id === source) ?? -1;
	const next = isAsking
		? question && nextToRead(question, source)
		: [...(sources ?? []).slice(here + 1), ...(sources ?? []).slice(0, Math.max(0, here))].find(
				({ proposals }) => proposals.open > 0,
			)?.id;
	const title = sources?.find(({ id }) => id === next)?.title;
	useEffect(() => {
		if (isOver && made && next !== undefined) link.current?.focus();
	}, [isOver, made, next]);
	if (!isOver || !sources) return null;
	return (
		<div className={classes.next}>
			<p>{t('source.allDecided')}</p>
			{next !== undefined && (
				<>
					<Button
						rightSection={<KeyName of="proposals" act="open" />}
						renderRoot={(props) => (
							<Link
								{...props}
								ref={link}
								to="/sources/$id"
								params={{ id: next }}
								search={question ? filterOf(question) : {}}
							/>
						)}
					>
						{t(question ? 'queue.next' : 'source.nextSource')}
					</Button>
					<p className="small soft">{title}</p>
				</>
			)}
			{isAsking && <Link to="/queue">{t('queue.back')}</Link>}
		</div>
	);
}
