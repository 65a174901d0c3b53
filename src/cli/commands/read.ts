import { Command } from 'commander';
import { read } from '../../actions/index.ts';
import { SOURCE_DATES } from '../../record/index.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';

export const readCommand: MakeCommand = () =>
	new Command('read')
		.description('show what a reader makes of one file: its words, pages and warnings')
		.argument('<file>')
		.addHelpText('after', '\nExample:\n  paradero read order.pdf --json')
		.action(async (file: string, _options, command: Command) => {
			const result = await read(file);
			await print(flagsOf(command), result, () => [
				`${result.meta.title ?? file} (${result.source.mime}, ${plural(result.source.bytes, 'byte')}, sha256 ${result.source.sha256})`,
				...[result.meta.outlet, result.meta.byline].flatMap((said) => said ?? []),
				...SOURCE_DATES.flatMap((name) => {
					const date = result.meta.dates[name];
					return date === undefined
						? []
						: [`${name} ${date.edtf} (${date.basis}${date.exact === undefined ? '' : `: "${date.exact}"`})`];
				}),
				...result.warnings.map((warning) => `! ${warning.message}`),
				...(result.pages.length > 0
					? [
							`${plural(result.pages.length, 'page')}, ${plural(result.pages.filter((page) => !page.readable).length, 'page')} without text`,
						]
					: []),
				'',
				result.text,
			]);
		});
