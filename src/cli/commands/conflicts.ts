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
			const { relations, apart } = await withCase(folder, flags, allConflicts);
			// A pair that is kept apart is a row of the same list: it is somebody's "same" against somebody's "different".
			const rows = [
				...relations,
				...apart.map(({ decision, reason, by, at, crosses, path, sides }) => ({
					relation: 'blocked',
					kind: 'same',
					statements: [],
					quotes: [],
					left: sides[0]?.entity,
					right: sides[1]?.entity,
					decision,
					...(reason === undefined ? {} : { reason }),
					...(by === undefined ? {} : { by }),
					at,
					...(crosses === undefined ? {} : { crosses }),
					path,
					labels: sides.map(({ name }) => name),
				})),
			];
			await print(flags, rows, () => [
				...relations.map((relation) => `${relation.name ?? 'in numbers'}: ${relationLine(relation)}`),
				...apart.map(
					({ sides }) => `called the same and kept apart: ${sides.map(({ name }) => name).join(' / ')}`,
				),
				plural(rows.length, 'row'),
			]);
		});
