import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDecide } from '../data/decide.ts';
import { undoImportOf } from '../data/decisions.ts';
import { actOf } from '../data/key-map.ts';
import { say } from '../data/notices.ts';
import { useTaken } from '../data/use-undo.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import classes from './import-row.module.css';

/** Takes an import back, after saying what that means. */
export function UndoImport({ path, capture }: { path: string; capture: string }) {
	const words = useWords();
	const { t } = words;
	const [asking, setAsking] = useState(false);
	const decide = useDecide();
	const taken = useTaken();
	const undo = () =>
		decide.mutate(
			{ decision: undoImportOf(capture) },
			{
				onSuccess: (receipt) => {
					const statements = receipt.imports?.[0]?.statements;
					const counted = statements === undefined ? '' : ` ${t('imports.statements', statements)}`;
					taken(receipt, t('imports.undone', { path }) + counted);
				},
				onError: (error) => {
					setAsking(false);
					say(refusalWords(words, error), 'refused');
				},
			},
		);
	if (!asking)
		return (
			<Button
				size="compact-xs"
				variant="default"
				aria-label={`${t('imports.undo')}: ${path}`}
				onClick={() => setAsking(true)}
			>
				{t('imports.undo')}
			</Button>
		);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves what its buttons ask
		<div className={classes.ask} onKeyDown={(event) => actOf('form', event) === 'leave' && setAsking(false)}>
			<p className="small">{t('imports.undoWhy')}</p>
			<div className={classes.buttons}>
				<Button size="compact-xs" loading={decide.isPending} onClick={undo} autoFocus>
					{t('imports.confirm')}
				</Button>
				<Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
					{t('source.cancel')}
				</Button>
			</div>
		</div>
	);
}
