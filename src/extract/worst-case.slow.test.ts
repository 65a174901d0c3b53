import { describe, expect, it } from 'vitest';
import { propose } from './propose.ts';

/** What sets the grammars off: their words, names, numbers and marks, in both languages. */
const SETS: Readonly<Record<string, readonly string[]>> = {
	quotes: words(
		'“ ” " « » — ‘ ’ said, dijo told that que according to según claimed he she Ana Ruiz : , . … [ ]',
	),
	voices: words(
		'a spokeswoman for the Ministry, director of who said that they had told him que afirmó el juez , .',
	),
	names: words(
		'de la del y and Ana María RUIZ, Mr. Dr. Ministry of Justice Center for Juan O’Neil A. B. - Jr. , President the Secretary Station Nine barracks (ABC) v.',
	),
	counts: words(
		'at least 238 of the some 99.5 percent más de dozens of thousands hundreds men and 3 in 4 , 1,000 al menos . one in three half a third una treintena holds capacidad para in the prison there since 2019',
	),
	dates: words(
		'March 3 , 2020 early on the 5 de mayo del 76 two days later 1/2/2020 between and 1970s last Tuesday ago . the first half of Q3 Christmas fin de semana pasado hace late in the year 9/11 will be on',
	),
	custody: words(
		'was not arrested transferred to from the Station by ICE released and fue detenido trasladado a died, who him . ,',
	),
	law: words(
		'v. No. 25-cv-1 Act of § 8 U.S.C. F.3d 12 ordered that the court shall not Article 7 Convention on In re Ley N° , ( ) .',
	),
	compliance: words(
		'the judge’s order to return him defied ignored violation of contempt complied with orders barring halted by , .',
	),
	inquiries: words(
		'did not respond to a request for comment declined asked whether the ministry no respondió a preguntas , and “ ” .',
	),
	terms: words(
		'so-called “ ” concentration camp is a called described as rather than a prison which means se define como the term or and , .',
	),
	process: words(
		'without trial or a lawyer and denied access to counsel sin orden judicial no due process never , nor charged .',
	),
	hedges: words(
		'allegedly apparently may have been reportedly presunto habría sido might be unclear seems , and .',
	),
};
const ALL = Object.values(SETS).flat();

function words(list: string): readonly string[] {
	return list.split(' ');
}

/** So many characters of the set's words in an order that a seed fixes: what no list of repeated words comes upon. */
function shuffled(set: readonly string[], length: number, seed: number, breaks: number): string {
	let state = seed;
	const next = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	const parts: string[] = [];
	let size = 0;
	while (size < length) {
		const word = set[Math.floor(next() * set.length)]!;
		const gap = next() < breaks ? '\n\n' : ' ';
		parts.push(word, gap);
		size += word.length + gap.length;
	}
	return parts.join('').slice(0, length);
}

/** Seconds of processor time: a busy machine stretches the clock only. */
function seconds(text: string): number {
	const begun = process.cpuUsage();
	propose(text, { published: '2025-06-01' });
	const { user, system } = process.cpuUsage(begun);
	return (user + system) / 1e6;
}

// Seven names of the same shape a line make 100,000 names that are all different.
const manyNames = (length: number) =>
	Array.from({ length: length / 20 }, (_, i) => `${name(i)} ${name(i * 7 + 1)} said.`).join('\n');
const name = (i: number) =>
	`B${(i + 17_576).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;
const manyCounts = (length: number) =>
	Array.from({ length: length / 30 }, (_, i) => `Officials counted ${i + 2} men.`).join(' ');

const TEXTS: [what: string, make: (length: number) => string][] = [
	...Object.entries(SETS).flatMap(([what, set]): [string, (length: number) => string][] => [
		[`${what}, one paragraph`, (length) => shuffled(set, length, 7, 0)],
		[`${what}, short paragraphs`, (length) => shuffled(set, length, 11, 0.05)],
	]),
	['everything, one paragraph', (length) => shuffled(ALL, length, 3, 0)],
	['everything, short paragraphs', (length) => shuffled(ALL, length, 5, 0.05)],
	['names that are all different', manyNames],
	['counts that are all different', manyCounts],
];

describe('worst-case text', () => {
	it.each(TEXTS)('%s: in time that grows with its length', (_what, make) => {
		const quarter = seconds(make(250_000));
		const whole = seconds(make(1_000_000));
		// Every grammar together; each has two seconds for a megabyte.
		expect(whole).toBeLessThan(24);
		expect(whole).toBeLessThan(6 * quarter + 1);
	});
});
