import type { CSSProperties } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import type { Cell } from '../data/tall-list.ts';
import { useWords } from '../text/words.ts';
import classes from './list-view.module.css';

/** One row of a list: its number, and its cells, lit as far as they are read. */
export function ListRow({
	index,
	top,
	columns,
	header,
	mapping,
	isMapped,
	cells,
	isComing,
	isSought,
	soughtColumn,
	at,
	idOf,
}: {
	/** From 0. */
	index: number;
	top: number;
	columns: CSSProperties;
	header: readonly string[];
	mapping: NonNullable<SourceTextJson['list']>['mapping'];
	/** Somebody has accepted what the columns mean: the cells are in the record. */
	isMapped: boolean;
	cells: readonly string[] | undefined;
	/** Cells that are not here yet are on their way. */
	isComing: boolean;
	isSought: boolean;
	soughtColumn: string | undefined;
	/** The column of the cell at hand, where it is in this row. */
	at: number | undefined;
	idOf: (cell: Cell) => string;
}) {
	const { t, number } = useWords();
	return (
		<tr
			aria-rowindex={index + 2}
			className={`${classes.row} ${isSought ? classes.sought : ''}`}
			style={{ ...columns, transform: `translateY(${top}px)` }}
		>
			<th scope="row" aria-colindex={1} className={`${classes.cell} ${classes.number} numbers`}>
				{number(index + 1)}
			</th>
			{!cells && !isComing && (
				<td className={`${classes.cell} ${classes.missing}`} aria-colindex={2}>
					{t('list.missing')}
				</td>
			)}
			{!cells &&
				isComing &&
				header.map((column, nth) => (
					<td key={column} className={classes.cell} aria-colindex={nth + 2}>
						<span className={classes.coming}>{'…'}</span>
					</td>
				))}
			{cells &&
				header.map((column, nth) => {
					const words = cells[nth] ?? '';
					const isRead = (mapping.columns[column] ?? 'ignore') !== 'ignore' && words !== '';
					return (
						<td
							key={column}
							id={idOf({ row: index, column: nth })}
							data-cell={`${index}.${nth}`}
							aria-colindex={nth + 2}
							className={classes.cell}
							data-lit={isRead ? (isMapped ? 'accepted' : 'open') : undefined}
							data-at={at === nth || undefined}
							data-sought={column === soughtColumn || undefined}
							title={words}
						>
							<span>{words}</span>
						</td>
					);
				})}
		</tr>
	);
}
