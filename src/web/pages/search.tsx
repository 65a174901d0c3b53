import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Failure } from '../components/failure.tsx';
import { SearchHit } from '../components/search-hit.tsx';
import { Waiting } from '../components/waiting.tsx';
import { stepThroughHits } from '../data/hit-keys.ts';
import { useKeptFocus } from '../data/kept-focus.ts';
import { useKeys } from '../data/keys.ts';
import { SEARCH_LIMIT, searchQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './search.module.css';

const KINDS = ['name', 'statement', 'passage', 'row'] as const;

/** What the case holds for some words: names first, then statements, passages and rows of lists. */
export function SearchPage() {
	const { t } = useWords();
	const { words = '' } = useSearch({ from: '/search' });
	const { data: hits, error, refetch, isPlaceholderData } = useQuery(searchQuery(words));
	useKeys('hits', { next: () => stepThroughHits(1), previous: () => stepThroughHits(-1) });
	const list = useKeptFocus(hits);
	if (error && !hits) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<div ref={list} className="page" data-faded={isPlaceholderData}>
			<h1>{words === '' ? t('search.title') : t('search.for', { words })}</h1>
			<p className={`small soft ${classes.lead}`} role="status">
				{words === ''
					? t('search.empty')
					: hits && hits.length > 0 && t('search.hits', { count: hits.length })}
				{hits && hits.length > 0 && <span className={classes.keys}> · {t('search.keys')}</span>}
			</p>
			{words !== '' && !hits && <Waiting />}
			{words !== '' && hits?.length === 0 && (
				<div className={classes.none}>
					<p>{t('search.none', { words })}</p>
					<p className="soft">{t('search.noneHow')}</p>
				</div>
			)}
			{KINDS.map((kind) => {
				const found = hits?.filter((hit) => hit.kind === kind) ?? [];
				return found.length === 0 ? null : (
					<section key={kind} className={classes.kind} aria-labelledby={`hits-${kind}`}>
						<h2 id={`hits-${kind}`}>{t(`search.${kind}`)}</h2>
						<ul className={classes.hits}>
							{found.map((hit) => (
								<SearchHit
									key={hit.entity ?? hit.statements[0] ?? `${hit.source}${hit.start}`}
									hit={hit}
									words={words}
								/>
							))}
						</ul>
						{found.length >= SEARCH_LIMIT && (
							<p className="small soft">{t('search.most', { count: found.length })}</p>
						)}
					</section>
				);
			})}
		</div>
	);
}
