import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { DefinitionCard } from '../components/definition-card.tsx';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { ThingTerms } from '../components/thing-terms.tsx';
import { Waiting } from '../components/waiting.tsx';
import { definitionsQuery, termsQuery } from '../data/numbers.ts';
import { useWords } from '../text/words.ts';
import kinds from './conflicts.module.css';

/** Which voice uses which word for what; of one thing also what bears on the criteria of what words mean. */
export function TermsPage() {
	const { t } = useWords();
	const { thing } = useSearch({ from: '/terms' });
	const query = termsQuery(thing);
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const items = data?.pages.flatMap((page) => page.items);
	const one = thing === undefined ? undefined : items?.[0]?.thing;
	return (
		<div className="page">
			<h1>{t('terms.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', margin: '6px 0 14px' }}>
				{t('terms.lead')}
			</p>
			{thing !== undefined && (
				<p style={{ marginBottom: 12 }}>
					<Link to="/terms">{t('terms.all')}</Link>
				</p>
			)}
			<Grown queryKey={query.queryKey} />
			{!items && <Waiting />}
			{items?.length === 0 && (
				<div className={kinds.none}>
					<p>{t('terms.none')}</p>
					<p className="soft">{t('terms.noneHow')}</p>
				</div>
			)}
			{items?.map((of) => (
				<ThingTerms key={of.thing?.cluster ?? ''} of={of} link={thing === undefined} />
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
								{bearing.thing.label}: “{bearing.quotes[0]?.exact}”{' '}
								<span className="soft">
									({definition === 'statement' ? t('terms.kinds.source') : `${definition} ${criterion}`})
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
