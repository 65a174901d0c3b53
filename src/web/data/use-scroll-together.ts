import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { Group } from './proposals.ts';
import { across } from './side-by-side.ts';
import { placesIn } from './text-places.ts';

/** How far down a pane the eye rests: what stands there on one side stands there on the other. */
const LINE = 0.3;
/** For so many frames after the last move the other side is laid beside anew. */
const SETTLING = 6;
/** Keys by which somebody moves a pane, and not from proposal to proposal. */
const SCROLLING = ['PageUp', 'PageDown', 'Home', 'End', ' '];

/**
 * The document and its proposals scroll together: whichever is moved by hand leads, and the other follows so that a
 * sentence stays beside what is read in it. What moves by itself, such as the next proposal coming into sight, leads
 * nothing; nor does anything follow while a form `isHeld` open.
 */
export function useScrollTogether({
	words,
	cards,
	groups,
	list,
	isHeld,
}: {
	words: RefObject<HTMLElement | null>;
	cards: RefObject<HTMLElement | null>;
	groups: readonly Group[];
	list: Pick<Virtualizer<HTMLDivElement, Element>, 'measurementsCache' | 'getTotalSize'>;
	isHeld: boolean;
}): void {
	const now = useRef({ groups, list, isHeld });
	now.current = { groups, list, isHeld };
	useEffect(() => {
		const [text, side] = [words.current, cards.current];
		if (!text || !side) return;
		let leads: Element | null = null;
		let asked = 0;
		let again = 0;
		const follow = () => {
			asked = 0;
			// What comes into sight is measured only then, and pushes what stands below it.
			if (again > 0) {
				again -= 1;
				asked = requestAnimationFrame(follow);
			}
			const { groups, list, isHeld } = now.current;
			if (isHeld || groups.length === 0 || leads === null) return;
			const places = placesIn(text);
			const inWords = (mark: number) =>
				mark < 0 ? 0 : mark >= groups.length ? text.scrollHeight : places.topOf(groups[mark]!.start);
			const inCards = (mark: number) =>
				mark < 0 ? 0 : (list.measurementsCache[mark]?.start ?? list.getTotalSize());
			const [from, to, here, there] =
				leads === text ? [text, side, inWords, inCards] : [side, text, inCards, inWords];
			const line = (pane: Element) => pane.clientHeight * LINE;
			to.scrollTop =
				from.scrollTop === 0 ? 0 : across(from.scrollTop + line(from), groups.length, here, there) - line(to);
		};
		const listeners = new AbortController();
		for (const pane of [text, side]) {
			const listen = <K extends keyof HTMLElementEventMap>(
				name: K,
				act: (event: HTMLElementEventMap[K]) => void,
			) => pane.addEventListener(name, act, { passive: true, signal: listeners.signal });
			const lead = () => {
				leads = pane;
			};
			listen('wheel', lead);
			listen('touchmove', lead);
			// Only the scroll bar: whoever presses on words or a card wants that, not to move.
			listen('pointerdown', (event) => {
				if (event.target === pane && event.offsetX >= pane.clientWidth) lead();
			});
			listen('keydown', ({ key }) => {
				leads = SCROLLING.includes(key) ? pane : null;
			});
			listen('scroll', () => {
				if (leads !== pane) return;
				again = SETTLING;
				if (asked === 0) asked = requestAnimationFrame(follow);
			});
		}
		return () => {
			listeners.abort();
			cancelAnimationFrame(asked);
		};
	}, [words, cards]);
}
