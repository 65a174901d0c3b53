import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Waiting } from '../components/waiting.tsx';
import { WhereaboutsTabs } from '../components/whereabouts-tabs.tsx';
import { placesQuery } from '../data/places.ts';
import { useWords } from '../text/words.ts';
import classes from './places.module.css';

const PAUSE_MS = 200;

/** The places of the case by their names, those that most sources name first. */
export function PlacesPage() {
	const { t } = useWords();
	const { name, ...selection } = useSearch({ from: '/places' });
	const navigate = useNavigate({ from: '/places' });
	const query = placesQuery(name);
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
	const [typed, setTyped] = useState(name ?? '');
	useEffect(() => setTyped(name ?? ''), [name]);
	useEffect(() => {
		const wanted = typed.trim() === '' ? undefined : typed.trim();
		if (wanted === name) return;
		const timer = setTimeout(
			() => void navigate({ search: (before) => ({ ...before, name: wanted }), replace: true }),
			PAUSE_MS,
		);
		return () => clearTimeout(timer);
	}, [typed, name, navigate]);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const places = data?.pages.flatMap(({ items }) => items);
	return (
		<div className="page">
			<h1>{t('screens.places')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('screens.placesLead')}
			</p>
			<WhereaboutsTabs selection={selection} />
			<TextInput
				mt={16}
				maw={320}
				label={t('screens.placeName')}
				value={typed}
				onChange={(event) => setTyped(event.currentTarget.value)}
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
