import { Command } from 'commander';
import { allChanged, type ChangedQuery, markLooked } from '../../actions/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { withCase } from '../case.ts';
import { changedCsv, changedLines, changedMarkdown } from '../changed-lines.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf } from '../output.ts';

const KINDS = ['person', 'order', 'number', 'place', 'term', 'inquiry'] as const;
type Options = Forms &
	Partial<Record<(typeof KINDS)[number], string | true>> & {
		readonly since?: string;
		readonly looked?: boolean;
	};

export const changedCommand: MakeCommand = () => {
	const command = new Command('changed')
		.description('what changed in the answers since a date or since you last looked, and by which decision')
		.argument('<case>')
		.option(
			'--since <when>',
			'a date (2026-05-03, 2026-05, 2026), a moment, or "last": since you last looked',
		);
	for (const kind of KINDS)
		command.option(`--${kind} [name]`, `only ${WHAT[kind]}, or the one of this name or id`);
	return command
		.option('--looked', 'say that you have looked at all of it: the next time begins here, on this device')
		.option('--csv', 'one statement a line, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText(
			'after',
			'\nExample:\n  paradero changed flight.paradero --since 2026-05-03 --person "Ibarcea"',
		)
		.action(async (folder: string, options: Options, own: Command) => {
			const flags = flagsOf(own);
			const query = queryOf(options);
			const { told, titleOf } = await withCase(folder, flags, async (opened) => {
				const told = await allChanged(opened, query);
				if (options.looked === true) markLooked(opened, told.until);
				return { told, titleOf: await titlesOf(opened) };
			});
			await printAnswer(flags, options, told, {
				lines: () => changedLines(told, titleOf, options.looked === true),
				csv: () => changedCsv(told),
				markdown: () => changedMarkdown(told, titleOf),
			});
		});
};

const WHAT = {
	person: 'people and groups',
	order: 'orders',
	number: 'numbers',
	place: 'places',
	term: 'words used and defined',
	inquiry: 'inquiries',
} as const satisfies Record<(typeof KINDS)[number], string>;

function queryOf(options: Options): ChangedQuery {
	const kinds = KINDS.filter((kind) => options[kind] !== undefined);
	if (kinds.length > 1)
		throw new Refusal(EXIT.usage, `one of --${kinds.join(', --')}: each asks for another kind of answer`);
	// All of it is marked, so all of it has to be shown.
	if (options.looked === true && (kinds.length > 0 || (options.since ?? 'last') !== 'last'))
		throw new Refusal(
			EXIT.usage,
			'--looked goes with everything since you last looked: leave out --since and the kind',
		);
	const [kind] = kinds;
	const of = kind === undefined ? undefined : options[kind];
	return {
		...(options.since === undefined ? {} : { since: options.since }),
		...(kind === undefined ? {} : { kind }),
		...(typeof of === 'string' ? { of } : {}),
	};
}
