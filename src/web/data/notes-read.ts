import { useSyncExternalStore } from 'react';

/** Notes that somebody has read in this window; a source whose note is another by now shows it again. */
const read = new Set<string>();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Whether the note before a source was read, and the way to say so. A source without one needs no reading of it. */
export function useNoteRead(source: string, note: string | undefined) {
	const key = JSON.stringify([source, note]);
	const isRead = useSyncExternalStore(listen, () => note === undefined || read.has(key));
	return {
		isRead,
		read: () => {
			read.add(key);
			for (const listener of listeners) listener();
		},
	};
}
