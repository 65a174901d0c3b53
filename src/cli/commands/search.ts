import { Command } from 'commander';
import { search } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';

export const searchCommand: MakeCommand = () =>
	new Command('search')
		.description('find names, statements and words of the sources, whatever their accents')
		.argument('<case>')
		.argument('<words...>')
		.addHelpText('after', '\nExample:\n  paradero search flight.paradero san ubaldo')
		.action(async (folder: string, words: string[], _options, command: Command) => {
			const flags = flagsOf(command);
			const hits = await withCase(folder, flags, (opened) => search(opened, words.join(' ')));
			await print(flags, hits, () => [
				...hits.map(
					(hit) =>
						`${hit.kind.padEnd(9)} ${hit.text.replaceAll('\n', ' ').slice(0, 140)}  (${hit.sourceTitle})${hit.person === undefined ? '' : `  ${hit.person}`}`,
				),
				plural(hits.length, 'hit'),
			]);
		});
