import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ChangedSourceJson } from '../../api/index.ts';
import { CHANGED_KINDS, isCode } from '../../record/index.ts';
import { ChangedAnswer } from '../components/changed-answer.tsx';
import { DateField } from '../components/date-field.tsx';
import { DecidedBy } from '../components/decided-by.tsx';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Meaning } from '../components/meaning.tsx';
import { Waiting } from '../components/waiting.tsx';
import { changedQuery, useMarkLooked } from '../data/changed.ts';
import { readDateEntry } from '../data/date-entry.ts';
import { useWords } from '../text/words.ts';
import classes from './changed.module.css';

/** What changed in the answers since a date, or since somebody here last looked. */
export function ChangedPage() {
	const { t, moment, number } = useWords();
	const { since, kind } = useSearch({ from: '/changed' });
	const query = changedQuery({ since, kind });
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
	const mark = useMarkLooked();
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const [first] = data?.pages ?? [];
	const items = data?.pages.flatMap((page) => page.items);
	const isWhole = since === undefined && kind === undefined;
	return (
		<div className="page">
			<h1>{t('changed.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', margin: '6px 0 0' }}>
				{t('changed.lead')}
				<Meaning of={['decision', 'answer']} />
			</p>
			<Filters since={since} kind={kind} />
			<Grown queryKey={query.queryKey} />
			{!first && <Waiting />}
			{first && (
				<div className={classes.head}>
					<p>
						{first.since === null ? t('changed.always') : t('changed.since', { when: moment(first.since) })}
						{' · '}
						{t('changed.decisions', { count: first.decisions })}
					</p>
					{isWhole && first.until > (first.looked ?? 0) && (
						<Button variant="default" loading={mark.isPending} onClick={() => mark.mutate(first.until)}>
							{t('changed.mark')}
						</Button>
					)}
					{mark.error && <p role="alert">{t('errors.failedTitle')}</p>}
				</div>
			)}
			{first && first.left > 0 && (
				<p className="silence">{t('changed.left', { count: first.left, shown: number(first.left) })}</p>
			)}
			{items?.length === 0 && <p className="silence">{t('changed.none')}</p>}
			<div className={classes.list}>
				{items?.map((answer) => (
					<ChangedAnswer key={`${answer.kind} ${answer.id}`} answer={answer} />
				))}
			</div>
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('app.more')}
				</Button>
			)}
			{first && first.sources.length > 0 && <Sources sources={first.sources} />}
		</div>
	);
}

function Filters({ since, kind }: { since: string | undefined; kind: string | undefined }) {
	const { t } = useWords();
	const navigate = useNavigate({ from: '/changed' });
	const [typed, setTyped] = useState(since ?? '');
	useEffect(() => setTyped(since ?? ''), [since]);
	const change = (text: string) => {
		setTyped(text);
		const read = text.trim() === '' ? undefined : readDateEntry(text);
		// An uncertain date or a span is no day to begin from.
		if (read !== null && (read === undefined || /^\d{4}(-\d\d){0,2}$/.test(read)))
			void navigate({ search: (old) => ({ ...old, since: read }), replace: true });
	};
	return (
		<div className={classes.filters}>
			<DateField label={t('changed.from')} placeholder={t('changed.last')} value={typed} onChange={change} />
			<Select
				label={t('changed.of')}
				clearable
				placeholder={t('changed.all')}
				value={kind ?? null}
				data={CHANGED_KINDS.filter((one) => one !== 'group').map((value) => ({
					value,
					label: t(`changed.kinds.${value}`),
				}))}
				onChange={(value) =>
					void navigate({
						search: (old) => ({ ...old, kind: isCode(CHANGED_KINDS, value) ? value : undefined }),
						replace: true,
					})
				}
			/>
		</div>
	);
}

function Sources({ sources }: { sources: readonly ChangedSourceJson[] }) {
	const { t, moment } = useWords();
	return (
		<section aria-labelledby="sources" className={classes.sources}>
			<h2 id="sources">{t('changed.sources')}</h2>
			<ul>
				{sources.map((one) => (
					<li key={`${one.source} ${one.what} ${one.at}`}>
						<Link to="/sources/$id" params={{ id: one.source }}>
							{one.title}
						</Link>{' '}
						{t(`changed.what.${one.what}`)} ·{' '}
						{one.decision === undefined ? (
							<span className="soft">{moment(one.at)}</span>
						) : (
							<DecidedBy decided={one} />
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
