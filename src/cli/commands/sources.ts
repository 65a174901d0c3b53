import { Command } from 'commander';
import { proposeAgain, sources } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';
import { sourceLines } from '../source-lines.ts';

export const sourcesCommand: MakeCommand = () =>
	new Command('sources')
		.description('list the sources: what each is, its dates kept apart, who said so, what is asked for')
		.argument('<case>')
		.addHelpText('after', '\nExample:\n  paradero sources flight.paradero --json')
		.action(async (folder: string, _options, command: Command) => {
			const flags = flagsOf(command);
			const all = await withCase(folder, flags, async (opened) => {
				// How many dates wait is told by the present grammar.
				await proposeAgain(opened);
				return sources(opened);
			});
			await print(flags, all, () => [...all.flatMap(sourceLines), plural(all.length, 'source')]);
		});
