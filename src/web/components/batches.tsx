import { Button } from '@mantine/core';
import type { SourceTextJson } from '../../api/index.ts';
import { dayOf } from '../data/day.ts';
import { useDecide } from '../data/decide.ts';
import { undoOfBatch } from '../data/decisions.ts';
import { say } from '../data/notices.ts';
import { useTaken } from '../data/use-undo.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import classes from './accept-all.module.css';
import { DecidedBy } from './decided-by.tsx';

/** What was accepted here together and unread, whoever did it and when: each is taken back in one step. */
export function Batches({ document }: { document: SourceTextJson }) {
	const words = useWords();
	const { t, code, date, time } = words;
	const decide = useDecide(document.source.id);
	const taken = useTaken(document.source.id);
	if (document.batches.length === 0) return null;
	const undo = (batch: string, what: string) =>
		decide.mutate(
			{ decision: undoOfBatch(batch) },
			{
				onSuccess: (receipt) => taken(receipt, t('source.said.undone', { what })),
				onError: (error) => say(refusalWords(words, error), 'refused'),
			},
		);
	return (
		<details className={classes.batches}>
			<summary>{t('source.all.earlier')}</summary>
			<ul>
				{document.batches.map(({ batch, kind, decisions, at, by, undone, undoneBy }) => {
					const what = t('source.all.one', {
						count: decisions,
						kind: code('kinds', kind),
						date: date(dayOf(at)),
						time: time(at),
					});
					return (
						<li key={batch} className={classes.batch}>
							<span className={undone === undefined ? undefined : 'soft'}>
								{what} · {by === undefined ? t('decided.nobody') : t('decided.by', { by })}
							</span>
							{undone === undefined ? (
								<Button
									size="compact-xs"
									variant="default"
									loading={decide.isPending}
									aria-label={t('source.all.undoOf', { what })}
									onClick={() => undo(batch, what)}
								>
									{t('source.undo')}
								</Button>
							) : (
								<>
									<span className="tag">{t('source.all.takenBack')}</span>
									{undoneBy && <DecidedBy decided={undoneBy} />}
								</>
							)}
						</li>
					);
				})}
			</ul>
		</details>
	);
}
