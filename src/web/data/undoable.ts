import { useSyncExternalStore } from 'react';
import { say } from './notices.ts';

type Undoable = { readonly undo: () => void };

/** What was decided in this window and can be taken back, the latest last. Only here: a reload forgets it, the record does not. */
let made: readonly Undoable[] = [];
const listeners = new Set<() => void>();
function set(next: readonly Undoable[]): void {
	made = next;
	for (const listen of listeners) listen();
}

/** Notes something that can be taken back; gives what takes the note away, once it was taken back otherwise. */
export function noteUndoable(undo: () => void): () => void {
	const one: Undoable = { undo };
	set([...made, one]);
	return () => set(made.filter((other) => other !== one));
}

/** Says what was decided, with a way back in the notice; the key that undoes takes the same way. */
export function sayUndoable(text: string, label: string, undo: () => void): () => void {
	const forget = noteUndoable(undo);
	say(text, 'said', {
		label,
		act: () => {
			forget();
			undo();
		},
	});
	return forget;
}

/** Takes back the latest that was decided in this window, on whatever screen. `false` where there is nothing. */
export function undoLatest(): boolean {
	const latest = made.at(-1);
	if (latest === undefined) return false;
	set(made.slice(0, -1));
	latest.undo();
	return true;
}

export function useCanUndo(): boolean {
	return useSyncExternalStore(
		(listen) => {
			listeners.add(listen);
			return () => listeners.delete(listen);
		},
		() => made.length > 0,
	);
}
