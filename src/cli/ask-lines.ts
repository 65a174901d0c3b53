import type { AskReceipt } from '../api/index.ts';
import { oneLine, plural } from './output.ts';

/** What `ask` says of its receipt. */
export function askLines({ sources, model, host, leaves, seconds }: AskReceipt): readonly string[] {
	const sum = (count: (source: AskReceipt['sources'][number]) => number) =>
		sources.reduce((total, source) => total + count(source), 0);
	const reasons = new Map<string, number>();
	for (const { refused } of sources)
		for (const { reason, count } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
	const failed = sum((source) => source.failed.length);
	const reached = sum(({ asked, already }) => asked + already) + failed;
	const unreached = sum(({ questions }) => questions) - reached;
	return [
		...sources.flatMap(({ path, left, failed: whys }) => [
			...(left === undefined ? [] : [`not asked about: ${oneLine(path)}: ${left}`]),
			...[...new Set(whys)].map((why) => `not answered: ${oneLine(path)}: ${why}`),
		]),
		...[...reasons]
			.sort(([, a], [, b]) => b - a)
			.map(([reason, count]) => `refused ${count.toLocaleString('en')}: ${reason}`),
		`${model} at ${host}${leaves ? ', not on this computer' : ''}: ${plural(
			sum((source) => source.asked),
			'question',
		)} asked, ${sum((source) => source.already)} answered before, ${failed} not answered${unreached > 0 ? `, ${unreached} not reached` : ''}; ${plural(
			sum((source) => source.items),
			'item',
		)} marked; of the proposals ${sum((source) => source.seconded)} seconded, ${sum(
			(source) => source.disputed,
		)} disputed, ${sum((source) => source.new)} only the model reads; ${sum((source) =>
			source.refused.reduce((total, { count }) => total + count, 0),
		)} refused; ${seconds} s`,
	];
}
