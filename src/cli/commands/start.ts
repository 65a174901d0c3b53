import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { add, decide, init, isCase, open, parseDecisions } from '../../actions/index.ts';
import { askDates, undatedLines } from '../ask-dates.ts';
import { passphraseFor } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf, oneLine, plural, progress } from '../output.ts';
import { EXAMPLE, PAGES } from '../pages.ts';
import { newPassphrase } from '../passphrase.ts';
import { canAsk } from '../prompts.ts';
import { untilStopped } from '../until-stopped.ts';
import { portOf } from './serve.ts';

type Options = { readonly case?: string; readonly serve: boolean; readonly port: string };
type Case = Awaited<ReturnType<typeof open>>;

/** Behind `npm start`: makes the case if it is not there, picks up what is new, opens the workspace. */
export const startCommand: MakeCommand = () =>
	new Command('start')
		.description('make or reopen the case of a folder of sources (without one: the example) and serve it')
		.argument('[folder]', 'your sources; the case lies beside it as FOLDER.paradero')
		.option('--case <path>', 'where the case lies')
		.option('--no-serve', 'make it and end')
		.option('--port <number>', 'a free one is taken otherwise', '0')
		.addHelpText('after', '\nExample:\n  npm start -- ~/documents/flight')
		.action(async (folder: string | undefined, options: Options, command: Command) => {
			const port = portOf(options.port);
			const flags = flagsOf(command);
			const example = folder === undefined;
			const sources = example ? join(EXAMPLE, 'sources') : resolve(folder);
			if (!existsSync(sources)) throw new Refusal(EXIT.unreadable, `${sources}: there is no such folder`);
			const path = resolve(
				options.case ??
					(example ? 'example.paradero' : join(dirname(sources), `${basename(sources)}.paradero`)),
			);
			const isNew = !isCase(path);
			let opened: Case;
			if (isNew)
				opened = await init(
					path,
					basename(path).replace(/\.paradero$/, ''),
					example ? null : await newPassphrase(flags),
				);
			else opened = await open(path, await passphraseFor(path, flags));
			try {
				if (!example)
					process.stderr.write(
						`The case is ${opened.isProtected ? 'encrypted' : 'NOT protected by a passphrase'}; the originals in ${sources} stay as they are, unencrypted.\n`,
					);
				if (!options.serve) {
					await fill(opened, sources, example);
					process.stdout.write(`${path} is ready.\n`);
					return;
				}
				// The example is small and comes with its decisions: it is whole before the page opens.
				if (example) await fill(opened, sources, example);
				await serveIt(opened, port, example ? null : sources);
			} finally {
				await opened.close();
			}
		});

async function fill(opened: Case, sources: string, example: boolean): Promise<void> {
	const receipt = await add(opened, [sources], { onProgress: progress('sources') });
	report(receipt.sources);
	if (canAsk()) await askDates(opened, receipt.sources);
	else tellUndated(receipt.sources);
	const decisions = join(EXAMPLE, 'decisions.ndjson');
	if (!example || !existsSync(decisions)) return;
	const result = await decide(opened, parseDecisions(readFileSync(decisions, 'utf8')));
	for (const { line, reason } of result.refused)
		process.stderr.write(`decisions.ndjson line ${line} refused: ${reason}\n`);
}

async function serveIt(opened: Case, port: number, sources: string | null): Promise<void> {
	if (!existsSync(PAGES))
		throw new Refusal(EXIT.no, 'the pages of the workspace are not built: run "npm run build" once');
	const { serve } = await import('../../server/index.ts');
	const serving = await serve(opened, { port, pages: PAGES });
	process.stdout.write(`Open ${serving.url}\n`);
	if (!opened.isProtected) process.stdout.write('This case is not protected by a passphrase.\n');
	process.stdout.write('Stop with Ctrl-C.\n');
	// What is new in the folder is read while the workspace is open already.
	const adding =
		sources === null
			? Promise.resolve()
			: serving.writer.add([sources]).then(
					(receipt) => {
						report(receipt.sources);
						// The terminal is taken up by the workspace, whose screen asks.
						tellUndated(receipt.sources);
					},
					(error: Error) => void process.stderr.write(`reading the folder stopped: ${error.message}\n`),
				);
	await untilStopped();
	await serving.close();
	await adding;
}

function tellUndated(sources: Parameters<typeof undatedLines>[0]): void {
	for (const line of undatedLines(sources)) process.stderr.write(`${oneLine(line)}\n`);
}

function report(
	sources: readonly { result: string; path: string; reason?: string | undefined; proposals: number }[],
): void {
	const fresh = sources.filter((source) => source.result === 'new' || source.result === 'recaptured');
	for (const source of sources)
		if (source.result === 'rejected')
			process.stderr.write(`left out: ${source.path}: ${source.reason ?? ''}\n`);
	const proposals = fresh.reduce((sum, source) => sum + source.proposals, 0);
	process.stderr.write(
		`${plural(sources.length, 'file')}, ${fresh.length} new or changed, ${plural(proposals, 'new proposal')}\n`,
	);
}
