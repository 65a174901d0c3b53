import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Started a hundred times, a script need not be compiled as often. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/stories');

/** A process of ours that says what it did, one line of JSON each; `onLine` gets them. */
export function start<Said>(
	script: string,
	args: readonly string[],
	onLine: (said: Said) => void,
): ChildProcessByStdio<Writable, Readable, null> {
	const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
		stdio: ['pipe', 'pipe', 'inherit'],
		env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
	});
	createInterface({ input: child.stdout }).on('line', (line) => onLine(JSON.parse(line) as Said));
	return child;
}
