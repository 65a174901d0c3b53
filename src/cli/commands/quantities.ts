import { Command, Option } from 'commander';
import { allNumbers } from '../../actions/index.ts';
import { NUMBER_ORDERS, type NumberOrder } from '../../record/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { proposedIf, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { numberLines, numbersCsv, numbersMarkdown } from '../number-lines.ts';
import { flagsOf } from '../output.ts';

type Options = Forms & { readonly withProposals?: boolean; readonly sort: NumberOrder };

export const quantitiesCommand: MakeCommand = () =>
	new Command('quantities')
		.description('every number with what exactly it counts, by which voice; different populations stay apart')
		.argument('<case>')
		.addOption(
			new Option('--sort <order>', 'those that most sources speak of first, the latest first, or by name')
				.choices(NUMBER_ORDERS)
				.default('most'),
		)
		.option('--with-proposals', 'add what is only proposed, marked, behind what is accepted')
		.option('--csv', 'one row a number, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero quantities flight.paradero --markdown > numbers.md')
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			const { all, titleOf } = await withCase(folder, flags, async (opened) => ({
				all: await allNumbers(opened, await proposedIf(opened, options), options.sort),
				titleOf: await titlesOf(opened),
			}));
			await printAnswer(flags, options, all, {
				lines: () => numberLines(all),
				csv: () => numbersCsv(all),
				markdown: () => numbersMarkdown(all, titleOf),
			});
		});
