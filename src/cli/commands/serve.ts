import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf } from '../output.ts';
import { PAGES } from '../pages.ts';
import { untilStopped } from '../until-stopped.ts';

export const serveCommand: MakeCommand = () =>
	new Command('serve')
		.description('open the workspace of a case on this computer, and only there')
		.argument('<case>')
		.option('--port <number>', 'a free one is taken otherwise', '0')
		.addHelpText('after', '\nExample:\n  paradero serve flight.paradero')
		.action(async (folder: string, options: { port: string }, command: Command) => {
			const flags = flagsOf(command);
			const port = portOf(options.port);
			if (!existsSync(PAGES))
				throw new Refusal(EXIT.no, 'the pages of the workspace are not built: run "npm run build" once');
			await withCase(folder, flags, async (opened) => {
				// The web server is loaded only by those who serve.
				const { serve } = await import('../../server/index.ts');
				const serving = await serve(opened, { port, pages: PAGES });
				process.stdout.write(
					flags.json
						? `${JSON.stringify({ url: serving.url, port: serving.port })}\n`
						: `Open ${serving.url}\n${opened.isProtected ? '' : 'This case is not protected by a passphrase.\n'}Stop with Ctrl-C.\n`,
				);
				await untilStopped();
				await serving.close();
			});
		});

export function portOf(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new Refusal(EXIT.usage, `--port: "${text}" is not a port`);
	return port;
}
