import { Button, TextInput } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useId } from 'react';
import { DraftText, useDraft } from '../data/drafts.ts';
import { say } from '../data/notices.ts';
import { useReviewers } from '../data/reviewers.ts';
import { messageIn } from '../text/messages.ts';
import { useWords } from '../text/words.ts';
import classes from './ask-reviewer.module.css';

/** Where decisions are taken. Elsewhere nobody is asked. */
const DECIDES = /^\/(sources\/|same$|conflicts$)/;

/** Asks once who reviews on this device; it can be passed over, and changed in the settings. */
export function AskReviewer() {
	const { t, language } = useWords();
	const { pathname } = useLocation();
	const { reviewers, choose } = useReviewers();
	const draft = useDraft({ form: 'reviewer', of: 'asked' }, DraftText, '');
	const name = draft.value;
	const title = useId();
	if (reviewers === undefined || reviewers.asked || !DECIDES.test(pathname)) return null;
	const { error } = choose;
	const refused = error ? messageIn(language, error.message).text : undefined;
	return (
		<form
			className={classes.ask}
			aria-labelledby={title}
			onSubmit={(event) => {
				event.preventDefault();
				choose.mutate(name, {
					onSuccess: ({ now }) => {
						draft.saved();
						say(t('reviewers.said', { name: now ?? '' }));
					},
				});
			}}
		>
			<p id={title} className={classes.what}>
				<strong>{t('reviewers.ask')}</strong> {t('reviewers.askWhy')}
			</p>
			<TextInput
				size="xs"
				aria-label={t('reviewers.name')}
				placeholder={t('reviewers.name')}
				value={name}
				error={refused}
				maxLength={80}
				required
				onChange={({ currentTarget: { value } }) => draft.set(value)}
			/>
			<Button type="submit" size="xs" loading={choose.isPending}>
				{t('reviewers.save')}
			</Button>
			<Button
				size="xs"
				variant="subtle"
				onClick={() => choose.mutate(null, { onSuccess: () => say(t('reviewers.skipped')) })}
			>
				{t('reviewers.skip')}
			</Button>
		</form>
	);
}
