import { Switch } from '@mantine/core';
import { useWords } from '../text/words.ts';
import classes from './show-proposals.module.css';

/** Whether what nobody has decided on shows beside what is in the record; every such row is marked. */
export function ShowProposals({
	shown,
	onChange,
	label,
	className,
}: {
	shown: boolean;
	onChange: (proposals: 'yes' | 'no') => void;
	label?: string;
	className?: string | undefined;
}) {
	const { t } = useWords();
	return (
		<Switch
			className={className ?? classes.switch}
			label={label ?? t('whereabouts.showProposals')}
			checked={shown}
			onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : 'no')}
		/>
	);
}

/** The word for it, on the head of what is only proposed. */
export function ProposedMark() {
	const { t } = useWords();
	return <span className="tag proposed">{t('whereabouts.proposedOnly')}</span>;
}
