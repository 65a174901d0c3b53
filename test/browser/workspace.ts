import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'src/cli/main.ts');
const PAGES = join(ROOT, 'scripts/pages.mjs');
const EXAMPLE = join(ROOT, 'examples/flight-318/sources');
const DECISIONS = join(ROOT, 'examples/flight-318/decisions.ndjson');
const run = promisify(execFile);

/** A running workspace on a fresh case; `url` holds the token. */
export type Running = {
	readonly url: string;
	/** Where its sources lie, and the case. */
	readonly sources: string;
	readonly caseFolder: string;
	/** Runs the command line on the case, as another process would. */
	add(): Promise<void>;
	close(): Promise<void>;
};

export type Setting = {
	/** Beside the example's sources: names with their words, or bytes. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** Without any source. */
	readonly empty?: boolean;
	/** With the example's decisions, or those lines of them; without, nothing is decided. */
	readonly decided?: boolean | ((line: string) => boolean);
};

/** Builds the pages where they are older than their sources, makes a case from the example's sources and serves it on a free port. */
export async function startWorkspace({
	files = {},
	decided = false,
	empty = false,
}: Setting = {}): Promise<Running> {
	await run(process.execPath, [PAGES]);
	const folder = mkdtempSync(join(tmpdir(), 'paradero-browser-'));
	const caseFolder = join(folder, 'flight-318.paradero');
	const sources = join(folder, 'sources');
	cpSync(EXAMPLE, sources, { recursive: true });
	for (const [name, words] of Object.entries(files)) writeFileSync(join(sources, name), words);
	await run(process.execPath, [CLI, 'init', caseFolder, '--no-passphrase']);
	const add = async () => void (await run(process.execPath, [CLI, 'add', caseFolder, sources]));
	if (!empty) await add();
	if (decided === true) await run(process.execPath, [CLI, 'decide', caseFolder, DECISIONS]);
	else if (decided !== false) {
		const lines = readFileSync(DECISIONS, 'utf8').split('\n').filter(decided);
		const some = join(folder, 'decisions.ndjson');
		writeFileSync(some, lines.join('\n'));
		// What rests on a line that is left out is refused.
		await run(process.execPath, [CLI, 'decide', caseFolder, some]).catch(() => undefined);
	}
	const served = await serve(caseFolder);
	return {
		url: served.url,
		sources,
		caseFolder,
		add,
		close: async () => {
			await served.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Serves a case on a free port; `url` holds the token. */
export async function serve(caseFolder: string): Promise<Pick<Running, 'url' | 'close'>> {
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
		},
	};
}

/** Where Chromium is, or `null`. */
export function findChromium(): string | null {
	const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
	return existsSync(path) ? path : null;
}
