import type { TFunction } from 'i18next';
import type { SourceJson, SourceTextJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import { AskPublished } from './ask-published.tsx';
import { Message } from './message.tsx';
import classes from './source-head.module.css';
import { SourceSettings } from './source-settings.tsx';

/** `copy of Order 14`, as far as a person has said it. */
function kindWords(t: TFunction, { kind, of }: SourceJson): string {
	const short = kind === undefined ? '' : t(`settings.short.${kind}`);
	const whole = of?.title ?? of?.text;
	return whole === undefined ? short : t('settings.kindOf', { kind: short, of: whole });
}

/** What the source is and what could not be read of it, above its words. */
export function SourceHead({ document, as: Title = 'h1' }: { document: SourceTextJson; as?: 'h1' | 'h2' }) {
	const { t, date, number } = useWords();
	const { source, lost } = document;
	const { pages, rows, warnings } = source;
	return (
		<header className={classes.head}>
			<Title className={classes.title} lang={source.lang}>
				{source.title}
			</Title>
			<p className="small soft">
				{[
					source.outlet,
					source.byline,
					source.kind && kindWords(t, source),
					source.published && t('sources.published', { date: date(source.published) }),
					rows
						? t('sources.rows', { count: rows.in, accepted: number(rows.accepted) })
						: pages.in > 1 && t('sources.pagesRead', { count: pages.in, read: number(pages.read) }),
				]
					.filter(Boolean)
					.join(' · ')}
			</p>
			<AskPublished source={source} />
			<SourceSettings source={source} />
			{pages.unreadable.length > 0 && (
				<p className="small">
					<span className="tag">
						{t('sources.unreadable', { count: pages.unreadable.length, pages: pages.unreadable.join(', ') })}
					</span>
				</p>
			)}
			{rows && rows.rejected > 0 && (
				<p className="small">
					<span className="tag">{t('sources.rowsRejected', { count: rows.rejected })}</span>
				</p>
			)}
			{warnings.length > 0 && (
				<details className="small soft">
					<summary>{t('sources.warnings', { count: warnings.length })}</summary>
					{warnings.map(({ code, message, page }) => (
						<p key={`${code}${page}${message}`}>
							<Message>{message}</Message>
						</p>
					))}
				</details>
			)}
			{lost.length > 0 && (
				<details className="small">
					<summary>{t('source.lost', { count: lost.length })}</summary>
					{lost.map(({ quote, statements }) => (
						<blockquote key={statements.join()} className={classes.lost}>
							{quote}
						</blockquote>
					))}
				</details>
			)}
		</header>
	);
}
