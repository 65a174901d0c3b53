import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../text/words.ts';
import { ShowProposals } from './show-proposals.tsx';
import classes from './whereabouts-filters.module.css';

export type LinesChoice = { readonly person?: string | undefined; readonly place?: string | undefined };
const PAUSE_MS = 250;

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
			<TextInput
				className={classes.name}
				label={t('lines.person')}
				value={name}
				onChange={(event) => setName(event.currentTarget.value)}
			/>
			<TextInput
				className={classes.name}
				label={t('lines.place')}
				value={where}
				onChange={(event) => setWhere(event.currentTarget.value)}
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
