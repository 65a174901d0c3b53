import { Link } from '@tanstack/react-router';
import type { SearchHitJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import { Highlight } from './highlight.tsx';
import classes from './search-hit.module.css';
import { SourceLink } from './source-link.tsx';

/** One hit: a name leads to its person, body or place, anything else to the words it stands in. */
export function SearchHit({ hit, words }: { hit: SearchHitJson; words: string }) {
	const { t, code, number } = useWords();
	const shown = <Highlight text={hit.text} words={words} />;
	const isName = hit.kind === 'name' || hit.kind === 'row';
	const notes = [
		isName && hit.entityKind && code('entityKinds', hit.entityKind),
		hit.also && hit.also.length > 0 && t('whereabouts.aka', { names: hit.also.slice(0, 4).join(' · ') }),
		hit.sources !== undefined && hit.sources > 1 && t('search.inSources', { count: hit.sources }),
		hit.rows !== undefined && hit.rows > 1 && t('search.inRows', { count: hit.rows }),
	].filter(Boolean);
	return (
		<li className={classes.hit}>
			{hit.person ? (
				<Link
					to={hit.entityKind === 'Place' ? '/places/$id' : '/persons/$id'}
					params={{ id: hit.person }}
					className={classes.name}
					data-hit
				>
					{shown}
				</Link>
			) : (
				<Link
					to="/sources/$id"
					params={{ id: hit.source }}
					search={{ start: hit.start, end: hit.end, row: hit.row }}
					className={isName ? classes.name : `source-words ${classes.text}`}
					data-hit
				>
					{shown}
				</Link>
			)}
			<p className="small soft">
				{notes.length > 0 && `${notes.join(' · ')} · `}
				{hit.person ? (
					<SourceLink place={hit} />
				) : (
					[hit.sourceTitle, hit.row !== undefined && t('account.row', { row: number(hit.row) })]
						.filter(Boolean)
						.join(', ')
				)}
			</p>
		</li>
	);
}
