import { type Decision, type DecisionId, inForce } from '../../../record/index.ts';
import type { Db } from '../../database.ts';
import { chunks } from '../../projection/context.ts';
import { DEEPEST_UNDO } from '../../projection/in-force.ts';

/** A decision with its time in the log; the offsets of an accepted passage are `at` of the decision itself. */
export type Kept = {
	readonly id: DecisionId;
	readonly decision: Decision;
	readonly at: number;
	readonly ord: string;
	readonly subject: string;
};

/** Any time after every entry. */
export const NOW = Number.POSITIVE_INFINITY;

/** Decisions by what they decide on, so that each thing can be weighed as it stood at any time. */
export class Weighed {
	readonly #db: Db;
	readonly #bySubject = new Map<string, readonly Kept[]>();

	constructor(db: Db) {
		this.#db = db;
	}

	/** Reads all that was decided on these, and what takes it back; what was read before is not read again. */
	async read(subjects: Iterable<string>): Promise<void> {
		let frontier = this.#unread(subjects);
		while (frontier.size > 0) {
			const found = await decisionsOn(this.#db, frontier);
			for (const subject of frontier) this.#bySubject.set(subject, found.get(subject) ?? []);
			frontier = this.#unread([...found.values()].flat().flatMap(undoSubjects));
		}
	}

	/** In the order of the log. */
	decisions(subject: string): readonly Kept[] {
		return this.#bySubject.get(subject) ?? [];
	}

	/** The decision that held at this time; `null` where none did. */
	heldAt(subject: string, time: number): Kept | null {
		return inForce(
			this.decisions(subject).filter(({ at }) => at <= time),
			(id) => this.#undoneAt(subject, id, time),
		);
	}

	/** All that nothing takes back at this time. */
	standingAt(subject: string, time: number): readonly Kept[] {
		return this.decisions(subject).filter((one) => one.at <= time && !this.#isUndone(one, time, 0));
	}

	#undoneAt(subject: string, id: DecisionId, time: number): boolean {
		const decision = this.decisions(subject).find((one) => one.id === id);
		return decision !== undefined && this.#isUndone(decision, time, 0);
	}

	#isUndone(decision: Kept, time: number, depth: number): boolean {
		if (depth > DEEPEST_UNDO) return false;
		return undoSubjects(decision).some((subject) =>
			this.decisions(subject).some((undo) => undo.at <= time && !this.#isUndone(undo, time, depth + 1)),
		);
	}

	#unread(subjects: Iterable<string>): Set<string> {
		return new Set([...subjects].filter((subject) => !this.#bySubject.has(subject)));
	}
}

/** Where an undo of this decision stands: of it alone, or of the batch in which it was taken. */
function undoSubjects({ decision }: Kept): readonly string[] {
	const batch = decision.do !== 'undo' && 'batch' in decision ? decision.batch : undefined;
	return [`undo ${decision.id}`, ...(batch === undefined ? [] : [`undo batch ${batch}`])];
}

async function decisionsOn(db: Db, subjects: Iterable<string>): Promise<Map<string, Kept[]>> {
	const found = new Map<string, Kept[]>();
	for (const some of chunks(subjects))
		for (const row of await db
			.selectFrom('decision')
			.select(['subject', 'body', 'reason', 'by', 'at', 'ord'])
			.where('subject', 'in', some)
			.orderBy('ord')
			.execute()) {
			const kept = keptOf(row);
			const held = found.get(row.subject);
			if (held === undefined) found.set(row.subject, [kept]);
			else held.push(kept);
		}
	return found;
}

export function keptOf(row: {
	readonly subject: string;
	readonly body: string;
	readonly reason: string | null;
	readonly by: string | null;
	readonly at: number;
	readonly ord: string;
}): Kept {
	const { subject, body, reason, by, at, ord } = row;
	const decision: Decision = {
		...(JSON.parse(body) as Decision),
		...(reason === null ? {} : { reason }),
		...(by === null ? {} : { by }),
	};
	return { id: decision.id, decision, at, ord, subject };
}
