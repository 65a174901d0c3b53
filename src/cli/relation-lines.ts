import type { RelationJson } from '../api/index.ts';
import { formatDate, isProperty, PROPERTIES } from '../record/index.ts';
import type { TitleOf } from './answer.ts';
import { csvLines, type Footnoted, markdownLines } from './tables.ts';

/** What a relation is called on the command line. */
const RELATION_WORDS = {
	conflict: 'conflict',
	'different-scope': 'different scope',
	paraphrase: 'told in other words',
	echo: 'one origin, several sources',
	agreement: 'several origins say the same',
} as const satisfies Record<RelationJson['relation'], string>;

/** What two sides say, each voice once. */
export function relationLine(relation: RelationJson): string {
	const sides = relation.sides.map((side) => {
		const voices = [...new Set(side.voices.map((voice) => voice.label))];
		const of = side.of === undefined ? '' : ` [${side.of}]`;
		return `${valueWords(relation, side)}${of}, says ${voices.join(', ')}`;
	});
	const both =
		relation.twoAccountsBy === undefined ? '' : ` (two accounts by ${relation.twoAccountsBy.join(', ')})`;
	return `${RELATION_WORDS[relation.relation]} (${whatOf(relation)}): ${sides.join(' / ')}${both}`;
}

function whatOf({ kind, property }: RelationJson): string {
	const label = isProperty(property) ? PROPERTIES[property].label.en : property;
	if (kind !== 'polarity') return label;
	return property === 'type' ? 'said and denied' : `said and denied: ${label}`;
}

function valueWords(
	{ kind, property }: RelationJson,
	{ value, types }: RelationJson['sides'][number],
): string {
	if (kind === 'polarity') return types === undefined ? value : `${value} ${types.join(', ')}`;
	return isProperty(property) && PROPERTIES[property].value === 'date' ? formatDate(value, 'en') : value;
}

const HEADER = [
	'about',
	'relation',
	'kind',
	'what',
	'side',
	'value',
	'of',
	'voices',
	'said on',
	'why',
	'dismissed',
];

/** One row a side and voice. */
export function relationsCsv(all: readonly RelationJson[]): readonly string[] {
	return csvLines(
		[...HEADER, 'words', 'statements'],
		rowsOf(all).map(({ cells, quotes, statements }) => [
			...cells,
			quotes.map(({ exact }) => exact).join(' | '),
			statements.join(' '),
		]),
	);
}

/** One row a side and voice, with the words as footnotes. */
export function relationsMarkdown(all: readonly RelationJson[], titleOf: TitleOf): readonly string[] {
	return markdownLines(
		'How statements stand to each other',
		HEADER,
		rowsOf(all).map(({ cells, quotes }) => ({
			cells,
			quotes: quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) })),
		})),
	);
}

type Row = Footnoted & { readonly statements: readonly string[] };

function rowsOf(all: readonly RelationJson[]): readonly Row[] {
	return all.flatMap((relation) =>
		relation.sides.flatMap((side, i) =>
			side.said.map(({ voices, spoken, quotes, statements }) => ({
				cells: [
					relation.about?.name ?? '',
					RELATION_WORDS[relation.relation],
					relation.twoAccountsBy === undefined ? relation.kind : `${relation.kind}, two accounts`,
					whatOf(relation),
					String(i + 1),
					valueWords(relation, side),
					side.of ?? '',
					voices.map(({ label }) => label).join(' → '),
					spoken === undefined ? '' : formatDate(spoken, 'en'),
					relation.note,
					relation.dismissed === undefined ? '' : (relation.dismissed.reason ?? 'yes'),
				],
				quotes,
				statements,
			})),
		),
	);
}
