import type { LineRowJson, LineSaidJson, LinesJson } from '../api/index.ts';
import type { TitleOf } from './answer.ts';
import { datesCells, edtfCells, placeCell, quotesOf, saysWords, whatCell, wordsOf } from './line-cells.ts';
import { oneLine, plural } from './output.ts';
import { csvLines, markdownLines } from './tables.ts';

type Told = { readonly row: LineRowJson; readonly said?: LineSaidJson };

/** One line for each account, one for each gap. */
function toldOf({ rows }: LinesJson): readonly Told[] {
	return rows.flatMap((row): readonly Told[] =>
		row.piece === 'gap' ? [{ row }] : row.said.map((said) => ({ row, said })),
	);
}

/** Each person's stays, legs, acts and gaps in order, for a terminal. */
export function timelineLines(lines: LinesJson): readonly string[] {
	const out: string[] = [];
	let person = -1;
	for (const { row, said } of toldOf(lines)) {
		if (row.person !== person) {
			person = row.person;
			out.push(`${oneLine(lines.people[person]?.name ?? '')}  ${lines.people[person]?.person ?? ''}`);
		}
		const [from, to] = datesCells(row, said);
		const when = from === '' ? 'undated' : from === to || to === '' ? from : `${from} to ${to}`;
		if (said === undefined) {
			out.push(`  ${when}: nothing in this record says where (${plural(row.days ?? 0, 'day')})`);
			continue;
		}
		const places = [
			said.fromAt === undefined ? '' : `from ${placeCell(lines, said.fromAt)}`,
			placeCell(lines, said.at),
		]
			.filter((part) => part !== '')
			.join(' to ');
		out.push(
			`  ${when}: ${whatCell(row)}${places === '' ? '' : `, ${oneLine(places)}`}; ${oneLine(said.by)} ${saysWords(said)}: “${wordsOf(said.quote?.exact)}”`,
		);
	}
	return [...out, plural(lines.people.length, 'person or group', 'people and groups')];
}

export function timelineCsv(lines: LinesJson, title: TitleOf): readonly string[] {
	return csvLines(
		[
			'person',
			'id',
			'episode',
			'what',
			'from place',
			'place',
			'from',
			'to',
			'days in gap',
			'held by',
			'says',
			'voice',
			'source',
			'words',
			'statements',
		],
		toldOf(lines).map(({ row, said }) => [
			lines.people[row.person]?.name ?? '',
			lines.people[row.person]?.person ?? '',
			row.episode === null ? '' : String(row.episode + 1),
			whatCell(row),
			placeCell(lines, said?.fromAt),
			placeCell(lines, said?.at),
			...edtfCells(row, said),
			row.days === undefined ? '' : String(row.days),
			said?.heldBy ?? '',
			said === undefined ? 'nobody speaks of these days' : saysWords(said),
			said?.by ?? '',
			said === undefined ? '' : title(said.source),
			wordsOf(said?.quote?.exact),
			(said?.statements ?? []).join(' '),
		]),
	);
}

export function timelineMarkdown(lines: LinesJson, title: TitleOf): readonly string[] {
	return markdownLines(
		'Custody over time',
		['person', 'what', 'from place', 'place', 'from', 'to', 'held by', 'says', 'voice'],
		toldOf(lines).map(({ row, said }) => ({
			cells: [
				lines.people[row.person]?.name ?? '',
				row.piece === 'gap' ? `gap of ${plural(row.days ?? 0, 'day')}` : whatCell(row),
				placeCell(lines, said?.fromAt),
				placeCell(lines, said?.at),
				...datesCells(row, said),
				said?.heldBy ?? '',
				said === undefined ? 'nobody speaks of these days' : saysWords(said),
				said?.by ?? '',
			],
			quotes: said === undefined ? [] : quotesOf([said], title),
		})),
	);
}
