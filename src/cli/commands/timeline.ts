import { Command } from 'commander';
import { printAnswer } from '../answer.ts';
import type { MakeCommand } from '../exit.ts';
import { type LineOptions, linesFor } from '../line-options.ts';
import { flagsOf } from '../output.ts';
import { timelineCsv, timelineLines, timelineMarkdown } from '../timeline-lines.ts';

export const timelineCommand: MakeCommand = () =>
	new Command('timeline')
		.description(
			'stays, legs, acts and the days nobody speaks of, person by person in order; what is accepted, unless asked otherwise',
		)
		.argument('<case>')
		.option('--person <name>', 'only people of this name, in any spelling of it')
		.option('--place <words>', 'only people of whom an account names such a place')
		.option(
			'--voice <words>',
			'only what voices of this name say; without gaps, which are of all voices together',
		)
		.option('--with-proposals', 'add what is only proposed, marked')
		.option('--csv', 'one row an account and one a gap, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero timeline flight.paradero --person "Ibarcea"')
		.action(async (folder: string, options: LineOptions, command: Command) => {
			const flags = flagsOf(command);
			const { lines, titleOf } = await linesFor(folder, flags, options);
			await printAnswer(flags, options, lines, {
				lines: () => timelineLines(lines),
				csv: () => timelineCsv(lines, titleOf),
				markdown: () => timelineMarkdown(lines, titleOf),
			});
		});
