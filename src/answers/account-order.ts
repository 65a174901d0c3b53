import type { Account } from './contract.ts';
import { compareText } from './reading-order.ts';
import { type Span, spanOf } from './spans.ts';

/** By the first day it can speak about, then the last, then the source; undated last; a total order. */
export function byDateSpokenAbout(a: Account, b: Account): number {
	const left = accountSpan(a);
	const right = accountSpan(b);
	if (left === null || right === null) {
		if (left !== right) return left === null ? 1 : -1;
	} else if (left.lo !== right.lo || left.hi !== right.hi) return left.lo - right.lo || left.hi - right.hi;
	return (
		compareText(a.source, b.source) ||
		(a.quotes[0]?.start ?? 0) - (b.quotes[0]?.start ?? 0) ||
		compareText(a.event, b.event) ||
		compareText(a.type, b.type) ||
		Number(a.proposed) - Number(b.proposed) ||
		compareText(a.statements[0] ?? '', b.statements[0] ?? '')
	);
}

/** The days that an account speaks about, or `null` when it gives no date. */
export function accountSpan(account: Account): Span | null {
	if (account.about === undefined) return null;
	return spanOf(
		account.about,
		account.spokenBy === 'voice' && account.spokenInferred !== true ? account.spoken : undefined,
	);
}
