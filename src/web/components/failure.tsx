import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiError } from '../data/client.ts';
import { messageIn } from '../text/messages.ts';
import { useWords } from '../text/words.ts';
import classes from './failure.module.css';

/** Says what went wrong and what to do next; an answer of 401 means that the window has no token. */
export function Failure({ error, reset }: { error: unknown; reset?: () => void }) {
	const { t, language } = useWords();
	const status = error instanceof ApiError ? error.status : null;
	const [title, what] =
		status === 401
			? [t('errors.lockedTitle'), t('errors.locked')]
			: status === 0
				? [t('errors.silentTitle'), t('errors.silent')]
				: [
						t('errors.failedTitle'),
						messageIn(language, error instanceof Error ? error.message : String(error)).text,
					];
	return (
		<div className={classes.failure} role="alert">
			<h1>{title}</h1>
			<p>{what}</p>
			{status !== 401 && status !== 0 && <p className="soft">{t('errors.failedNext')}</p>}
			{status !== 401 && reset && (
				<Button variant="default" onClick={reset}>
					{t('errors.again')}
				</Button>
			)}
		</div>
	);
}

export function NotFound() {
	const { t } = useWords();
	return (
		<div className={classes.failure}>
			<h1>{t('errors.notFoundTitle')}</h1>
			<p>{t('errors.notFound')}</p>
			<Link to="/">{t('errors.home')}</Link>
		</div>
	);
}
