import type { ProposalJson } from '../../api/index.ts';
import { slotRows } from '../text/reading-words.ts';
import { useWords } from '../text/words.ts';
import { Message } from './message.tsx';
import classes from './slot-table.module.css';

/** What was read, slot by slot: the value, the words it was read from where they differ, and what was inferred. */
export function SlotTable({ proposal }: { proposal: ProposalJson }) {
	const words = useWords();
	const { t } = words;
	const rows = slotRows(words, proposal);
	if (rows.length === 0) return null;
	return (
		<dl className={classes.slots}>
			{rows.map(({ name, label, value, slot, items }) => (
				<div key={name} className={classes.slot}>
					<dt>{label}</dt>
					<dd>
						{items ? (
							<ol className={classes.items}>
								{items.map((item, at) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: they stand in their order
									<li key={at}>{item}</li>
								))}
							</ol>
						) : (
							value
						)}
						{slot?.exact !== undefined && slot.exact !== value && (
							<span className={classes.exact}> {words.t('app.quoted', { words: slot.exact })}</span>
						)}
						{slot?.inferred && (
							<span className={classes.inferred}>
								{' '}
								{t('source.inferredPlain')}
								{slot.why && (
									<>
										: <Message>{slot.why}</Message>
									</>
								)}
							</span>
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}
