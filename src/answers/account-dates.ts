import type { Statement } from '../record/index.ts';
import { endsOf, intervalOf, together } from './spans.ts';

export type AccountDates = {
	readonly from?: string;
	readonly to?: string;
	readonly about?: string;
	/** `about` is the day of speaking: the voice gives no date, and says that it goes on. */
	readonly asSpoken?: true;
};

/**
 * The dates that one voice gives one event. A stay has a beginning and an end as far as they are said; a
 * day within it (`held on`) is neither. `about` is what the account is sorted by: the whole interval
 * where both ends are single dates, else the beginning, the end, the day. Where no date property is
 * stated, what the statement itself says it holds for counts. When it was said counts only where the voice gives no date,
 * and says that it goes on (`is currently held`): then it speaks of that day, and of no later one.
 *
 * @param speaking the day on which the voice itself spoke, where that is known
 */
export function datesOf(statements: readonly Statement[], speaking?: string): AccountDates {
	const from: string[] = [];
	const to: string[] = [];
	const on: string[] = [];
	let open = false;
	const spread = (edtf: string, single: string[]) => {
		if (!edtf.includes('/')) {
			single.push(edtf);
			return;
		}
		const ends = endsOf(edtf);
		if (ends.from !== undefined) from.push(ends.from);
		if (ends.to !== undefined) to.push(ends.to);
		open ||= ends.open === true;
	};
	for (const { property, value } of statements) {
		if (value.type !== 'date') continue;
		if (property === 'fromDate') spread(value.edtf, from);
		else if (property === 'untilDate') to.push(endsOf(value.edtf).to ?? value.edtf);
		else if (property === 'on') spread(value.edtf, on);
	}
	if (from.length + to.length + on.length === 0)
		for (const { valid } of statements) {
			if (valid?.on !== undefined) spread(valid.on, on);
			if (valid?.from !== undefined) spread(valid.from, from);
			if (valid?.to !== undefined) to.push(endsOf(valid.to).to ?? valid.to);
		}
	open ||= statements.some(({ valid }) => valid?.open === true);
	if (open && speaking !== undefined && from.length + to.length + on.length === 0)
		return { about: speaking, asSpoken: true };
	return assemble(together(from), together(to), together(on), open);
}

function assemble(
	from: string | undefined,
	to: string | undefined,
	on: string | undefined,
	open: boolean,
): AccountDates {
	const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
	if (from !== undefined && to !== undefined) return { ...ends, about: intervalOf(from, to) ?? from };
	if (from !== undefined) return { ...ends, about: (open ? intervalOf(from, '..') : null) ?? from };
	const about = on ?? to;
	return about === undefined ? ends : { ...ends, about };
}
