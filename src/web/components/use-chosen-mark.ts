import { useEffect, useRef } from 'react';

/** Tells which mark of a drawn figure is pressed, by the number that it bears; by keys the same is done in the list beside. */
export function useChosenMark(of: 'site' | 'person', choose: (nth: number) => void) {
	const frame = useRef<HTMLDivElement>(null);
	const latest = useRef(choose);
	latest.current = choose;
	useEffect(() => {
		const at = frame.current;
		if (at === null) return;
		const click = (event: MouseEvent) => {
			const mark = event.target instanceof Element ? event.target.closest(`[data-${of}]`) : null;
			const nth = Number(mark?.getAttribute(`data-${of}`) ?? Number.NaN);
			if (Number.isInteger(nth)) latest.current(nth);
		};
		at.addEventListener('click', click);
		return () => at.removeEventListener('click', click);
	}, [of]);
	return frame;
}
