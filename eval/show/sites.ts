import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, allWhereabouts, decide, person, sources } from '../../src/actions/index.ts';
import type { Ledger } from './ledger.ts';
import { type Row, readRows, withNewCase } from './material.ts';

const PLACES = [1, 2, 3, 4, 5, 6] as const;
/** A commission's list of victims, of each up to six places: where somebody was held is a stay of a custody line, in the order of the list. */
export async function showSites(ledger: Ledger): Promise<void> {
	const rows = readRows('lists', 'chile', 'pinochet_rettig_victims.csv').filter(
		(row) => heldAt(row).length > 0,
	);
	const folder = mkdtempSync(join(tmpdir(), 'paradero-sites-'));
	const list = join(folder, 'held.csv');
	writeFileSync(list, listOf(rows));
	try {
		await withNewCase(async (opened) => {
			await add(opened, [list]);
			const [source] = await sources(opened);
			if (source === undefined) return;
			const held = Object.fromEntries(PLACES.map((n) => [`held_${n}`, 'held-at'] as const));
			const { refused } = await decide(opened, [
				{
					do: 'map',
					source: source.id,
					subject: 'Person',
					dateOrder: 'ymd',
					columns: { key: 'key', surname: 'surname', given: 'given-names', taken: 'detained-on', ...held },
				},
			]);
			ledger.expect('its columns are mapped', refused.length === 0);
			const all = await allWhereabouts(opened, {});
			ledger.expect(
				'whoever was held has a line',
				all.length === rows.length,
				`${all.length} of ${rows.length}`,
			);
			const byName = new Map(rows.map((row) => [row.individual_id, row]));
			let whole = 0;
			let drawn = 0;
			for (const one of all) {
				const { line, members } = await person(opened, one.person);
				const row = byName.get(keyOf(rows, members[0]?.row));
				const pieces = [...line.episodes.flatMap(({ pieces: of }) => of), ...line.undated].flatMap((piece) =>
					piece.piece === 'gap' ? [] : [piece],
				);
				const places = new Set(pieces.flatMap(({ place }) => place ?? []));
				if (row !== undefined && heldAt(row).every((place) => places.has(place))) whole += 1;
				drawn += pieces.filter(({ piece }) => piece === 'leg').length;
			}
			ledger.expect(
				'every place where the list has somebody held stands in the line',
				whole === all.length,
				`${whole} of ${all.length} read`,
			);
			ledger.expect('between two places no transfer is drawn that nobody tells of', drawn === 0, `${drawn}`);
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const keyOf = (rows: readonly Row[], row: number | undefined) =>
	row === undefined ? undefined : rows[row - 1]?.individual_id;
const isThere = (cell: string | undefined): cell is string =>
	cell !== undefined && cell !== '' && cell !== 'NA';

/** The places of a row where the list says that somebody was in custody; the others are where they were taken, or found. */
function heldAt(row: Row): readonly string[] {
	return PLACES.flatMap((n) => {
		const place = row[`location_${n}`];
		return row[`place_${n}`] === 'In Custody' && isThere(place) ? [place.trim().replaceAll(/\s+/g, ' ')] : [];
	});
}

function listOf(rows: readonly Row[]): string {
	const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
	const lines = rows.map((row) => {
		const held = heldAt(row);
		const taken = isThere(row.start_date_daily) ? row.start_date_daily : '';
		return [
			row.individual_id ?? '',
			row.last_name ?? '',
			row.first_name ?? '',
			taken,
			...PLACES.map((n) => held[n - 1] ?? ''),
		]
			.map(cell)
			.join(',');
	});
	return ['key,surname,given,taken,held_1,held_2,held_3,held_4,held_5,held_6', ...lines, ''].join('\n');
}
