import { useCallback } from 'react';
import type { MentionType } from '../../record/index.ts';
import { useWords } from '../text/words.ts';
import { NameFilter } from './name-filter.tsx';
import { ShowProposals } from './show-proposals.tsx';
import classes from './whereabouts-filters.module.css';

export type LinesChoice = { readonly person?: string | undefined; readonly place?: string | undefined };
const PEOPLE: readonly MentionType[] = ['person', 'group'];
const PLACES: readonly MentionType[] = ['facility', 'place'];

/** By name, by place, and whether proposals show; kept in the address. */
export function LinesFilters({
	person,
	place,
	withProposals,
	onChange,
	onProposals,
}: LinesChoice & {
	readonly withProposals: boolean;
	/** What is left out of the choice stays as it is. */
	readonly onChange: (choice: LinesChoice) => void;
	readonly onProposals: (shown: boolean) => void;
}) {
	const { t } = useWords();
	const choosePerson = useCallback((name: string | undefined) => onChange({ person: name }), [onChange]);
	const choosePlace = useCallback((name: string | undefined) => onChange({ place: name }), [onChange]);
	return (
		<div className={classes.filters}>
			<NameFilter
				className={classes.name}
				label={t('lines.person')}
				name={person}
				of={PEOPLE}
				onChange={choosePerson}
			/>
			<NameFilter
				className={classes.name}
				label={t('lines.place')}
				name={place}
				of={PLACES}
				onChange={choosePlace}
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
