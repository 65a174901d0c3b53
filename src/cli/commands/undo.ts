import { Command } from 'commander';
import { decide, decidedBy } from '../../actions/index.ts';
import { byIn, byOption } from '../by-option.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';

export const undoCommand: MakeCommand = (done) =>
	new Command('undo')
		.description('take imports back, or all that was accepted in one step')
		.argument('<case>')
		.argument('[import...]', 'the "capture" that "add" told, or the id or path of a source')
		.option('--batch <batch>', 'in place of imports: all that was accepted as this batch')
		.option('--reason <words>', 'why')
		.addOption(byOption())
		.addHelpText('after', '\nExample:\n  paradero undo flight.paradero lists/register.csv')
		.action(
			async (
				folder: string,
				refs: string[],
				options: { reason?: string; batch?: string; by?: string },
				command: Command,
			) => {
				const flags = flagsOf(command);
				const { batch, reason } = options;
				if ((refs.length === 0) === (batch === undefined))
					throw new Refusal(EXIT.usage, 'undo takes imports, or --batch: one of the two');
				const by = byIn(options.by);
				const why = reason === undefined ? {} : { reason };
				const lines =
					batch === undefined
						? refs.map((ref) => ({ do: 'undo', import: ref, ...why }))
						: [{ do: 'undo', batch, ...why }];
				const named = batch === undefined ? refs : [batch];
				const receipt = await withCase(folder, flags, (opened) => decide(opened, decidedBy(lines, by)));
				await print(flags, receipt, () => [
					...receipt.refused.map((refusal) => `not undone: ${named[refusal.line - 1]}: ${refusal.reason}`),
					...(receipt.imports ?? []).map(
						({ path, reads, statements, rows }) =>
							`${path}: ${reads === null ? 'is no source any longer' : 'reads the capture before'}; ${plural(statements.before, 'statement')} → ${statements.after.toLocaleString('en')}, ${plural(rows.before, 'mapped row')} → ${rows.after.toLocaleString('en')}`,
					),
					...(batch === undefined || receipt.decided === 0 ? [] : [`the batch ${batch} is taken back`]),
					...(receipt.already === 0
						? []
						: [
								`${plural(receipt.already, batch === undefined ? 'import' : 'batch', batch === undefined ? 'imports' : 'batches')} taken back already`,
							]),
					...[...new Set(receipt.decisions)].flatMap((id) =>
						id === null ? [] : [`to undo this: {"do":"undo","decision":"${id}"}`],
					),
				]);
				if (receipt.refused.length > 0) done(EXIT.no);
			},
		);
