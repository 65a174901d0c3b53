import { HoverCard } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { GlossaryWord } from '../../record/index.ts';
import { useWords } from '../text/words.ts';
import classes from './meaning.module.css';

/** The words come when they are first asked for. */
const MeaningText = lazy(() =>
	import('./meaning-text.tsx').then(({ MeaningText }) => ({ default: MeaningText })),
);

/** Explains words of the model where they appear: on hover, on focus, on a tap; the text is that of `docs/`. */
export function Meaning({ of }: { of: readonly GlossaryWord[] }) {
	const { t } = useWords();
	return (
		<>
			{/* The sign stays with the words before it. */}
			{'\u00a0'}
			<HoverCard
				role="tooltip"
				interactive
				events={{ hover: true, focus: true, touch: true }}
				openDelay={120}
				position="bottom-start"
				width={360}
				shadow="md"
			>
				<HoverCard.Target>
					<button type="button" className={classes.sign} aria-label={t('meaning.of')}>
						<span aria-hidden="true">?</span>
					</button>
				</HoverCard.Target>
				<HoverCard.Dropdown className={classes.text}>
					<Suspense fallback={t('app.loading')}>
						<MeaningText of={of} />
					</Suspense>
				</HoverCard.Dropdown>
			</HoverCard>
		</>
	);
}
