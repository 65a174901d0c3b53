import { Button } from '@mantine/core';
import type { SourceJson } from '../../api/index.ts';
import { UNKNOWN_DATE } from '../../record/index.ts';
import { readDateEntry } from '../data/date-entry.ts';
import { DraftText, useDraft } from '../data/drafts.ts';
import { useSettings } from '../data/use-settings.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import { DraftNote } from './draft-note.tsx';
import classes from './source-settings.module.css';

/** Asks for the day of publication where words such as “on Tuesday” wait for it, and nobody has said anything of it. */
export function AskPublished({ source }: { source: SourceJson }) {
	const { t, date } = useWords();
	const settings = useSettings(source);
	const draft = useDraft({ form: 'published', of: source.id }, DraftText, '');
	const typed = draft.value;
	const read = readDateEntry(typed);
	if (!source.needs.includes('published')) return null;
	const { published } = source.dates;
	return (
		<form
			className={classes.ask}
			aria-label={t('settings.ask')}
			onSubmit={(event) => {
				event.preventDefault();
				if (read !== null) void settings.say({ published: read }).then((isSaid) => isSaid && draft.saved());
			}}
		>
			<div>
				<p className={classes.question}>{t('settings.ask')}</p>
				<p className="small soft">
					{t('settings.askWhy', { count: source.waiting })}
					{published?.basis === 'inferred' &&
						published.edtf &&
						` ${t('settings.askInferred', { date: date(published.edtf) })}`}
				</p>
			</div>
			<DateField
				size="xs"
				label={t('settings.dates.published')}
				placeholder={t('whereabouts.onHint')}
				value={typed}
				onChange={draft.set}
			/>
			<div className={classes.buttons}>
				<Button size="xs" type="submit" disabled={read === null} loading={settings.isPending}>
					{t('settings.askSave')}
				</Button>
				<Button
					size="xs"
					variant="default"
					disabled={settings.isPending}
					onClick={() => void settings.say({ published: UNKNOWN_DATE })}
				>
					{t('settings.askUnknown')}
				</Button>
			</div>
			<DraftNote draft={draft} />
		</form>
	);
}
