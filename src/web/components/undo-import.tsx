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

/** Takes an import back, of one file or of those that were dropped together, after saying what that means. */
export function UndoImport({
	path,
	captures,
	onUndone,
}: {
	path: string;
	captures: readonly string[];
	onUndone?: () => void;
}) {
	const words = useWords();
	const { t } = words;
	const [asking, setAsking] = useState(false);
	const decide = useDecide();
	const taken = useTaken();
	const isOne = captures.length === 1;
	const label = t(isOne ? 'imports.undo' : 'drop.undo');
	const undo = () =>
		decide.mutate(
			{ all: captures.map((capture) => ({ decision: undoImportOf(capture) })) },
			{
				onSuccess: (receipt) => {
					const weights = (receipt.imports ?? []).map(({ statements }) => statements);
					const sum = (of: 'before' | 'after') => weights.reduce((total, weight) => total + weight[of], 0);
					const counted =
						weights.length === 0
							? ''
							: ` ${t('imports.statements', { before: sum('before'), after: sum('after') })}`;
					onUndone?.();
					taken(
						receipt,
						(isOne ? t('imports.undone', { path }) : t('drop.undone', { count: captures.length })) + counted,
					);
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
				aria-label={`${label}: ${path}`}
				onClick={() => setAsking(true)}
			>
				{label}
			</Button>
		);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves what its buttons ask
		<div className={classes.ask} onKeyDown={(event) => actOf('form', event) === 'leave' && setAsking(false)}>
			<p className="small">{isOne ? t('imports.undoWhy') : t('drop.undoWhy', { count: captures.length })}</p>
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
