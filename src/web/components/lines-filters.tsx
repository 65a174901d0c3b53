import { memo, useCallback } from 'react';
import type { MentionType } from '../../record/index.ts';
import { useWords } from '../text/words.ts';
import { NameFilter } from './name-filter.tsx';
import { ShowProposals } from './show-proposals.tsx';
import { VoiceFilter } from './voice-filter.tsx';
import classes from './whereabouts-filters.module.css';

export type LinesChoice = {
	readonly person?: string | undefined;
	readonly place?: string | undefined;
	readonly voice?: string | undefined;
};
const PEOPLE: readonly MentionType[] = ['person', 'group'];
const PLACES: readonly MentionType[] = ['facility', 'place'];

/** By name, by place, by voice, and whether proposals show; kept in the address. */
export const LinesFilters = memo(function LinesFilters({
	person,
	place,
	voice,
	voices,
	withProposals,
	onChange,
	onProposals,
}: LinesChoice & {
	/** Who speaks of the people of the selection. */
	readonly voices: readonly string[];
	readonly withProposals: boolean;
	/** What is left out of the choice stays as it is. */
	readonly onChange: (choice: LinesChoice) => void;
	readonly onProposals: (shown: boolean) => void;
}) {
	const { t } = useWords();
	const choosePerson = useCallback((name: string | undefined) => onChange({ person: name }), [onChange]);
	const choosePlace = useCallback((name: string | undefined) => onChange({ place: name }), [onChange]);
	const chooseVoice = useCallback((name: string | undefined) => onChange({ voice: name }), [onChange]);
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
			<VoiceFilter className={classes.name} name={voice} voices={voices} onChange={chooseVoice} />
			<ShowProposals
				className={classes.switch}
				label={t('lines.showProposals')}
				shown={withProposals}
				onChange={(proposals) => onProposals(proposals === 'yes')}
			/>
		</div>
	);
});
