import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useKeys } from '../data/keys.ts';
import { usePrinting } from '../data/printing.ts';
import { useWords } from '../text/words.ts';
import classes from './window-list.module.css';

/** How many items are drawn beyond each end of what is on screen, so that none is missing while one scrolls. */
const BEYOND = 8;
/** Those wait for the first ones to be seen, in ms. */
const BEYOND_AFTER_MS = 200;

/**
 * A list as long as it likes to be, of which only what is on screen is drawn; `more` is asked for before its
 * end is reached. `j` and `k` go from item to item, to the first link or button in it.
 */
export function WindowList<T>({
	items,
	keyOf,
	height,
	more,
	label,
	children,
}: {
	items: readonly T[];
	keyOf: (item: T) => string;
	/** Of one item, about. */
	height: number;
	more: (() => void) | undefined;
	label?: string;
	children: (item: T) => ReactNode;
}) {
	const list = useRef<HTMLUListElement>(null);
	const at = useRef(-1);
	const [top, setTop] = useState(0);
	const [beyond, setBeyond] = useState(1);
	useEffect(() => {
		const timer = setTimeout(() => setBeyond(BEYOND), BEYOND_AFTER_MS);
		return () => clearTimeout(timer);
	}, []);
	useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
	const virtual = useWindowVirtualizer({
		count: items.length,
		estimateSize: () => height,
		overscan: beyond,
		scrollMargin: top,
		getItemKey: (index) => (items[index] === undefined ? index : keyOf(items[index])),
	});
	const isPrinting = usePrinting();
	const { t } = useWords();
	const drawn = virtual.getVirtualItems();
	const last = drawn.at(-1)?.index ?? 0;
	useEffect(() => {
		if (more && last >= items.length - 20) more();
	}, [last, items.length, more]);
	const step = (by: number) => {
		const inFocus = document.activeElement?.closest<HTMLElement>('[data-index]');
		const from = inFocus && list.current?.contains(inFocus) ? Number(inFocus.dataset.index) : at.current;
		const to = Math.min(Math.max(from + by, 0), items.length - 1);
		at.current = to;
		virtual.scrollToIndex(to, { align: 'auto' });
		// The item is drawn by the next frame, and focused once it is there.
		requestAnimationFrame(() =>
			requestAnimationFrame(() =>
				list.current?.querySelector<HTMLElement>(`[data-index="${to}"] :is(a, button)`)?.focus(),
			),
		);
	};
	useKeys('list', { next: () => step(1), previous: () => step(-1) });
	if (isPrinting)
		return (
			<>
				<ul className={classes.whole} aria-label={label}>
					{items.map((item) => (
						<li key={keyOf(item)}>{children(item)}</li>
					))}
				</ul>
				{more && <p>{t('paper.partly', { count: items.length })}</p>}
			</>
		);
	return (
		<ul ref={list} className={classes.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
			{drawn.map(({ index, key, start }) => (
				<li
					key={key}
					ref={virtual.measureElement}
					data-index={index}
					aria-setsize={more ? -1 : items.length}
					aria-posinset={index + 1}
					className={classes.item}
					style={{ transform: `translateY(${start - top}px)` }}
				>
					{children(items[index]!)}
				</li>
			))}
		</ul>
	);
}
