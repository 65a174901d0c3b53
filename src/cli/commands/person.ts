import { Command } from 'commander';
import { personCalled } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { proposedIn, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf } from '../output.ts';
import { personLines } from '../person-lines.ts';
import { personCsv, personMarkdown } from '../person-tables.ts';

type Options = Forms & { readonly withProposals?: boolean };

export const personCommand: MakeCommand = () =>
	new Command('person')
		.description("one person's or group's custody line, gaps included, each step with its words")
		.argument('<case>')
		.argument('<name>', 'a name in any spelling, or the id that `whereabouts` and `search` print')
		.option('--with-proposals', 'add what is only proposed, marked')
		.option('--csv', 'one row an account and one a gap, for a spreadsheet; internal: it names people')
		.option('--markdown', 'tables with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero person flight.paradero "Teodoro Ibarcea"')
		.action(async (folder: string, name: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			const { answer, titleOf } = await withCase(folder, flags, async (opened) => ({
				answer: await personCalled(
					opened,
					name,
					options.withProposals === true ? await proposedIn(opened) : undefined,
				),
				titleOf: await titlesOf(opened),
			}));
			await printAnswer(flags, options, answer, {
				lines: () => personLines(answer),
				csv: () => personCsv(answer, titleOf),
				markdown: () => personMarkdown(answer, titleOf),
			});
		});
