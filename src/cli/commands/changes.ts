import { Command } from 'commander';
import { listChanges } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { changesLine } from '../list-lines.ts';
import { flagsOf, oneLine, print } from '../output.ts';

const AT_ONCE = 1_000;

export const changesCommand: MakeCommand = () =>
	new Command('changes')
		.description('what the newest capture of a list changed against the one before')
		.argument('<case>')
		.argument('<source>', 'its id or path')
		.option('--limit <rows>', 'show so many rows at most', String(AT_ONCE))
		.option('--after <next>', 'go on where the page before ended: its "next"', '0')
		.addHelpText(
			'after',
			'\nExample:\n  paradero changes flight.paradero lists/register.csv\n\nWhat changed in the answers of a case: paradero changed flight.paradero',
		)
		.action(
			async (folder: string, source: string, options: { limit: string; after: string }, command: Command) => {
				const flags = flagsOf(command);
				const limit = Math.max(1, Number(options.limit) || AT_ONCE);
				const after = Math.max(0, Number(options.after) || 0);
				const told = await withCase(folder, flags, (opened) => listChanges(opened, source, after, limit));
				await print(flags, told, () => [
					...told.items.map(({ kind, key, before, after: now, changes = [] }) => {
						const which = `row ${now?.row ?? before?.row}${key === undefined ? '' : ` (${key})`}`;
						if (kind === 'changed')
							return `changed: ${which}: ${changes.map((cell) => changedCell(cell, told.columns.private)).join('; ')}`;
						return `${kind}: ${which}: ${oneLine((now ?? before)?.cells.join(' | ') ?? '')}`;
					}),
					...(told.next === null ? [] : [`… more; go on with --after ${told.next}`]),
					told.captures < 2 ? 'this list has one capture only: nothing has changed' : changesLine(told),
				]);
			},
		);

type ChangedCell = { readonly column: string; readonly before: string; readonly after: string };

function changedCell({ column, before, after }: ChangedCell, secret: readonly string[]): string {
	return oneLine(
		secret.includes(column) ? `${column} (private)` : `${column}: ${before || '–'} → ${after || '–'}`,
	);
}
