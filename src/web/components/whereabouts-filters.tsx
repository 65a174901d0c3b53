import { Switch, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { readDateEntry } from '../data/date-entry.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import classes from './whereabouts-filters.module.css';

type Filter = { name?: string; on?: string; proposals?: 'yes' | 'no' };
const PAUSE_MS = 180;

/** Name, date and whether proposals show; kept in the address, so that a filter can be linked to. */
export function WhereaboutsFilters({
	name,
	on,
	withProposals,
	onChange,
}: {
	name: string | undefined;
	on: string | undefined;
	withProposals: boolean;
	onChange: (filter: Filter) => void;
}) {
	const { t } = useWords();
	const [typedName, setTypedName] = useState(name ?? '');
	const [typedDate, setTypedDate] = useState(on ?? '');
	const date = readDateEntry(typedDate) ?? undefined;
	useEffect(() => {
		if ((typedName.trim() || undefined) === name && date === on) return;
		const timer = setTimeout(() => onChange({ name: typedName.trim() || undefined, on: date }), PAUSE_MS);
		return () => clearTimeout(timer);
	}, [typedName, date, name, on, onChange]);
	return (
		<div className={classes.filters}>
			<TextInput
				className={classes.name}
				label={t('whereabouts.name')}
				value={typedName}
				onChange={(event) => setTypedName(event.currentTarget.value)}
			/>
			<DateField
				className={classes.date}
				label={t('whereabouts.on')}
				placeholder={t('whereabouts.onHint')}
				value={typedDate}
				onChange={setTypedDate}
			/>
			<Switch
				className={classes.switch}
				label={t('whereabouts.showProposals')}
				checked={withProposals}
				onChange={(event) => onChange({ proposals: event.currentTarget.checked ? 'yes' : 'no' })}
			/>
		</div>
	);
}
