import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { SourceJson, SourceTextJson } from '../../api/index.ts';
import { COLUMN_ROLES, type ColumnRole, isCode } from '../../record/index.ts';
import { rowsQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './list-view.module.css';
import { Waiting } from './waiting.tsx';

const ROW_HEIGHT = 35;

/** The rows as they stand, drawn as they come into sight; each column says what it was taken for. */
export function ListRows({
	source,
	header,
	mapping,
	sought,
	onRole,
}: {
	source: SourceJson;
	header: readonly string[];
	mapping: NonNullable<SourceTextJson['list']>['mapping'];
	sought: number | undefined;
	onRole: (column: string, role: ColumnRole) => void;
}) {
	const { t, code } = useWords();
	const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(rowsQuery(source.id));
	const rows = data?.pages.flatMap(({ items }) => items) ?? [];
	const table = useRef<HTMLElement>(null);
	const list = useVirtualizer({
		count: rows.length,
		getScrollElement: () => table.current,
		estimateSize: () => ROW_HEIGHT,
		overscan: 20,
	});
	const drawn = list.getVirtualItems();
	const last = drawn.at(-1)?.index ?? 0;
	const at = sought === undefined ? -1 : rows.findIndex(({ row }) => row === sought);
	const wanted = last >= rows.length - 60 || (sought !== undefined && at < 0);
	useEffect(() => {
		if (data && wanted && hasNextPage && !isFetchingNextPage) void fetchNextPage();
	}, [data, wanted, hasNextPage, isFetchingNextPage, fetchNextPage]);
	const { scrollToIndex } = list;
	useEffect(() => {
		if (at >= 0) scrollToIndex(at, { align: 'center' });
	}, [at, scrollToIndex]);
	const columns = { gridTemplateColumns: `64px repeat(${header.length}, 190px)` };
	const ignored = (column: string) => (mapping.columns[column] ?? 'ignore') === 'ignore';
	if (!data)
		return (
			<div className={classes.table} style={{ padding: 24 }}>
				<Waiting />
			</div>
		);
	return (
		<section
			ref={table}
			className={classes.table}
			aria-label={source.title}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keys
			tabIndex={0}
		>
			<table className={classes.rows} aria-rowcount={(source.rows?.in ?? rows.length) + 1}>
				<thead className={classes.head}>
					<tr aria-rowindex={1} className={classes.row} style={columns}>
						<th scope="col" className={`${classes.column} ${classes.number}`}>
							{t('list.row')}
						</th>
						{header.map((column) => (
							<th key={column} scope="col" className={classes.column}>
								<span title={column}>{column}</span>
								<NativeSelect
									size="xs"
									aria-label={t('list.roleOf', { column })}
									value={mapping.columns[column] ?? 'ignore'}
									data={COLUMN_ROLES.map((value) => ({ value, label: code('roles', value) }))}
									onChange={({ currentTarget: { value } }) =>
										isCode(COLUMN_ROLES, value) && onRole(column, value)
									}
								/>
							</th>
						))}
					</tr>
				</thead>
				<tbody className={classes.body} style={{ height: list.getTotalSize() }}>
					{drawn.map(({ index, start }) => {
						const { row, cells } = rows[index]!;
						return (
							<tr
								key={row}
								aria-rowindex={index + 2}
								className={`${classes.row} ${row === sought ? classes.sought : ''}`}
								style={{ ...columns, transform: `translateY(${start}px)` }}
							>
								<th scope="row" className={`${classes.cell} ${classes.number} numbers`}>
									{row}
								</th>
								{header.map((column, cell) => (
									<td
										key={column}
										className={`${classes.cell} ${ignored(column) ? classes.ignored : ''}`}
										title={cells[cell]}
									>
										{cells[cell]}
									</td>
								))}
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}
