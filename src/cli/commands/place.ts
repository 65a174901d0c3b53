import { Command } from 'commander';
import { placeCalled, placesNamed } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { proposedIf, withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { placeCsv, placeLines, placeMarkdown, placesLines } from '../place-lines.ts';

type Options = Forms & { readonly withProposals?: boolean };

export const placeCommand: MakeCommand = () =>
	new Command('place')
		.description(
			'one place: its names, who was held there by which voice, how many, which word each uses for it',
		)
		.argument('<case>')
		.argument('[name]', 'its name in any spelling, or an id of it; left out: the places of the case')
		.option('--with-proposals', 'add what is only proposed, marked')
		.option('--csv', 'one row an account, for a spreadsheet; internal: it names people')
		.option('--markdown', 'tables with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero place flight.paradero "San Ubaldo"')
		.action(async (folder: string, name: string | undefined, options: Options, command: Command) => {
			const flags = flagsOf(command);
			if (name === undefined) {
				if (options.csv === true || options.markdown === true || options.withProposals === true)
					throw new Refusal(
						EXIT.usage,
						'--csv, --markdown and --with-proposals are of one place: give its name',
					);
				const all = await withCase(folder, flags, (opened) => placesNamed(opened));
				await print(flags, all, () => placesLines(all));
				return;
			}
			const { answer, titleOf } = await withCase(folder, flags, async (opened) => {
				const proposed = await proposedIf(opened, options);
				return {
					answer: await placeCalled(opened, name, proposed === undefined ? {} : { proposed }),
					titleOf: await titlesOf(opened),
				};
			});
			await printAnswer(flags, options, answer, {
				lines: () => placeLines(answer, titleOf),
				csv: () => placeCsv(answer, titleOf),
				markdown: () => placeMarkdown(answer, titleOf),
			});
		});
