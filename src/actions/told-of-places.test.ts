import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { guessMapping } from '../extract/index.ts';
import type { Case } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { findSuggestions } from './suggestions.ts';

const HEADER = ['facility_code', 'facility name', 'latitude', 'longitude', 'city', 'state'];
const LISTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
	'one.csv': [
		HEADER,
		['FLWRDG', 'Fallow Ridge Prison', '40.0', '-74.0', 'Vey', 'NJ'],
		['NORTNJ', 'Norte County Jail', '40.5', '-74.5', 'Norte', 'NJ'],
		['CAWDER', 'Cawder Prison', '41.0', '-75.0', 'Cawder', 'NJ'],
	],
	'other.csv': [
		['DETLOC', ...HEADER.slice(1)],
		// Another name, one code; one name, another state; one name within a walk.
		['FLWRDG', 'Hilltop Annex', '', '', 'Vey', 'New Jersey'],
		['NORTNY', 'Norte County Jail', '', '', 'Norte', 'NY'],
		['', 'Cawder Penitentiary', '41.0001', '-75.0001', '', ''],
		// As far as no list is off.
		['', 'Fallow Ridge Jail', '45', '-74', '', ''],
	],
	'held.csv': [
		['name', 'facility_code', 'held at'],
		['Ana Robles', 'FLWRDG', 'Fallow Ridge'],
		['Inés Ordaz', 'FLWRDG', 'Cawder'],
	],
};

let folder = '';
let opened: Case;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-places-'));
	mkdirSync(join(folder, 'f'));
	for (const [name, rows] of Object.entries(LISTS))
		writeFileSync(join(folder, 'f', name), `${rows.map((row) => row.join(',')).join('\n')}\n`);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
}, 120_000);
afterEach(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

it('codes, positions and states of two lists link and part their places; a prison’s code is nobody’s', async () => {
	const mappings = Object.entries(LISTS).map(([source, [header = [], ...rows]]) => ({
		do: 'map',
		source,
		...guessMapping(header, rows),
	}));
	expect(mappings.map(({ subject }) => subject)).toEqual(['Place', 'Place', 'Person']);
	expect(mappings[2]?.columns).toMatchObject({ facility_code: 'note' });
	expect((await decide(opened, mappings)).refused).toEqual([]);
	const { items } = await findSuggestions(opened, { kind: 'same' });
	const told = items.map((row) =>
		row.kind === 'same'
			? `${row.of} ${[row.left.name, row.right.name].sort().join(' = ')}: ${row.reasons.join()}`
			: 'reprint',
	);
	expect(told.sort()).toEqual([
		'Place Cawder Penitentiary = Cawder Prison: generic-words,near-place',
		'Place Fallow Ridge = Fallow Ridge Jail: generic-words',
		'Place Fallow Ridge = Fallow Ridge Prison: generic-words',
		'Place Fallow Ridge Prison = Hilltop Annex: same-code,same-place',
	]);
}, 120_000);
