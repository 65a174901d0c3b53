import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { MENTION_TYPES } from '../../record/index.ts';
import { DefinitionCard } from '../components/definition-card.tsx';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Meaning } from '../components/meaning.tsx';
import { NameFilter } from '../components/name-filter.tsx';
import { QuoteWords } from '../components/quote-words.tsx';
import { ShowProposals } from '../components/show-proposals.tsx';
import { ThingTerms } from '../components/thing-terms.tsx';
import { Waiting } from '../components/waiting.tsx';
import { definitionsQuery, termsQuery } from '../data/numbers.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { useWords } from '../text/words.ts';
import kinds from './conflicts.module.css';
import classes from './terms.module.css';

/** Which voice uses which word for what; of one thing also what bears on the criteria of what words mean. */
export function TermsPage() {
	const { t } = useWords();
	const { thing, about, proposals } = useSearch({ from: '/terms' });
	const navigate = useNavigate({ from: '/terms' });
	const { shown, known } = useProposalsShown(proposals);
	const query = termsQuery(thing ?? about, shown);
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		...query,
		enabled: known,
	});
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const items = data?.pages.flatMap((page) => page.items);
	const one = thing === undefined ? undefined : items?.[0]?.thing;
	return (
		<div className="page">
			<h1>{t('terms.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', margin: '6px 0 14px' }}>
				{t('terms.lead')}
				<Meaning of={['term']} />
			</p>
			{thing !== undefined && (
				<p style={{ marginBottom: 12 }}>
					<Link to="/terms">{t('terms.all')}</Link>
				</p>
			)}
			{thing === undefined && <About about={about} />}
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
					<p>{about === undefined ? t('terms.none') : t('screens.noTermsCalled', { name: about })}</p>
					{about === undefined && <p className="soft">{t('terms.noneHow')}</p>}
				</div>
			)}
			{items?.map((of) => (
				<ThingTerms
					key={`${of.proposed ?? ''} ${of.thing?.cluster ?? ''}`}
					of={of}
					link={thing === undefined}
				/>
			))}
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('app.more')}
				</Button>
			)}
			<Definitions thing={one} cluster={thing} />
		</div>
	);
}

/** Only words for what is called so; kept in the address. */
function About({ about }: { about: string | undefined }) {
	const { t } = useWords();
	const navigate = useNavigate({ from: '/terms' });
	const choose = useCallback(
		(name: string | undefined) =>
			void navigate({ search: (old) => ({ ...old, about: name }), replace: true }),
		[navigate],
	);
	return (
		<NameFilter
			className={classes.about}
			label={t('screens.termsAbout')}
			name={about}
			of={MENTION_TYPES}
			onChange={choose}
		/>
	);
}

type Thing = Parameters<typeof DefinitionCard>[0]['thing'];

function Definitions({ thing, cluster }: { thing: Thing; cluster: string | undefined }) {
	const { t } = useWords();
	const { data, error, refetch } = useQuery(definitionsQuery(cluster));
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<section style={{ marginTop: 28 }}>
			<h2>{t('terms.definitions')}</h2>
			<p className="soft" style={{ maxWidth: '68ch', margin: '6px 0 14px' }}>
				{t(thing === undefined ? 'terms.definitionsLead' : 'terms.definitionsOf')}
				<Meaning of={['definition']} />
			</p>
			{data?.problems.map(({ line, what }) => (
				<p key={`${line}${what}`} className="small">
					definitions.md{line > 0 && `:${line}`}: {what}
				</p>
			))}
			{data?.definitions.map((definition) => (
				<DefinitionCard key={definition.id} definition={definition} thing={thing} />
			))}
			{data && data.astray.length > 0 && (
				<>
					<h3>{t('terms.astray')}</h3>
					<ul>
						{data.astray.map(({ definition, criterion, bearing }) => (
							<li key={bearing.id}>
								{bearing.thing.label}{' '}
								<span className="soft">
									({definition === 'statement' ? t('terms.kinds.source') : `${definition} ${criterion}`})
								</span>
								{bearing.quotes.slice(0, 1).map((quote) => (
									<QuoteWords key={quote.statement} quote={quote} />
								))}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
