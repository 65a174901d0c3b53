import { Command, CommanderError } from 'commander';
import { version } from '../actions/index.ts';
import { addCommand } from './commands/add.ts';
import { askCommand } from './commands/ask.ts';
import { changedCommand } from './commands/changed.ts';
import { changesCommand } from './commands/changes.ts';
import { conflictsCommand } from './commands/conflicts.ts';
import { correctionsCommand } from './commands/corrections.ts';
import { decideCommand } from './commands/decide.ts';
import { initCommand } from './commands/init.ts';
import { inquiriesCommand } from './commands/inquiries.ts';
import { laterCommands } from './commands/later.ts';
import { linkCommand } from './commands/link.ts';
import { mapCommand } from './commands/map.ts';
import { ordersCommand } from './commands/orders.ts';
import { personCommand } from './commands/person.ts';
import { placeCommand } from './commands/place.ts';
import { processCommand } from './commands/process.ts';
import { proposalsCommand } from './commands/proposals.ts';
import { proposeCommand } from './commands/propose.ts';
import { quantitiesCommand } from './commands/quantities.ts';
import { readCommand } from './commands/read.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { reviewerCommand } from './commands/reviewer.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { sourcesCommand } from './commands/sources.ts';
import { startCommand } from './commands/start.ts';
import { suggestionsCommand } from './commands/suggestions.ts';
import { termsCommand } from './commands/terms.ts';
import { timelineCommand } from './commands/timeline.ts';
import { undoCommand } from './commands/undo.ts';
import { verifyCommand } from './commands/verify.ts';
import { whereaboutsCommand } from './commands/whereabouts.ts';
import { EXIT, Refusal } from './exit.ts';
import { shown } from './output.ts';

/** Runs one command line. Exit codes: 0 done, 1 a "no", 2 usage, 3 input unreadable. */
export async function run(args: readonly string[]): Promise<number> {
	let code: number = EXIT.done;
	const program = new Command('paradero')
		.description(
			'One record of people in detention, in which every fact stands beside the words that support it.',
		)
		.version(version(), '--version', 'say which version this is')
		.option('--json', 'print one JSON document on stdout and nothing else there')
		.option('--passphrase-file <file>', "the case's passphrase: the first line of this file")
		.exitOverride()
		.showSuggestionAfterError();
	const commands = [
		readCommand,
		proposeCommand,
		initCommand,
		addCommand,
		changesCommand,
		sourcesCommand,
		proposalsCommand,
		askCommand,
		decideCommand,
		undoCommand,
		correctionsCommand,
		whereaboutsCommand,
		personCommand,
		placeCommand,
		conflictsCommand,
		quantitiesCommand,
		ordersCommand,
		inquiriesCommand,
		termsCommand,
		processCommand,
		changedCommand,
		mapCommand,
		timelineCommand,
		suggestionsCommand,
		linkCommand,
		reviewerCommand,
		searchCommand,
		verifyCommand,
		rebuildCommand,
		serveCommand,
		startCommand,
		...laterCommands,
	];
	for (const make of commands)
		program.addCommand(
			make((result) => {
				code = result;
			})
				.option('--json', 'print one JSON document on stdout and nothing else there')
				.option('--passphrase-file <file>', "the case's passphrase: the first line of this file")
				.exitOverride()
				.showSuggestionAfterError(),
		);
	try {
		await program.parseAsync(args, { from: 'user' });
	} catch (error) {
		return report(error);
	}
	return code;
}

function report(error: unknown): number {
	// Commander has printed its own message.
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
	if (error instanceof Refusal) {
		process.stderr.write(`${shown(error.message)}\n`);
		return error.exit;
	}
	const { code, message, name } = error as { code?: unknown; message?: string; name?: string };
	// A path in it may be of a hostile name.
	process.stderr.write(`${shown(message ?? String(error))}\n`);
	if (code === 'unreadable' || code === 'timed-out' || code === 'reader-died') return EXIT.unreadable;
	if (code === 'bad-address') return EXIT.usage;
	if (name === 'StoreError' || name === 'ActionError' || name === 'RecordError') return EXIT.no;
	if (process.env.PARADERO_DEBUG !== undefined) process.stderr.write(`${(error as Error).stack}\n`);
	return EXIT.no;
}
