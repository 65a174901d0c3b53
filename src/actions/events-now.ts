import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Case, clustersOf, decidedClusters, headOf, pairKey } from '../store/index.ts';
import { findEvents, type SuggestedEvents } from './suggested-events.ts';

const THREAD = new URL(`./suggesting-thread${extname(import.meta.url)}`, import.meta.url);

type Held = {
	/** What was found last, as of a head of the log. */
	found?: { readonly head: string; readonly events: SuggestedEvents };
	/** What is being looked for. */
	due?: { readonly head: string; readonly events: Promise<SuggestedEvents> };
};
const held = new WeakMap<Case, Held>();

/**
 * Events that may be one as the case stands. What anybody joins changes what may be one, so they are found anew with
 * every decision; in a large case in a thread of its own, and until it is done what was found before is given, without
 * what is settled by now; nothing, where it is the first time and nobody would wait.
 */
export async function eventsNow(
	opened: Case,
	isLarge: boolean,
	wait = false,
): Promise<{ readonly events: SuggestedEvents; readonly refreshing: boolean }> {
	const known = held.get(opened) ?? {};
	held.set(opened, known);
	const { entries, hash } = await headOf(opened);
	const head = `${entries} ${hash}`;
	if (known.found?.head === head) return { events: known.found.events, refreshing: false };
	// At hand nobody waits for what was asked before the last decision.
	if (known.due === undefined || (!isLarge && known.due.head !== head))
		known.due = { head, events: findAnew(opened, known, head, isLarge) };
	const { due } = known;
	if (!isLarge || wait) return { events: await due.events, refreshing: due.head !== head };
	// Whoever waits for it hears of a failure; nobody does here.
	due.events.catch(() => {});
	const found = known.found?.events ?? NOTHING_YET;
	return { events: await withoutSettled(opened, found), refreshing: true };
}

const NOTHING_YET: SuggestedEvents = {
	pairs: [],
	members: new Map(),
	statements: new Map(),
	whose: new Map(),
	notCompared: 0,
};

async function findAnew(opened: Case, known: Held, head: string, isLarge: boolean): Promise<SuggestedEvents> {
	try {
		const events = await (isLarge ? eventsInThread(opened) : findEvents(opened));
		known.found = { head, events };
		return events;
	} finally {
		if (known.due?.head === head) delete known.due;
	}
}

async function withoutSettled(opened: Case, events: SuggestedEvents): Promise<SuggestedEvents> {
	const settled = new Set((await decidedClusters(opened)).map(({ left, right }) => pairKey(left, right)));
	const now = await clustersOf(
		opened,
		events.pairs.flatMap(({ left, right }) => [left.id, right.id]),
	);
	return {
		...events,
		pairs: events.pairs.filter(({ left, right }) => {
			const [one, other] = [now.get(left.id), now.get(right.id)];
			return one !== undefined && other !== undefined && one !== other && !settled.has(pairKey(one, other));
		}),
	};
}

function eventsInThread(opened: Case): Promise<SuggestedEvents> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(THREAD, {
			workerData: { folder: opened.folder, caseKey: opened.caseKey, what: 'events' },
		});
		worker.once('message', (found: SuggestedEvents) => resolve(found));
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('the thread that looks for events has ended')));
	});
}
