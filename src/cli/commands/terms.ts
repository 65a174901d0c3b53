import { Command } from 'commander';
import { allTerms, definitions } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { proposedIf, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { definitionLines, termLines, termsCsv, termsMarkdown } from '../term-lines.ts';

type Options = Forms & {
	about?: string;
	definitions?: boolean;
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
			const { all, titleOf } = await withCase(folder, flags, async (opened) => ({
				all: await allTerms(opened, options.about, await proposedIf(opened, options)),
				titleOf: await titlesOf(opened),
			}));
			await printAnswer(flags, options, all, {
				lines: () => termLines(all),
				csv: () => termsCsv(all),
				markdown: () => termsMarkdown(all, titleOf),
			});
		});
