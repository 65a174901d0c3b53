import { useSyncExternalStore } from 'react';
import { actOf, isSecondOf } from '../data/key-map.ts';
import { readSetting } from '../data/settings.ts';

/** Survives a reload of the window, and says nothing but that it is covered. */
const KEPT = 'paradero.covered';
/** Presses of the title that open the window again, and within which time. */
export const PRESSES = 3;
export const PRESSES_MS = 2000;
/** A sheet of paper, as any page may have. */
const ICON =
	'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"%3E%3Cpath fill="%23fff" stroke="%23888" d="M3.5 1.5h9v13h-9z"/%3E%3C/svg%3E';

let covered = sessionStorage.getItem(KEPT) !== null;
/** Where the window was: an address may hold a name that was searched for. */
let address: string | null = null;
let icon: string | null = null;
const listeners = new Set<() => void>();
/** Other windows of this workspace are covered with this one, and opened one by one. */
const windows = new BroadcastChannel('paradero.cover');

export function isCovered(): boolean {
	return covered;
}

export function useCovered(): boolean {
	return useSyncExternalStore((listen) => {
		listeners.add(listen);
		return () => listeners.delete(listen);
	}, isCovered);
}

/** Puts something neutral over everything, in every window of this workspace. */
export function cover(): void {
	windows.postMessage('cover');
	set(true);
}

export function uncover(): void {
	set(false);
}

function set(next: boolean): void {
	if (covered === next) return;
	covered = next;
	if (next) sessionStorage.setItem(KEPT, '1');
	else sessionStorage.removeItem(KEPT);
	apply();
	for (const listen of listeners) listen();
}

/** Hides at once, before anything is drawn anew: the style sheet takes all but the cover off the page. */
function apply(): void {
	const root = document.documentElement;
	const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
	if (covered) {
		root.dataset.covered = 'true';
		mask();
		if (link && icon === null) icon = link.href;
		if (link) link.href = ICON;
	} else {
		delete root.dataset.covered;
		if (address !== null) put(address);
		address = null;
		if (link && icon !== null) link.href = icon;
	}
}

/** Takes the address off the bar; what the page itself does to it meanwhile is kept for later. */
function mask(): void {
	const here = location.pathname + location.search + location.hash;
	if (here === '/') return;
	address = here;
	put('/');
}

/** Past the router, which is to go on where it is. */
function put(to: string): void {
	History.prototype.replaceState.call(history, history.state, '', to);
}

/** Watches from before anything else: from anywhere, also while somebody types or a dialog is open. */
export function startCover(): void {
	windows.addEventListener('message', () => set(true));
	let last = 0;
	const listen = (event: KeyboardEvent) => {
		if (covered) {
			// Nothing behind the cover takes a key: it would decide unseen.
			event.stopImmediatePropagation();
			return;
		}
		if (event.repeat || event.isComposing) return;
		const isSecond = isSecondOf('anywhere', 'hide', event, last);
		last = actOf('form', event) === 'leave' ? event.timeStamp : 0;
		if (!isSecond || readSetting('cover', 'on') === 'off') return;
		event.preventDefault();
		event.stopImmediatePropagation();
		last = 0;
		cover();
	};
	addEventListener('keydown', listen, true);
	addEventListener('keyup', (event) => covered && event.stopImmediatePropagation(), true);
	// A page behind the cover may still be on its way to an address.
	addEventListener('popstate', () => covered && setTimeout(mask));
	setInterval(() => covered && mask(), 250);
	if (covered) apply();
}
