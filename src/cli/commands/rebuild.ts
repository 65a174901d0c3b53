import { Command } from 'commander';
import { rebuild } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';

export const rebuildCommand: MakeCommand = () =>
	new Command('rebuild')
		.description('compute everything anew from the entries, when verify asks for it')
		.argument('<case>')
		.addHelpText('after', '\nExample:\n  paradero rebuild flight.paradero')
		.action(async (folder: string, _options, command: Command) => {
			const flags = flagsOf(command);
			const receipt = await withCase(folder, flags, rebuild);
			await print(flags, receipt, () => [
				`rebuilt from ${plural(receipt.entries, 'entry', 'entries')}: ${plural(receipt.sources, 'source')}, ${plural(receipt.statements, 'statement')}; proposals made anew from ${plural(receipt.proposedFrom, 'source')}; ${receipt.seconds} s`,
			]);
		});
