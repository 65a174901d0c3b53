import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { InquiryCard } from '../components/inquiry-card.tsx';
import { Meaning } from '../components/meaning.tsx';
import { ShowProposals } from '../components/show-proposals.tsx';
import { Waiting } from '../components/waiting.tsx';
import { inquiriesQuery } from '../data/orders.ts';
import { useLedTo } from '../data/use-led-to.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { useProposedToo } from '../data/use-proposed-too.ts';
import { useWords } from '../text/words.ts';
import classes from './orders.module.css';

/** Who was asked, and what came back: ours and other people's apart. */
export function InquiriesPage() {
	const { t } = useWords();
	const { proposals } = useSearch({ from: '/inquiries' });
	const navigate = useNavigate({ from: '/inquiries' });
	const { shown, known } = useProposalsShown(proposals);
	return (
		<div className="page">
			<h1>{t('inquiries.title')}</h1>
			<p className={`soft ${classes.lead}`}>
				{t('inquiries.lead')}
				<Meaning of={['inquiry']} />
			</p>
			<ShowProposals
				shown={shown}
				onChange={(asked) => void navigate({ search: { proposals: asked }, replace: true })}
			/>
			<Whose whose="ours" shown={shown} known={known} />
			<Whose whose="others" shown={shown} known={known} />
		</div>
	);
}

function Whose({ whose, shown, known }: { whose: 'ours' | 'others'; shown: boolean; known: boolean }) {
	const { t } = useWords();
	const query = inquiriesQuery(whose, shown);
	const pages = useInfiniteQuery({ ...query, enabled: known });
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
	useProposedToo(pages);
	useLedTo(
		data?.pages.length,
		useMemo(() => (hasNextPage ? () => void fetchNextPage() : null), [hasNextPage, fetchNextPage]),
	);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const inquiries = data?.pages.flatMap(({ items }) => items);
	return (
		<section aria-labelledby={whose} className={classes.section}>
			<h2 id={whose}>{t(`inquiries.${whose}`)}</h2>
			<Grown queryKey={query.queryKey} />
			{!inquiries && <Waiting />}
			{inquiries?.length === 0 && <p className="silence">{t('inquiries.none')}</p>}
			{inquiries?.map((inquiry) => (
				<InquiryCard key={inquiry.inquiry} inquiry={inquiry} />
			))}
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('inquiries.more')}
				</Button>
			)}
		</section>
	);
}
