import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import { type Draft, useDrafts } from '../data/drafts.ts';
import { ReadingFormShape, readingDraftPlace, waitingReading } from '../data/reading-drafts.ts';
import type { Review } from '../data/use-review.ts';
import { useWords } from '../text/words.ts';
import { useThrowAwayOf } from './draft-note.tsx';
import classes from './unfinished.module.css';

/** What was begun in this source and not saved, each with the way back to its form. */
export function Unfinished({ document, review }: { document: SourceTextJson; review: Review }) {
	const { t } = useWords();
	const drafts = useDrafts();
	const throwAway = useThrowAwayOf();
	const { all, form } = review;
	const source = document.source.id;
	const open =
		form?.do === 'state'
			? readingDraftPlace(source, form.words, form.part).of
			: form?.do === 'edit'
				? JSON.stringify([source, 'edit', form.key])
				: null;
	const waiting = useMemo(
		() =>
			drafts.flatMap((draft) => {
				const about = waitingReading(draft, source, document.text, all);
				return about === null ? [] : [{ draft, about }];
			}),
		[drafts, source, document.text, all],
	);
	const shown = waiting.filter(({ draft }) => draft.of !== open);
	if (shown.length === 0) return null;
	return (
		<section className={classes.unfinished} aria-label={t('drafts.unfinished')}>
			<p className={classes.title}>{t('drafts.unfinished')}</p>
			<ul className={classes.list}>
				{shown.map(({ draft, about }) => {
					const words = about.do === 'part' ? t('drafts.part') : about.words;
					const isThere = about.do === 'edit' ? about.key !== '' : about.selected !== null;
					return (
						<li key={draft.of} className={classes.one}>
							<span className={classes.words}>
								{t(about.do === 'edit' ? 'drafts.ofEdit' : 'drafts.ofState', { words })}
							</span>
							{isThere ? (
								<Button
									size="compact-xs"
									variant="default"
									aria-label={t('drafts.goOnWith', { words })}
									onClick={() =>
										about.do === 'edit'
											? review.editKey(about.key)
											: about.selected &&
												review.state(about.selected, about.do === 'part' ? about.part : undefined)
									}
								>
									{t('drafts.goOn')}
								</Button>
							) : (
								// A list in whose proposals it may still come needs no alarm.
								review.isWhole && <span className="soft">{t('drafts.gone', { typed: typedIn(draft) })}</span>
							)}
							<Button
								size="compact-xs"
								variant="subtle"
								aria-label={t('drafts.discardOf', { words })}
								onClick={() => throwAway(draft)}
							>
								{t('drafts.discard')}
							</Button>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

/** What its fields hold, for whoever has to copy it. */
function typedIn({ body }: Draft): string {
	const read = ReadingFormShape.safeParse(JSON.parse(body));
	if (!read.success) return '';
	return [...Object.values(read.data.typed), read.data.reason].filter((text) => text !== '').join(' · ');
}
