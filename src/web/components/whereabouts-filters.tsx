import { useEffect, useRef, useState } from 'react';
import type { ProposalJson } from '../../api/index.ts';
import type { MentionType } from '../../record/index.ts';
import { readDateEntry } from '../data/date-entry.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import { ShowProposals } from './show-proposals.tsx';
import classes from './whereabouts-filters.module.css';
import { WhoIsThis } from './who-is-this.tsx';

type Filter = { name?: string; on?: string; proposals?: 'yes' | 'no' };
const PAUSE_MS = 180;
const PEOPLE: readonly MentionType[] = ['person', 'group'];
/** No one source stands beside this that could offer its own names. */
const NO_PROPOSALS: readonly ProposalJson[] = [];

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
	// A filter that came from elsewhere, such as a link, is shown; what was just typed is left alone.
	const sent = useRef({ name, on });
	useEffect(() => {
		if (sent.current.name !== name) setTypedName(name ?? '');
		if (sent.current.on !== on) setTypedDate(on ?? '');
		sent.current = { name, on };
	}, [name, on]);
	useEffect(() => {
		if ((typedName.trim() || undefined) === name && date === on) return;
		const timer = setTimeout(() => {
			sent.current = { name: typedName.trim() || undefined, on: date };
			onChange(sent.current);
		}, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [typedName, date, name, on, onChange]);
	return (
		<div className={classes.filters}>
			<WhoIsThis
				className={classes.name}
				label={t('whereabouts.name')}
				value={typedName}
				of={PEOPLE}
				proposals={NO_PROPOSALS}
				offersNew={false}
				onChange={setTypedName}
			/>
			<DateField
				className={classes.date}
				label={t('whereabouts.on')}
				placeholder={t('whereabouts.onHint')}
				value={typedDate}
				onChange={setTypedDate}
			/>
			<ShowProposals
				className={classes.switch}
				shown={withProposals}
				onChange={(proposals) => onChange({ proposals })}
			/>
		</div>
	);
}
