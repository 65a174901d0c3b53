import { Link } from '@tanstack/react-router';
import type { LinesSearch } from '../data/lines-search.ts';
import { useWords } from '../text/words.ts';
import classes from './tabs.module.css';

/** The ways into where people were; whoever and whatever is chosen goes along. */
export function WhereaboutsTabs({ selection: { person, ...chosen } }: { selection: LinesSearch }) {
	const { t } = useWords();
	return (
		<nav className={classes.tabs} aria-label={t('whereabouts.views')}>
			<Link to="/" search={{ ...chosen, name: person }} activeOptions={{ exact: true, includeSearch: false }}>
				{t('whereabouts.voices')}
			</Link>
			<Link to="/map" search={{ ...chosen, person }} activeOptions={{ includeSearch: false }}>
				{t('app.map')}
			</Link>
			<Link to="/timeline" search={{ ...chosen, person }} activeOptions={{ includeSearch: false }}>
				{t('app.timeline')}
			</Link>
			<Link to="/places" search={{ ...chosen, person }} activeOptions={{ includeSearch: false }}>
				{t('screens.places')}
			</Link>
		</nav>
	);
}
