import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { PlaceJson } from '../../api/index.ts';
import { Failure } from '../components/failure.tsx';
import { Joins } from '../components/joins.tsx';
import { NamesWritten } from '../components/names-as-written.tsx';
import { NumberSeries } from '../components/number-series.tsx';
import { Labelled, SaidBy, Sayings } from '../components/saying.tsx';
import { ShowProposals } from '../components/show-proposals.tsx';
import { ThingTerms } from '../components/thing-terms.tsx';
import { ToldHere } from '../components/told-here.tsx';
import { Waiting } from '../components/waiting.tsx';
import { placeQuery } from '../data/places.ts';
import { personQuery } from '../data/queries.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { useWords } from '../text/words.ts';
import classes from './person.module.css';

const TOLD = ['held', 'deaths', 'came', 'left', 'others'] as const;

/** One place: who was held there by which voice, who came, left and died, how many, which word each voice uses for it. */
export function PlacePage() {
	const { t, date } = useWords();
	const { id } = useParams({ from: '/places/$id' });
	const { proposals } = useSearch({ from: '/places/$id' });
	const navigate = useNavigate({ from: '/places/$id' });
	const { shown, known } = useProposalsShown(proposals);
	const { data: place, error, refetch } = useQuery({ ...placeQuery(id, shown), enabled: known });
	// Its joins stand with it as with a person; what only a proposal names has none.
	const { data: joined } = useQuery({
		...personQuery(place?.place ?? id, false),
		enabled: place !== undefined,
		retry: false,
	});
	if (error && !place) return <Failure error={error} reset={() => void refetch()} />;
	if (!place)
		return (
			<div className="page">
				<Waiting lines={9} />
			</div>
		);
	const nobody = TOLD.every((kind) => place.told[kind].length === 0);
	return (
		<div className="page">
			<div className={classes.top}>
				<div>
					<h1>{place.name}</h1>
					<p className="soft">
						{t('screens.place')}
						{place.also.length > 0 && ` · ${t('terms.also', { count: place.also.length })}`}
					</p>
				</div>
				<ShowProposals
					shown={shown}
					onChange={(asked) => void navigate({ search: { proposals: asked }, replace: true })}
				/>
			</div>
			<p className="small" style={{ marginTop: 8 }}>
				<Link to="/places">{t('screens.allPlaces')}</Link> ·{' '}
				<Link to="/map" search={{ place: place.name }}>
					{t('app.map')}
				</Link>{' '}
				·{' '}
				<Link to="/timeline" search={{ place: place.name }}>
					{t('app.timeline')}
				</Link>
			</p>
			<p className="silence" style={{ marginTop: 14 }}>
				{nobody
					? t('screens.nobodyHere')
					: place.lastSpokenOf === undefined
						? t('screens.noDateHere')
						: t('screens.silentAfterHere', { place: place.name, date: date(place.lastSpokenOf) })}
			</p>
			{place.more > 0 && <p className="silence">{t('screens.morePeople', { count: place.more })}</p>}
			<div className={classes.columns}>
				<div className={classes.line}>
					{TOLD.map((kind) => (
						<ToldHere key={kind} kind={kind} told={place.told[kind]} />
					))}
					<Numbers numbers={place.numbers} />
					<Terms words={place.words} />
				</div>
				<aside className={classes.aside}>
					<NamesWritten names={place.names} />
					<About place={place} />
					{joined && <Joins person={joined} />}
				</aside>
			</div>
		</div>
	);
}

function Numbers({ numbers }: Pick<PlaceJson, 'numbers'>) {
	const { t } = useWords();
	return (
		<section aria-labelledby="numbers">
			<h2 id="numbers">{t('screens.numbersHere')}</h2>
			<p className="small soft">{t('numbers.lead')}</p>
			{numbers.length === 0 && <p className="silence">{t('screens.noNumbersHere')}</p>}
			{numbers.map((series) => (
				<NumberSeries key={series.id} series={series} all={numbers} />
			))}
		</section>
	);
}

function Terms({ words }: Pick<PlaceJson, 'words'>) {
	const { t } = useWords();
	return (
		<section aria-labelledby="words">
			<h2 id="words">{t('screens.wordsHere')}</h2>
			{words.length === 0 && <p className="silence">{t('screens.noWordsHere')}</p>}
			{words.map((of) => (
				<ThingTerms key={`${of.proposed ?? ''}${of.thing?.cluster ?? ''}`} of={of} link />
			))}
		</section>
	);
}

/** Where it is, by which codes it goes, and what voices say it is like. */
function About({ place }: { place: PlaceJson }) {
	const { t, property } = useWords();
	return (
		<section aria-labelledby="about">
			<h2 id="about">{t('screens.aboutPlace')}</h2>
			<Sayings label={property('identifier')} sayings={place.identifiers} />
			<Sayings label={property('position')} sayings={place.positions} />
			<Sayings label={property('within')} sayings={place.within}>
				{({ value, cluster }) =>
					cluster === undefined ? (
						value
					) : (
						<Link to="/places/$id" params={{ id: cluster }}>
							{value}
						</Link>
					)
				}
			</Sayings>
			{place.inside.length > 0 && (
				<Labelled label={t('screens.inside')}>
					{place.inside.map(({ place: id, name, said }) => (
						<div key={id}>
							<Link to="/places/$id" params={{ id }}>
								{name}
							</Link>
							<SaidBy said={said} />
						</div>
					))}
				</Labelled>
			)}
			<Sayings label={property('described')} sayings={place.described} />
			{[place.identifiers, place.positions, place.within, place.inside, place.described].every(
				({ length }) => length === 0,
			) && <p className="soft">{t('screens.nothingAbout')}</p>}
		</section>
	);
}
