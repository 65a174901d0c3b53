import type { AccountJson, LinePieceJson, PersonJson } from '../api/index.ts';
import { originWords, silentAfter } from './account-words.ts';
import type { TitleOf } from './answer.ts';
import { belongingWords, groupTables } from './group-lines.ts';
import { PART_WORDS } from './part-lines.ts';
import { pieceWords } from './person-lines.ts';
import { relationLine } from './relation-lines.ts';
import { saidWords } from './said-words.ts';
import { csvLines, dateCell, type Footnoted, type MarkdownTable, markdownPage } from './tables.ts';
import { ACCOUNT_HEADER, ACCOUNT_ROW_HEADER, accountCells, accountRow } from './whereabouts-lines.ts';

type Step = { readonly of: string; readonly piece: LinePieceJson };

/** Every piece of the line in order, with the part of the line that it stands in. */
function stepsOf({ line }: PersonJson): readonly Step[] {
	return [
		...line.episodes.flatMap(({ pieces }, i) => pieces.map((piece) => ({ of: `episode ${i + 1}`, piece }))),
		...line.undated.map((piece) => ({ of: 'undated', piece })),
		...line.aside.map((piece) => ({ of: 'affirmed by nobody', piece })),
	];
}

/** One row for each account of each piece, and one for each gap, for a spreadsheet. */
export function personCsv(answer: PersonJson, titleOf: TitleOf): readonly string[] {
	const header = [
		...['person', 'name', 'line', 'piece', 'event', 'piece from', 'piece to', 'days'],
		...['acknowledged', 'sources', 'origins', ...ACCOUNT_HEADER],
	];
	const rows = stepsOf(answer).flatMap(({ of, piece }) => {
		const start = [answer.person, answer.name, of, piece.piece];
		if (piece.piece === 'gap') {
			const row = [...start, '', piece.from, piece.to, String(piece.days)];
			return [[...row, ...header.slice(row.length).map(() => '')]];
		}
		const said = (piece.acknowledgements ?? []).map(({ by, says }) => `${says} by ${by}`).join(' / ');
		const { event, from = '', to = '', origins, accounts } = piece;
		const of_ = [event, from, to, '', said, String(origins.sources), String(origins.origins)];
		return accounts.map((account) => [...start, ...of_, ...accountCells(account, titleOf)]);
	});
	return csvLines(header, rows);
}

/** One person's or group's page for people: the line with its gaps, who has which part in it, who is in a group, conflicts. */
export function personMarkdown(answer: PersonJson, titleOf: TitleOf): readonly string[] {
	const steps = stepsOf(answer);
	const origins = answer.whereabouts === null ? '' : originWords(answer.whereabouts.origins);
	const silent = silentAfter(answer.name, answer.whereabouts?.lastSpokenOf);
	const tables: readonly MarkdownTable[] = [
		{
			title: 'Custody line',
			lead: `${silent}${origins === '' ? '' : ` ${origins}.`}`,
			header: ['line', 'from', 'to', 'piece', ...ACCOUNT_ROW_HEADER],
			rows: steps.flatMap((step) => stepRows(step, titleOf)),
		},
		{
			title: 'Who holds, at whose request, who accepts and who denies',
			header: ['piece', 'part', 'body', 'by which voice'],
			rows: steps.flatMap(({ piece }) => (piece.piece === 'gap' ? [] : partRows(piece, titleOf))),
		},
		...(answer.group === undefined ? [] : groupTables(answer.group, titleOf)),
		{
			title: 'Among',
			header: ['group', 'by'],
			rows: answer.groups.map(({ name, belongs }) => ({
				cells: [name, belongs.map(belongingWords).join('; ')],
				quotes: belongs.flatMap(({ quotes }) => footnotes(quotes, titleOf)),
			})),
		},
		{
			title: 'Conflicts',
			header: ['conflict'],
			rows: answer.conflicts.map((relation) => ({
				cells: [relationLine(relation)],
				quotes: footnotes(relation.quotes, titleOf),
			})),
		},
	];
	return markdownPage(answer.name, tables);
}

function footnotes(
	quotes: AccountJson['quotes'] | readonly AccountJson['quotes'][number][],
	titleOf: TitleOf,
) {
	return quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) }));
}

function stepRows({ of, piece }: Step, titleOf: TitleOf): readonly Footnoted[] {
	const dates = [dateCell(piece.from), dateCell(piece.to)];
	if (piece.piece === 'gap')
		return [
			{
				cells: [of, ...dates, 'gap', '', `${piece.days} days: nothing in this record says where`, '', '', ''],
				quotes: [],
			},
		];
	return piece.accounts.map((account) => {
		const { cells, quotes } = accountRow(account, titleOf);
		return { cells: [of, ...dates, pieceWords(piece), ...cells], quotes };
	});
}

function partRows(piece: Exclude<LinePieceJson, { piece: 'gap' }>, titleOf: TitleOf): readonly Footnoted[] {
	const what = [dateCell(piece.from), pieceWords(piece)].filter((words) => words !== '').join(': ');
	return [
		...(piece.acknowledgements ?? []).map(({ by, says, statements }) => ({
			cells: [what, says, by, `${by} itself`],
			quotes: footnotes(
				piece.accounts
					.flatMap(({ quotes }) => quotes)
					.filter(({ statement }) => statements.includes(statement)),
				titleOf,
			),
		})),
		...piece.parts.map((part) => ({
			cells: [what, PART_WORDS[part.property], part.label, saidWords(part)],
			quotes: footnotes(part.quotes, titleOf),
		})),
	];
}
