import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** A preference of this window, kept by the browser; never anything about the case. */
export function useSetting<T extends string>(name: string, fallback: T): [T, (value: T) => void] {
	const value = useSyncExternalStore(
		(listen) => {
			listeners.add(listen);
			return () => listeners.delete(listen);
		},
		() => readSetting(name, fallback),
	);
	return [value, (next) => writeSetting(name, next)];
}

export function readSetting<T extends string>(name: string, fallback: T): T {
	// Only ever written by `writeSetting` under the same name.
	return (localStorage.getItem(`paradero.${name}`) as T | null) ?? fallback;
}

export function writeSetting(name: string, value: string): void {
	localStorage.setItem(`paradero.${name}`, value);
	for (const listen of listeners) listen();
}
