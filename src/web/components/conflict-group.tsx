import { Link } from '@tanstack/react-router';
import type { ConflictGroup as Group } from '../data/conflicts.ts';
import { useWords } from '../text/words.ts';
import { ConflictCard } from './conflict-card.tsx';
import classes from './conflict-group.module.css';

/** All conflicts about one person or group. */
export function ConflictGroup({ group }: { group: Group }) {
	const { t } = useWords();
	return (
		<section className={classes.group}>
			<h2>
				<Link to="/persons/$id" params={{ id: group.person }} className={classes.name}>
					{group.name}
				</Link>{' '}
				<span className={classes.count}>{t('conflicts.found', { count: group.relations.length })}</span>
			</h2>
			{group.relations.map((relation) => (
				<ConflictCard key={relation.statements.join()} relation={relation} />
			))}
		</section>
	);
}
