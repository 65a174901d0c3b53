import { Command, Option } from 'commander';
import { allSuggestions } from '../../actions/index.ts';
import { SUGGESTION_FILTERS, type SuggestionFilter, type SuggestionJson } from '../../api/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';

export const suggestionsCommand: MakeCommand = () =>
	new Command('suggestions')
		.description('what may be one: names spelled differently, and sources that may reprint each other')
		.argument('<case>')
		.addOption(new Option('--kind <kind>', 'only these').choices(SUGGESTION_FILTERS))
		.addHelpText('after', '\nExample:\n  paradero suggestions flight.paradero --json')
		.action(async (folder: string, options: { kind?: SuggestionFilter }, command: Command) => {
			const flags = flagsOf(command);
			const { items, notCompared } = await withCase(folder, flags, (opened) =>
				allSuggestions(opened, options.kind),
			);
			// Beside the rows: what was not looked at is told also where these are read by a program.
			for (const [what, count] of Object.entries(notCompared))
				if (count > 0)
					process.stderr.write(
						`${count} ${what} with too much in common with too many were not compared with all\n`,
					);
			await print(flags, items, () => [...items.map(suggestionLine), plural(items.length, 'suggestion')]);
		});

function suggestionLine(row: SuggestionJson): string {
	// A pair that comes back without anything that was compared has no likeness to tell.
	const why =
		row.reasons.length === 0
			? 'left open before'
			: `${Math.round(row.likeness * 100)} %, ${row.reasons.join(', ')}`;
	if (row.kind === 'same')
		return `same? ${row.of}: ${row.left.name} (${row.left.title}) / ${row.right.name} (${row.right.title}): ${why}`;
	const [longest] = row.passages;
	const words = longest === undefined ? '' : `; “${start(longest.exact)}”`;
	return `reprint? ${row.left.title} / ${row.right.title}: ${why}${words}`;
}

function start(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
