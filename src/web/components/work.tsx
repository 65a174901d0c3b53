import { Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CaseJson } from '../../api/index.ts';
import { type Drop, percentOf } from '../data/dropping.ts';
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

/** How far files are that were dropped, for whoever looks at another page meanwhile; leads to where they can be stopped. */
export function DropUnderWay({ drop }: { drop: Drop }) {
	const { t } = useWords();
	const words = t('drop.elsewhere', { now: drop.done + 1, count: drop.total });
	return (
		<div className={classes.work}>
			<Progress value={percentOf(drop)} size="sm" aria-label={words} />
			<Link to="/imports" className="numbers">
				{words}
			</Link>
		</div>
	);
}
