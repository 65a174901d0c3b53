import { useWords } from '../text/words.ts';
import classes from './clock-behind.module.css';

/** Said on every page while the computer's clock is behind the newest entry: times written now would be wrong. */
export function ClockBehind({ newest }: { newest: number }) {
	const { t, date } = useWords();
	return (
		<p role="status" className={classes.behind}>
			{t('app.clockBehind', { newest: date(new Date(newest).toISOString().slice(0, 10)) })}
		</p>
	);
}
