import { Command } from 'commander';
import { printAnswer } from '../answer.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { type LineOptions, linesFor } from '../line-options.ts';
import { mapCsv, mapGeoJson, mapLines, mapMarkdown } from '../map-lines.ts';
import { flagsOf, print } from '../output.ts';

export const mapCommand: MakeCommand = () =>
	new Command('map')
		.description(
			'where stays and legs were, with how exactly each place is known; what is accepted, unless asked otherwise',
		)
		.argument('<case>')
		.option('--person <name>', 'only people of this name, in any spelling of it')
		.option('--place <words>', 'only people of whom an account names such a place')
		.option(
			'--voice <words>',
			'only what voices of this name say; without gaps, which are of all voices together',
		)
		.option('--with-proposals', 'add what is only proposed, marked')
		.option('--csv', 'one row an account with its position, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.option('--geojson', 'points and lines for a program that draws maps; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero map flight.paradero --csv > places.csv')
		.action(async (folder: string, options: LineOptions & { geojson?: boolean }, command: Command) => {
			const flags = flagsOf(command);
			if (options.geojson === true && (options.csv === true || options.markdown === true))
				throw new Refusal(EXIT.usage, 'give one of --csv, --markdown and --geojson');
			const { lines, titleOf } = await linesFor(folder, flags, options);
			if (options.geojson === true) return print({ ...flags, json: true }, mapGeoJson(lines), () => []);
			await printAnswer(flags, options, lines, {
				lines: () => mapLines(lines),
				csv: () => mapCsv(lines, titleOf),
				markdown: () => mapMarkdown(lines, titleOf),
			});
		});
