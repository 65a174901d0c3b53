import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/cli/main.ts');
export const EXAMPLE = join(ROOT, 'examples/flight-318');
export const SOURCES = join(EXAMPLE, 'sources');
export const DECISIONS = join(EXAMPLE, 'decisions.ndjson');
export const FIXTURES = join(ROOT, 'test/fixtures');

/** Spawned a hundred times, the program need not be compiled as often: halves the time of a story. */
const COMPILED = join(ROOT, 'node_modules/.cache/stories');

export type Ran = {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
	/** The one JSON document on stdout; throws if there is anything else, so that every story checks it. */
	readonly json: () => unknown;
};
export type RunOptions = {
	readonly env?: Readonly<Record<string, string>>;
	readonly stdin?: string;
	/** Milliseconds; building a whole example takes longer than any other command, on a machine that does much else. */
	readonly timeout?: number;
	/** Called with the running process, to interrupt it. */
	readonly meanwhile?: (pid: number) => Promise<void>;
};

/** Runs one command line as a person would, without a terminal and without a passphrase in the environment. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
	const { PARADERO_PASSPHRASE: _passphrase, PARADERO_DEBUG: _debug, ...environment } = process.env;
	const child = spawn(process.execPath, [MAIN, ...args], {
		env: { ...environment, NODE_COMPILE_CACHE: COMPILED, ...options.env },
		stdio: ['pipe', 'pipe', 'pipe'],
		// A command that hangs is a story that failed, not a process that stays.
		timeout: options.timeout ?? 50_000,
		killSignal: 'SIGKILL',
	});
	const out: Buffer[] = [];
	const err: Buffer[] = [];
	child.stdout.on('data', (part: Buffer) => out.push(part));
	child.stderr.on('data', (part: Buffer) => err.push(part));
	child.stdin.end(options.stdin ?? '');
	const ended = new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (options.meanwhile !== undefined && child.pid !== undefined) await options.meanwhile(child.pid);
	const code = await ended;
	const stdout = Buffer.concat(out).toString('utf8');
	const stderr = Buffer.concat(err).toString('utf8');
	return { code, stdout, stderr, json: () => JSON.parse(stdout) as unknown };
}

/** Runs a command that has to succeed, and returns its JSON in the shape that `api` promises. */
export async function answer<T>(
	shape: { readonly parse: (given: unknown) => T },
	args: readonly string[],
	options: RunOptions = {},
): Promise<T> {
	const ran = await run([...args, '--json'], options);
	if (ran.code !== 0) throw new Error(`${args.join(' ')} ended with ${ran.code}: ${ran.stderr}`);
	return shape.parse(ran.json());
}

/** A folder for one file of stories, gone when they are told. */
export function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-story-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A copy of the example's sources that a story may change. */
export function copySources(to: string): string {
	cpSync(SOURCES, to, { recursive: true });
	return to;
}

/** A case without a passphrase that holds these sources and nothing decided. */
export async function aCase(path: string, sources: string): Promise<string> {
	await succeed(['init', path, '--no-passphrase']);
	await succeed(['add', path, sources]);
	return path;
}

/** The example as `npm start` makes it: sources added, decisions taken. */
export async function theExample(path: string): Promise<string> {
	await succeed(['start', '--no-serve', '--case', path]);
	return path;
}

/** As long as a story waits before its first line. */
export const BUILDING = 170_000;

async function succeed(args: readonly string[]): Promise<void> {
	const ran = await run(args, { timeout: BUILDING });
	if (ran.code !== 0) throw new Error(`${args.join(' ')} ended with ${ran.code}: ${ran.stderr}`);
}
