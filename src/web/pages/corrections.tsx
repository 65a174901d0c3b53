import { Button, Chip } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CorrectionJson } from '../../api/index.ts';
import { isCode, OUTCOMES } from '../../record/index.ts';
import { DecidedBy } from '../components/decided-by.tsx';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Meaning } from '../components/meaning.tsx';
import { QuoteWords } from '../components/quote-words.tsx';
import { SourceTabs } from '../components/source-tabs.tsx';
import { Waiting } from '../components/waiting.tsx';
import { correctionsQuery } from '../data/corrections.ts';
import { undoOf } from '../data/decisions.ts';
import { useAnswerDecisions } from '../data/use-answer-decisions.ts';
import { readingWords } from '../text/reading-words.ts';
import { useWords } from '../text/words.ts';
import classes from './changed.module.css';
import kinds from './conflicts.module.css';

const ANY = 'any';

/** What people decided otherwise than it was proposed, and what they stated by hand: with a way back from each. */
export function CorrectionsPage() {
	const { t, number } = useWords();
	const { outcome } = useSearch({ from: '/corrections' });
	const navigate = useNavigate({ from: '/corrections' });
	const query = correctionsQuery(outcome);
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const items = data?.pages.flatMap((page) => page.items);
	const counts = data?.pages[0]?.counts;
	/** Nothing until it is known: that is no zero. */
	const countOf = (one: CorrectionJson['outcome'] | typeof ANY): string => {
		if (counts === undefined) return '';
		return number(one === ANY ? counts.edited + counts.rejected + counts.stated : counts[one]);
	};
	return (
		<div className="page">
			<h1>{t('corrections.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', margin: '6px 0 0' }}>
				{t('corrections.lead')}
				<Meaning of={['proposal', 'decision']} />
			</p>
			<SourceTabs />
			<fieldset className={kinds.kinds}>
				<legend className={kinds.legend}>{t('corrections.outcomes')}</legend>
				<Chip.Group
					value={outcome ?? ANY}
					onChange={(value) =>
						void navigate({
							search: { outcome: isCode(OUTCOMES, value) ? value : undefined },
							replace: true,
						})
					}
				>
					{([ANY, 'edited', 'rejected', 'stated', 'accepted'] as const).map((one) => (
						<Chip key={one} value={one} size="xs" variant="outline">
							{t(`corrections.outcome.${one}`)} <span className="numbers">{countOf(one)}</span>
						</Chip>
					))}
				</Chip.Group>
			</fieldset>
			<Grown queryKey={query.queryKey} />
			{!items && <Waiting />}
			{items?.length === 0 && (
				<div className={kinds.none}>
					<p>{t('corrections.none')}</p>
					<p className="soft">{t('corrections.noneHow')}</p>
				</div>
			)}
			<div className={classes.list}>
				{items?.map((one) => (
					<Correction key={one.decision} correction={one} />
				))}
			</div>
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('app.more')}
				</Button>
			)}
		</div>
	);
}

function Correction({ correction }: { correction: CorrectionJson }) {
	const words = useWords();
	const { t, code } = words;
	const { kind, outcome, quote, proposed, decided, decision, source, start, end, region, at, reason } =
		correction;
	const { take, isPending } = useAnswerDecisions('corrections');
	const read = decided ?? proposed;
	const what = read === undefined ? '' : readingWords(words, { kind, slots: read.slots });
	return (
		<article className={classes.card}>
			<div>
				<h2 style={{ fontSize: 16 }}>
					{code('kinds', kind)} · {t(`corrections.became.${outcome}`)}
				</h2>
				<QuoteWords quote={{ source, exact: quote, start, end, region }} />
				{start === undefined && <p className="small soft">{t('corrections.lost')}</p>}
				{outcome === 'edited' && proposed !== undefined && (
					<p className="small">
						{t('corrections.was', { what: readingWords(words, { kind, slots: proposed.slots }) })}
					</p>
				)}
				{what !== '' && (
					<p className="small">
						{t(outcome === 'rejected' ? 'corrections.was' : 'corrections.is', { what })}
					</p>
				)}
				<p className="small">
					<DecidedBy decided={{ at, ...(reason === undefined ? {} : { reason }) }} />
				</p>
				<Button
					size="compact-sm"
					variant="default"
					style={{ marginTop: 8 }}
					loading={isPending}
					onClick={() => void take(undoOf(decision), t('same.undone'))}
				>
					{t('corrections.undo')}
				</Button>
			</div>
		</article>
	);
}
