import { drawnOn, partOf } from '../data/regions.ts';
import { useSourceLang } from '../data/source-lang.ts';
import { useWords } from '../text/words.ts';
import { CopyLink } from './copy-link.tsx';
import classes from './quote-words.module.css';
import { RegionCrop } from './region-crop.tsx';
import { SourceLink } from './source-link.tsx';

type Quote = Parameters<typeof SourceLink>[0]['place'] & {
	readonly exact: string;
	readonly column?: string;
	readonly readSingly?: false;
	readonly statement?: string;
};

/** The source's own words, always in its own face, and the way to where they stand. */
export function QuoteWords({ quote }: { quote: Quote }) {
	const { t } = useWords();
	const lang = useSourceLang(quote.source);
	return (
		<figure className={classes.figure}>
			{quote.region ? (
				<RegionCrop source={quote.source} region={quote.region} />
			) : (
				<blockquote className={classes.words} lang={lang} dir="auto">
					{quote.exact}
				</blockquote>
			)}
			<figcaption className={classes.place}>
				<SourceLink place={quote} />
				{quote.column !== undefined && <span> · {quote.column}</span>}
				{quote.readSingly === false && <span> · {t('account.unread')}</span>}
				{quote.statement !== undefined && (
					<CopyLink path={statementPath(quote.statement, quote)} label={t('screens.copyStatement')} />
				)}
			</figcaption>
		</figure>
	);
}

/** The address of a statement; it holds where its words stand, so that it leads there whatever becomes of it. */
function statementPath(id: string, { source, start, end, row, region }: Quote): string {
	const at = new URLSearchParams({ source });
	for (const [name, value] of Object.entries({ start, end, row, part: region && partOf(drawnOn(region)) }))
		if (value !== undefined) at.set(name, String(value));
	return `/s/${id}?${at}`;
}
