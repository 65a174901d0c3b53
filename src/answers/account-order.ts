import type { Account } from './contract.ts';
import { type Span, spanOf } from './spans.ts';

/** By the first day it can speak about, then the last; undated last; what is dated alike stays as it is read. */
export function byDateSpokenAbout(a: Account, b: Account): number {
	const left = accountSpan(a);
	const right = accountSpan(b);
	if (left === null || right === null) {
		if (left !== right) return left === null ? 1 : -1;
	} else if (left.lo !== right.lo || left.hi !== right.hi) return left.lo - right.lo || left.hi - right.hi;
	return Number(a.proposed) - Number(b.proposed);
}

/** The days that an account speaks about, or `null` when it gives no date. */
export function accountSpan(account: Account): Span | null {
	if (account.about === undefined) return null;
	return spanOf(
		account.about,
		account.spokenBy === 'voice' && account.spokenInferred !== true ? account.spoken : undefined,
	);
}
