import { Command, Option } from 'commander';
import { allInquiries, type Whose } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { proposedIf, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { inquiriesCsv, inquiriesMarkdown, inquiryLines } from '../inquiry-lines.ts';
import { flagsOf } from '../output.ts';

type Options = Forms & {
	readonly whose?: Whose;
	readonly withProposals?: boolean;
};

export const inquiriesCommand: MakeCommand = () =>
	new Command('inquiries')
		.description("who was asked what, by whom, and what came back; ours and other people's apart")
		.argument('<case>')
		.addOption(new Option('--whose <whose>', 'only these').choices(['ours', 'others']))
		.option('--with-proposals', 'add what is only proposed, marked, behind what is accepted')
		.option('--csv', 'one request a line, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero inquiries flight.paradero --whose ours')
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			const { all, titleOf } = await withCase(folder, flags, async (opened) => ({
				all: await allInquiries(opened, options.whose, await proposedIf(opened, options)),
				titleOf: await titlesOf(opened),
			}));
			await printAnswer(flags, options, all, {
				lines: () => inquiryLines(all),
				csv: () => inquiriesCsv(all),
				markdown: () => inquiriesMarkdown(all, titleOf),
			});
		});
