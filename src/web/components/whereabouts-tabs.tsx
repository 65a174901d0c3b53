import { Link } from '@tanstack/react-router';
import { useWords } from '../text/words.ts';
import classes from './tabs.module.css';

/** The ways into where people were; a name that was asked for goes along. */
export function WhereaboutsTabs({ person }: { person: string | undefined }) {
	const { t } = useWords();
	const search = person === undefined ? {} : { person };
	return (
		<nav className={classes.tabs} aria-label={t('whereabouts.views')}>
			<Link
				to="/"
				search={person === undefined ? {} : { name: person }}
				activeOptions={{ exact: true, includeSearch: false }}
			>
				{t('whereabouts.voices')}
			</Link>
			<Link to="/map" search={search} activeOptions={{ includeSearch: false }}>
				{t('app.map')}
			</Link>
			<Link to="/timeline" search={search} activeOptions={{ includeSearch: false }}>
				{t('app.timeline')}
			</Link>
			<Link to="/places" activeOptions={{ includeSearch: false }}>
				{t('screens.places')}
			</Link>
		</nav>
	);
}
