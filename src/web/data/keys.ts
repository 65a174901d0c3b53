import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isPanelOpen } from '../frame/panels.ts';
import { actOf, type KeyAct, type KeyScope } from './key-map.ts';
import { readSetting } from './settings.ts';

type Acts<S extends KeyScope> = Readonly<Record<KeyAct<S>, () => void>>;
/** What the keys of one place do on the screen that shows; `run` does it. */
export type Mounted = { readonly scope: KeyScope; readonly run: (act: string) => void };

/** Whether somebody types here, or a dialog has the keys. */
export function isTyping(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest(TYPING) !== null;
}

/** A ticked box or a chosen chip keeps the focus, and nobody types into it. */
const TYPING =
	'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="dialog"]';

let mounted: readonly Mounted[] = [];
const listeners = new Set<() => void>();
function set(next: readonly Mounted[]): void {
	mounted = next;
	for (const listen of listeners) listen();
}

/** Whose keys work on the screen that shows, for the palette and the list of keys. */
export function useMounted(): readonly Mounted[] {
	return useSyncExternalStore(
		(listen) => {
			listeners.add(listen);
			return () => listeners.delete(listen);
		},
		() => mounted,
	);
}

/**
 * The single keys of one place of the table. They rest while somebody types or a dialog is open, and can be
 * switched off as a whole (WCAG 2.1.4); keys with Ctrl, Alt or Meta stay the browser's.
 */
export function useKeys<S extends KeyScope>(scope: S, acts: Acts<S>, isOn = true): void {
	const latest = useRef(acts);
	latest.current = acts;
	useEffect(() => {
		if (!isOn) return;
		const run = (act: string) => (latest.current as Readonly<Record<string, () => void>>)[act]?.();
		const one: Mounted = { scope, run };
		set([...mounted, one]);
		const listen = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
			if (isTyping(event.target)) return;
			// What is on its way over the page is not in the focus yet.
			if (isPanelOpen() || readSetting('keys', 'on') === 'off') return;
			const act = actOf(scope, event);
			if (act === null) return;
			event.preventDefault();
			run(act);
		};
		document.addEventListener('keydown', listen);
		return () => {
			document.removeEventListener('keydown', listen);
			set(mounted.filter((other) => other !== one));
		};
	}, [scope, isOn]);
}
