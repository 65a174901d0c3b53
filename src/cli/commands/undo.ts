import { Command } from 'commander';
import { decide } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';

export const undoCommand: MakeCommand = (done) =>
	new Command('undo')
		.description('take imports back: their sources read the capture before, or are none any longer')
		.argument('<case>')
		.argument('<import...>', 'the "capture" that "add" told, or the id or path of a source')
		.option('--reason <words>', 'why')
		.addHelpText('after', '\nExample:\n  paradero undo flight.paradero lists/register.csv')
		.action(async (folder: string, refs: string[], options: { reason?: string }, command: Command) => {
			const flags = flagsOf(command);
			const lines = refs.map((ref) => ({
				do: 'undo',
				import: ref,
				...(options.reason === undefined ? {} : { reason: options.reason }),
			}));
			const receipt = await withCase(folder, flags, (opened) => decide(opened, lines));
			await print(flags, receipt, () => [
				...receipt.refused.map((refusal) => `not undone: ${refs[refusal.line - 1]}: ${refusal.reason}`),
				...(receipt.imports ?? []).map(
					({ path, reads, statements, rows }) =>
						`${path}: ${reads === null ? 'is no source any longer' : 'reads the capture before'}; ${plural(statements.before, 'statement')} → ${statements.after.toLocaleString('en')}, ${plural(rows.before, 'mapped row')} → ${rows.after.toLocaleString('en')}`,
				),
				...(receipt.already === 0 ? [] : [`${plural(receipt.already, 'import')} taken back already`]),
				...[...new Set(receipt.decisions)].flatMap((id) =>
					id === null ? [] : [`to undo this: {"do":"undo","decision":"${id}"}`],
				),
			]);
			if (receipt.refused.length > 0) done(EXIT.no);
		});
