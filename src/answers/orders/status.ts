import {
	type AnswerGraph,
	dateBounds,
	isCode,
	LEGAL_STATUSES,
	type LegalStatus,
	type Statement,
	type StatementId,
} from '../../record/index.ts';
import { sayingsOf } from '../sayings.ts';
import type { StatusEvent } from './contract.ts';

/** What voices say became of something, by the date since when; without one last. */
export function statusEvents(statements: readonly Statement[], graph: AnswerGraph): readonly StatusEvent[] {
	const bearing = new Map(statements.map((statement) => [statement.id, statement.scope?.by]));
	const events = sayingsOf(statements, graph).flatMap(
		({ value, valid, polarity, force, hedge, said, statements: ids, quotes }): readonly StatusEvent[] => {
			if (!isCode(LEGAL_STATUSES, value)) return [];
			const since = valid?.from ?? valid?.on;
			const by = ids.map((id) => bearing.get(id)).find((one) => one !== undefined);
			return [
				{
					status: value,
					...(since === undefined ? {} : { since }),
					...(by === undefined ? {} : { by }),
					polarity,
					force,
					...(hedge === undefined ? {} : { hedge }),
					said,
					statements: ids,
					quotes,
				},
			];
		},
	);
	return events.sort((a, b) => beginning(a.since) - beginning(b.since));
}

function beginning(since: string | undefined): number {
	// Two without a date compare as equal, which a difference of infinities would not.
	return since === undefined ? Number.MAX_SAFE_INTEGER : (dateBounds(since)?.lo ?? Number.MAX_SAFE_INTEGER);
}

/** What ends, stops or changes what was ordered, or only its deadline; that it stands says nothing new. */
const CHANGES: ReadonlySet<LegalStatus> = new Set([
	'deadline-no-longer-in-effect',
	'no-longer-in-effect',
	'stayed',
	'administratively-stayed',
	'stayed-pending-appeal',
	'modified',
	'expired',
	'vacated',
	'reversed',
	'moot',
	'replaced',
]);

export function becameOfDeadline(events: readonly StatusEvent[]): readonly StatusEvent[] {
	return events.filter(({ status }) => CHANGES.has(status));
}

/** The statements of events that changed something wholly before a date, and wholly after it: what overlaps says nothing. */
export function besideDate(
	events: readonly StatusEvent[],
	on: string | undefined,
): { readonly before: readonly StatementId[]; readonly after: readonly StatementId[] } {
	const day = on === undefined ? null : dateBounds(on);
	const before: StatementId[] = [];
	const after: StatementId[] = [];
	if (day !== null)
		for (const { since, statements } of becameOfDeadline(events)) {
			const began = since === undefined ? null : dateBounds(since);
			if (began === null) continue;
			if (began.hi < day.lo) before.push(...statements);
			else if (day.hi < began.lo) after.push(...statements);
		}
	return { before, after };
}
