import { Command } from 'commander';
import { proposeAgain, sources, sourcesByOrigin } from '../../actions/index.ts';
import { type Forms, printAnswer } from '../answer.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { originLines, originsCsv, originsMarkdown } from '../origin-lines.ts';
import { type Flags, flagsOf, plural, print } from '../output.ts';
import { sourceLines } from '../source-lines.ts';

type Options = Forms & { readonly byOrigin?: boolean };

export const sourcesCommand: MakeCommand = () =>
	new Command('sources')
		.description('list the sources: what each is, its dates kept apart, who said so, what is asked for')
		.argument('<case>')
		.option('--by-origin', 'those of one origin together: what they say alike counts once')
		.option('--csv', 'with --by-origin: one row a source, for a spreadsheet; internal')
		.option('--markdown', 'with --by-origin: a table with the reasons as footnotes; internal')
		.addHelpText('after', '\nExample:\n  paradero sources flight.paradero --by-origin')
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			if (options.byOrigin === true) return byOrigin(folder, flags, options);
			if (options.csv === true || options.markdown === true)
				throw new Refusal(EXIT.usage, '--csv and --markdown print sources by origin: add --by-origin');
			const all = await withCase(folder, flags, async (opened) => {
				// How many dates wait is told by the present grammar.
				await proposeAgain(opened);
				return sources(opened);
			});
			await print(flags, all, () => [...all.flatMap(sourceLines), plural(all.length, 'source')]);
		});

async function byOrigin(folder: string, flags: Flags, options: Forms): Promise<void> {
	const origins = await withCase(folder, flags, sourcesByOrigin);
	await printAnswer(flags, options, origins, {
		lines: () => originLines(origins),
		csv: () => originsCsv(origins),
		markdown: () => originsMarkdown(origins),
	});
}
