import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ConflictCard } from '../components/conflict-card.tsx';
import { Failure } from '../components/failure.tsx';
import { Waiting } from '../components/waiting.tsx';
import { conflictsQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';

/** Every pair of statements that can't both hold as they stand. */
export function ConflictsPage() {
	const { t } = useWords();
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
		useInfiniteQuery(conflictsQuery);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const relations = data?.pages.flatMap(({ items }) => items);
	return (
		<div className="page">
			<h1>{t('conflicts.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('conflicts.lead')}
			</p>
			<div style={{ display: 'grid', gap: 14, margin: '24px 0' }}>
				{!relations && <Waiting />}
				{relations?.length === 0 && <p>{t('conflicts.none')}</p>}
				{relations?.map((relation) => (
					<ConflictCard key={relation.statements.join()} relation={relation} named />
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
