import { Command } from 'commander';
import { ActionError, allConflicts } from '../../actions/index.ts';
import { RELATION_FILTERS, type RelationFilter } from '../../api/index.ts';
import { isCode } from '../../record/index.ts';
import { type Forms, printAnswer, titlesOf } from '../answer.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, plural } from '../output.ts';
import { relationLine, relationsCsv, relationsMarkdown } from '../relation-lines.ts';

type Options = Forms & { readonly kind?: readonly string[] };

export const conflictsCommand: MakeCommand = () =>
	new Command('conflicts')
		.description('what contradicts what, and how else statements stand to each other')
		.argument('<case>')
		.option(
			'--kind <kind...>',
			`only these: ${RELATION_FILTERS.join(', ')}, or all; without it conflicts, different scope, and pairs kept apart`,
		)
		.option('--csv', 'one row a side and voice, for a spreadsheet; internal: it names people')
		.option('--markdown', 'a table with the words as footnotes; internal: it names people')
		.addHelpText('after', '\nExample:\n  paradero conflicts flight.paradero --kind agreement echo --json')
		.action(async (folder: string, options: Options, command: Command) => {
			const flags = flagsOf(command);
			const kinds = kindsOf(options.kind ?? []);
			const { relations, apart, titleOf } = await withCase(folder, flags, async (opened) => ({
				...(await allConflicts(opened, kinds)),
				titleOf: await titlesOf(opened),
			}));
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
			await printAnswer(flags, options, rows, {
				lines: () => [
					...relations.map(
						(relation) => `${relation.about?.name ?? 'across the case'}: ${relationLine(relation)}`,
					),
					...apart.map(
						({ sides }) => `called the same and kept apart: ${sides.map(({ name }) => name).join(' / ')}`,
					),
					plural(rows.length, 'row'),
				],
				csv: () => relationsCsv(relations),
				markdown: () => relationsMarkdown(relations, titleOf),
			});
		});

/** Several, in one option or with commas. @throws {ActionError} `bad-request` */
function kindsOf(given: readonly string[]): readonly RelationFilter[] {
	const asked = given.flatMap((one) => one.split(',')).map((one) => one.trim());
	if (asked.includes('all')) return ALL;
	return asked.map((one) => {
		if (isCode(RELATION_FILTERS, one)) return one;
		throw new ActionError(
			'bad-request',
			`"${one}" is no kind of relation; ${RELATION_FILTERS.join(', ')} are, and all`,
		);
	});
}

/** Each once: what one body says both ways is found by its kind already, and what is dismissed is asked for by name. */
const ALL: readonly RelationFilter[] = RELATION_FILTERS.filter(
	(filter) => filter !== 'two-accounts' && filter !== 'dismissed',
);
