import { Progress } from '@mantine/core';
import type { CaseJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './header.module.css';

/** Long work in the server, such as an import: what, and how far. The pages stay usable meanwhile. */
export function Work({ work }: { work: NonNullable<CaseJson['work']> }) {
	const { t, number } = useWords();
	const words = t('app.work', { what: work.what, done: number(work.done), total: number(work.total) });
	return (
		<div className={classes.work}>
			<Progress value={work.total === 0 ? 0 : (100 * work.done) / work.total} size="sm" aria-label={words} />
			<span className="numbers">{words}</span>
		</div>
	);
}
