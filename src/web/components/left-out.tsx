import type { SourceTextJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './source-head.module.css';

/** What stood around an article: not read, and not forgotten. */
export function LeftOut({ pieces }: { pieces: NonNullable<SourceTextJson['leftOut']> }) {
	const { t } = useWords();
	return (
		<details className="small soft">
			<summary>{t('web.leftOut', { count: pieces.length })}</summary>
			{pieces.map(({ kind, text }, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: pieces of a page are their order
				<p key={at} className={classes.leftOut}>
					<span className="tag">{kind}</span> <span className="source-words">{text}</span>
				</p>
			))}
		</details>
	);
}
