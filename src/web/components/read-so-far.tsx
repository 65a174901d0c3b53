import { Progress } from '@mantine/core';
import type { ReadingProgress } from '../data/progress.ts';
import { useWords } from '../text/words.ts';
import classes from './read-so-far.module.css';

/** How far deciding has come: what was read one by one is filled, what was taken unread is hatched, the rest waits. */
export function ReadSoFar({
	progress: { singly, unread, waiting },
	className,
	told = false,
}: {
	progress: ReadingProgress;
	className?: string | undefined;
	/** The same in words below it. */
	told?: boolean;
}) {
	const { t, number } = useWords();
	const total = singly + unread + waiting;
	const words = t('progress.words', {
		singly: number(singly),
		unread: number(unread),
		waiting: number(waiting),
	});
	const part = (count: number) => (total === 0 ? 0 : (100 * count) / total);
	return (
		<div className={className}>
			<Progress.Root size="xs" title={words} className={classes.bar} role="img" aria-label={words}>
				<Progress.Section value={part(singly)} withAria={false} />
				<Progress.Section value={part(unread)} withAria={false} className={classes.unread} />
			</Progress.Root>
			{told && <p className="small soft numbers">{words}</p>}
		</div>
	);
}
