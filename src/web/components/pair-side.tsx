import { Link } from '@tanstack/react-router';
import type { PairSide as Side } from '../data/pairs.ts';
import { useSourceLang } from '../data/source-lang.ts';
import type { eventWords } from '../text/pair-words.ts';
import { useWords } from '../text/words.ts';
import classes from './pair-side.module.css';
import { QuoteWords } from './quote-words.tsx';
import { SourceLink } from './source-link.tsx';

/** One of two: its name as written, or what an event is called by and whom it befell, who is joined with it already, its source, and the words or the row it stands in. */
export function PairSide({
	side,
	event,
	withCells,
}: {
	side: Side;
	/** Of an event, which bears no name. */
	event: ReturnType<typeof eventWords>;
	withCells: boolean;
}) {
	const { t, date, code } = useWords();
	const { cells, sentence, quote, joined, members } = side;
	const lang = useSourceLang(side.source);
	const where = { source: side.source, ...(side.row === undefined ? {} : { row: side.row }) };
	return (
		<div className={classes.side}>
			<p className={classes.name}>
				{event === null ? (
					<Link to="/persons/$id" params={{ id: side.person }} className="source-words">
						{side.name}
					</Link>
				) : (
					event.title
				)}
			</p>
			{event?.who && (
				<p>
					<Link to="/persons/$id" params={{ id: side.person }} className="source-words">
						{event.who}
					</Link>
				</p>
			)}
			<p className={classes.source}>
				<SourceLink
					place={{ ...where, ...(quote && { start: quote.start, end: quote.end, page: quote.page }) }}
				/>
				{[side.outlet, side.published && t('sources.published', { date: date(side.published) })]
					.filter(Boolean)
					.map((part) => ` · ${part}`)}
			</p>
			{members > 1 && (
				<details className="small">
					<summary>{t('same.members', { count: members })}</summary>
					<ul className={classes.joined}>
						{joined.map((other) => (
							<li key={other.entity}>
								<span className="source-words">{other.name}</span>{' '}
								<SourceLink
									place={{ source: other.source, ...(other.row === undefined ? {} : { row: other.row }) }}
								/>
							</li>
						))}
						{members - 1 > joined.length && (
							<li className="soft">{t('pairs.more', { count: members - 1 - joined.length })}</li>
						)}
					</ul>
				</details>
			)}
			{sentence ? (
				<blockquote className={classes.sentence} lang={lang} dir="auto">
					{sentence.text.slice(0, sentence.start)}
					<mark className={classes.words}>{sentence.text.slice(sentence.start, sentence.end)}</mark>
					{sentence.text.slice(sentence.end)}
				</blockquote>
			) : (
				quote && !cells && <QuoteWords quote={{ ...quote, ...where }} />
			)}
			{cells && withCells && (
				<dl className={classes.cells}>
					{cells.map(({ column, role, value }) => (
						<div key={column}>
							<dt title={code('roles', role)}>{column}</dt>
							<dd className="source-words">{value}</dd>
						</div>
					))}
				</dl>
			)}
		</div>
	);
}
