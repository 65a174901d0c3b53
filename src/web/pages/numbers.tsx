import { Button, Chip, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { NumberSeriesJson } from '../../api/index.ts';
import { isCode, NUMBER_ORDERS } from '../../record/index.ts';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Meaning } from '../components/meaning.tsx';
import { NumberSeries } from '../components/number-series.tsx';
import { ShowProposals } from '../components/show-proposals.tsx';
import { Waiting } from '../components/waiting.tsx';
import { nonce } from '../data/decisions.ts';
import { DraftText, useDraft } from '../data/drafts.ts';
import { numbersQuery } from '../data/numbers.ts';
import { useAnswerDecisions } from '../data/use-answer-decisions.ts';
import { useLedTo } from '../data/use-led-to.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { useProposedToo } from '../data/use-proposed-too.ts';
import { useWords } from '../text/words.ts';
import kinds from './conflicts.module.css';
import classes from './numbers.module.css';

const ALL = 'any';

/** Every number with what exactly it counts, by which voice; different populations stay apart. */
export function NumbersPage() {
	const { t, number, code } = useWords();
	const { family, sort, proposals } = useSearch({ from: '/numbers' });
	const navigate = useNavigate({ from: '/numbers' });
	const { shown, known } = useProposalsShown(proposals);
	const query = numbersQuery(family, sort, shown);
	const pages = useInfiniteQuery({ ...query, enabled: known });
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
	useProposedToo(pages);
	useLedTo(
		data?.pages.length,
		useMemo(() => (hasNextPage ? () => void fetchNextPage() : null), [hasNextPage, fetchNextPage]),
	);
	const [chosen, setChosen] = useState<readonly NumberSeriesJson[]>([]);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const items = data?.pages.flatMap((page) => page.items);
	const families = data?.pages[0]?.families ?? [];
	const total = families.reduce((sum, one) => sum + one.series, 0);
	return (
		<div className="page">
			<h1>{t('numbers.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', margin: '6px 0 14px' }}>
				{t('numbers.lead')}
				<Meaning of={['number', 'population', 'measure']} />
			</p>
			{families.length > 1 && (
				<fieldset className={kinds.kinds}>
					<legend className={kinds.legend}>{t('numbers.families')}</legend>
					<Chip.Group
						value={family ?? ALL}
						onChange={(value) =>
							void navigate({
								search: (old) => ({ ...old, family: value === ALL || value === null ? undefined : value }),
							})
						}
					>
						{[{ family: ALL, series: total }, ...families].map((one) => (
							<Chip key={one.family} value={one.family} size="xs" variant="outline">
								{code('families', one.family)} <span className="numbers">{number(one.series)}</span>
							</Chip>
						))}
					</Chip.Group>
				</fieldset>
			)}
			{total > 1 && (
				<fieldset className={kinds.kinds}>
					<legend className={kinds.legend}>{t('numbers.sort')}</legend>
					<Chip.Group
						value={sort ?? 'most'}
						onChange={(value) =>
							void navigate({
								search: (old) => ({
									...old,
									sort: isCode(NUMBER_ORDERS, value) && value !== 'most' ? value : undefined,
								}),
								replace: true,
							})
						}
					>
						{NUMBER_ORDERS.map((order) => (
							<Chip key={order} value={order} size="xs" variant="outline">
								{t(`numbers.sorts.${order}`)}
							</Chip>
						))}
					</Chip.Group>
				</fieldset>
			)}
			<ShowProposals
				shown={shown}
				onChange={(asked) =>
					void navigate({ search: (old) => ({ ...old, proposals: asked }), replace: true })
				}
			/>
			<Grown queryKey={query.queryKey} />
			{!items && <Waiting />}
			{items?.length === 0 && (
				<div className={kinds.none}>
					<p>{t('numbers.none')}</p>
					<p className="soft">{t('numbers.noneHow')}</p>
				</div>
			)}
			{items?.map((series) => (
				<NumberSeries
					key={series.id}
					series={series}
					all={items}
					isChosen={chosen.some(({ id }) => id === series.id)}
					choose={(isChosen) =>
						setChosen((held) => {
							const others = held.filter(({ id }) => id !== series.id);
							return isChosen ? [...others, series].slice(-2) : others;
						})
					}
				/>
			))}
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('app.more')}
				</Button>
			)}
			{chosen.length > 0 && <Join chosen={chosen} done={() => setChosen([])} />}
		</div>
	);
}

/** Says whether two populations are one: a decision like any other, with a reason and a way back. */
function Join({ chosen, done }: { chosen: readonly NumberSeriesJson[]; done: () => void }) {
	const { t } = useWords();
	const { take, isPending } = useAnswerDecisions('numbers');
	const [left, right] = chosen;
	const of = [left?.entity, right?.entity].join(' ');
	const draft = useDraft({ form: 'reason', of }, DraftText, '');
	const reason = draft.value;
	const say = (verdict: 'same' | 'different') => {
		const [one, other] = [left?.entity, right?.entity];
		if (one === undefined || other === undefined) return;
		const why = reason.trim() === '' ? {} : { reason: reason.trim() };
		void take(
			{ do: verdict, left: one, right: other, nonce: nonce(), ...why },
			t(`numbers.joined.${verdict}`),
		).then((taken) => {
			if (!taken) return;
			draft.saved();
			done();
		});
	};
	return (
		<section className={classes.join} aria-label={t('numbers.join')}>
			<p className="small">{chosen.map(({ label }) => t('app.quoted', { words: label })).join(' · ')}</p>
			{right === undefined ? (
				<p className="small soft">{t('numbers.chooseAnother')}</p>
			) : (
				<div className={classes.deciding}>
					<TextInput
						size="xs"
						value={reason}
						onChange={(event) => draft.set(event.currentTarget.value)}
						placeholder={t('numbers.reason')}
						aria-label={t('numbers.reason')}
					/>
					<Button size="xs" loading={isPending} onClick={() => say('same')}>
						{t('numbers.same')}
					</Button>
					<Button size="xs" variant="default" disabled={isPending} onClick={() => say('different')}>
						{t('numbers.different')}
					</Button>
				</div>
			)}
			<Button size="compact-xs" variant="subtle" onClick={done}>
				{t('numbers.leave')}
			</Button>
		</section>
	);
}
