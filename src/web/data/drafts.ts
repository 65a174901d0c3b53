import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { MOST_DRAFT_CHARACTERS } from '../../api/index.ts';
import { ask } from './client.ts';

/** Which form, and what it is about: ids and places, which no name is needed for. */
export type DraftPlace = { readonly form: string; readonly of: string };
export type Draft = DraftPlace & {
	readonly body: string;
	/** When it was last kept; `null` while it is not. */
	readonly at: number | null;
};

/** Of a form that is one field. */
export const DraftText = z.string();

/** Typing is kept once it pauses for so long, and at the latest so long after it began. */
const PAUSE_MS = 300;
const LATEST_MS = 1_500;
/** What could not be kept is tried again after so long. */
const AGAIN_MS = 5_000;

const held = new Map<string, Draft>();
/** What the server is still to be told, and since when. */
const due = new Map<string, { since: number; timer: ReturnType<typeof setTimeout> }>();
/** One after the other for each form, so that the last that was typed is the last that is kept. */
const sending = new Map<string, Promise<void>>();
/** What could not be kept: closing the window would lose it. */
const failed = new Set<string>();
/** When something last became of each here: an answer that was asked for before that is older. */
const touched = new Map<string, number>();
let list: readonly Draft[] = [];
const listeners = new Set<() => void>();

const keyOf = ({ form, of }: DraftPlace) => `${form}\n${of}`;
const listen = (listener: () => void) => {
	listeners.add(listener);
	return () => listeners.delete(listener);
};
function changed(): void {
	list = [...held.values()];
	for (const listener of listeners) listener();
}

/** Asks for what was kept before, and looks again whenever the window is come back to: another may have saved it. */
export async function startDrafts(): Promise<void> {
	addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') sendAll();
		else void load();
	});
	addEventListener('pagehide', sendAll);
	addEventListener('beforeunload', (event) => {
		sendAll();
		// The browser's own question stands in where nothing else would bring it back.
		if (failed.size > 0) event.preventDefault();
	});
	await load();
}

async function load(): Promise<void> {
	const asked = performance.now();
	const kept = await ask('drafts', {}).catch(() => null);
	if (kept === null) return;
	const isHere = (key: string) =>
		due.has(key) || sending.has(key) || failed.has(key) || (touched.get(key) ?? -1) >= asked;
	const there = new Map(kept.drafts.map((draft) => [keyOf(draft), draft] as const));
	for (const key of held.keys()) if (!there.has(key) && !isHere(key)) held.delete(key);
	for (const [key, draft] of there) if (!isHere(key)) held.set(key, draft);
	changed();
}

/** Holds what a form holds, and has it kept soon; `null`: it was saved or discarded. */
function hold(place: DraftPlace, body: string | null): void {
	const key = keyOf(place);
	if (body === null && !held.has(key)) return;
	if (body === null) held.delete(key);
	else held.set(key, { ...place, body, at: held.get(key)?.at ?? null });
	touched.set(key, performance.now());
	const before = due.get(key);
	if (before) clearTimeout(before.timer);
	const since = before?.since ?? performance.now();
	const wait = body === null ? 0 : Math.max(0, Math.min(PAUSE_MS, since + LATEST_MS - performance.now()));
	due.set(key, { since, timer: setTimeout(() => send(key, place), wait) });
	changed();
}

/** `isLast`: the page may be gone in a moment, and what is sent is to arrive all the same. */
function send(key: string, place: DraftPlace, isLast = false): void {
	clearTimeout(due.get(key)?.timer);
	due.delete(key);
	const tell = async () => {
		const draft = held.get(key);
		try {
			if (draft === undefined) await ask('discardDraft', { body: place }, undefined, isLast);
			else {
				const { at } = await ask('keepDraft', { body: { ...place, body: draft.body } }, undefined, isLast);
				const now = held.get(key);
				if (now !== undefined) held.set(key, { ...now, at });
			}
			failed.delete(key);
		} catch {
			// Of what was saved or discarded nothing is lost.
			if (draft !== undefined) {
				failed.add(key);
				if (draft.body.length <= MOST_DRAFT_CHARACTERS)
					setTimeout(() => failed.has(key) && !due.has(key) && send(key, place), AGAIN_MS);
			}
		}
		touched.set(key, performance.now());
	};
	const before = sending.get(key);
	// A page that is going waits for nothing.
	const sent: Promise<void> = (before === undefined || isLast ? tell() : before.then(tell)).then(() => {
		if (sending.get(key) === sent) sending.delete(key);
		changed();
	});
	sending.set(key, sent);
}

function sendAll(): void {
	for (const key of [...due.keys()]) {
		const cut = key.indexOf('\n');
		send(key, { form: key.slice(0, cut), of: key.slice(cut + 1) }, true);
	}
}

/** Takes every draft of this device away. Gives how many there were. */
export async function forgetDrafts(): Promise<number> {
	for (const { timer } of due.values()) clearTimeout(timer);
	due.clear();
	await Promise.all(sending.values());
	const { forgotten } = await ask('forgetDrafts', { body: undefined });
	held.clear();
	failed.clear();
	changed();
	return forgotten;
}

export const discardDraft = (place: DraftPlace): void => hold(place, null);
/** Puts one back that was discarded a moment ago. */
export const restoreDraft = ({ form, of, body }: Draft): void => hold({ form, of }, body);

/** All that are kept, as they stand. */
export function useDrafts(): readonly Draft[] {
	return useSyncExternalStore(listen, () => list);
}

/** What a form holds while somebody types in it, and what becomes of it. */
export type Drafting<T> = {
	readonly value: T;
	readonly set: (next: T | ((before: T) => T)) => void;
	/** It holds something that was not saved. */
	readonly isDraft: boolean;
	/** It stood there when the form was opened: since when. */
	readonly from: number | null;
	/** It could not be kept. */
	readonly isLost: boolean;
	/** It is in the record now. */
	readonly saved: () => void;
	/** Back to what stood there before anybody typed. */
	readonly discard: () => void;
	/** What puts it back after that; nothing where nothing was typed. */
	readonly draft: Draft | undefined;
};

/**
 * The state of a form that loses nothing: what is typed is kept until it is saved or discarded, and is there again when
 * the form is opened, after Escape, a click outside, another page, a reload or a crash. Only what differs from
 * `initial` is a draft. A draft that `shape` does not read is as if it were not there.
 */
export function useDraft<S extends z.ZodType>(
	place: DraftPlace,
	shape: S,
	initial: z.output<S>,
): Drafting<z.output<S>> {
	type T = z.output<S>;
	const { form, of } = place;
	const key = keyOf(place);
	const draft = useSyncExternalStore(listen, () => held.get(key));
	const isLost = useSyncExternalStore(listen, () => failed.has(key));
	/** Somebody has typed since the form was opened. */
	const [isTyped, setTyped] = useState(false);
	const body = draft?.body;
	const read = useMemo(() => (body === undefined ? undefined : readDraft(shape, body)), [shape, body]);
	const empty = JSON.stringify(initial);
	const set = useCallback(
		(next: T | ((before: T) => T)) => {
			const now = held.get(key);
			const before = (now && readDraft(shape, now.body)) ?? (JSON.parse(empty) as T);
			const after = JSON.stringify(typeof next === 'function' ? (next as (before: T) => T)(before) : next);
			hold({ form, of }, after === empty ? null : after);
			setTyped(true);
		},
		[key, form, of, shape, empty],
	);
	const clear = useCallback(() => {
		hold({ form, of }, null);
		setTyped(false);
	}, [form, of]);
	return {
		value: read ?? initial,
		set,
		isDraft: read !== undefined,
		from: isTyped ? null : (draft?.at ?? null),
		isLost,
		saved: clear,
		discard: clear,
		draft,
	};
}

function readDraft<S extends z.ZodType>(shape: S, body: string): z.output<S> | undefined {
	try {
		const read = shape.safeParse(JSON.parse(body));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}
