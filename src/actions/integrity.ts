import type { IntegrityJson } from '../api/index.ts';
import { type Case, logState, storedParts } from '../store/index.ts';
import { stampOf } from './numbers.ts';
import type { Verifying } from './verifying.ts';
import { version } from './version.ts';

type Seen = { readonly stamp: string; readonly log: IntegrityJson['log'] };
/** The tree over a long log takes a while, and changes only when something is written. */
const seen = new WeakMap<Case, Seen>();

/** What the log holds, what lies where, when it was last checked. */
export async function integrity(opened: Case, verifying: Pick<Verifying, 'state'>): Promise<IntegrityJson> {
	return {
		version: version(),
		protected: opened.isProtected,
		folder: opened.folder,
		log: await logIn(opened),
		stored: storedParts(opened.folder).map((part) => ({ ...part })),
		verified: opened.lastVerified(),
		verification: verifying.state,
	};
}

async function logIn(opened: Case): Promise<IntegrityJson['log']> {
	const stamp = await stampOf(opened);
	const held = seen.get(opened);
	if (held?.stamp === stamp) return held.log;
	const { entries, root, devices, kinds } = await logState(opened);
	const log = {
		entries,
		root,
		devices: devices.map((one) => ({ ...one })),
		kinds: kinds.map((one) => ({ ...one })),
	};
	seen.set(opened, { stamp, log });
	return log;
}
