import { dateBounds, type TimeOfDay, utcOf } from '../../record/index.ts';
import type { Saying } from '../sayings.ts';
import type { ChronologyRow, ObligationAnswer, StatusEvent } from './contract.ts';

/** Everything that has to do with an order in one chronology: what was ordered, moved, lifted, done, and found. */
export function chronologyOf(
	utterances: readonly Saying[],
	status: readonly StatusEvent[],
	obligations: readonly ObligationAnswer[],
	legs: readonly ChronologyRow[],
): readonly ChronologyRow[] {
	return inOrder([
		...utterances.map(uttered),
		...status.map((event) => statusRow(event)),
		...obligations.flatMap((one) => [
			...one.deadlines.map((deadline) => deadlineRow(deadline, one)),
			...one.status.map((event) => statusRow(event, one)),
			...one.accounts.flatMap((account): readonly ChronologyRow[] => [
				{
					what: 'account',
					...(account.on === undefined ? {} : { about: account.on }),
					...(account.time === undefined ? {} : { time: account.time }),
					obligation: one.obligation,
					done: account.done,
					...(account.state === undefined ? {} : { state: account.state }),
					...saidIn(account),
				},
				...account.became.map(
					(event): ChronologyRow => ({ ...statusRow(event, one), what: 'finding-status' }),
				),
			]),
		]),
		...legs,
	]);
}

type Said = Pick<ChronologyRow, 'polarity' | 'force' | 'hedge' | 'said' | 'statements' | 'quotes'>;

function saidIn({ polarity, force, hedge, said, statements, quotes }: Said): Said {
	return { polarity, force, ...(hedge === undefined ? {} : { hedge }), said, statements, quotes };
}

function uttered(saying: Saying): ChronologyRow {
	return {
		what: 'uttered',
		about: saying.value,
		...timed(saying.time),
		...(saying.utterance === undefined ? {} : { utterance: saying.utterance }),
		...saidIn(saying),
	};
}

function deadlineRow(deadline: Saying, { obligation }: ObligationAnswer): ChronologyRow {
	return {
		what: 'deadline',
		about: deadline.value,
		...timed(deadline.time),
		obligation,
		...saidIn(deadline),
	};
}

function statusRow(event: StatusEvent, of?: ObligationAnswer): ChronologyRow {
	return {
		what: 'status',
		...(event.since === undefined ? {} : { about: event.since }),
		...(of === undefined ? {} : { obligation: of.obligation }),
		status: event.status,
		...(event.by === undefined ? {} : { by: event.by }),
		...saidIn(event),
	};
}

const timed = (time: TimeOfDay | undefined) => (time === undefined ? {} : { time });

const KINDS = ['uttered', 'leg', 'account', 'deadline', 'status', 'finding-status'] as const;

/**
 * By the date that each row speaks about, never by when it was said; rows without one last. What has a time with a zone
 * is ordered by the clock, wherever it was; what has only its day stands before what of that day has a time.
 */
export function inOrder(rows: readonly ChronologyRow[]): readonly ChronologyRow[] {
	const placed = rows.map((row) => {
		const { about, time } = row;
		const day = about === undefined ? null : (dateBounds(about)?.lo ?? null);
		return { row, day, utc: about === undefined || time === undefined ? null : utcOf({ day: about, time }) };
	});
	const timedRows = placed
		.filter(({ utc }) => utc !== null)
		.sort((a, b) => (a.utc ?? 0) - (b.utc ?? 0) || byWhat(a.row, b.row));
	const others = placed
		.filter(({ utc, day }) => utc === null && day !== null)
		.sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || byWhat(a.row, b.row));
	const merged: ChronologyRow[] = [];
	let next = 0;
	for (const one of timedRows) {
		for (
			let other = others[next];
			other !== undefined && (other.day ?? 0) <= (one.day ?? 0);
			other = others[next]
		) {
			merged.push(other.row);
			next += 1;
		}
		merged.push(one.row);
	}
	const undated = placed.filter(({ day }) => day === null).map(({ row }) => row);
	return [...merged, ...others.slice(next).map(({ row }) => row), ...undated.sort(byWhat)];
}

function byWhat(a: ChronologyRow, b: ChronologyRow): number {
	return KINDS.indexOf(a.what) - KINDS.indexOf(b.what);
}
