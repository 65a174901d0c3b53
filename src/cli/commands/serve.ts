import { Command } from 'commander';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf } from '../output.ts';
import { untilStopped } from '../until-stopped.ts';
import { linkToRunning, needPages, openWorkspace } from '../workspace.ts';

export const serveCommand: MakeCommand = () =>
	new Command('serve')
		.description('open the workspace of a case on this computer, and only there')
		.argument('<case>')
		.option('--port <number>', 'a free one is taken otherwise', '0')
		.addHelpText('after', '\nExample:\n  paradero serve flight.paradero')
		.action(async (folder: string, options: { port: string }, command: Command) => {
			const flags = flagsOf(command);
			const port = portOf(options.port);
			needPages();
			await withCase(folder, flags, async (opened) => {
				if ((await linkToRunning(opened, flags)) !== null) return;
				// Heard from before the link is printed: whoever sees it may press Ctrl-C.
				const stopped = untilStopped();
				const serving = await openWorkspace(opened, port, null, flags);
				if (serving === null) return;
				await stopped;
				await serving.close();
			});
		});

export function portOf(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new Refusal(EXIT.usage, `--port: "${text}" is not a port`);
	return port;
}
