import type { ProposalJson } from '../../api/index.ts';
import { slotOf, slotWords } from '../text/reading-words.ts';
import { useWords } from '../text/words.ts';
import classes from './slot-table.module.css';

/** What was read, slot by slot: the value, the words it was read from where they differ, and what was inferred. */
export function SlotTable({ proposal }: { proposal: ProposalJson }) {
	const words = useWords();
	const { t, code } = words;
	// What somebody said is the line above this table.
	const names = Object.keys(proposal.slots).filter((name) => name !== 'content');
	const slots = names.flatMap((name) => {
		const slot = slotOf(proposal.slots, name);
		const value = slot ? slotWords(words, name, slot) : '';
		return slot && value !== '' ? [{ name, slot, value }] : [];
	});
	if (slots.length === 0) return null;
	return (
		<dl className={classes.slots}>
			{slots.map(({ name, slot, value }) => (
				<div key={name} className={classes.slot}>
					<dt>{code('slots', name)}</dt>
					<dd>
						{value}
						{slot.exact !== undefined && slot.exact !== value && (
							<span className={classes.exact}> “{slot.exact}”</span>
						)}
						{slot.inferred && (
							<span className={classes.inferred}>
								{' '}
								{slot.why ? t('source.inferred', { why: slot.why }) : t('source.inferredPlain')}
							</span>
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}
