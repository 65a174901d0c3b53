import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SuggestionJson } from '../../api/index.ts';
import { actOf, type KeyAct } from '../data/key-map.ts';
import { suggestionKey } from '../data/suggestions.ts';
import type { Settling } from '../data/use-settling.ts';
import { useWords } from '../text/words.ts';
import { DraftNote } from './draft-note.tsx';
import { KeyName } from './key-name.tsx';
import classes from './suggestion-card.module.css';

/** The datalist of reasons that were given before; the page draws it once. */
export const REASONS_LIST = 'reasons-given';

export type Act = {
	readonly label: string;
	/** What of the table of keys does the same. */
	readonly keyOf?: KeyAct<'same'>;
	readonly act: () => void;
	readonly variant?: 'filled' | 'default' | 'subtle';
};

/** A card of the inbox: what is asked, what is shown for it, what can be answered, and why. */
export function SuggestionFrame({
	one,
	title,
	aside,
	card,
	acts,
	children,
}: {
	one: SuggestionJson;
	title: string;
	aside?: ReactNode;
	card: Settling;
	acts: readonly Act[];
	children: ReactNode;
}) {
	const { t } = useWords();
	return (
		<article className={classes.card} data-suggestion={suggestionKey(one)} aria-label={title}>
			<div className={classes.head}>
				<h2 className={classes.title}>{title}</h2>
				{aside}
			</div>
			{children}
			<div className={classes.foot}>
				<div className={classes.acts}>
					{acts.map(({ label, keyOf, act, variant = 'default' }) => (
						<Button
							key={label}
							size="compact-sm"
							variant={variant}
							rightSection={keyOf && <KeyName of="same" act={keyOf} />}
							onClick={act}
						>
							{label}
						</Button>
					))}
				</div>
				<TextInput
					ref={card.input}
					className={classes.reason}
					size="xs"
					label={
						<>
							{t('same.reason')} <KeyName of="same" act="reason" />
						</>
					}
					aria-label={t('same.reason')}
					placeholder={t('same.reasonHint')}
					list={REASONS_LIST}
					autoComplete="off"
					value={card.reason}
					error={card.refused}
					onChange={({ currentTarget: { value } }) => card.setReason(value)}
					onKeyDown={(event) => {
						// Back to the keys of the card, the reason kept.
						if (actOf('reason', event) !== 'done') return;
						event.preventDefault();
						event.currentTarget.closest('article')?.querySelector<HTMLElement>('a, button')?.focus();
					}}
				/>
				<DraftNote draft={card.draft} />
			</div>
		</article>
	);
}
