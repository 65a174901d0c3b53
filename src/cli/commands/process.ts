import { Command, Option } from 'commander';
import { ActionError, draftInquiry, processNamed } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { processCsv, processLines, processMarkdown } from '../process-lines.ts';

type Options = Forms & {
	readonly person: string;
	readonly list?: string;
	readonly ask?: readonly string[];
	readonly to?: string;
	readonly through?: string;
	readonly deadline?: string;
	readonly by?: string;
	readonly lang?: 'en' | 'es';
};

export const processCommand: MakeCommand = () =>
	new Command('process')
		.description('what a register owes, beside what any source says of a person and what the authority gives')
		.argument('<case>')
		.requiredOption('--person <name>', 'of this name, in any spelling of it, or of this id')
		.option(
			'--list <id>',
			'icpped-17-3 (the register, unless another is named), icpped-18-1 (what relatives are owed), bop, smr-6-10',
		)
		.option('--csv', 'one row a part, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.option(
			'--ask <parts...>',
			'draft an inquiry of ours for these (17.3.b/time), or for all of which nobody says anything (missing); nothing is sent',
		)
		.option('--to <body>', 'of the inquiry: who is to be asked')
		.option('--through <way>', 'of the inquiry: by which way')
		.option('--deadline <date>', 'of the inquiry: by when an answer is asked for (2031-05-04)')
		.option('--by <name>', 'of the inquiry: who asks')
		.addOption(new Option('--lang <language>', 'of the letter').choices(['en', 'es']))
		.addHelpText(
			'after',
			'\nExample:\n  paradero process flight.paradero --person "Ibarcea" --list icpped-18-1',
		)
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			if (options.ask !== undefined) {
				const drafted = await withCase(folder, flags, (opened) => draft(opened, options, options.ask ?? []));
				await print(flags, drafted, () => [
					...drafted.text.trimEnd().split('\n'),
					'',
					`Drafted, not sent: an inquiry of ours in this case; its letter is the source ${drafted.source}`,
				]);
				return;
			}
			const { checks, titleOf } = await withCase(folder, flags, async (opened) => ({
				checks: await processNamed(opened, options.person, options.list),
				titleOf: await titlesOf(opened),
			}));
			await printAnswer(flags, options, checks, {
				lines: () => processLines(checks),
				csv: () => processCsv(checks),
				markdown: () => processMarkdown(checks, titleOf),
			});
		});

async function draft(
	opened: Parameters<typeof draftInquiry>[0],
	{ person, list, to, through, deadline, by, lang }: Options,
	parts: readonly string[],
): ReturnType<typeof draftInquiry> {
	if (to === undefined) throw new ActionError('bad-request', '"--ask" needs "--to": who is to be asked');
	const found = await processNamed(opened, person, list);
	const [first] = found;
	if (first === undefined || found.length > 1)
		throw new ActionError(
			'bad-request',
			`${found.length} people or groups are called so, and an inquiry is about one: give its id as "--person"`,
		);
	return draftInquiry(opened, first.person, {
		parts: [...parts],
		to,
		...(list === undefined ? {} : { list }),
		...(through === undefined ? {} : { through }),
		...(deadline === undefined ? {} : { deadline }),
		...(by === undefined ? {} : { by }),
		...(lang === undefined ? {} : { language: lang }),
	});
}
