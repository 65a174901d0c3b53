import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { add, allWhereabouts, decide, person, sources } from '../../src/actions/index.ts';
import type { PersonJson } from '../../src/api/index.ts';
import { acceptByKind } from './accept.ts';
import { DISAGREEMENTS } from './deaths-looked-at.ts';
import { isSameFacility } from './facility.ts';
import type { Ledger } from './ledger.ts';
import { material, type Row, readRows, reportId, withNewCase } from './material.ts';

const REPORTS = material('documents', 'us-ice-death-reports-pdf');
/** The one PDF among them that is a list, and the list that was made of it. */
const LIST = 'detaineedeaths-2003-2017.pdf';
const ITS_ROWS = material('lists', 'us-deaths', '_extracted_foia_2003_2017.csv');

type Found = {
	readonly report: string;
	readonly died: readonly string[];
	readonly facility: string | null;
	readonly pieces: number;
	readonly theirs: Row | undefined;
};

/** The death reports: a custody line for each, and its end beside the list that others made. */
export async function showDeaths(ledger: Ledger): Promise<void> {
	await withNewCase(async (opened) => {
		const files = readdirSync(REPORTS).filter((name) => name.endsWith('.pdf') && name !== LIST);
		await add(opened, [...files.map((name) => join(REPORTS, name)), ITS_ROWS]);
		await acceptByKind(opened, ['custody']);
		const all = await sources(opened);
		const list = all.find(({ path }) => path.endsWith('.csv'));
		if (list !== undefined) {
			const { refused } = await decide(opened, [{ do: 'map', source: list.id }]);
			ledger.expect(
				'the report that is a list is imported as one',
				refused.length === 0,
				`${list.rows?.accepted ?? 0} rows`,
			);
		}

		const theirs = new Map(
			readRows('lists', 'us-deaths', 'all_250_deaths_detailed.csv').map((row) => [
				basename(row.PDF_URL ?? ''),
				row,
			]),
		);
		const lineOf = await linesBySource(opened);
		const found = all
			.filter(({ path }) => path.endsWith('.pdf'))
			.map((source): Found => {
				const line = lineOf.get(source.id);
				const name = basename(source.path);
				return {
					report: reportId(join(REPORTS, name)),
					died: line === undefined ? [] : diedOn(line),
					facility: line === undefined ? null : lastFacility(line),
					pieces: line === undefined ? 0 : pieceCount(line),
					theirs: theirs.get(name),
				};
			});
		tell(found, ledger);
	});
}

/** The custody line of whoever died, by the report that tells it. */
async function linesBySource(
	opened: Parameters<typeof person>[0],
): Promise<ReadonlyMap<string, PersonJson['line']>> {
	const lines = new Map<string, PersonJson['line']>();
	for (const { person: id, accounts } of await allWhereabouts(opened, {})) {
		const died = accounts.find(({ type, polarity }) => type === 'death' && polarity === 'affirms');
		if (died !== undefined) lines.set(died.source, (await person(opened, id)).line);
	}
	return lines;
}

type Line = PersonJson['line'];
type Piece = Exclude<Line['undated'][number], { readonly piece: 'gap' }>;

function piecesOf({ episodes, undated }: Line): readonly Piece[] {
	return [...episodes.flatMap(({ pieces }) => pieces), ...undated].flatMap((piece) =>
		piece.piece === 'gap' ? [] : [piece],
	);
}

function pieceCount(line: Line): number {
	return piecesOf(line).length;
}

function diedOn(line: Line): readonly string[] {
	const days = piecesOf(line).flatMap((piece) =>
		piece.type === 'death' && piece.from !== undefined ? [piece.from] : [],
	);
	return [...new Set(days)];
}

const HOLDS: ReadonlySet<string> = new Set(['held', 'booked-in', 're-detention', 'transfer']);

/**
 * Where the line has whoever died held last, other than in a hospital. A leg of the day of death, of which no voice says that it
 * arrived, left them where it began.
 */
function lastFacility(line: Line): string | null {
	const last = piecesOf(line)
		.filter((piece) => HOLDS.has(piece.type) && !HOSPITAL.test(whereOf(piece) ?? ''))
		.findLast((piece) => whereOf(piece) !== undefined);
	if (last === undefined) return null;
	const onTheWay = last.piece === 'leg' && diedOn(line).includes(last.from ?? '');
	return (onTheWay ? last.fromPlace : undefined) ?? whereOf(last) ?? null;
}

/** A house that a report calls by initials alone is read as whoever takes people in, at the town beside it. */
function whereOf({ place, heldBy }: Piece): string | undefined {
	return heldBy !== undefined && /^\p{Lu}{2,6}$/u.test(heldBy) ? heldBy : place;
}
/** By its name, or by the last of its initials. */
const HOSPITAL = /[Hh]ospital|[Mm]edical [Cc]enter|[Ee]mergency|\b[Cc]linic\b|^\p{Lu}{1,5}(?:H|MC)$/u;

function tell(found: readonly Found[], ledger: Ledger): void {
	const dates = found.filter(({ died, theirs }) => died.length === 1 && died[0] === theirs?.Date_of_Death);
	const facilities = found.filter(
		({ facility, theirs }) =>
			facility !== null &&
			isSameFacility(facility, theirs?.Facility_Name ?? '', theirs?.Facility_Location ?? ''),
	);
	const share = (some: readonly unknown[]) => `${some.length} of ${found.length}`;
	ledger.expect(
		'every report has a custody line',
		found.every(({ pieces }) => pieces >= 2),
		share(found.filter(({ pieces }) => pieces >= 2)),
	);
	ledger.expect(
		'the day of death agrees in 95 % of the reports',
		dates.length >= 0.95 * found.length,
		share(dates),
	);
	ledger.expect(
		'the last facility agrees in 95 % of the reports',
		facilities.length >= 0.95 * found.length,
		share(facilities),
	);
	for (const one of found) {
		const wrong = [
			...(dates.includes(one)
				? []
				: [
						`day of death: ours ${one.died.join(', ') || 'none'}, theirs ${one.theirs?.Date_of_Death ?? 'none'}`,
					]),
			...(facilities.includes(one)
				? []
				: [`last facility: ours ${one.facility ?? 'none'}, theirs ${one.theirs?.Facility_Name ?? 'none'}`]),
		];
		for (const what of wrong)
			console.log(`  ${one.report} ${what}: ${DISAGREEMENTS[one.report] ?? 'not looked at'}`);
		if (wrong.length > 0)
			ledger.expect(
				`the disagreement in ${one.report} was looked at`,
				DISAGREEMENTS[one.report] !== undefined,
			);
	}
}
