import { Command } from 'commander';
import { allWhereabouts } from '../../actions/index.ts';
import type { WhereaboutsJson } from '../../api/index.ts';
import { formatDate } from '../../record/index.ts';
import { proposedIn, withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, oneLine, plural, print } from '../output.ts';

export const whereaboutsCommand: MakeCommand = () =>
	new Command('whereabouts')
		.description('where people were, by which voice; what is accepted, unless asked otherwise')
		.argument('<case>')
		.option('--person <name>', 'only people of this name, in any spelling of it')
		.option('--on <date>', 'only what is said about this date (2019-04-12, 2019-04 or 2019)')
		.option('--with-proposals', 'add what is only proposed, marked')
		.addHelpText(
			'after',
			'\nExample:\n  paradero whereabouts flight.paradero --person "Ibarcea" --on 2019-04-12',
		)
		.action(
			async (
				folder: string,
				options: { person?: string; on?: string; withProposals?: boolean },
				command: Command,
			) => {
				const flags = flagsOf(command);
				const { person, on, withProposals } = options;
				const answers = await withCase(folder, flags, async (opened) =>
					allWhereabouts(opened, {
						...(person === undefined ? {} : { person }),
						...(on === undefined ? {} : { on }),
						...(withProposals === true ? { proposed: await proposedIn(opened) } : {}),
					}),
				);
				await print(flags, answers, () => [
					...answers.flatMap((answer) => [
						`${answer.name}${answer.names.length > 1 ? ` (also: ${answer.names.filter((name) => name !== answer.name).join('; ')})` : ''}  ${answer.person}`,
						...answer.accounts.map((account) => {
							const where = [
								account.fromPlace === undefined ? null : `from ${account.fromPlace}`,
								account.place,
							]
								.filter((part) => part !== null && part !== undefined)
								.join(' to ');
							const said =
								account.polarity === 'denies'
									? 'denied: '
									: account.polarity === 'declines'
										? 'not answered: '
										: '';
							const when = account.about === undefined ? 'undated' : formatDate(account.about, 'en');
							const voice = account.voices.at(-1);
							return `  ${when}: ${said}${account.type}${where === '' ? '' : ` ${where}`}, says ${voice?.label ?? 'nobody named'}${account.proposed ? ' (proposed)' : ''}: “${oneLine(account.quote)}”`;
						}),
						...(answer.on !== undefined && !answer.on.spoken
							? [`  No source in this case speaks of ${formatDate(answer.on.date, 'en')}.`]
							: []),
						answer.lastSpokenOf === undefined
							? '  No source in this case gives a date.'
							: `  No source in this case speaks of a later day than ${formatDate(answer.lastSpokenOf, 'en')}.`,
						...(answer.conflicts.length > 0
							? [`  ${plural(answer.conflicts.length, 'conflict')}: see "paradero person"`]
							: []),
					]),
					totals(answers),
				]);
			},
		);

/** Who is only proposed is counted apart, never in the total. */
function totals(answers: readonly WhereaboutsJson[]): string {
	const proposed = answers.filter(({ accounts }) => accounts.every((account) => account.proposed)).length;
	const total = plural(answers.length - proposed, 'person or group', 'people and groups');
	return proposed === 0 ? total : `${total}; ${proposed} only proposed`;
}
