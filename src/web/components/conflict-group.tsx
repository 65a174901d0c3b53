import { Link } from '@tanstack/react-router';
import type { ConflictGroup as Group } from '../data/conflicts.ts';
import { useWords } from '../text/words.ts';
import { ConflictCard } from './conflict-card.tsx';
import classes from './conflict-group.module.css';

/** All relations about one person, group, body, order or inquiry; or those across the case. */
export function ConflictGroup({ group }: { group: Group }) {
	const { t } = useWords();
	return (
		<section className={classes.group}>
			<h2>
				<Heading about={group.about} />{' '}
				<span className={classes.count}>{t('conflicts.found', { count: group.relations.length })}</span>
			</h2>
			{group.relations.map((relation) => (
				<ConflictCard
					key={`${relation.relation}${relation.property}${relation.statements.join()}`}
					relation={relation}
				/>
			))}
		</section>
	);
}

function Heading({ about }: { about: Group['about'] }) {
	const { t } = useWords();
	if (about === undefined) return t('conflicts.across');
	const { id, kind, name } = about;
	switch (kind) {
		case 'Order':
		case 'Obligation':
			return (
				<Link to="/orders/$id" params={{ id }} className={classes.name}>
					{name}
				</Link>
			);
		case 'Inquiry':
			return (
				<Link to="/inquiries" className={classes.name}>
					{name}
				</Link>
			);
		default:
			return (
				<Link to="/persons/$id" params={{ id }} className={classes.name}>
					{name}
				</Link>
			);
	}
}
