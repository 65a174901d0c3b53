import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { caseQuery } from './queries.ts';

type Shown = { readonly all: boolean | undefined; readonly some: ReadonlySet<string> };

/** Which pictures a reader has asked for in this window, source by source; forgotten when it is closed. */
const asked = new Map<string, Shown>();
const listeners = new Set<() => void>();
const NOTHING: Shown = { all: undefined, some: new Set() };

function listen(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

function set(source: string, shown: Shown): void {
	asked.set(source, shown);
	for (const listener of listeners) listener();
}

/**
 * Whether pictures of a source may be seen: as the case settles it, until the reader asks for one of them, or by one key
 * for all of the source.
 */
export function usePictures(source: string) {
	const { data: areShown = false } = useQuery({ ...caseQuery, select: picturesShown });
	const shown = useSyncExternalStore(listen, () => asked.get(source) ?? NOTHING);
	const all = shown.all ?? areShown;
	return {
		all,
		isShown: (name: string) => all || shown.some.has(name),
		show: (name: string) => set(source, { ...shown, some: new Set([...shown.some, name]) }),
		toggle: () => set(source, { all: !all, some: new Set() }),
	};
}

const picturesShown = ({ settings }: { settings: { picturesShown?: { value: boolean } | undefined } }) =>
	settings.picturesShown?.value === true;
