import { Link } from '@tanstack/react-router';
import { useWords } from '../text/words.ts';
import classes from './tabs.module.css';

/** Sources as they are, and as they came in. */
export function SourceTabs() {
	const { t } = useWords();
	return (
		<nav className={classes.tabs} aria-label={t('sources.views')}>
			<Link to="/sources" activeOptions={{ exact: true }}>
				{t('imports.sources')}
			</Link>
			<Link to="/queue">{t('queue.tab')}</Link>
			<Link to="/imports">{t('imports.title')}</Link>
			<Link to="/origins">{t('byOrigin.tab')}</Link>
			<Link to="/corrections">{t('corrections.title')}</Link>
		</nav>
	);
}
