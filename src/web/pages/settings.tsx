import { Button, SegmentedControl, Switch, TextInput, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseSettingsChange } from '../../api/index.ts';
import { DraftSettings } from '../components/draft-settings.tsx';
import { AllKeys } from '../components/key-name.tsx';
import { SettingsTabs } from '../components/settings-tabs.tsx';
import { useDecide } from '../data/decide.ts';
import { caseSettingsOf } from '../data/decisions.ts';
import { DraftText, useDraft } from '../data/drafts.ts';
import { say } from '../data/notices.ts';
import { caseQuery } from '../data/queries.ts';
import { useReviewers } from '../data/reviewers.ts';
import { useSetting } from '../data/settings.ts';
import { useTaken } from '../data/use-undo.ts';
import { cover } from '../frame/covered.ts';
import { changeLanguage } from '../text/index.ts';
import { messageIn } from '../text/messages.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import classes from './settings.module.css';

/** What holds on this device: who reviews here, and how this window shows things. */
export function SettingsPage() {
	const { t } = useWords();
	return (
		<div className="page">
			<h1>{t('prefs.title')}</h1>
			<SettingsTabs />
			<Reviewers />
			<ThisCase />
			<DraftSettings className={classes.section} />
			<Window />
		</div>
	);
}

function Reviewers() {
	const { t, language } = useWords();
	const { reviewers, choose, forget } = useReviewers();
	const draft = useDraft({ form: 'reviewer', of: 'settings' }, DraftText, '');
	const name = draft.value;
	const choices = [...(reviewers?.names ?? []), null];
	const refused = choose.error && messageIn(language, choose.error.message).text;
	return (
		<section className={classes.section} aria-labelledby="reviewers">
			<h2 id="reviewers">{t('reviewers.title')}</h2>
			<p className="soft">{t('reviewers.lead')}</p>
			<fieldset className={classes.names}>
				<legend className={classes.legend}>{t('reviewers.now')}</legend>
				{reviewers &&
					choices.map((one) => (
						<div key={one ?? ''} className={classes.row}>
							<label className={classes.name}>
								<input
									type="radio"
									name="reviewer"
									checked={reviewers.now === one}
									onChange={() =>
										choose.mutate(one, {
											onSuccess: ({ now }) =>
												say(now === null ? t('reviewers.skipped') : t('reviewers.said', { name: now })),
										})
									}
								/>
								<span>{one ?? t('reviewers.nobody')}</span>
							</label>
							{one !== null && (
								<Button
									size="compact-xs"
									variant="subtle"
									aria-label={t('reviewers.forgetOf', { name: one })}
									onClick={() =>
										forget.mutate(one, { onSuccess: () => say(t('reviewers.forgotten', { name: one })) })
									}
								>
									{t('reviewers.forget')}
								</Button>
							)}
						</div>
					))}
			</fieldset>
			<form
				className={classes.add}
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
				<TextInput
					size="sm"
					label={t('reviewers.add')}
					description={t('reviewers.addHint')}
					value={name}
					error={refused}
					maxLength={80}
					required
					withAsterisk={false}
					onChange={({ currentTarget: { value } }) => draft.set(value)}
				/>
				<Button type="submit" size="sm" loading={choose.isPending}>
					{t('reviewers.save')}
				</Button>
			</form>
		</section>
	);
}

function ThisCase() {
	const words = useWords();
	const { t } = words;
	const { data: about } = useQuery(caseQuery);
	const decide = useDecide();
	const taken = useTaken();
	const isOn = about?.settings.joinsNeedTwo?.value === true;
	const settle = (change: CaseSettingsChange, said: string) =>
		decide.mutate(
			{ decision: caseSettingsOf(change) },
			{
				onSuccess: (receipt) => taken(receipt, said),
				onError: (error) => say(refusalWords(words, error), 'refused'),
			},
		);
	return (
		<section className={classes.section} aria-labelledby="case">
			<h2 id="case">{t('joins.thisCase')}</h2>
			<Switch
				label={t('joins.needTwo')}
				description={t('joins.needTwoWhy')}
				checked={isOn}
				disabled={about === undefined || decide.isPending}
				onChange={({ currentTarget: { checked } }) =>
					settle({ joinsNeedTwo: checked }, t(checked ? 'joins.needTwoSaid' : 'joins.needOneSaid'))
				}
			/>
			<Switch
				label={t('pictures.inCase')}
				description={t('pictures.inCaseWhy')}
				checked={about?.settings.picturesShown?.value === true}
				disabled={about === undefined || decide.isPending}
				onChange={({ currentTarget: { checked } }) =>
					settle({ picturesShown: checked }, t(checked ? 'pictures.inCaseSaid' : 'pictures.inCaseBlurred'))
				}
			/>
		</section>
	);
}

function Window() {
	const { t, language } = useWords();
	const [keys, setKeys] = useSetting('keys', 'on');
	const [covers, setCovers] = useSetting('cover', 'on');
	const { colorScheme, setColorScheme } = useMantineColorScheme();
	return (
		<section className={classes.section} aria-labelledby="window">
			<h2 id="window">{t('prefs.window')}</h2>
			<div className={classes.row}>
				<span id="prefs-language">{t('app.language')}</span>
				<SegmentedControl
					size="xs"
					aria-labelledby="prefs-language"
					value={language}
					onChange={changeLanguage}
					data={[
						{ value: 'en', label: 'English' },
						{ value: 'es', label: 'Español' },
					]}
				/>
			</div>
			<div className={classes.row}>
				<span id="prefs-scheme">{t('prefs.scheme')}</span>
				<SegmentedControl
					size="xs"
					aria-labelledby="prefs-scheme"
					value={colorScheme}
					onChange={setColorScheme}
					data={(['auto', 'light', 'dark'] as const).map((value) => ({
						value,
						label: t(`prefs.schemes.${value}`),
					}))}
				/>
			</div>
			<Switch
				label={t('keys.single')}
				description={t('keys.singleWhy')}
				checked={keys === 'on'}
				onChange={(event) => setKeys(event.currentTarget.checked ? 'on' : 'off')}
			/>
			<Switch
				label={
					<>
						{t('cover.key')} <AllKeys of="anywhere" act="hide" />
					</>
				}
				description={t('cover.how')}
				checked={covers === 'on'}
				onChange={(event) => setCovers(event.currentTarget.checked ? 'on' : 'off')}
			/>
			<div className={classes.row}>
				<Button size="xs" variant="default" onClick={cover}>
					{t('cover.now')}
				</Button>
			</div>
		</section>
	);
}
