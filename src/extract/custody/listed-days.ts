import type { Context } from './context.ts';
import { datePart, type Part } from './event.ts';

/** `On May 2, 2019; May 9, 2019; and June 3, 2020; officers arrested …`: each of the days that a sentence begins with. */
export function listedDays({ view }: Context, trigger: number): Part[] {
	const { units } = view;
	const days: Part[] = [];
	for (let at = 0; at < trigger; at += 1) {
		const { kind, norm, date, token } = units[at]!;
		if (date !== undefined) days.push(datePart(date));
		else if (kind === 'mark' ? !/^[,;•–-]$/.test(token.text) : !/^(?:on|in|and|again|o)$/.test(norm)) break;
		if (days.length > MAX_DAYS) return [];
	}
	return days.length > 1 ? days : [];
}

/** A longer list is one proposal without a day, for a reader to sort. */
const MAX_DAYS = 8;
