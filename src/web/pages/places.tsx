import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { MentionType } from '../../record/index.ts';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { NameFilter } from '../components/name-filter.tsx';
import { Waiting } from '../components/waiting.tsx';
import { WhereaboutsTabs } from '../components/whereabouts-tabs.tsx';
import { placesQuery } from '../data/places.ts';
import { useWords } from '../text/words.ts';
import classes from './places.module.css';

const PLACES: readonly MentionType[] = ['facility', 'place'];

/** The places of the case by their names, those that most sources name first. */
export function PlacesPage() {
	const { t } = useWords();
	const { name, ...selection } = useSearch({ from: '/places' });
	const navigate = useNavigate({ from: '/places' });
	const query = placesQuery(name);
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
	const choose = useCallback(
		(wanted: string | undefined) =>
			void navigate({ search: (before) => ({ ...before, name: wanted }), replace: true }),
		[navigate],
	);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const places = data?.pages.flatMap(({ items }) => items);
	return (
		<div className="page">
			<h1>{t('screens.places')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('screens.placesLead')}
			</p>
			<WhereaboutsTabs selection={selection} />
			<NameFilter
				className={classes.name}
				label={t('screens.placeName')}
				name={name}
				of={PLACES}
				onChange={choose}
			/>
			<Grown queryKey={query.queryKey} />
			{!places && <Waiting />}
			{places?.length === 0 && (
				<p className="soft">
					{name === undefined ? t('screens.noPlaces') : t('screens.noPlaceCalled', { name })}
				</p>
			)}
			<ul className={classes.list}>
				{places?.map(({ place, name: called, names, sources, mentions }) => (
					<li key={place}>
						<Link to="/places/$id" params={{ id: place }}>
							{called}
						</Link>{' '}
						<span className="small soft">
							{[
								...(names.length > 1
									? [t('whereabouts.aka', { names: names.slice(1, MOST_NAMES).join(' · ') })]
									: []),
								t('screens.namedIn', { count: sources }),
								t('screens.namedTimes', { count: mentions }),
							].join(' · ')}
						</span>
					</li>
				))}
			</ul>
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('app.more')}
				</Button>
			)}
		</div>
	);
}

const MOST_NAMES = 6;
