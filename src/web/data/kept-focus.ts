import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const HIT = '[data-hit]';

/**
 * Hits that arrive late take the place of those that are there; whoever went into the list stays in it, on the hit at the
 * same place, instead of being thrown back to the top of the page.
 */
export function useKeptFocus(hits: unknown): RefObject<HTMLDivElement | null> {
	const list = useRef<HTMLDivElement>(null);
	const at = useRef<number | null>(null);
	useEffect(() => {
		const notice = ({ target }: FocusEvent) => {
			const hit = target instanceof Element ? target.closest<HTMLElement>(HIT) : null;
			at.current = hit === null ? null : hitsIn(list.current).indexOf(hit);
		};
		document.addEventListener('focusin', notice);
		return () => document.removeEventListener('focusin', notice);
	}, []);
	useLayoutEffect(() => {
		if (hits === undefined || at.current === null || document.activeElement !== document.body) return;
		const found = hitsIn(list.current);
		found[Math.min(at.current, found.length - 1)]?.focus();
	}, [hits]);
	return list;
}

function hitsIn(list: HTMLElement | null): readonly HTMLElement[] {
	return [...(list?.querySelectorAll<HTMLElement>(HIT) ?? [])];
}
