import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'src/cli/main.ts');
const EXAMPLE = join(ROOT, 'examples/flight-318/sources');
const run = promisify(execFile);

/** A running workspace on a fresh case; `url` holds the token. */
export type Running = { readonly url: string; close(): Promise<void> };

/** Builds the pages, makes a case from the example's sources, nothing decided, and serves it on a free port. */
export async function startWorkspace(): Promise<Running> {
	await build({ configFile: join(ROOT, 'src/web/vite.config.ts'), logLevel: 'warn' });
	const folder = mkdtempSync(join(tmpdir(), 'paradero-browser-'));
	const caseFolder = join(folder, 'flight-318.paradero');
	cpSync(EXAMPLE, join(folder, 'sources'), { recursive: true });
	await run(process.execPath, [CLI, 'init', caseFolder, '--no-passphrase']);
	await run(process.execPath, [CLI, 'add', caseFolder, join(folder, 'sources')]);
	const server = spawn(process.execPath, [CLI, 'serve', caseFolder, '--port', '0', '--json'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const url = await new Promise<string>((resolve, reject) => {
		let printed = '';
		server.stdout.setEncoding('utf8').on('data', (chunk: string) => {
			printed += chunk;
			if (printed.includes('\n')) resolve((JSON.parse(printed) as { url: string }).url);
		});
		void ended.then(() => reject(new Error('the workspace ended before it printed its address')));
	});
	return {
		url,
		close: async () => {
			server.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Where Chromium is, or `null`. */
export function findChromium(): string | null {
	const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
	return existsSync(path) ? path : null;
}
