import { Link } from '@tanstack/react-router';
import { useWords } from '../text/words.ts';
import classes from './tabs.module.css';

/** What holds on this device, and how whole this copy of the case is. */
export function SettingsTabs() {
	const { t } = useWords();
	return (
		<nav className={classes.tabs} aria-label={t('screens.settingsViews')}>
			<Link to="/settings" activeOptions={{ exact: true }}>
				{t('prefs.title')}
			</Link>
			<Link to="/integrity">{t('screens.integrity')}</Link>
		</nav>
	);
}
