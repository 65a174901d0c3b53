import { join } from 'node:path';
import { type Case, decidedOn, pairKey } from '../../store/index.ts';
import type { CaseLinkage } from './case-linkage.ts';
import { writeLines } from './write.ts';
import { csvCell } from './write-whole.ts';

/**
 * Writes `clusters.csv` (every entity), `pairs.csv` (the likeliest first, with what was decided on the two), where weights
 * are learned `reasons.csv` (what each pair's weight is made of), and `settings.json`. They hold no name, date or identifier: only ids that this case alone can read.
 */
export async function writeCaseLinkage(
	opened: Case,
	folder: string,
	{ people, pairs, groups, settings }: Omit<CaseLinkage, 'result'>,
): Promise<readonly string[]> {
	const states = new Map(
		(await decidedOn(opened)).map(({ left, right, state, applied }) => [
			pairKey(left.id, right.id),
			state === 'same' && !applied ? 'kept-apart' : state,
		]),
	);
	const idOf = (at: number): string => people[at]?.id ?? '';
	await writeLines(join(folder, 'clusters.csv'), function* () {
		yield 'entity,cluster';
		const numbers = new Map<number, number>();
		for (const [at, group] of groups.entries()) {
			const number = numbers.get(group) ?? numbers.size + 1;
			numbers.set(group, number);
			yield `${idOf(at)},${number}`;
		}
	});
	const order = [...pairs].sort(
		(a, b) => b.probability - a.probability || a.left - b.left || a.right - b.right,
	);
	await writeLines(join(folder, 'pairs.csv'), function* () {
		yield 'entity_a,entity_b,probability,weight,decided';
		for (const { left, right, probability, weight } of order)
			yield [
				idOf(left),
				idOf(right),
				probability.toFixed(6),
				weight.toFixed(3),
				states.get(pairKey(idOf(left), idOf(right))) ?? '',
			].join(',');
	});
	const why = order.some(({ reasons }) => reasons !== undefined);
	if (why)
		await writeLines(join(folder, 'reasons.csv'), function* () {
			yield 'entity_a,entity_b,field,level,bits';
			for (const { left, right, reasons = [] } of order)
				for (const { of, level, bits } of reasons)
					yield [idOf(left), idOf(right), of, csvCell(level ?? ''), bits.toFixed(3)].join(',');
		});
	await writeLines(join(folder, 'settings.json'), function* () {
		yield JSON.stringify(settings, null, '\t');
	});
	return ['clusters.csv', 'pairs.csv', ...(why ? ['reasons.csv'] : []), 'settings.json'].map((name) =>
		join(folder, name),
	);
}
