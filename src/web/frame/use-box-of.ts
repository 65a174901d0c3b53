import { type CSSProperties, useEffect, useState } from 'react';

/** In the middle of the window, where what is pointed at is not there. */
const NOWHERE: CSSProperties = { top: '30%', left: '50%', width: 0, height: 0 };
/** Around what is pointed at. */
const RIM = 4;

/** Where an element of the page is in the window, as it moves; brought into sight when it first appears. */
export function useBoxOf(selector: string): CSSProperties {
	const [box, setBox] = useState<CSSProperties>(NOWHERE);
	useEffect(() => {
		let frame = 0;
		let seen: Element | null = null;
		let last = '';
		const look = () => {
			frame = requestAnimationFrame(look);
			const element = document.querySelector(selector);
			if (element !== seen) element?.scrollIntoView({ block: 'nearest' });
			seen = element;
			const rect = element?.getBoundingClientRect();
			const next = !rect || rect.width === 0 ? NOWHERE : aroundOf(rect);
			const key = JSON.stringify(next);
			if (key === last) return;
			last = key;
			setBox(next);
		};
		look();
		return () => cancelAnimationFrame(frame);
	}, [selector]);
	return box;
}

/** No larger than the window, so that the words beside it find room. */
function aroundOf({ top, left, right, bottom }: DOMRect): CSSProperties {
	const from = Math.max(top - RIM, RIM);
	const start = Math.max(left - RIM, RIM);
	return {
		top: from,
		left: start,
		width: Math.max(Math.min(right + RIM, innerWidth - RIM) - start, 0),
		height: Math.max(Math.min(bottom + RIM, innerHeight - RIM) - from, 0),
	};
}
