import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/cli/main.ts');

/** A program that serves, and what it has printed so far. */
export type Served = {
	readonly pid: number;
	/** Resolves with the link when it is printed; rejects if the program ends without. */
	readonly link: Promise<URL>;
	readonly stdout: () => string;
	readonly stderr: () => string;
	/** Its exit code; `null` when it was killed. */
	readonly ended: Promise<number | null>;
	kill(signal?: NodeJS.Signals): void;
};

/** A story that opens the workspace needs its pages, and leaves no program behind. */
export function serving(): (args: readonly string[], env?: Readonly<Record<string, string>>) => Served {
	const all: ChildProcess[] = [];
	beforeAll(() => {
		const built = spawnSync(process.execPath, [join(ROOT, 'scripts/pages.mjs')], { stdio: 'inherit' });
		if (built.status !== 0) throw new Error('the pages could not be built');
	}, 180_000);
	afterAll(() => {
		for (const child of all) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
	});
	return (args, env = {}) => {
		const { PARADERO_PASSPHRASE: _passphrase, PARADERO_DEBUG: _debug, ...environment } = process.env;
		const child = spawn(process.execPath, [MAIN, ...args], {
			env: { ...environment, NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/stories'), ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		all.push(child);
		let stdout = '';
		let stderr = '';
		child.stderr.setEncoding('utf8').on('data', (part: string) => {
			stderr += part;
		});
		const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
		const link = new Promise<URL>((resolve, reject) => {
			child.stdout.setEncoding('utf8').on('data', (part: string) => {
				stdout += part;
				const [found] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(stdout) ?? [];
				if (found !== undefined) resolve(new URL(found));
			});
			void ended.then((code) => reject(new Error(`ended with ${code} and no link: ${stderr}`)));
		});
		link.catch(() => undefined);
		return {
			pid: child.pid ?? 0,
			link,
			stdout: () => stdout,
			stderr: () => stderr,
			ended,
			kill: (signal = 'SIGINT') => void child.kill(signal),
		};
	};
}

/** What a route of a workspace answers to who has its link. */
export async function askWorkspace<T>(
	link: URL,
	path: string,
	shape: { parse(given: unknown): T },
): Promise<T> {
	const cookie = `paradero-${link.port}=${link.searchParams.get('token')}`;
	const reply = await fetch(new URL(path, link), { headers: { cookie } });
	expect([path, reply.status]).toEqual([path, 200]);
	return shape.parse(await reply.json());
}

/** Waits until something holds; fails, with what was last seen, when it takes too long. */
export async function until<T>(
	look: () => T | Promise<T>,
	holds: (seen: T) => boolean,
	ms = 30_000,
): Promise<T> {
	for (const end = Date.now() + ms; ; ) {
		const seen = await look();
		if (holds(seen)) return seen;
		if (Date.now() > end) throw new Error(`still not after ${ms} ms: ${JSON.stringify(seen)}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
