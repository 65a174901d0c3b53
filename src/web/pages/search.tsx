import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Failure } from '../components/failure.tsx';
import { SourceLink } from '../components/source-link.tsx';
import { Waiting } from '../components/waiting.tsx';
import { searchQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './search.module.css';

const KINDS = ['name', 'statement', 'passage', 'row'] as const;

/** What the case holds for some words: names first, then statements, passages and rows of lists. */
export function SearchPage() {
	const { t } = useWords();
	const { words = '' } = useSearch({ from: '/search' });
	const { data: hits, error, refetch } = useQuery(searchQuery(words));
	if (error && !hits) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<div className="page">
			<h1>{words === '' ? t('search.title') : t('search.for', { words })}</h1>
			{words === '' && <p className="soft">{t('search.empty')}</p>}
			{words !== '' && !hits && <Waiting />}
			{hits?.length === 0 && <p className="soft">{t('search.none', { words })}</p>}
			{KINDS.map((kind) => {
				const found = hits?.filter((hit) => hit.kind === kind) ?? [];
				return found.length === 0 ? null : (
					<section key={kind} className={classes.kind}>
						<h2>{t(`search.${kind}`)}</h2>
						<ul className={classes.hits}>
							{found.map((hit, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: hits have no id of their own
								<li key={index} className={classes.hit}>
									{hit.person ? (
										<Link to="/persons/$id" params={{ id: hit.person }} className={classes.name}>
											{hit.text}
										</Link>
									) : (
										<p className={`source-words ${classes.text}`}>{hit.text}</p>
									)}
									<p className="small soft">
										<SourceLink place={hit} />
									</p>
								</li>
							))}
						</ul>
					</section>
				);
			})}
		</div>
	);
}
