import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, decide, init } from '../src/actions/index.ts';

export type LargeCase = { readonly folder: string; readonly people: number; readonly seconds: number | null };

const PEOPLE_PER_SOURCE = 200;
const SOURCES_AT_ONCE = 20;
const KEPT = join(import.meta.dirname, 'out');

/**
 * A case with so many people and about ten statements each, made the way a user would: sources of made-up
 * sentences are added, and each sentence is stated in a file of decisions. It is kept in `bench/out` and used
 * again; delete it there after a change of the layout. Names are skewed as names are: a few are everywhere,
 * many are borne once.
 */
export async function largeCase(people: number): Promise<LargeCase> {
	const folder = join(KEPT, `${people}.paradero`);
	if (existsSync(folder)) return { folder, people, seconds: null };
	mkdirSync(KEPT, { recursive: true });
	const making = join(KEPT, `making-${people}.paradero`);
	const sources = join(KEPT, `making-${people}`);
	for (const left of [making, sources]) rmSync(left, { recursive: true, force: true });
	mkdirSync(sources);
	const begun = performance.now();
	const opened = await init(making, 'large', null);
	for (let from = 0; from < people; from += PEOPLE_PER_SOURCE * SOURCES_AT_ONCE) {
		const made = [];
		for (
			let first = from;
			first < Math.min(people, from + PEOPLE_PER_SOURCE * SOURCES_AT_ONCE);
			first += PEOPLE_PER_SOURCE
		)
			made.push(aSource(sources, first, Math.min(people, first + PEOPLE_PER_SOURCE)));
		await add(
			opened,
			made.map(({ path }) => path),
		);
		const { refused } = await decide(
			opened,
			made.flatMap(({ decisions }) => decisions),
		);
		if (refused[0] !== undefined) throw new Error(`line ${refused[0].line}: ${refused[0].reason}`);
	}
	await opened.close();
	rmSync(sources, { recursive: true });
	renameSync(making, folder);
	return { folder, people, seconds: (performance.now() - begun) / 1000 };
}

function aSource(folder: string, first: number, end: number): { path: string; decisions: readonly object[] } {
	const name = `register-${String(first).padStart(7, '0')}.txt`;
	const lines: string[] = [];
	const decisions: object[] = [];
	for (let i = first; i < end; i++) {
		const who = nameOf(i);
		const [town, prison, other] = [TOWNS[i % 40], PRISONS[i % 25], PRISONS[(i * 7 + 3) % 25]] as [
			string,
			string,
			string,
		];
		const [taken, moved] = [dayOf(i), dayOf(i + 30)];
		const arrest = `${who} was arrested in ${town} by the Coast Guard on ${taken.words}`;
		const transfer = `${who} was transferred from ${prison} to ${other} on ${moved.words}`;
		// Eight statements for each event: a quarter of the people were also moved, which makes ten each.
		const wasMoved = i % 4 === 0;
		lines.push(wasMoved ? `${arrest}. ${transfer}.` : `${arrest}.`);
		const state = (quote: string, slots: object) =>
			decisions.push({ do: 'state', source: name, kind: 'custody', quote, slots, reason: 'generated' });
		state(arrest, { type: 'arrest', who, at: town, by: 'Coast Guard', on: taken.edtf });
		if (wasMoved) state(transfer, { type: 'transfer', who, from: prison, to: other, on: moved.edtf });
	}
	const path = join(folder, name);
	writeFileSync(path, `Register of the coast\n\n${lines.join('\n\n')}\n`);
	return { path, decisions };
}

const SYLLABLES = [
	'ba',
	'ri',
	'lo',
	'men',
	'ta',
	'ques',
	'vi',
	'dor',
	'sa',
	'el',
	'ur',
	'go',
	'pe',
	'nal',
	'ce',
	'mu',
];
const TOWNS = Array.from({ length: 40 }, (_, i) => `Port ${word(900 + i * 13, 2)}`);
const PRISONS = Array.from({ length: 25 }, (_, i) => `${word(4000 + i * 31, 3)} Prison`);
const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);

/** A given name of some hundred and two surnames of some thousand; every hundredth person bears one that nobody else does. */
function nameOf(i: number): string {
	const given = word(skewed(i, 300, 7), 2);
	const surname =
		i % 100 === 0 ? `${word(i, 3)}${word(i >> 3, 3).toLowerCase()}` : word(5_000 + skewed(i, 3_000, 13), 3);
	return `${given} ${surname} ${word(9_000 + skewed(i, 3_000, 29), 3)}`;
}

/** A number below `size`, small ones far more often than large ones; the same for the same `i`. */
function skewed(i: number, size: number, salt: number): number {
	const unit = ((Math.imul(i + 1, 2_654_435_761 + salt) >>> 0) % 1_000_003) / 1_000_003;
	return Math.floor(size * unit ** 3);
}

function word(n: number, syllables: number): string {
	let text = '';
	for (let rest = n, k = 0; k < syllables; k++, rest = Math.floor(rest / SYLLABLES.length) + 7)
		text += SYLLABLES[rest % SYLLABLES.length];
	return text[0]?.toUpperCase() + text.slice(1);
}

function dayOf(i: number): { words: string; edtf: string } {
	const [year, month, day] = [2015 + (i % 10), 1 + (i % 12), 1 + ((i * 11) % 28)];
	const edtf = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return { words: `${day} ${MONTHS[month - 1]} ${year}`, edtf };
}
