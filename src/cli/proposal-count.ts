import type { countKinds } from '../record/index.ts';
import { plural } from './output.ts';

/** `480 proposals, 451 names and dates`: what can be decided on, as every screen counts it, and what stands in it. */
export function proposalCount({ proposals, namesAndDates }: ReturnType<typeof countKinds>): string {
	return `${plural(proposals, 'proposal')}, ${plural(namesAndDates, 'name or date', 'names and dates')}`;
}
