import { commanderBefore } from './issuer.ts';
import type { Context, Order } from './order.ts';
import { obligations } from './orders-en.ts';
import { isInfinitive } from './reach.ts';

/** `gave the department until noon on Friday to file …`, `gave officials 48 hours to …`: a term is set for what is to be done. */
export function termSet(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const commander = commanderBefore(context, at);
	if (commander === null || commander.role !== 'court') return [];
	let length = -1;
	for (let next = at + 1; next < Math.min(sentence.to, at + 18); next += 1) {
		const { norm, text } = tokens[next]!;
		if (/^[.;:,]$/.test(text)) return [];
		if (length < 0 && (norm === 'until' || /^(?:hours|days|weeks)$/.test(norm)))
			length = norm === 'until' ? next : next - 1;
		if (length < 0 || !isInfinitive(doc, next, sentence.to)) continue;
		if (length <= at + 1) return [];
		const base: Order = { rule: 'term', trigger: { from: at, to: at + 1 }, issuer: commander.issuer };
		return obligations(context, base, { from: at + 1, to: length }, next);
	}
	return [];
}

/** `put the ruling on hold` */
export function putOnHold(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	for (let next = at + 2; next + 1 < Math.min(sentence.to, at + 12); next += 1) {
		if (/^[.;:,]$/.test(tokens[next]!.text)) return [];
		if (tokens[next]!.norm !== 'on' || tokens[next + 1]!.norm !== 'hold') continue;
		const commander = commanderBefore(context, at);
		if (commander === null || commander.role !== 'court') return [];
		return [
			{
				rule: 'on-hold',
				trigger: { from: at, to: next + 2 },
				issuer: commander.issuer,
				what: { from: at + 1, to: next },
				status: 'stayed',
			},
		];
	}
	return [];
}
