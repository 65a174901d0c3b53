import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { SourceJson } from '../../api/index.ts';
import { isCode, LANGUAGES, SOURCE_DATES, SOURCE_KINDS } from '../../record/index.ts';
import { useDraft } from '../data/drafts.ts';
import { actOf } from '../data/key-map.ts';
import { sourcesQuery } from '../data/queries.ts';
import {
	changesOf,
	draftOfSource,
	isReadable,
	type SettingsDraft,
	SettingsDraftShape,
} from '../data/settings-draft.ts';
import type { Settings } from '../data/use-settings.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import { DraftNote, useLeaving } from './draft-note.tsx';
import classes from './source-settings.module.css';

/** What a person says of a source; a field that is left as it is says nothing. */
export function SettingsForm({
	source,
	settings,
	onDone,
}: {
	source: SourceJson;
	settings: Settings;
	onDone: () => void;
}) {
	const { t } = useWords();
	const { data: sources } = useQuery(sourcesQuery);
	const [opening] = useState(() => draftOfSource(source));
	const typing = useDraft({ form: 'source', of: source.id }, SettingsDraftShape, opening);
	const draft = typing.value;
	const change = (part: Partial<SettingsDraft>) => typing.set((before) => ({ ...before, ...part }));
	const leaving = useLeaving();
	const leave = () => {
		leaving(typing);
		onDone();
	};
	const list = useId();
	const changes = changesOf(source, draft, sources ?? []);
	const save = async () => {
		if (changes !== null && !(await settings.say(changes))) return;
		typing.saved();
		onDone();
	};
	return (
		<form
			className={classes.form}
			aria-label={t('settings.title')}
			onSubmit={(event) => {
				event.preventDefault();
				if (isReadable(draft)) void save();
			}}
			onKeyDown={(event) => actOf('form', event) === 'leave' && leave()}
		>
			<NativeSelect
				size="xs"
				label={t('settings.kind')}
				value={draft.kind}
				data={[
					{ value: '', label: t('settings.notSaid') },
					...SOURCE_KINDS.map((value) => ({ value, label: t(`settings.kinds.${value}`) })),
				]}
				onChange={({ currentTarget: { value } }) =>
					change({ kind: isCode(SOURCE_KINDS, value) ? value : '' })
				}
			/>
			{draft.kind !== '' && draft.kind !== 'official' && (
				<>
					<TextInput
						size="xs"
						label={t('settings.of')}
						placeholder={t('settings.ofHint')}
						list={list}
						value={draft.of}
						onChange={(event) => change({ of: event.currentTarget.value })}
					/>
					<datalist id={list}>
						{sources
							?.filter(({ id }) => id !== source.id)
							.map(({ id, title }) => (
								<option key={id} value={title} />
							))}
					</datalist>
				</>
			)}
			{SOURCE_DATES.map((name) => (
				<DateField
					key={name}
					size="xs"
					label={t(`settings.dates.${name}`)}
					value={draft[name]}
					onChange={(typed) => change({ [name]: typed })}
				/>
			))}
			<TextInput
				size="xs"
				label={t('settings.outlet')}
				value={draft.outlet}
				onChange={(event) => change({ outlet: event.currentTarget.value })}
			/>
			<NativeSelect
				size="xs"
				label={t('settings.lang')}
				value={draft.lang}
				data={[
					{ value: '', label: t('settings.notSaid') },
					...LANGUAGES.map((value) => ({ value, label: t(`langs.${value}`) })),
				]}
				onChange={({ currentTarget: { value } }) => change({ lang: isCode(LANGUAGES, value) ? value : '' })}
			/>
			<TextInput
				size="xs"
				label={t('noteBefore.field')}
				description={t('noteBefore.hint')}
				maxLength={500}
				value={draft.note}
				onChange={(event) => change({ note: event.currentTarget.value })}
			/>
			<div className={classes.buttons}>
				<Button size="xs" type="submit" loading={settings.isPending} disabled={!isReadable(draft)}>
					{t('settings.save')}
				</Button>
				<Button size="xs" variant="default" onClick={leave}>
					{t('source.cancel')}
				</Button>
			</div>
			<DraftNote draft={typing} />
		</form>
	);
}
