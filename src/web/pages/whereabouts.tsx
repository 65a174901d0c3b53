import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Begin } from '../components/begin.tsx';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Meaning } from '../components/meaning.tsx';
import { NamedAlike } from '../components/named-alike.tsx';
import { SelectedElsewhere } from '../components/selected-elsewhere.tsx';
import { Waiting } from '../components/waiting.tsx';
import { WhereaboutsFilters } from '../components/whereabouts-filters.tsx';
import { WhereaboutsList } from '../components/whereabouts-list.tsx';
import { WhereaboutsTabs } from '../components/whereabouts-tabs.tsx';
import { idsIn, type LinesSearch } from '../data/lines-search.ts';
import { caseQuery, whereaboutsQuery } from '../data/queries.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { useWords } from '../text/words.ts';

/** Home: people and groups, the latest date anyone speaks about, and what each voice says of it. */
export function WhereaboutsPage() {
	const { t } = useWords();
	const { name, on, ...selection } = useSearch({ from: '/' });
	const { proposals } = selection;
	const navigate = useNavigate({ from: '/' });
	const router = useRouter();
	const { data: about } = useQuery(caseQuery);
	const { shown: withProposals, nothingConfirmed: nothingAccepted } = useProposalsShown(proposals);
	const query = whereaboutsQuery({ person: name, on, withProposals });
	const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } =
		useInfiniteQuery({ ...query, enabled: about !== undefined });
	const rows = data?.pages.flatMap(({ items }) => items);
	const chosen = useMemo(() => new Set(idsIn(selection.who)), [selection.who]);
	const change = (search: Omit<LinesSearch, 'person'> & { name?: string; on?: string }) => {
		// A filter that settles late must not call back a reader who has already followed a link.
		if (router.latestLocation.pathname === '/')
			void navigate({ search: (before) => ({ ...before, ...search }), replace: true });
	};
	return (
		<div className="page">
			<h1>{t('whereabouts.title')}</h1>
			{about && nothingAccepted && <Begin counts={about.counts} />}
			{(!nothingAccepted || (rows?.length ?? 0) > 0 || name || on) && (
				<>
					<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
						{t('whereabouts.lead')}
						<Meaning of={['account', 'voice', 'quote', 'answer']} />
					</p>
					{about && !nothingAccepted && about.counts.proposalsOpen > 0 && (
						<p className="small" style={{ marginTop: 6 }}>
							{t('queue.home', { count: about.counts.proposalsOpen })}{' '}
							<Link to="/queue">{t('queue.go')}</Link>
						</p>
					)}
					<WhereaboutsTabs selection={{ ...selection, person: name }} />
					<SelectedElsewhere
						selection={selection}
						forget={() =>
							change({
								place: undefined,
								voice: undefined,
								first: undefined,
								last: undefined,
								who: undefined,
								at: undefined,
							})
						}
					/>
					<WhereaboutsFilters name={name} on={on} withProposals={withProposals} onChange={change} />
				</>
			)}
			<Grown queryKey={query.queryKey} />
			{error && !data ? (
				<Failure error={error} reset={() => void refetch()} />
			) : !rows ? (
				<Waiting />
			) : rows.length > 0 ? (
				<>
					{name && rows.length > 1 && <NamedAlike withProposals={withProposals} />}
					<WhereaboutsList
						rows={rows}
						chosen={chosen}
						on={on}
						faded={isPlaceholderData}
						more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
					/>
				</>
			) : name ? (
				<p className="soft">{t('whereabouts.noneFound', { name })}</p>
			) : nothingAccepted ? (
				!withProposals && <p className="soft">{t('whereabouts.alsoProposed')}</p>
			) : (
				<p className="soft">{t('whereabouts.none')}</p>
			)}
		</div>
	);
}
