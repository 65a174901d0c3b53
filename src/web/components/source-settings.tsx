import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SourceJson } from '../../api/index.ts';
import { SOURCE_DATES } from '../../record/index.ts';
import { useSettings } from '../data/use-settings.ts';
import { useWords } from '../text/words.ts';
import { DecidedBy } from './decided-by.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SourceDateRow } from './source-date-row.tsx';
import classes from './source-settings.module.css';

/** What the source is and when it was published, signed, filed and changed, each with what it rests on. */
export function SourceSettings({ source }: { source: SourceJson }) {
	const { t, date, code } = useWords();
	const settings = useSettings(source);
	const [editing, setEditing] = useState(false);
	const { guess, spoken, exchange } = source;
	const known = SOURCE_DATES.filter((name) => source.dates[name] !== undefined);
	return (
		<details className={classes.settings}>
			<summary className={classes.summary}>{t('settings.title')}</summary>
			{editing ? (
				<SettingsForm source={source} settings={settings} onDone={() => setEditing(false)} />
			) : (
				<div className={classes.body}>
					<dl className={classes.facts}>
						{source.kind && (
							<div>
								<dt>{t('settings.kind')}</dt>
								<dd>
									{t(`settings.kinds.${source.kind}`)}
									{source.of && (
										<>
											{': '}
											{source.of.source ? (
												<Link to="/sources/$id" params={{ id: source.of.source }}>
													{source.of.title ?? source.of.source}
												</Link>
											) : (
												source.of.text
											)}
										</>
									)}
									{source.said.kind && (
										<p>
											<DecidedBy decided={source.said.kind} />
										</p>
									)}
								</dd>
							</div>
						)}
						{(['outlet', 'lang'] as const).map(
							(field) =>
								source.said[field] && (
									<div key={field}>
										<dt>{t(`settings.${field}`)}</dt>
										<dd>
											{field === 'lang' ? code('langs', source.lang ?? '') : source.outlet}
											<p>
												<DecidedBy decided={source.said[field]} />
											</p>
										</dd>
									</div>
								),
						)}
						{source.note && (
							<div>
								<dt>{t('noteBefore.field')}</dt>
								<dd>
									{source.note}
									{source.said.note && (
										<p>
											<DecidedBy decided={source.said.note} />
										</p>
									)}
								</dd>
							</div>
						)}
						{known.map((name) => (
							<SourceDateRow key={name} source={source} name={name} settings={settings} />
						))}
						{exchange &&
							(
								[
									['asked', exchange.requested],
									['answered', exchange.url],
									['at', exchange.at],
									['status', String(exchange.status)],
								] as const
							).map(([name, value]) => (
								<div key={name}>
									<dt>{t(`web.${name}`)}</dt>
									<dd>{value}</dd>
								</div>
							))}
						{source.copies.length > 0 && (
							<div>
								<dt>{t('settings.copies')}</dt>
								<dd>
									{source.copies.map((copy) => (
										<p key={copy.source}>
											<Link to="/sources/$id" params={{ id: copy.source }}>
												{copy.title}
											</Link>
											{copy.kind && ` · ${t(`settings.short.${copy.kind}`)}`}
										</p>
									))}
								</dd>
							</div>
						)}
					</dl>
					{known.length === 0 && <p className="soft">{t('settings.empty')}</p>}
					{spoken && (
						<p className="soft">
							{t(spoken.inferred ? 'settings.speaksInferred' : 'settings.speaks', {
								date: date(spoken.edtf),
							})}
						</p>
					)}
					{guess && (
						<p className={classes.guess}>
							{t(guess.of ? 'settings.guessOf' : 'settings.guess', {
								kind: t(`settings.kinds.${guess.kind}`),
								of: guess.of ?? '',
							})}{' '}
							<Link
								to="/sources/$id"
								params={{ id: source.id }}
								search={{ start: guess.start, end: guess.end }}
								aria-label={`${t('settings.toWords')}: ${guess.exact}`}
							>
								<q>{guess.exact}</q>
							</Link>{' '}
							<Button
								size="compact-xs"
								variant="default"
								loading={settings.isPending}
								onClick={() => settings.say({ kind: guess.kind, ...(guess.of && { of: guess.of }) })}
							>
								{t('settings.guessYes')}
							</Button>
						</p>
					)}
					<Button size="compact-xs" variant="default" onClick={() => setEditing(true)}>
						{t('settings.edit')}
					</Button>
					{source.lang && <span className="soft"> {code('langs', source.lang)}</span>}
				</div>
			)}
		</details>
	);
}
