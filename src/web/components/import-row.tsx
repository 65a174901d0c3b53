import { Link } from '@tanstack/react-router';
import type { SourceJson } from '../../api/index.ts';
import { type Import, isUnread, problemsOf } from '../data/imports.ts';
import { sizeWords } from '../text/size-words.ts';
import { useWords } from '../text/words.ts';
import classes from './import-row.module.css';
import { Message } from './message.tsx';
import { UndoImport } from './undo-import.tsx';

/** One file as it came in: its receipt, and what a person can do about what was not read. */
export function ImportRow({ one }: { one: Import }) {
	const { t, time, tag } = useWords();
	const { source, capture, is } = one;
	return (
		<li className={classes.row} data-earlier={is === 'earlier'}>
			<div className={classes.what}>
				<p>
					<Link to="/sources/$id" params={{ id: source.id }} className={classes.title}>
						{source.title}
					</Link>{' '}
					<span className="tag">{t(`imports.${is}`)}</span>
				</p>
				{source.path !== source.title && <p className={classes.path}>{source.path}</p>}
				<p className={`${classes.path} numbers`}>
					{time(capture.at)} · {sizeWords(capture.bytes, tag)} · SHA-256{' '}
					<span title={capture.sha256}>{capture.sha256.slice(0, 12)}…</span>
				</p>
			</div>
			{is === 'earlier' ? null : <Receipt source={source} />}
			<div className={classes.undo}>
				{is !== 'earlier' && <UndoImport path={source.path} captures={[capture.id]} />}
			</div>
		</li>
	);
}

/** What was read and what was not, each with the next step. */
function Receipt({ source }: { source: SourceJson }) {
	const { t, number, list } = useWords();
	const { pages, rows, warnings } = source;
	const problems = problemsOf(source);
	return (
		<div className={classes.receipt}>
			<p className="numbers">
				{rows
					? t('sources.rows', { count: rows.in, accepted: number(rows.accepted) })
					: pages.in > 0
						? t('sources.pagesRead', { count: pages.in, read: number(pages.read) })
						: t(isUnread(source) ? 'sources.notRead' : 'sources.readWhole')}
			</p>
			{source.rows && source.captures.length > 1 && (
				<p className="small">
					<Link to="/sources/$id" params={{ id: source.id }} search={{ view: 'changes' }}>
						{t('list.changes')}
					</Link>
				</p>
			)}
			{problems.map((problem) => (
				<div key={problem} className={classes.problem}>
					<p className="small">
						<strong>
							{problem === 'pages'
								? t('sources.unreadable', {
										count: pages.unreadable.length,
										pages: list(pages.unreadable.map(String)),
									})
								: problem === 'rows'
									? t('sources.rowsRejected', { count: rows?.rejected ?? 0 })
									: t(problem === 'mapping' ? 'list.waits' : 'settings.asks')}
						</strong>{' '}
						<Link
							to="/sources/$id"
							params={{ id: source.id }}
							search={problem === 'rows' ? { view: 'rejected' } : {}}
							aria-label={`${t(problem === 'rows' ? 'imports.seeRows' : 'imports.seeSource')}: ${source.title}`}
						>
							{t(problem === 'rows' ? 'imports.seeRows' : 'imports.seeSource')}
						</Link>
					</p>
					<p className="small soft">{t(`imports.todo.${problem}`)}</p>
				</div>
			))}
			{warnings.length > 0 && (
				<ul className={classes.warnings}>
					{warnings.map(({ code, message, page }) => (
						<li key={`${code}${page}${message}`}>
							<Message>{message}</Message>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
