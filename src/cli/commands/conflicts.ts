import { Command } from 'commander';
import { allConflicts } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';
import { relationLine } from '../person-lines.ts';

export const conflictsCommand: MakeCommand = () =>
	new Command('conflicts')
		.description('what contradicts what: value, date, denial; different scope is kept apart')
		.argument('<case>')
		.addHelpText('after', '\nExample:\n  paradero conflicts flight.paradero --json')
		.action(async (folder: string, _options, command: Command) => {
			const flags = flagsOf(command);
			const { relations, blocked } = await withCase(folder, flags, allConflicts);
			// A pair that is kept apart is a row of the same list: it is somebody's "same" against somebody's "different".
			const rows = [
				...relations,
				...blocked.map((pair) => ({
					relation: 'blocked',
					kind: 'same',
					statements: [],
					quotes: [],
					...pair,
				})),
			];
			await print(flags, rows, () => [
				...relations.map((relation) => `${relation.name ?? ''}: ${relationLine(relation)}`),
				...blocked.map((pair) => `called the same and kept apart: ${pair.labels.join(' / ')}`),
				plural(rows.length, 'row'),
			]);
		});
