import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { elementScroll, observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { SourceJson, SourceTextJson } from '../../api/index.ts';
import type { Answer } from '../data/client.ts';
import { ROWS_BLOCK, rowsQuery } from '../data/queries.ts';
import { type Cell, moveCell, tallness } from '../data/tall-list.ts';
import { useWords } from '../text/words.ts';
import { ListRow } from './list-row.tsx';
import classes from './list-view.module.css';

const ROW_HEIGHT = 35;
/** Before the head is measured. */
const HEAD_HEIGHT = 57;

/** A table that keys lead through is a grid (ARIA in HTML allows the role; the linter does not know). */
const grid = (at: string | undefined) =>
	({ role: 'grid', tabIndex: 0, 'aria-readonly': true, 'aria-activedescendant': at }) as const;

type List = NonNullable<SourceTextJson['list']>;

/**
 * The rows as they stand, however many: those in sight are drawn, and stay in sight until the next ones are. Each column
 * says what it was taken for, and its cells are lit as far as they are read. The cell at hand is led by keys, and
 * shown whole below.
 */
export function ListRows({
	source,
	list: { header, mapping, mapped },
	sought,
	soughtColumn,
}: {
	source: SourceJson;
	list: List;
	sought: number | undefined;
	soughtColumn: string | undefined;
}) {
	const { t, code } = useWords();
	const count = source.rows?.in ?? 0;
	const frame = useRef<HTMLElement>(null);
	const head = useRef<HTMLTableSectionElement>(null);
	const body = useRef<HTMLTableSectionElement>(null);
	const [headHeight, setHeadHeight] = useState(HEAD_HEIGHT);
	useLayoutEffect(() => setHeadHeight(head.current?.offsetHeight ?? HEAD_HEIGHT), []);
	const total = count * ROW_HEIGHT;
	/** How much of the rows shows. */
	const view = () => Math.max(0, (frame.current?.clientHeight ?? 0) - headHeight);
	const shape = () => tallness(total, view());
	const offset = useRef(0);
	const base = useRef(0);
	/** Rows lie in a box that does not scroll: it is shifted by what is left of a row, however far down the list. */
	const place = useCallback(() => {
		if (body.current) body.current.style.transform = `translateY(${base.current - offset.current}px)`;
	}, []);
	const list = useVirtualizer({
		count,
		getScrollElement: () => frame.current,
		estimateSize: () => ROW_HEIGHT,
		overscan: 16,
		initialOffset: sought === undefined ? 0 : Math.max(0, (sought - 8) * ROW_HEIGHT),
		observeElementOffset: (instance, tell) =>
			observeElementOffset(instance, (at, isScrolling) => {
				offset.current = at * shape().ratio;
				place();
				tell(offset.current, isScrolling);
			}),
		scrollToFn: (to, options, instance) => elementScroll(to / shape().ratio, options, instance),
	});
	const drawn = list.getVirtualItems();
	base.current = drawn[0]?.start ?? 0;
	useLayoutEffect(place);
	const rows = useQueries({
		queries: blocksAround(drawn, count).map((block) => rowsQuery(source.id, block)),
		combine: byNumber,
	});

	const [at, setAt] = useState<Cell>({
		row: (sought ?? 1) - 1,
		column: Math.max(0, header.indexOf(soughtColumn ?? '')),
	});
	const id = useId();
	const cellId = (cell: Cell) => `${id}${cell.row}.${cell.column}`;
	const go = (cell: Cell) => {
		setAt(cell);
		const top = cell.row * ROW_HEIGHT;
		const to = Math.min(top, Math.max(offset.current, top + ROW_HEIGHT - view()));
		if (frame.current && to !== offset.current) frame.current.scrollTop = to / shape().ratio;
	};
	useEffect(() => {
		// Sideways the browser brings the cell into sight, below the numbers of the rows.
		document
			.getElementById(`${id}${at.row}.${at.column}`)
			?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}, [id, at]);
	const page = Math.max(1, Math.floor(view() / ROW_HEIGHT) - 1);
	const columns = { gridTemplateColumns: `84px repeat(${header.length}, 190px)` };
	const whole = rows.taken.get(at.row + 1)?.[at.column];
	/** The cell at hand is drawn: it may be out of sight, or on its way. */
	const isHere = whole !== undefined && drawn.some(({ index }) => index === at.row);
	return (
		<>
			<section ref={frame} className={classes.table} aria-label={source.title}>
				<table
					className={classes.rows}
					style={{ height: headHeight + shape().height }}
					{...grid(isHere ? cellId(at) : undefined)}
					aria-label={t('list.rows')}
					aria-rowcount={count + 1}
					aria-colcount={header.length + 1}
					onClick={({ target }) => {
						const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
						const [row, column] = (cell?.dataset.cell ?? '').split('.').map(Number);
						if (row !== undefined && column !== undefined) setAt({ row, column });
					}}
					onKeyDown={(event) => {
						const next = moveCell(at, event, { rows: count, columns: header.length, page });
						if (next === null || event.altKey || event.shiftKey) return;
						event.preventDefault();
						go(next);
					}}
				>
					<thead ref={head} className={classes.head}>
						<tr aria-rowindex={1} className={classes.row} style={columns}>
							<th scope="col" aria-colindex={1} className={`${classes.column} ${classes.number}`}>
								{t('list.row')}
							</th>
							{header.map((column, nth) => (
								<th key={column} scope="col" aria-colindex={nth + 2} className={classes.column}>
									<span title={column}>{column}</span>
									<span className={classes.role}>{code('roles', mapping.columns[column] ?? 'ignore')}</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody ref={body} className={classes.body} style={{ top: headHeight }}>
						{drawn.map(({ index, start }) => (
							<ListRow
								key={index}
								index={index}
								top={start - base.current}
								columns={columns}
								header={header}
								mapping={mapping}
								isMapped={mapped}
								cells={rows.taken.get(index + 1)}
								isComing={!rows.isComplete}
								isSought={index + 1 === sought}
								soughtColumn={index + 1 === sought ? soughtColumn : undefined}
								at={index === at.row ? at.column : undefined}
								idOf={cellId}
							/>
						))}
					</tbody>
				</table>
			</section>
			<p className={classes.at} aria-live="polite">
				<span className="small soft">
					{t('list.cellAt', { row: at.row + 1, column: header[at.column] ?? '' })}
				</span>{' '}
				<span className="source-words">{whole ?? ''}</span>
			</p>
		</>
	);
}

/** The blocks that are in sight, and one before and behind: they are there before they are seen. */
function blocksAround(drawn: readonly { readonly index: number }[], count: number): number[] {
	const first = Math.floor((drawn[0]?.index ?? 0) / ROWS_BLOCK);
	const last = Math.floor((drawn.at(-1)?.index ?? 0) / ROWS_BLOCK);
	const end = Math.floor(Math.max(0, count - 1) / ROWS_BLOCK);
	const blocks = [];
	for (let block = Math.max(0, first - 1); block <= Math.min(end, last + 1); block++) blocks.push(block);
	return blocks;
}

/** The rows that are here by their number; a number without one, once all is here, was not taken in. */
function byNumber(blocks: readonly UseQueryResult<Answer<'rows'>>[]) {
	const taken = new Map<number, readonly string[]>();
	for (const { data } of blocks) for (const { row, cells } of data?.items ?? []) taken.set(row, cells);
	return { taken, isComplete: blocks.every(({ isSuccess }) => isSuccess) };
}
