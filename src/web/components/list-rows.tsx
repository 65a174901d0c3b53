import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { SourceJson, SourceTextJson } from '../../api/index.ts';
import type { Answer } from '../data/client.ts';
import { ROWS_BLOCK, rowsQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './list-view.module.css';

const ROW_HEIGHT = 35;

/** The rows as they stand, drawn as they come into sight; each column says what it was taken for. */
export function ListRows({
	source,
	header,
	mapping,
	sought,
}: {
	source: SourceJson;
	header: readonly string[];
	mapping: NonNullable<SourceTextJson['list']>['mapping'];
	sought: number | undefined;
}) {
	const { t, code } = useWords();
	const count = source.rows?.in ?? 0;
	const table = useRef<HTMLElement>(null);
	const list = useVirtualizer({
		count,
		getScrollElement: () => table.current,
		estimateSize: () => ROW_HEIGHT,
		overscan: 20,
		initialOffset: sought === undefined ? 0 : Math.max(0, (sought - 8) * ROW_HEIGHT),
	});
	const drawn = list.getVirtualItems();
	const blocks = [...new Set(drawn.map(({ index }) => Math.floor(index / ROWS_BLOCK)))];
	const rows = useQueries({ queries: blocks.map((block) => rowsQuery(source.id, block)), combine: byNumber });
	const columns = { gridTemplateColumns: `64px repeat(${header.length}, 190px)` };
	const ignored = (column: string) => (mapping.columns[column] ?? 'ignore') === 'ignore';
	return (
		<section
			ref={table}
			className={classes.table}
			aria-label={source.title}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keys
			tabIndex={0}
		>
			<table className={classes.rows} aria-rowcount={count + 1}>
				<thead className={classes.head}>
					<tr aria-rowindex={1} className={classes.row} style={columns}>
						<th scope="col" className={`${classes.column} ${classes.number}`}>
							{t('list.row')}
						</th>
						{header.map((column) => (
							<th key={column} scope="col" className={classes.column}>
								<span title={column}>{column}</span>
								<span className={classes.role}>{code('roles', mapping.columns[column] ?? 'ignore')}</span>
							</th>
						))}
					</tr>
				</thead>
				<tbody className={classes.body} style={{ height: list.getTotalSize() }}>
					{drawn.map(({ index, start }) => {
						const row = index + 1;
						const cells = rows.taken.get(row);
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
								{!cells && rows.isComplete && (
									<td className={`${classes.cell} ${classes.missing}`}>{t('list.missing')}</td>
								)}
								{cells &&
									header.map((column, cell) => (
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

/** The rows that are here by their number; a number without one, once all is here, was not taken in. */
function byNumber(blocks: readonly UseQueryResult<Answer<'rows'>>[]) {
	const taken = new Map<number, readonly string[]>();
	for (const { data } of blocks) for (const { row, cells } of data?.items ?? []) taken.set(row, cells);
	return { taken, isComplete: blocks.every(({ isSuccess }) => isSuccess) };
}
