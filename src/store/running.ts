import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './case.ts';
import { hkdf, hmacSha256 } from './crypto.ts';
import { inWrite } from './database.ts';

const RUNNING_FILE = 'RUNNING';
/** Far more than the line has. */
const MOST_CHARACTERS = 1_000;

/** The one line of `RUNNING`: where a workspace of this case listens. It holds no key and no token. */
export type Running = {
	/** Random, new in each run. */
	readonly run: string;
	readonly port: number;
	/** For people who look into the file; Paradero trusts neither. */
	readonly pid: number;
	readonly since: string;
};

/** What `RUNNING` says; `null` where there is none or it makes no sense. It may be of a process long dead. */
export function readRunning(folder: string): Running | null {
	try {
		const text = readFileSync(join(folder, RUNNING_FILE), 'utf8').slice(0, MOST_CHARACTERS);
		const { run, port, pid, since } = JSON.parse(text) as Partial<Running>;
		if (typeof run !== 'string' || typeof port !== 'number' || !Number.isInteger(port)) return null;
		return port < 1 || port > 65_535 ? null : { run, port, pid: Number(pid), since: String(since) };
	} catch {
		return null;
	}
}

/**
 * Puts `is` in the place of `was`, or takes it away where `is` is `null`; false if another process was first.
 * The database's lock keeps processes apart, and dies with the one that holds it.
 */
export async function replaceRunning(
	opened: Case,
	was: Running | null,
	is: Running | null,
): Promise<boolean> {
	const file = join(opened.folder, RUNNING_FILE);
	return inWrite(opened.db, async () => {
		if (readRunning(opened.folder)?.run !== was?.run) return false;
		if (is === null) rmSync(file, { force: true });
		else writeFileSync(file, `${JSON.stringify(is)}\n`, { mode: 0o600 });
		return true;
	});
}

/**
 * What only a process that has opened this case, in this very folder, can say about these words: a copy of
 * the folder elsewhere has the same key, and is not the case that runs.
 */
export function proofOf(opened: Case, words: readonly (string | number)[]): string {
	const key = hkdf(opened.caseKey, new Uint8Array(), 'paradero/v1/running');
	const text = JSON.stringify([realpathSync(opened.folder), ...words]);
	return Buffer.from(hmacSha256(key, text)).toString('base64url');
}
