import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Case, keepComparison, keptComparison } from '../store/index.ts';
import type { Compared } from './compared.ts';
import { version } from './version.ts';

/** What another version of Paradero or of Node's own format has kept is not read. */
const made = () => `${version()} ${process.versions.v8.split('.')[0]}`;

/** Keeps what comparing a large case gave: the next start shows it at once. */
export async function keepCompared(opened: Case, compared: Compared): Promise<void> {
	await keepComparison(opened, made(), gzipSync(serialize(compared), { level: 1 }));
}

/** What was compared before, maybe of other content by now; `null` where nothing usable is kept. */
export async function keptCompared(opened: Case): Promise<Compared | null> {
	const kept = await keptComparison(opened);
	if (kept === null || kept.mark !== made()) return null;
	// What this version wrote into the encrypted database, and nobody else can.
	return deserialize(gunzipSync(kept.bytes)) as Compared;
}
