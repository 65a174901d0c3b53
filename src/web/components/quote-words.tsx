import classes from './quote-words.module.css';
import { SourceLink } from './source-link.tsx';

type Quote = Parameters<typeof SourceLink>[0]['place'] & { readonly exact: string };

/** The source's own words, always in its own face, and the way to where they stand. */
export function QuoteWords({ quote, lang }: { quote: Quote; lang?: string }) {
	return (
		<figure className={classes.figure}>
			<blockquote className={classes.words} lang={lang}>
				{quote.exact}
			</blockquote>
			<figcaption className={classes.place}>
				<SourceLink place={quote} />
				{quote.column !== undefined && <span> · {quote.column}</span>}
			</figcaption>
		</figure>
	);
}
