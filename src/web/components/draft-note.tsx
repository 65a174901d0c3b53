import { Button } from '@mantine/core';
import { dayOf } from '../data/day.ts';
import { type Draft, type Drafting, discardDraft, restoreDraft } from '../data/drafts.ts';
import { say } from '../data/notices.ts';
import { useWords } from '../text/words.ts';
import classes from './draft-note.module.css';

type Held = Pick<Drafting<unknown>, 'draft' | 'isDraft' | 'isLost' | 'from' | 'discard'>;

/** Below a form: that what is typed is kept, or stood there when the form was opened, and how to be rid of it. */
export function DraftNote({ draft }: { draft: Held }) {
	const { t, date, time } = useWords();
	const throwAway = useThrowAwayOf();
	const { draft: held } = draft;
	if (!draft.isDraft || held === undefined) return null;
	const since = draft.from;
	const said = draft.isLost
		? t('drafts.lost')
		: since === null
			? t('drafts.kept')
			: t('drafts.again', { when: `${date(dayOf(since))}, ${time(since)}` });
	return (
		<p className={classes.note} role={draft.isLost ? 'alert' : undefined} data-draft>
			<span>{said}</span>
			<Button
				size="compact-xs"
				variant="subtle"
				onClick={() => {
					draft.discard();
					throwAway(held);
				}}
			>
				{t('drafts.discard')}
			</Button>
		</p>
	);
}

/** Discards a draft, with a way back for as long as the notice stands. */
export function useThrowAwayOf(): (draft: Draft) => void {
	const { t } = useWords();
	return (draft) => {
		discardDraft(draft);
		say(t('drafts.discarded'), 'said', { label: t('source.undo'), act: () => restoreDraft(draft) });
	};
}

/** Says, where a form is left without being saved, that what was typed in it is kept. */
export function useLeaving(): (draft: Pick<Held, 'draft'>) => void {
	const { t } = useWords();
	const throwAway = useThrowAwayOf();
	return ({ draft }) => {
		if (draft) say(t('drafts.left'), 'said', { label: t('drafts.discard'), act: () => throwAway(draft) });
	};
}
