import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { InquiryCard } from '../components/inquiry-card.tsx';
import { Waiting } from '../components/waiting.tsx';
import { inquiriesQuery } from '../data/orders.ts';
import { useWords } from '../text/words.ts';
import classes from './orders.module.css';

/** Who was asked, and what came back: ours and other people's apart. */
export function InquiriesPage() {
	const { t } = useWords();
	return (
		<div className="page">
			<h1>{t('inquiries.title')}</h1>
			<p className={`soft ${classes.lead}`}>{t('inquiries.lead')}</p>
			<Whose whose="ours" />
			<Whose whose="others" />
		</div>
	);
}

function Whose({ whose }: { whose: 'ours' | 'others' }) {
	const { t } = useWords();
	const query = inquiriesQuery(whose);
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
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
