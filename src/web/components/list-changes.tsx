import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ListChangesJson } from '../../api/index.ts';
import { changesQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import { Failure } from './failure.tsx';
import classes from './list-view.module.css';
import { Waiting } from './waiting.tsx';

type Change = ListChangesJson['items'][number];

/** What the newest capture of a list changed: cell by cell before and after, and rows that came or went. */
export function ListChanges({ source }: { source: string }) {
	const { t, list } = useWords();
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
		changesQuery(source),
	);
	const [first] = data?.pages ?? [];
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keys
		<section className={classes.rejected} aria-labelledby="changes" tabIndex={0}>
			<h2 id="changes">{t('list.changes')}</h2>
			{error && !data && <Failure error={error} reset={() => void refetch()} />}
			{!error && !first && <Waiting />}
			{first && (
				<>
					<p>
						{t('list.compared', {
							same: first.same,
							changed: first.changed,
							new: first.new,
							gone: first.gone,
						})}
					</p>
					<p className="small soft">
						{first.by === 'key' && first.keyColumn !== undefined
							? t('list.byKey', { column: first.keyColumn })
							: t('list.byContent')}
						{first.columns.new.length > 0 && ` ${t('list.columnsNew', { columns: list(first.columns.new) })}`}
						{first.columns.gone.length > 0 &&
							` ${t('list.columnsGone', { columns: list(first.columns.gone) })}`}
					</p>
				</>
			)}
			<ol>
				{data?.pages.flatMap((page) =>
					page.items.map((change) => (
						<li key={`${change.kind} ${change.before?.row} ${change.after?.row}`}>
							<OneChange change={change} secret={page.columns.private} />
						</li>
					)),
				)}
			</ol>
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('app.more')}
				</Button>
			)}
		</section>
	);
}

function OneChange({ change, secret }: { change: Change; secret: readonly string[] }) {
	const { t } = useWords();
	const { kind, key, before, after, changes = [] } = change;
	const row = after ?? before;
	return (
		<>
			<p>
				<span className="tag">{t(`list.is.${kind}`)}</span>{' '}
				<span className="numbers">{row && `${t('list.row')} ${row.row}`}</span>
				{key !== undefined && <span className="soft"> · {key}</span>}
			</p>
			{kind === 'changed' ? (
				<dl className={classes.cells}>
					{changes.map((cell) => (
						<div key={cell.column}>
							<dt>{cell.column}</dt>
							<dd className="source-words">
								{secret.includes(cell.column) ? (
									<span className="soft">{t('roles.private')}</span>
								) : (
									<>
										<del>{cell.before === '' ? '–' : cell.before}</del> →{' '}
										<ins>{cell.after === '' ? '–' : cell.after}</ins>
									</>
								)}
							</dd>
						</div>
					))}
				</dl>
			) : (
				<p className={`source-words ${classes.whole}`}>{row?.cells.filter(Boolean).join(' · ')}</p>
			)}
		</>
	);
}
