import { Command } from 'commander';
import { allNumbers, sources } from '../../actions/index.ts';
import { proposedIf, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { numberLines, numbersCsv, numbersMarkdown } from '../number-lines.ts';
import { flagsOf, print } from '../output.ts';

export const quantitiesCommand: MakeCommand = () =>
	new Command('quantities')
		.description('every number with what exactly it counts, by which voice; different populations stay apart')
		.argument('<case>')
		.option('--with-proposals', 'add what is only proposed, marked, behind what is accepted')
		.option('--csv', 'one row a number, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero quantities flight.paradero --markdown > numbers.md')
		.action(
			async (
				folder: string,
				options: { csv?: boolean; markdown?: boolean; withProposals?: boolean },
				command: Command,
			) => {
				const flags = flagsOf(command);
				const { all, titles } = await withCase(folder, flags, async (opened) => ({
					all: await allNumbers(opened, await proposedIf(opened, options)),
					titles: new Map((await sources(opened)).map(({ id, title }) => [id, title])),
				}));
				await print(flags, all, () =>
					options.csv === true
						? numbersCsv(all)
						: options.markdown === true
							? numbersMarkdown(all, (source) => titles.get(source) ?? source)
							: numberLines(all),
				);
			},
		);
