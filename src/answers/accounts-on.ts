import { accountSpan } from './account-order.ts';
import { speaks } from './account-state.ts';
import { countedAccounts } from './accounts.ts';
import type { Account, AccountOn, AccountsOn, Whereabouts } from './contract.ts';
import { type Span, spanOf } from './spans.ts';

/**
 * Who says what about one date, which may be a month or an interval. Where nobody speaks of it, that is the
 * answer; the nearest accounts before and after stand apart, for nothing is carried forward. `null` when
 * `on` is no EDTF date.
 */
export function accountsOn(answer: Pick<Whereabouts, 'accounts'>, on: string): AccountsOn | null {
	const asked = spanOf(on);
	if (asked === null) return null;
	const accounts: AccountOn[] = [];
	const foretold: AccountOn[] = [];
	const counted = new Set(countedAccounts(answer.accounts));
	let nobodySpeaks = true;
	let undated = 0;
	const before = new Nearest();
	const after = new Nearest();
	for (const account of answer.accounts) {
		const span = accountSpan(account);
		if (span === null) {
			undated += 1;
			continue;
		}
		const answers = speaks(account);
		if (meets(span, asked)) {
			const row: AccountOn = { account, match: covers(span, asked) ? 'covers' : 'may' };
			if (answers || account.polarity === 'declines') accounts.push(row);
			else foretold.push(row);
			if (answers && counted.has(account)) nobodySpeaks = false;
		} else if (answers && counted.has(account)) {
			if (span.hi < asked.lo) before.offer(account, asked.lo - span.hi);
			else if (span.lo > asked.hi) after.offer(account, span.lo - asked.hi);
		}
	}
	return {
		on,
		accounts,
		foretold,
		nobodySpeaks,
		nearestBefore: before.accounts,
		nearestAfter: after.accounts,
		undated,
	};
}

function meets(a: Span, b: Span): boolean {
	return a.parts.some((one) => b.parts.some((other) => one.lo <= other.hi && other.lo <= one.hi));
}

/** A stated stay covers every day in it; anything else only a date that holds all the days it can mean. */
function covers(span: Span, asked: Span): boolean {
	if (asked.lo <= span.lo && span.hi <= asked.hi && !(asked.parts.length > 1)) return true;
	return span.stated && span.lo <= asked.lo && asked.hi <= span.hi;
}

/** Keeps the accounts at the least distance. */
class Nearest {
	accounts: Account[] = [];
	private distance = Number.POSITIVE_INFINITY;
	offer(account: Account, distance: number): void {
		if (distance > this.distance) return;
		if (distance < this.distance) this.accounts = [];
		this.distance = distance;
		this.accounts.push(account);
	}
}
