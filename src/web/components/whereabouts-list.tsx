import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WhereaboutsJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './whereabouts-list.module.css';
import { WhereaboutsRow } from './whereabouts-row.tsx';

/** Only what is on screen is drawn; the next page is asked for before its end is reached. */
export function WhereaboutsList({
	rows,
	faded,
	more,
}: {
	rows: readonly WhereaboutsJson[];
	faded: boolean;
	more: (() => void) | undefined;
}) {
	const { t } = useWords();
	const list = useRef<HTMLUListElement>(null);
	const [top, setTop] = useState(0);
	useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
	const virtual = useWindowVirtualizer({
		count: rows.length,
		estimateSize: () => 108,
		overscan: 8,
		scrollMargin: top,
		getItemKey: (index) => rows[index]?.person ?? index,
	});
	const drawn = virtual.getVirtualItems();
	const last = drawn.at(-1)?.index ?? 0;
	useEffect(() => {
		if (more && last >= rows.length - 20) more();
	}, [last, rows.length, more]);
	return (
		<div className={classes.table} data-faded={faded}>
			<div className={classes.head} aria-hidden>
				<span>{t('whereabouts.person')}</span>
				<span>{t('whereabouts.latest')}</span>
			</div>
			<ul ref={list} className={classes.list} style={{ height: virtual.getTotalSize() }}>
				{drawn.map(({ index, key, start }) => (
					<li
						key={key}
						ref={virtual.measureElement}
						data-index={index}
						aria-setsize={more ? -1 : rows.length}
						aria-posinset={index + 1}
						className={classes.item}
						style={{ transform: `translateY(${start - top}px)` }}
					>
						<WhereaboutsRow about={rows[index]!} />
					</li>
				))}
			</ul>
		</div>
	);
}
