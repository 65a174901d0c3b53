import { useEffect, useState } from 'react';
import type { ProposalJson } from '../../api/index.ts';
import type { MentionType } from '../../record/index.ts';
import { useWords } from '../text/words.ts';
import { ShowProposals } from './show-proposals.tsx';
import classes from './whereabouts-filters.module.css';
import { WhoIsThis } from './who-is-this.tsx';

export type LinesChoice = { readonly person?: string | undefined; readonly place?: string | undefined };
const PAUSE_MS = 250;
const PEOPLE: readonly MentionType[] = ['person', 'group'];
const PLACES: readonly MentionType[] = ['facility', 'place'];
/** No one source stands beside this that could offer its own names. */
const NO_PROPOSALS: readonly ProposalJson[] = [];

/** By name, by place, and whether proposals show; kept in the address. */
export function LinesFilters({
	person,
	place,
	withProposals,
	onChange,
	onProposals,
}: LinesChoice & {
	readonly withProposals: boolean;
	readonly onChange: (choice: LinesChoice) => void;
	readonly onProposals: (shown: boolean) => void;
}) {
	const { t } = useWords();
	const [name, setName] = useState(person ?? '');
	const [where, setWhere] = useState(place ?? '');
	useEffect(() => setName(person ?? ''), [person]);
	useEffect(() => setWhere(place ?? ''), [place]);
	useEffect(() => {
		const typed = { person: name.trim() || undefined, place: where.trim() || undefined };
		if (typed.person === person && typed.place === place) return;
		const timer = setTimeout(() => onChange(typed), PAUSE_MS);
		return () => clearTimeout(timer);
	}, [name, where, person, place, onChange]);
	return (
		<div className={classes.filters}>
			<WhoIsThis
				className={classes.name}
				label={t('lines.person')}
				value={name}
				of={PEOPLE}
				proposals={NO_PROPOSALS}
				offersNew={false}
				onChange={setName}
			/>
			<WhoIsThis
				className={classes.name}
				label={t('lines.place')}
				value={where}
				of={PLACES}
				proposals={NO_PROPOSALS}
				offersNew={false}
				onChange={setWhere}
			/>
			<ShowProposals
				className={classes.switch}
				label={t('lines.showProposals')}
				shown={withProposals}
				onChange={(proposals) => onProposals(proposals === 'yes')}
			/>
		</div>
	);
}
