import { Command } from 'commander';
import { processNamed, sources } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { processCsv, processLines, processMarkdown } from '../process-lines.ts';

type Options = {
	readonly person: string;
	readonly list?: string;
	readonly csv?: boolean;
	readonly markdown?: boolean;
};

export const processCommand: MakeCommand = () =>
	new Command('process')
		.description('what a register owes, beside what any source says of a person and what the authority gives')
		.argument('<case>')
		.requiredOption('--person <name>', 'of this name, in any spelling of it, or of this id')
		.option(
			'--list <id>',
			'icpped-17-3 (the register, unless another is named), icpped-18-1 (what relatives are owed), bop, smr-6-10',
		)
		.option('--csv', 'one row a part, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText(
			'after',
			'\nExample:\n  paradero process flight.paradero --person "Ibarcea" --list icpped-18-1',
		)
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			const { checks, titles } = await withCase(folder, flags, async (opened) => ({
				checks: await processNamed(opened, options.person, options.list),
				titles: new Map((await sources(opened)).map(({ id, title }) => [id, title])),
			}));
			await print(flags, checks, () =>
				options.csv === true
					? processCsv(checks)
					: options.markdown === true
						? processMarkdown(checks, (source) => titles.get(source) ?? source)
						: processLines(checks),
			);
		});
