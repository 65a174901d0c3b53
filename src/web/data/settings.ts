import { useSyncExternalStore } from 'react';
import type { PreferencesJson } from '../../api/index.ts';
import { ask } from './client.ts';

type Name = keyof PreferencesJson;
type Chosen<N extends Name> = NonNullable<PreferencesJson[N]>;

/** As the server keeps them for this device: another browser, or another port, finds them as they were left. */
let kept: PreferencesJson = {};
const listeners = new Set<() => void>();
const listen = (listener: () => void) => {
	listeners.add(listener);
	return () => listeners.delete(listener);
};

function take(next: PreferencesJson): void {
	kept = next;
	for (const listener of listeners) listener();
}

/** Asks for them before the first page is drawn; where nothing answers, everything is as nobody chose it. */
export async function startSettings(): Promise<void> {
	await ask('preferences', {}).then(take, () => undefined);
}

/** How somebody likes the workspace on this device; never anything about the case. */
export function useSetting<N extends Name>(
	name: N,
	fallback: Chosen<N>,
): [Chosen<N>, (value: Chosen<N>) => void] {
	const value = useSyncExternalStore(listen, () => readSetting(name, fallback));
	return [value, (next) => writeSetting(name, next)];
}

export function readSetting<N extends Name>(name: N, fallback: Chosen<N>): Chosen<N> {
	return (kept[name] ?? fallback) as Chosen<N>;
}

/** Holds in this window at once, whether or not it can be kept. */
export function writeSetting<N extends Name>(name: N, value: Chosen<N>): void {
	const chosen: PreferencesJson = { [name]: value };
	take({ ...kept, ...chosen });
	void ask('prefer', { body: chosen }, undefined, true).catch(() => undefined);
}
