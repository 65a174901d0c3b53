import { useEffect, useRef } from 'react';
import { readSetting } from './settings.ts';

type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** A ticked box or a chosen chip keeps the focus, and nobody types into it. */
const TYPING =
	'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="dialog"]';

/**
 * Single keys for the page. They rest while somebody types or a dialog is open, and can be switched off as a
 * whole (WCAG 2.1.4); keys with Ctrl, Alt or Meta stay the browser's.
 */
export function useKeys(keys: Keys): void {
	const latest = useRef(keys);
	latest.current = keys;
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
			if (event.target instanceof Element && event.target.closest(TYPING)) return;
			if (readSetting<string>('keys', 'on') === 'off') return;
			const act = latest.current[event.key];
			if (!act) return;
			event.preventDefault();
			act(event);
		};
		document.addEventListener('keydown', listen);
		return () => document.removeEventListener('keydown', listen);
	}, []);
}
