import { Button, Kbd } from '@mantine/core';
import type { ProposalJson } from '../../api/index.ts';
import type { Review } from '../data/use-review.ts';
import { readingWords } from '../text/reading-words.ts';
import { voiceWords } from '../text/voice-words.ts';
import { useWords } from '../text/words.ts';
import classes from './proposal-card.module.css';
import { Qualifiers } from './qualifiers.tsx';
import { SlotTable } from './slot-table.tsx';
import { VoiceChain } from './voice-chain.tsx';

/** One reading of a passage. The one at hand opens: its slots, who says it, and what can be done. */
export function ProposalCard({
	proposal,
	title,
	selected,
	position,
	review,
	onWords,
}: {
	proposal: ProposalJson;
	/** The source's. */
	title: string;
	selected: boolean;
	position: { n: number; count: number } | undefined;
	review: Review;
	onWords: () => void;
}) {
	const words = useWords();
	const { t, code } = words;
	const { kind, status, chain, polarity, force, hedge, hedgeWords, rule, statements } = proposal;
	const says = readingWords(words, proposal);
	const voices = chain.map((item) => ({ ...item, label: voiceWords(words, item, title) }));
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page work on the card at hand
		<article
			className={classes.card}
			tabIndex={selected ? 0 : -1}
			aria-current={selected}
			aria-label={[code('kinds', kind), says, t(`source.status.${status}`)].join('. ')}
			data-kind={kind}
			data-status={status}
			onClick={() => !selected && review.select(proposal)}
		>
			<p className={classes.says}>
				<span className={classes.kind}>{code('kinds', kind)}</span> {says}
			</p>
			{!selected && status !== 'open' && <p className={classes.status}>{t(`source.status.${status}`)}</p>}
			{selected && (
				<>
					<p className={classes.voice}>
						<VoiceChain
							voices={voices}
							act={polarity === 'affirms' ? undefined : t(`polarity.${polarity}`)}
						/>{' '}
						<Qualifiers polarity="affirms" force={force} hedge={hedge} hedgeWords={hedgeWords} />
					</p>
					<SlotTable proposal={proposal} />
					<p className={classes.fine}>
						{[
							position && t('source.position', position),
							t(`source.status.${status}`),
							statements && statements.length > 0 && t('source.statements', { count: statements.length }),
							rule === 'person' ? t('source.byHand') : t('source.rule', { rule }),
						]
							.filter(Boolean)
							.join(' · ')}
					</p>
					<div className={classes.acts}>
						{status === 'open' || status === 'changed' ? (
							<>
								<Button
									size="compact-sm"
									className={classes.below}
									rightSection={<Kbd size="xs">a</Kbd>}
									onClick={review.accept}
								>
									{t('source.accept')}
								</Button>
								<Button
									size="compact-sm"
									className={classes.below}
									variant="default"
									rightSection={<Kbd size="xs">r</Kbd>}
									onClick={review.reject}
								>
									{t('source.reject')}
								</Button>
							</>
						) : (
							<Button
								size="compact-sm"
								variant="default"
								rightSection={<Kbd size="xs">u</Kbd>}
								onClick={() => review.undo(proposal)}
							>
								{t('source.undo')}
							</Button>
						)}
						<Button
							size="compact-sm"
							variant="default"
							rightSection={<Kbd size="xs">e</Kbd>}
							onClick={review.edit}
						>
							{t('source.edit')}
						</Button>
						<Button
							size="compact-sm"
							variant="subtle"
							rightSection={<Kbd size="xs">↵</Kbd>}
							onClick={onWords}
						>
							{t('source.words')}
						</Button>
					</div>
				</>
			)}
		</article>
	);
}
