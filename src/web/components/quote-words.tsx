import { useSourceLang } from '../data/source-lang.ts';
import { useWords } from '../text/words.ts';
import classes from './quote-words.module.css';
import { SourceLink } from './source-link.tsx';

type Quote = Parameters<typeof SourceLink>[0]['place'] & {
	readonly exact: string;
	readonly column?: string;
	readonly readSingly?: false;
};

/** The source's own words, always in its own face, and the way to where they stand. */
export function QuoteWords({ quote }: { quote: Quote }) {
	const { t } = useWords();
	const lang = useSourceLang(quote.source);
	return (
		<figure className={classes.figure}>
			<blockquote className={classes.words} lang={lang} dir="auto">
				{quote.exact}
			</blockquote>
			<figcaption className={classes.place}>
				<SourceLink place={quote} />
				{quote.column !== undefined && <span> · {quote.column}</span>}
				{quote.readSingly === false && <span> · {t('account.unread')}</span>}
			</figcaption>
		</figure>
	);
}
