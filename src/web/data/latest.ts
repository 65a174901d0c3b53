import type { AccountJson, WhereaboutsJson } from '../../api/index.ts';
import { parseDate } from '../../record/index.ts';

const lastMoment = (date: string | undefined): number | null =>
	date === undefined ? null : (parseDate(date)?.hi ?? null);

/**
 * The accounts about the latest date that anyone speaks about, as they came; where nobody gives a date, all.
 * Several voices may speak about it, and none is chosen.
 */
export function latestAccounts({ accounts, lastSpokenOf }: WhereaboutsJson): readonly AccountJson[] {
	const last = lastMoment(lastSpokenOf);
	if (last === null) return accounts;
	const latest = accounts.filter((one) => spokenUntil(one) === last);
	if (latest.length > 0) return latest;
	const dated = accounts.map(spokenUntil).filter((moment) => moment !== null);
	const until = Math.max(...dated);
	return accounts.filter((one) => spokenUntil(one) === until);
}

function spokenUntil({ about, from, to }: AccountJson): number | null {
	return lastMoment(about) ?? lastMoment(to) ?? lastMoment(from);
}
