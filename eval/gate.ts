import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One measured figure, by a name that stays: `English, dev | custody`. Higher is better, 100 is all. */
export type Figures = Readonly<Record<string, number>>;

const FILE = join(import.meta.dirname, 'baseline.json');

/** A figure may fall by this many points from one commit to the next before the build fails. */
const SLACK = 1;

/** What fell by more than a point since the figures that were last written down. A figure that nobody took this time is left out. */
export function fallen(now: Figures): { readonly name: string; readonly was: number; readonly is: number }[] {
	return Object.entries(readBaseline()).flatMap(([name, was]) => {
		const is = now[name];
		return is !== undefined && is < was - SLACK ? [{ name, was, is }] : [];
	});
}

/** Writes the figures down, those that were not taken this time as they were. */
export function writeBaseline(now: Figures): void {
	const figures = { ...readBaseline(), ...now };
	const rounded = Object.entries(figures)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => [name, Math.round(value * 10) / 10]);
	writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(rounded), null, '\t')}\n`);
}

function readBaseline(): Figures {
	return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Figures) : {}; // our own committed file
}
