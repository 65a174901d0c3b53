import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { SourceJson, SourceTextJson } from '../../api/index.ts';
import { useDecide } from '../data/decide.ts';
import { undoOf } from '../data/decisions.ts';
import { say } from '../data/notices.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { AskPublished } from './ask-published.tsx';
import { DecidedBy } from './decided-by.tsx';
import { Message } from './message.tsx';
import classes from './source-head.module.css';
import { SourceSettings } from './source-settings.tsx';

/** `copy of Order 14`, as far as a person has said it. */
function kindWords(t: TFunction, { kind, of }: SourceJson): string {
	const short = kind === undefined ? '' : t(`settings.short.${kind}`);
	const whole = of?.title ?? of?.text;
	return whole === undefined ? short : t('settings.kindOf', { kind: short, of: whole });
}

/** What it is said to reprint, and what is said to reprint it: one origin, so that what both say alike is said once. */
function Reprints({ source }: { source: SourceJson }) {
	const words = useWords();
	const { t } = words;
	const decide = useDecide(source.id);
	const undo = (decision: string) =>
		decide.mutate(
			{ decision: undoOf(decision) },
			{
				onSuccess: () => say(t('same.undone')),
				onError: (error) => say(refusalWords(words, error), 'refused'),
			},
		);
	return [
		...source.reprints.map((one) => ({ ...one, is: 'same.reprintOf' as const })),
		...source.reprintedBy.map((one) => ({ ...one, is: 'same.reprintedBy' as const })),
	].map(({ is, source: other, title, decision, ...decided }) => (
		<p key={decision} className="small">
			<span className="tag">{t(is)}</span>{' '}
			<Link to="/sources/$id" params={{ id: other }}>
				{title}
			</Link>{' '}
			<Button
				size="compact-xs"
				variant="subtle"
				aria-label={t('same.undoReprint', { title })}
				onClick={() => undo(decision)}
			>
				{t('source.undo')}
			</Button>{' '}
			<DecidedBy decided={decided} />
		</p>
	));
}

/** What the source is and what could not be read of it, above its words. */
export function SourceHead({
	document,
	as: Title = 'h1',
	isAlone = true,
}: {
	document: SourceTextJson;
	as?: 'h1' | 'h2' | 'h3';
	/** No other source stands beside it yet. */
	isAlone?: boolean;
}) {
	const { t, date, number, list } = useWords();
	const { source, lost } = document;
	const { pages, rows, warnings } = source;
	return (
		<header className={classes.head}>
			<Title className={classes.title} lang={source.lang} dir="auto">
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
			<Reprints source={source} />
			<AskPublished source={source} />
			<SourceSettings source={source} />
			{isAlone && (
				<p className="small">
					<Link to="/beside" search={{ left: source.id }}>
						{t('beside.choose')}
					</Link>
				</p>
			)}
			{pages.unreadable.length > 0 && (
				<p className="small">
					<span className="tag">
						{t('sources.unreadable', {
							count: pages.unreadable.length,
							pages: list(pages.unreadable.map(String)),
						})}
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
