import { Command } from 'commander';
import { chooseReviewer, forgetReviewer, reviewers } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf, oneLine, print } from '../output.ts';

type Options = { readonly nobody?: boolean; readonly forget?: string };

export const reviewerCommand: MakeCommand = () =>
	new Command('reviewer')
		.description('who reviews on this device: every decision taken here bears the name')
		.argument('<case>')
		.argument('[name]', 'who reviews from now on; without it: who does')
		.option('--nobody', 'decisions are to bear no name')
		.option('--forget <name>', 'take a name off this device; what was decided in it keeps it')
		.addHelpText('after', '\nExample:\n  paradero reviewer flight.paradero "Nadia Orrin"')
		.action(async (folder: string, name: string | undefined, options: Options, command: Command) => {
			const { nobody = false, forget } = options;
			const flags = flagsOf(command);
			if ([name !== undefined, nobody, forget !== undefined].filter(Boolean).length > 1)
				throw new Refusal(EXIT.usage, 'reviewer takes a name, --nobody or --forget: one of them');
			const found = await withCase(folder, flags, async (opened) => {
				if (forget !== undefined) return forgetReviewer(opened, forget);
				if (nobody) return chooseReviewer(opened, null);
				return name === undefined ? reviewers(opened) : chooseReviewer(opened, name);
			});
			await print(flags, found, () => [
				found.now === null
					? 'nobody is named: decisions taken on this device bear no name'
					: `decisions taken on this device bear the name ${oneLine(found.now)}`,
				...found.names.flatMap((other) => (other === found.now ? [] : [`also here: ${oneLine(other)}`])),
			]);
		});
