import { Command } from 'commander';
import { allOrders } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { proposedIf, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { orderLines, ordersCsv, ordersMarkdown } from '../order-lines.ts';
import { flagsOf } from '../output.ts';

export const ordersCommand: MakeCommand = () =>
	new Command('orders')
		.description('what was ordered, obligation by obligation, and what each voice says was done')
		.argument('<case>')
		.option('--with-proposals', 'add what is only proposed, marked, behind what is accepted')
		.option('--csv', 'one row of the chronology a line, for a spreadsheet; internal: it names people')
		.option('--markdown', 'the chronology with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero orders flight.paradero --markdown > orders.md')
		.action(async (folder: string, options: Forms & { withProposals?: boolean }, command: Command) => {
			const flags = flagsOf(command);
			const { all, titleOf } = await withCase(folder, flags, async (opened) => ({
				all: await allOrders(opened, await proposedIf(opened, options)),
				titleOf: await titlesOf(opened),
			}));
			await printAnswer(flags, options, all, {
				lines: () => orderLines(all),
				csv: () => ordersCsv(all),
				markdown: () => ordersMarkdown(all, titleOf),
			});
		});
