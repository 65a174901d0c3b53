import { Command } from 'commander';
import { allWhereabouts } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { proposedIn, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf } from '../output.ts';
import { whereaboutsCsv, whereaboutsLines, whereaboutsMarkdown } from '../whereabouts-lines.ts';

type Options = Forms & {
	readonly person?: string;
	readonly on?: string;
	readonly withProposals?: boolean;
};

export const whereaboutsCommand: MakeCommand = () =>
	new Command('whereabouts')
		.description('where people and groups were, by which voice; what is accepted, unless asked otherwise')
		.argument('<case>')
		.option('--person <name>', 'only people and groups of this name, in any spelling of it')
		.option('--on <date>', 'only what is said about this date (2019-04-12, 2019-04 or 2019)')
		.option('--with-proposals', 'add what is only proposed, marked')
		.option('--csv', 'one row an account, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText(
			'after',
			'\nExample:\n  paradero whereabouts flight.paradero --person "Ibarcea" --on 2019-04-12',
		)
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			const { person, on, withProposals } = options;
			const { answers, titleOf } = await withCase(folder, flags, async (opened) => ({
				answers: await allWhereabouts(opened, {
					...(person === undefined ? {} : { person }),
					...(on === undefined ? {} : { on }),
					...(withProposals === true ? { proposed: await proposedIn(opened) } : {}),
				}),
				titleOf: await titlesOf(opened),
			}));
			await printAnswer(flags, options, answers, {
				lines: () => whereaboutsLines(answers, person),
				csv: () => whereaboutsCsv(answers, titleOf),
				markdown: () => whereaboutsMarkdown(answers, titleOf),
			});
		});
