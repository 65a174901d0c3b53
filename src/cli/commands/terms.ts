import { Command } from 'commander';
import { allTerms, definitions, sources } from '../../actions/index.ts';
import { proposedIf, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { definitionLines, termLines, termsCsv, termsMarkdown } from '../term-lines.ts';

type Options = {
	about?: string;
	definitions?: boolean;
	csv?: boolean;
	markdown?: boolean;
	withProposals?: boolean;
};

export const termsCommand: MakeCommand = () =>
	new Command('terms')
		.description('which voice uses or rejects which word for what, and what words are said to mean')
		.argument('<case>')
		.option('--about <name>', 'only words for what is called so')
		.option('--definitions', 'definitions with their criteria, and what was chosen as bearing on each')
		.option('--with-proposals', 'add what is only proposed, marked, behind what is accepted')
		.option('--csv', 'one row a use, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero terms flight.paradero --about "Port Hollow"')
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			if (options.definitions === true) {
				const found = await withCase(folder, flags, (opened) => definitions(opened));
				await print(flags, found.definitions, () => definitionLines(found));
				return;
			}
			const { all, titles } = await withCase(folder, flags, async (opened) => ({
				all: await allTerms(opened, options.about, await proposedIf(opened, options)),
				titles: new Map((await sources(opened)).map(({ id, title }) => [id, title])),
			}));
			await print(flags, all, () =>
				options.csv === true
					? termsCsv(all)
					: options.markdown === true
						? termsMarkdown(all, (source) => titles.get(source) ?? source)
						: termLines(all),
			);
		});
