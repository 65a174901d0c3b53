import { Button } from '@mantine/core';
import type { ProposalJson } from '../../api/index.ts';
import { isWaiting, lackingIn } from '../data/proposals.ts';
import type { Review } from '../data/use-review.ts';
import { readingWords, slotLabel } from '../text/reading-words.ts';
import { voiceWords } from '../text/voice-words.ts';
import { useWords } from '../text/words.ts';
import { decidedWords } from './decided-by.tsx';
import { KeyName } from './key-name.tsx';
import { ModelNote } from './model-note.tsx';
import classes from './proposal-card.module.css';
import { Qualifiers } from './qualifiers.tsx';
import { RegionCrop } from './region-crop.tsx';
import { SlotTable } from './slot-table.tsx';
import { VoiceChain } from './voice-chain.tsx';

/**
 * One reading of a passage. In the sentence at hand it shows its slots, who says it and which rule read it; the one
 * that takes the keys shows what can be done, too.
 */
export function ProposalCard({
	proposal,
	title,
	selected,
	open,
	position,
	review,
	onWords,
}: {
	proposal: ProposalJson;
	/** The source's. */
	title: string;
	selected: boolean;
	/** It stands in the sentence at hand. */
	open: boolean;
	position: { n: number; count: number } | undefined;
	review: Review;
	onWords: () => void;
}) {
	const words = useWords();
	const { t, code } = words;
	const { kind, status, readSingly } = proposal;
	const says = readingWords(words, proposal);
	const state =
		status === 'accepted' && readSingly === false ? t('source.unread') : t(`source.status.${status}`);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page work on the card at hand
		<article
			className={classes.card}
			tabIndex={selected ? 0 : -1}
			aria-current={selected}
			aria-label={[code('kinds', kind), says, state].join('. ')}
			data-kind={kind}
			data-status={status}
			data-unread={readSingly === false}
			onClick={() => !selected && review.select(proposal)}
		>
			<p className={classes.says}>
				<span className={classes.kind}>{code('kinds', kind)}</span> {says}
			</p>
			{!open && (status !== 'open' || readSingly === false) && <p className={classes.status}>{state}</p>}
			{open && <Detail proposal={proposal} title={title} state={state} position={position} />}
			{selected && <Acts proposal={proposal} review={review} onWords={onWords} />}
		</article>
	);
}

/** Who says it, what was read slot by slot, by which rule, and what a model has to do with it. */
function Detail({
	proposal,
	title,
	state,
	position,
}: {
	proposal: ProposalJson;
	title: string;
	state: string;
	position: { n: number; count: number } | undefined;
}) {
	const words = useWords();
	const { t, code } = words;
	const {
		source,
		region,
		kind,
		quote,
		chain,
		polarity,
		force,
		hedge,
		hedgeWords,
		rule,
		statements,
		proposed,
		decided,
	} = proposal;
	const voices = chain.map(({ opinion, ...item }) => ({
		...item,
		label: voiceWords(words, item, title),
		...(opinion && { as: [item.as, code('opinions', opinion)].filter(Boolean).join(', ') }),
	}));
	const lacks = isWaiting(proposal) ? lackingIn(proposal) : null;
	return (
		<>
			<p className={classes.voice}>
				<VoiceChain
					voices={voices}
					act={polarity === 'affirms' || kind === 'term' ? undefined : t(`polarity.${polarity}`)}
				/>{' '}
				<Qualifiers polarity="affirms" force={force} hedge={hedge} hedgeWords={hedgeWords} />
			</p>
			{/* What somebody said is the line above. */}
			{region && <RegionCrop source={source} region={region} />}
			{kind !== 'quote' && !region && <p className={classes.words}>{t('app.quoted', { words: quote })}</p>}
			<SlotTable proposal={proposal} />
			{lacks !== null && (
				<p className={classes.lacks}>{t('source.lacksShort', { slot: slotLabel(words, kind, lacks) })}</p>
			)}
			<ModelNote proposal={proposal} />
			{proposed && (
				<p className={classes.fine}>
					{t('source.proposedWas', { what: readingWords(words, { kind, slots: proposed.slots }) })}
				</p>
			)}
			{decided && <p className={classes.fine}>{decidedWords(words, decided)}</p>}
			<p className={classes.fine}>
				{[
					position && t('source.position', position),
					state,
					statements && statements.length > 0 && t('source.statements', { count: statements.length }),
					rule === 'person' ? t('source.byHand') : t('source.rule', { rule }),
				]
					.filter(Boolean)
					.join(' · ')}
			</p>
		</>
	);
}

function Acts({
	proposal,
	review,
	onWords,
}: {
	proposal: ProposalJson;
	review: Review;
	onWords: () => void;
}) {
	const { t } = useWords();
	const isUnread = proposal.status === 'accepted' && proposal.readSingly === false;
	return (
		<div className={classes.acts}>
			{(isWaiting(proposal) || isUnread) && (
				<>
					<Button
						size="compact-sm"
						className={classes.below}
						rightSection={<KeyName of="review" act="accept" />}
						onClick={review.accept}
					>
						{t(isUnread ? 'source.acceptRead' : 'source.accept')}
					</Button>
					<Button
						size="compact-sm"
						className={classes.below}
						variant="default"
						rightSection={<KeyName of="review" act="reject" />}
						onClick={review.reject}
					>
						{t('source.reject')}
					</Button>
				</>
			)}
			{!isWaiting(proposal) && (
				<Button
					size="compact-sm"
					variant="default"
					rightSection={<KeyName of="review" act="undo" />}
					onClick={() => review.undo(proposal)}
				>
					{t('source.undo')}
				</Button>
			)}
			<Button
				size="compact-sm"
				variant="default"
				rightSection={<KeyName of="review" act="edit" />}
				onClick={review.edit}
			>
				{t('source.edit')}
			</Button>
			<Button
				size="compact-sm"
				variant="subtle"
				rightSection={<KeyName of="proposals" act="open" />}
				onClick={onWords}
			>
				{t('source.words')}
			</Button>
		</div>
	);
}
