import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { closeDrop, type Drop, type DropReceipt, GONE, SHUT } from '../data/dropping.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords, type Words } from '../text/words.ts';
import classes from './drop-files.module.css';
import { Message } from './message.tsx';
import { UndoImport } from './undo-import.tsx';

/** What became of files that were dropped together: what was not read and why, what changed, and the way back. */
export function DropReceipts({ drop }: { drop: Drop }) {
	const words = useWords();
	const { t } = words;
	const { receipts, total, done, failed } = drop;
	const of = (result: string) => receipts.filter((receipt) => receipt.result === result);
	const left = of('rejected');
	const changed = of('recaptured');
	const lists = receipts.filter(({ result, rows }) => result === 'new' && rows !== undefined);
	const inPart = receipts.filter((one) => one.result !== 'unchanged' && missingIn(one) !== null);
	const proposals = receipts.reduce((sum, receipt) => sum + receipt.proposals, 0);
	const kept = receipts.filter(({ capture, result }) => capture !== undefined && result !== 'unchanged');
	const captures = [...new Set(kept.flatMap(({ capture }) => capture ?? []))];
	const said = t('drop.done', {
		count: done,
		fresh: of('new').length,
		changed: changed.length,
		same: of('unchanged').length,
		left: left.length,
	});
	return (
		<div className={classes.receipt}>
			<h3>{t('drop.receipt')}</h3>
			<p className="numbers" role="status">
				{said} {proposals > 0 && t('drop.proposals', { count: proposals })}
			</p>
			{failed && <p role="alert">{refusalWords(words, failed)}</p>}
			{done < total && <p>{t('drop.notReached', { count: total - done })}</p>}
			{left.length > 0 && (
				<>
					<h4>{t('drop.left')}</h4>
					<ul className={classes.files}>
						{left.map(({ path, sha256, reason = '', capture }) => (
							<li key={`${path} ${sha256}`}>
								<span className={classes.path}>{path}</span>:{' '}
								{reason === GONE || reason === SHUT ? t(`drop.${reason}`) : <Message>{reason}</Message>}
								{capture !== undefined && <> {t('drop.kept')}</>}
							</li>
						))}
					</ul>
				</>
			)}
			{inPart.length > 0 && (
				<>
					<h4>{t('drop.inPart')}</h4>
					<ul className={classes.files}>
						{inPart.map((one) => (
							<li key={`${one.path} ${one.id}`}>
								{one.id === undefined ? (
									<span className={classes.path}>{one.path}</span>
								) : (
									<Link
										to="/sources/$id"
										params={{ id: one.id }}
										search={missingIn(one) === 'rows' ? { view: 'rejected' } : {}}
									>
										{one.path}
									</Link>
								)}
								: {missingWords(words, one)}
							</li>
						))}
					</ul>
				</>
			)}
			{lists.length > 0 && (
				<>
					<h4>{t('drop.lists')}</h4>
					<ul className={classes.files}>
						{lists.map(({ path, id }) => (
							<li key={`${path} ${id}`}>
								{id === undefined ? (
									path
								) : (
									<Link to="/sources/$id" params={{ id }}>
										{path}
									</Link>
								)}
							</li>
						))}
					</ul>
				</>
			)}
			{changed.length > 0 && (
				<>
					<h4>{t('drop.changed')}</h4>
					<p className="small soft">{t('drop.changedWhy')}</p>
					<ul className={classes.files}>
						{changed.map(({ path, sha256 }) => (
							<li key={`${path} ${sha256}`} className={classes.path}>
								{path}
							</li>
						))}
					</ul>
				</>
			)}
			<div className={classes.ways}>
				{captures.length > 0 && (
					<UndoImport
						path={captures.length === 1 ? (kept[0]?.path ?? said) : said}
						captures={captures}
						onUndone={closeDrop}
					/>
				)}
				<Button size="compact-xs" variant="default" onClick={closeDrop}>
					{t('drop.close')}
				</Button>
			</div>
		</div>
	);
}

/** What of a source that was read was not. */
function missingIn({ result, rows, pages }: DropReceipt): 'rows' | 'pages' | null {
	if (result === 'rejected') return null;
	if (rejectedOf(rows) > 0) return 'rows';
	return (pages?.unreadable.length ?? 0) > 0 ? 'pages' : null;
}

const rejectedOf = (rows: DropReceipt['rows']) => (rows?.rejected.length ?? 0) + (rows?.rejectedMore ?? 0);

function missingWords({ t, number }: Words, one: DropReceipt): string {
	return missingIn(one) === 'rows'
		? t('drop.rowsLeft', { count: rejectedOf(one.rows), all: number(one.rows?.in ?? 0) })
		: t('drop.pagesLeft', { count: one.pages?.unreadable.length ?? 0, all: number(one.pages?.in ?? 0) });
}
