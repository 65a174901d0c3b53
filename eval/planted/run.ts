import { type Measured, measurePlanted } from './measure.ts';

/** In percent: what was reached when it was written down, less a point. */
const FLOOR = 89;

/** The seed that rules were looked at with, and one that was only counted. */
export const SEEN = { seed: 20_311, split: 'tuned' } as const;
export const HELD_OUT = [
	{ seed: 77_041, split: 'tuned' },
	{ seed: 5_309, split: 'held' },
] as const;

/**
 * `npm run eval -- planted`: conflicts planted in made-up sources and what of them is found, by kind; and what only looks
 * like one. `--slips` tells what was missed with the seed that rules may be tuned on.
 */
export async function runPlanted(flags: readonly string[]): Promise<boolean> {
	const all: Measured[] = [];
	for (const { seed, split } of [SEEN, ...HELD_OUT]) {
		const measured = await measurePlanted(seed, { conflicts: 216, lookAlikes: 200, others: 56 }, split);
		all.push(measured);
		print(
			`seed ${seed}, ${split === 'tuned' ? 'shapes that rules were looked at with' : 'shapes of which no rule was looked at'}`,
			measured,
		);
		if (flags.includes('--slips')) {
			if (seed === SEEN.seed) printSlips(measured);
			return true;
		}
	}
	// The aim is printed beside each figure; only a fall below what was reached fails.
	const [, again] = all;
	return again !== undefined && shareOf(again) >= FLOOR && flagged(again) <= 2;
}

const rightOf = ({ conflicts }: Measured) => conflicts.filter(({ isRight }) => isRight).length;
const shareOf = (measured: Measured) => (100 * rightOf(measured)) / measured.conflicts.length;
const flagged = ({ lookAlikes }: Measured) => lookAlikes.filter(({ isRight }) => !isRight).length;

function print(title: string, measured: Measured): void {
	console.log(`Planted conflicts (${title})`);
	const kinds = new Map<string, { right: number; of: number }>();
	for (const { item, isRight } of measured.conflicts) {
		const key = item.what;
		const held = kinds.get(key) ?? { right: 0, of: 0 };
		kinds.set(key, { right: held.right + Number(isRight), of: held.of + 1 });
	}
	for (const [kind, { right, of }] of kinds) console.log(`  ${kind.padEnd(24)} ${right} of ${of}`);
	console.log(
		`  found with the right kind: ${rightOf(measured)} of ${measured.conflicts.length} (${shareOf(measured).toFixed(1)} %; aim ≥ 95 %)`,
	);
	console.log(
		`  look-alikes flagged: ${flagged(measured)} of ${measured.lookAlikes.length} (aim ≤ 2); conflicts elsewhere: ${measured.elsewhere}; decisions refused: ${measured.refused}\n`,
	);
}

function printSlips({ conflicts, lookAlikes, others }: Measured): void {
	for (const { item, relations, read, isRight } of [...conflicts, ...lookAlikes, ...others]) {
		if (isRight) continue;
		console.log(
			`— ${item.what} (${item.lang}${item.isHeld ? ', held shape' : ''})${relations.length > 0 ? ` found: ${relations.map(({ kind, property }) => `${kind} ${property}`).join(', ')}` : ''}`,
		);
		for (const [i, sentence] of item.sentences.entries())
			console.log(`  ${sentence}\n${(read[i as 0 | 1] ?? []).map((one) => `      ${one}`).join('\n')}`);
	}
}
