import { setTimeout as wait } from 'node:timers/promises';
import { type Running, readRunning, replaceRunning } from '../actions/index.ts';
import { ServerError } from './errors.ts';
import { askRunning, type Found } from './running.ts';
import { type ServeOptions, type Serving, serve } from './serve.ts';

export type Once =
	| { readonly kind: 'already'; readonly found: Found }
	| {
			readonly kind: 'here';
			readonly serving: Serving;
			/** Why a second start will not find this one; `null` if it will. */
			readonly untold: string | null;
	  };
type Opened = Parameters<typeof serve>[0];

const MOST_TRIES = 5;
/** How long one that has the port, but is not told of yet, may take to be. */
const SETTLING_MS = 2_000;

/** The workspace of this case that runs already; `null` if none does. What a dead process left behind is none. */
export async function findRunning(opened: Opened): Promise<Found | null> {
	const running = readRunning(opened.folder);
	return running === null ? null : askRunning(opened, running);
}

/**
 * Serves the workspace unless one of this case runs already. Of several that start at once, one serves.
 * @throws {ServerError} `port-taken`, `port-refused`
 */
export async function serveOnce(opened: Opened, options: ServeOptions): Promise<Once> {
	for (let tries = 1; ; tries++) {
		const held = readRunning(opened.folder);
		const found = held === null ? null : await askRunning(opened, held);
		if (found !== null) return { kind: 'already', found };
		let serving: Serving;
		try {
			serving = await serve(opened, options);
		} catch (error) {
			const first = await findTaker(opened, error);
			if (first === null) throw error;
			return { kind: 'already', found: first };
		}
		const told = await tell(opened, held, serving);
		if (told.kind !== 'overtaken' || tries === MOST_TRIES)
			return { kind: 'here', serving: told.serving, untold: told.kind === 'untold' ? told.why : null };
		// Another was first, and listened before it said so.
		await serving.close();
	}
}

/** Whoever took the port may be a workspace of this case that is just starting. */
async function findTaker(opened: Opened, error: unknown): Promise<Found | null> {
	if (!(error instanceof ServerError) || error.code !== 'port-taken') return null;
	for (const end = Date.now() + SETTLING_MS; Date.now() < end; await wait(100)) {
		const found = await findRunning(opened);
		if (found !== null) return found;
	}
	return null;
}

type Told =
	| { readonly kind: 'told' | 'overtaken'; readonly serving: Serving }
	| { readonly kind: 'untold'; readonly serving: Serving; readonly why: string };

async function tell(opened: Opened, held: Running | null, serving: Serving): Promise<Told> {
	const { run, port } = serving;
	const mine: Running = { run, port, pid: process.pid, since: new Date().toISOString() };
	try {
		if (!(await replaceRunning(opened, held, mine))) return { kind: 'overtaken', serving };
	} catch (error) {
		// The case can be read, at least: on a full disk that is much.
		return { kind: 'untold', serving, why: String((error as { code?: unknown }).code ?? 'no code') };
	}
	const close = async () => {
		await replaceRunning(opened, mine, null).catch(() => false);
		await serving.close();
	};
	return { kind: 'told', serving: { ...serving, close } };
}
