import type { PlaceJson, PlaceRowJson, SayingJson, ToldHereJson } from '../api/index.ts';
import { formatDate } from '../record/index.ts';
import { accountLine } from './account-words.ts';
import type { TitleOf } from './answer.ts';
import { numberLines, numbersTable } from './number-lines.ts';
import { oneLine, plural } from './output.ts';
import { saidWords, sayingLines } from './said-words.ts';
import { csvLines, type MarkdownTable, markdownPage } from './tables.ts';
import { termLines, termsTable } from './term-lines.ts';
import { ACCOUNT_HEADER, ACCOUNT_ROW_HEADER, accountCells, accountRow } from './whereabouts-lines.ts';

const TOLD = {
	held: 'Said to have been held there',
	came: 'Said to have come there',
	left: 'Said to have left from there',
	deaths: 'Said to have died or been found dead there',
	others: 'Else told of there',
} as const satisfies Record<keyof PlaceJson['told'], string>;
const KINDS = Object.keys(TOLD) as readonly (keyof typeof TOLD)[]; // the keys of the table above

/** One place for a terminal: how it is called, where it is, who was there by which voice, how many, which word for it. */
export function placeLines(answer: PlaceJson, titleOf: TitleOf): readonly string[] {
	const { name, place, also, names, inside, told, more, words, numbers } = answer;
	return [
		`${oneLine(name)}  ${place}`,
		...(also.length === 0
			? []
			: [`  with ${plural(also.length, 'other')} of this name, which nobody has joined`]),
		...names.map(
			({ name: one, written, said }) =>
				`  written “${oneLine(one)}”${written.length === 0 ? '' : ` in ${written.map(({ source }) => oneLine(titleOf(source))).join('; ')}`}${said.map((by) => `; ${saidWords({ said: [by], polarity: 'affirms', force: 'asserts' })}`).join('')}`,
		),
		...aboutIt(answer).map((line) => `  ${line}`),
		...inside.map(({ name: one, place: id }) => `  said to lie in it: ${oneLine(one)}  ${id}`),
		...KINDS.flatMap((kind) => toldLines(TOLD[kind], told[kind])),
		...(KINDS.every((kind) => told[kind].length === 0)
			? ['No source in this case tells of anybody there.']
			: [silentAfter(answer)]),
		...(more === 0
			? []
			: [`${plural(more, 'person or group', 'people and groups')} more named with it, not shown`]),
		...(words.length === 0 ? ['No source in this case uses a word for it.'] : termLines(words)),
		...(numbers.length === 0 ? ['No source in this case says how many were there.'] : numberLines(numbers)),
	];
}

function aboutIt({ identifiers, positions, within, described }: PlaceJson): readonly string[] {
	return [
		...sayingLines('code', identifiers),
		...sayingLines('position', positions),
		...sayingLines('lies in', within),
		...sayingLines('described as', described),
	];
}

function toldLines(title: string, all: readonly ToldHereJson[]): readonly string[] {
	if (all.length === 0) return [];
	return [
		`${title}:`,
		...all.flatMap(({ name, person, accounts }) => [
			`  ${oneLine(name)}  ${person}`,
			...accounts.map((account) => `    ${accountLine(account)}`),
		]),
	];
}

function silentAfter({ name, lastSpokenOf }: PlaceJson): string {
	return lastSpokenOf === undefined
		? 'No source in this case gives a date.'
		: `No source in this case speaks of anybody at ${oneLine(name)} after ${formatDate(lastSpokenOf, 'en')}.`;
}

/** The places of a case, for a terminal. */
export function placesLines(all: readonly PlaceRowJson[]): readonly string[] {
	return [
		...all.map(
			({ name, names, place, sources, mentions }) =>
				`${oneLine(name)}${names.length === 1 ? '' : ` (also: ${names.slice(1).map(oneLine).join('; ')})`}, ${plural(sources, 'source')}, named ${plural(mentions, 'time')}  ${place}`,
		),
		plural(all.length, 'place'),
	];
}

/** One row an account, for a spreadsheet. */
export function placeCsv(answer: PlaceJson, titleOf: TitleOf): readonly string[] {
	return csvLines(
		['place', 'place id', 'told', 'person', 'name', 'kind', ...ACCOUNT_HEADER],
		KINDS.flatMap((kind) =>
			answer.told[kind].flatMap(({ person, name, kind: of, accounts }) =>
				accounts.map((account) => [
					answer.name,
					answer.place,
					kind,
					person,
					name,
					of,
					...accountCells(account, titleOf),
				]),
			),
		),
	);
}

/** The place's page for people. */
export function placeMarkdown(answer: PlaceJson, titleOf: TitleOf): readonly string[] {
	const { names, words, numbers } = answer;
	const sayings = (label: string, all: readonly SayingJson[]) =>
		all.map((saying) => ({
			cells: [label, saying.value, saidWords(saying)],
			quotes: saying.quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) })),
		}));
	const tables: readonly MarkdownTable[] = [
		{
			title: 'What is said of it',
			lead: silentAfter(answer),
			header: ['what', 'value', 'by'],
			rows: [
				...names.map(({ name, written, said }) => ({
					cells: ['written', name, written.map(({ source }) => titleOf(source)).join('; ')],
					quotes: said.flatMap(({ quotes }) =>
						quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) })),
					),
				})),
				...sayings('code', answer.identifiers),
				...sayings('position', answer.positions),
				...sayings('lies in', answer.within),
				...sayings('described as', answer.described),
			],
		},
		...KINDS.map((kind) => ({
			title: TOLD[kind],
			header: ['person or group', ...ACCOUNT_ROW_HEADER],
			rows: answer.told[kind].flatMap(({ name, accounts }) =>
				accounts.map((account) => {
					const { cells, quotes } = accountRow(account, titleOf);
					return { cells: [name, ...cells], quotes };
				}),
			),
		})),
		{ title: 'Which voice uses which word', ...termsTable(words, titleOf) },
		{ title: 'Numbers', ...numbersTable(numbers, titleOf) },
	];
	return markdownPage(answer.name, tables);
}
