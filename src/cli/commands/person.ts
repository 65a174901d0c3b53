import { Command } from 'commander';
import { person } from '../../actions/index.ts';
import { proposedIn, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { personLines } from '../person-lines.ts';

export const personCommand: MakeCommand = () =>
	new Command('person')
		.description("one person's custody line, gaps included, each step with its words")
		.argument('<case>')
		.argument('<id>', 'as `whereabouts` and `search` print it')
		.option('--with-proposals', 'add what is only proposed, marked')
		.addHelpText('after', '\nExample:\n  paradero person flight.paradero 0123456789abcdef0123456789abcdef')
		.action(async (folder: string, id: string, options: { withProposals?: boolean }, command: Command) => {
			const flags = flagsOf(command);
			const answer = await withCase(folder, flags, async (opened) =>
				person(opened, id, options.withProposals === true ? await proposedIn(opened) : undefined),
			);
			await print(flags, answer, () => personLines(answer));
		});
