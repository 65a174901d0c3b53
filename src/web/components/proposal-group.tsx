import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import { type Group, isWaiting, leftOutBecause, proposalKey } from '../data/proposals.ts';
import type { Review } from '../data/use-review.ts';
import { useWords } from '../text/words.ts';
import { KeyName } from './key-name.tsx';
import { ProposalCard } from './proposal-card.tsx';
import classes from './proposal-group.module.css';
import { ReadingForm } from './reading-form.tsx';

/** A sentence and what is read in it. The one at hand can be decided with one key. */
export function ProposalGroup({
	group,
	document,
	review,
	pane,
	onWords,
}: {
	group: Group;
	document: SourceTextJson;
	review: Review;
	/** Where the document's words are selected. */
	pane: RefObject<HTMLElement | null>;
	onWords: () => void;
}) {
	const { t } = useWords();
	const { current, form, visible, index } = review;
	const open = review.group?.key === group.key;
	const isPart = group.proposals.every(({ region }) => region !== undefined);
	const waiting = group.proposals.filter(isWaiting);
	const takable = waiting.filter((one) => leftOutBecause(one) === null).length;
	return (
		<>
			{isPart ? (
				<p className={classes.part}>
					{group.proposals[0]?.page === undefined
						? t('region.partsOfPicture')
						: t('region.partsOfPage', { page: group.proposals[0].page })}
				</p>
			) : (
				<p className={classes.sentence} lang={document.source.lang} dir="auto" data-open={open}>
					{document.text.slice(group.start, group.end)}
				</p>
			)}
			{open && waiting.length > 1 && (
				// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's look with it
				<div className={classes.together} role="group" aria-label={t('source.sentence')}>
					{takable > 0 && (
						<Button
							size="compact-xs"
							variant="default"
							rightSection={<KeyName of="review" act="acceptGroup" />}
							onClick={review.acceptGroup}
						>
							{t('source.acceptThese', { count: takable })}
						</Button>
					)}
					<Button
						size="compact-xs"
						variant="subtle"
						rightSection={<KeyName of="review" act="rejectGroup" />}
						onClick={review.rejectGroup}
					>
						{t('source.rejectThese', { count: waiting.length })}
					</Button>
				</div>
			)}
			{group.proposals.map((proposal) => {
				const selected = proposal === current;
				return form?.do === 'edit' && form.key === proposalKey(proposal) ? (
					<ReadingForm
						key={proposalKey(proposal)}
						document={document}
						review={review}
						pane={pane}
						editing={proposal}
						asked={form.slot}
					/>
				) : (
					<ProposalCard
						key={proposalKey(proposal)}
						proposal={proposal}
						title={document.source.title}
						selected={selected}
						open={open}
						position={selected ? { n: index + 1, count: visible.length } : undefined}
						review={review}
						onWords={onWords}
					/>
				);
			})}
			{open && <Beside group={group} review={review} />}
		</>
	);
}

/** Names and dates are slots of the others: out of the way until somebody wants to look at them alone. */
function Beside({ group, review }: { group: Group; review: Review }) {
	const { t } = useWords();
	const { folded } = review;
	const unfolded = group.proposals.filter(({ kind }) => review.hidden.has(kind)).length;
	if (folded === 0 && unfolded === 0) return null;
	return (
		<Button
			size="compact-xs"
			variant="subtle"
			className={classes.beside}
			aria-expanded={folded === 0}
			rightSection={<KeyName of="review" act="unfold" />}
			onClick={review.unfold}
		>
			{folded > 0 ? t('source.beside', { count: folded }) : t('source.foldBeside')}
		</Button>
	);
}
