import type { Gold } from './gold.ts';
import type { Group, Reading } from './groups.ts';
import { rates } from './match.ts';
import type { KindScore } from './score/index.ts';

const WIDTHS = [24, 28, 6, 6, 6, 6, 6, 6];
const HEADS = ['set', 'kind', 'must', 'found', 'false', 'P', 'R', 'F1', 'right of what was found'];

/** One row for each kind that a group's gold has. */
export function printGroups(groups: readonly Group[]): void {
	console.log(HEADS.map(pad).join(' '));
	for (const { name, kinds } of groups)
		for (const [kind, score] of Object.entries(kinds))
			if (score.tally.required + score.tally.wrong > 0) console.log(rowOf(name, kind, score));
	console.log('');
	for (const { name, documents, proposals, characters, refused } of groups)
		console.log(
			`${name}: ${documents.length} documents, ${((1000 * proposals) / characters).toFixed(1)} proposals per 1,000 characters, ${refused} refused by the verifier`,
		);
}

function rowOf(name: string, kind: string, { tally, shares }: KindScore): string {
	const { precision, recall, f1 } = rates(tally);
	const more = Object.entries(shares)
		.filter(([, share]) => share.of > 0)
		.map(([what, { right, of }]) => `${what} ${right}/${of}`);
	const cells = [name, kind, tally.required, tally.hit, tally.wrong, show(precision), show(recall), show(f1)];
	return [...cells.map((cell, index) => pad(String(cell), index)), more.join(', ')].join(' ');
}

/** What was missed and what was found unasked in the documents that rules may be tuned on; held-out ones stay closed. */
export function printSlips(readings: readonly Reading[], kind: string): void {
	for (const { gold, scores } of readings) {
		const score = scores[kind];
		if (gold.split !== 'dev' || score === undefined) continue;
		for (const place of score.missed) console.log(`${gold.id} missed  ${wordsAt(gold, place)}`);
		for (const place of score.unasked) console.log(`${gold.id} unasked ${wordsAt(gold, place)}`);
	}
}

function wordsAt({ text }: Gold, [start, end]: readonly [number, number]): string {
	const words = `${text.slice(Math.max(0, start - 60), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 60)}`;
	return `${start}: ${words.replace(/\s+/g, ' ')}`;
}

export function show(value: number | null): string {
	return value === null ? '–' : value.toFixed(1);
}

function pad(cell: string, index: number): string {
	const width = WIDTHS[index];
	if (width === undefined) return cell;
	return index < 2 ? cell.padEnd(width) : cell.padStart(width);
}
