import { Link } from '@tanstack/react-router';
import type { SourceJson } from '../../api/index.ts';
import { isUnread } from '../data/imports.ts';
import { shownPath } from '../data/shown-path.ts';
import { useWords } from '../text/words.ts';
import { Message } from './message.tsx';
import { ReadSoFar } from './read-so-far.tsx';
import classes from './source-row.module.css';

const FORMATS: Readonly<Record<string, string>> = {
	'application/pdf': 'PDF',
	'text/plain': 'TXT',
	'text/markdown': 'Markdown',
	'text/csv': 'CSV',
	'text/tab-separated-values': 'TSV',
	'text/html': 'HTML',
	'application/warc': 'WARC',
	'application/wacz': 'WACZ',
	'multipart/related': 'MHTML',
	'application/json': 'JSON',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
	'application/vnd.apache.parquet': 'Parquet',
	'image/png': 'PNG',
	'image/jpeg': 'JPEG',
};

/** One source. What could not be read stands beside what was. */
export function SourceRow({ source }: { source: SourceJson }) {
	const { t, date, number, list } = useWords();
	const { pages, rows, proposals } = source;
	const decided = proposals.accepted + proposals.rejected;
	return (
		<tr className={classes.row}>
			<td className={classes.source}>
				<Link to="/sources/$id" params={{ id: source.id }} className={classes.title}>
					{source.title}
				</Link>
				<p className={classes.fine}>
					{[
						source.outlet,
						source.published && t('sources.published', { date: date(source.published) }),
						source.kind && t(`settings.short.${source.kind}`),
						FORMATS[source.mime] ?? source.mime,
						source.captures.length > 1 && t('sources.captures', { count: source.captures.length }),
					]
						.filter(Boolean)
						.join(' · ')}
				</p>
				{shownPath(source.path) !== source.title && (
					<p className={classes.path}>
						<bdi>{shownPath(source.path)}</bdi>
					</p>
				)}
			</td>
			<td className={`${classes.read} numbers`}>
				{rows
					? t('sources.rows', { count: rows.in, accepted: number(rows.accepted) })
					: pages.in > 0
						? t('sources.pagesRead', { count: pages.in, read: number(pages.read) })
						: t(isUnread(source) ? 'sources.notRead' : 'sources.readWhole')}
				{pages.unreadable.length > 0 && (
					<p className={classes.unread}>
						{t('sources.unreadable', {
							count: pages.unreadable.length,
							pages: list(pages.unreadable.map(String)),
						})}
					</p>
				)}
				{rows && rows.rejected > 0 && (
					<p className={classes.unread}>{t('sources.rowsRejected', { count: rows.rejected })}</p>
				)}
				{source.warnings.length > 0 && (
					<details className={classes.fine}>
						<summary>{t('sources.warnings', { count: source.warnings.length })}</summary>
						<ul>
							{source.warnings.map(({ code, message, page }) => (
								<li key={`${code}${page}${message}`}>
									<Message>{message}</Message>
								</li>
							))}
						</ul>
					</details>
				)}
			</td>
			<td className={`${classes.decided} numbers`}>
				{source.needs.includes('mapping') ? (
					<Link to="/sources/$id" params={{ id: source.id }} className={classes.open}>
						{t('list.waits')}
					</Link>
				) : (
					<span className={classes.open}>{t('sources.openCount', { count: proposals.open })}</span>
				)}
				{proposals.open + decided > 0 && (
					<ReadSoFar
						progress={{
							singly: decided - proposals.unread,
							unread: proposals.unread,
							waiting: proposals.open,
						}}
					/>
				)}
				{decided > 0 && (
					<p className={classes.fine}>
						{`${t('sources.acceptedCount', { count: proposals.accepted })} · ${t('sources.rejectedCount', { count: proposals.rejected })}`}
					</p>
				)}
				{proposals.refused > 0 && (
					<p className={classes.fine} title={t('sources.refusedWhy')}>
						{t('sources.refused', { count: proposals.refused })}
					</p>
				)}
			</td>
		</tr>
	);
}
