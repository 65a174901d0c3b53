import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { JudgedPairJson, JudgementJson } from '../../api/index.ts';
import { percentOf } from '../data/pairs.ts';
import { useWords } from '../text/words.ts';
import { DecidedBy } from './decided-by.tsx';
import classes from './judged.module.css';
import { SourceLink } from './source-link.tsx';

/** The sign of each verdict, beside its word. */
export const VERDICT_MARKS = { same: '=', different: '≠', unsure: '?' } as const;

/** One end of a decision: the name as written, and the source that writes it so. */
export function End({ of: { name, source, row } }: { of: JudgedPairJson['left'] }) {
	return (
		<>
			<span className="source-words">{name}</span>{' '}
			<span className="small soft">
				<SourceLink place={{ source, ...(row === undefined ? {} : { row }) }} />
			</span>
		</>
	);
}

/** Two, with the sign that a decision puts between them. */
export function Between({
	left,
	right,
	verdict,
}: {
	left: ReactNode;
	right: ReactNode;
	verdict: JudgementJson['verdict'];
}) {
	const { t } = useWords();
	return (
		<p className={classes.between}>
			<span>{left}</span>
			<span className={classes.verdict} data-verdict={verdict}>
				<span aria-hidden="true">{VERDICT_MARKS[verdict]} </span>
				{t(`joins.verdicts.${verdict}`)}
			</span>
			<span>{right}</span>
		</p>
	);
}

/** Who took one decision on two, when and why, and what takes it back. */
export function Judged({
	judged,
	of,
	undo,
	isPending,
}: {
	judged: JudgementJson;
	/** The two whom it is about, for who hears the button. */
	of: string;
	undo: (decision: string) => void;
	isPending: boolean;
}) {
	const { t, percent } = useWords();
	const { basis } = judged;
	const chance = basis && percentOf(basis.probability);
	return (
		<p className={classes.judged}>
			<DecidedBy decided={judged} />
			{basis && chance && (
				<span className="tag">
					{t('joins.unread', { percent: `${chance.bound}${percent(chance.percent / 100)}` })}
				</span>
			)}
			<Button
				size="compact-xs"
				variant="default"
				loading={isPending}
				aria-label={t('joins.undoOf', { verdict: t(`joins.verdicts.${judged.verdict}`), of })}
				onClick={() => undo(judged.decision)}
			>
				{t('source.undo')}
			</Button>
		</p>
	);
}
