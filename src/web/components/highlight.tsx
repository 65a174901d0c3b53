import { highlight } from '../data/highlight.ts';
import classes from './search-hit.module.css';

/** A text with the searched words lit. */
export function Highlight({ text, words }: { text: string; words: string }) {
	return highlight(text, words).map((stretch, at) =>
		stretch.found ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text are their order
			<mark key={at} className={classes.found}>
				{stretch.text}
			</mark>
		) : (
			stretch.text
		),
	);
}
