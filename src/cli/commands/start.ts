import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { add, decide, init, isCase, offerTour, open, parseDecisions } from '../../actions/index.ts';
import { askDates } from '../ask-dates.ts';
import { passphraseFor, warnOfClock } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { keepUp, Reports } from '../keep-up.ts';
import { type Flags, flagsOf, print, progress } from '../output.ts';
import { EXAMPLE } from '../pages.ts';
import { newPassphrase } from '../passphrase.ts';
import { canAsk } from '../prompts.ts';
import { untilStopped } from '../until-stopped.ts';
import { linkToRunning, needPages, openWorkspace } from '../workspace.ts';
import { portOf } from './serve.ts';

type Options = {
	readonly case?: string;
	readonly serve: boolean;
	readonly watch: boolean;
	readonly port: string;
};
type Case = Awaited<ReturnType<typeof open>>;

/** Behind `npm start`: makes the case if it is not there, picks up what is new, opens the workspace. */
export const startCommand: MakeCommand = () =>
	new Command('start')
		.description('make or reopen the case of a folder of sources (without one: the example) and serve it')
		.argument('[folder]', 'your sources; the case lies beside it as FOLDER.paradero')
		.option('--case <path>', 'where the case lies')
		.option('--no-serve', 'make it and end')
		.option('--no-watch', 'add what is in the folder now, and not what arrives later')
		.option('--port <number>', 'a free one is taken otherwise', '0')
		.addHelpText('after', '\nExample:\n  npm start -- ~/documents/flight')
		.action(async (folder: string | undefined, options: Options, command: Command) => {
			const port = portOf(options.port);
			const flags = flagsOf(command);
			const example = folder === undefined;
			const sources = example ? join(EXAMPLE, 'sources') : resolve(folder);
			checkFolder(sources);
			if (options.serve) needPages();
			const path = resolve(
				options.case ??
					(example ? 'example.paradero' : join(dirname(sources), `${basename(sources)}.paradero`)),
			);
			const opened = await initOrOpen(path, example, flags);
			try {
				await warnOfClock(opened);
				if (!example)
					process.stderr.write(
						`The case is ${opened.isProtected ? 'encrypted' : 'NOT protected by a passphrase'}; the originals in ${sources} stay as they are, unencrypted.\n`,
					);
				if (options.serve) await serve(opened, sources, { example, port, watch: options.watch, flags });
				else {
					await fill(opened, sources, example);
					await print(flags, { case: path }, () => [`${path} is ready.`]);
				}
			} finally {
				await opened.close();
			}
		});

type Serve = {
	readonly example: boolean;
	readonly port: number;
	readonly watch: boolean;
	readonly flags: Flags;
};

async function serve(opened: Case, sources: string, { example, port, watch, flags }: Serve): Promise<void> {
	const running = await linkToRunning(opened, flags);
	if (running !== null) {
		// One that was opened without this folder does not know what is new in it.
		if (!example && running.folder !== realpathSync(sources)) await fill(opened, sources, example);
		return;
	}
	// The example is small and comes with its decisions: it is whole before the page opens.
	if (example) await fill(opened, sources, example);
	const folder = example ? null : realpathSync(sources);
	// Heard from before the link is printed: whoever sees it may press Ctrl-C.
	const stopped = untilStopped();
	const serving = await openWorkspace(opened, port, watch ? folder : null, flags);
	if (serving === null) return;
	// What is new in the folder is read while the workspace is open already.
	const keeping = folder === null ? null : keepUp(serving.writer, folder, watch);
	await stopped;
	const kept = keeping?.close();
	await serving.close();
	await kept;
}

/** @throws {Refusal} with what is wrong with the folder of sources */
function checkFolder(sources: string): void {
	let why: string | null = null;
	try {
		if (!statSync(sources).isDirectory()) why = 'that is a file; give the folder in which it lies';
		else readdirSync(sources);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		why =
			code === 'ENOENT'
				? 'there is no such folder'
				: `the folder can't be read (${code}); look at who may open it`;
	}
	if (why !== null) throw new Refusal(EXIT.unreadable, `${sources}: ${why}`);
	if (isCase(sources))
		throw new Refusal(
			EXIT.usage,
			`${sources}: that is a case, not a folder of sources; open it with "paradero serve"`,
		);
}

const LONGEST_MAKING_MS = 20_000;

/** Opens the case, or makes it; where another process is making it at this moment, waits for that. */
async function initOrOpen(path: string, example: boolean, flags: Flags): Promise<Case> {
	if (!isCase(path)) {
		const passphrase = example ? null : await newPassphrase(flags);
		try {
			const made = await init(path, basename(path).replace(/\.paradero$/, ''), passphrase);
			if (example) offerTour(made);
			return made;
		} catch (error) {
			if ((error as { code?: unknown }).code !== 'already-a-case') throw error;
			for (const end = Date.now() + LONGEST_MAKING_MS; !isCase(path); await wait(50))
				if (Date.now() > end) throw error;
		}
	}
	return open(path, await passphraseFor(path, flags));
}

async function fill(opened: Case, sources: string, example: boolean): Promise<void> {
	const receipt = await add(opened, [sources], { onProgress: progress('sources') });
	new Reports(!canAsk()).tell({ kind: 'added', receipt });
	if (canAsk()) await askDates(opened, receipt.sources);
	const decisions = join(EXAMPLE, 'decisions.ndjson');
	if (!example || !existsSync(decisions)) return;
	const result = await decide(opened, parseDecisions(readFileSync(decisions, 'utf8')));
	for (const { line, reason } of result.refused)
		process.stderr.write(`decisions.ndjson line ${line} refused: ${reason}\n`);
}
