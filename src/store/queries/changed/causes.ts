import type { ChangeCause } from '../../../record/index.ts';
import type { Case } from '../../case.ts';
import type { Db } from '../../database.ts';
import { DEEPEST_UNDO } from '../../projection/in-force.ts';
import { type Kept, keptOf } from './weighed.ts';

const COLUMNS = ['subject', 'body', 'reason', 'by', 'at', 'ord'] as const;

/** The decisions taken after a time, by all that they decide on: an undo decides on what it takes back. */
export class Causes {
	readonly #bySubject = new Map<string, Kept[]>();
	readonly looked: number;
	/** Decisions after that time which are not looked at: older than those that are. */
	readonly left: number;

	/** By the decision: how many newer ones there are. */
	readonly #newer = new Map<string, number>();

	private constructor(looked: number, left: number) {
		this.looked = looked;
		this.left = left;
	}

	static async since({ db }: Case, since: number, most: number): Promise<Causes> {
		const rows = await db
			.selectFrom('decision')
			.select(COLUMNS)
			.where('at', '>', since)
			.orderBy('at', 'desc')
			.orderBy('ord', 'desc')
			.limit(most + 1)
			.execute();
		const taken = rows.slice(0, most).map(keptOf);
		const left = rows.length <= most ? 0 : (await countSince(db, since)) - taken.length;
		const causes = new Causes(taken.length, left);
		for (const { id } of taken) causes.#newer.set(id, causes.#newer.size);
		for (const kept of taken) await causes.#spread(db, kept, kept.subject, 0);
		return causes;
	}

	subjects(): readonly string[] {
		return [...this.#bySubject.keys()];
	}

	/** Subjects that begin so: `target `, `pair `. */
	of(space: string): readonly string[] {
		return this.subjects().filter((subject) => subject.startsWith(space));
	}

	/** Whoever waits for what another passage makes changes by the decisions on that one. */
	inherit(subject: string, from: string): void {
		if (!this.#bySubject.has(subject)) this.#bySubject.set(subject, [...(this.#bySubject.get(from) ?? [])]);
	}

	/** The newer of two decisions first, also where both were taken at one time. */
	compare(a: ChangeCause, b: ChangeCause): number {
		return (this.#newer.get(a.decision) ?? 0) - (this.#newer.get(b.decision) ?? 0);
	}

	/** The newest decision on any of these, or the one among them that holds now; `null` where none is new. */
	cause(subjects: readonly string[], holds?: Kept | null): ChangeCause | null {
		const all = subjects.flatMap((subject) => this.#bySubject.get(subject) ?? []);
		const held = all.find(({ id }) => id === holds?.id);
		const newest = held ?? all.reduce<Kept | null>((a, b) => (a === null || b.ord > a.ord ? b : a), null);
		return newest === null ? null : causeOf(newest);
	}

	async #spread(db: Db, kept: Kept, subject: string, depth: number): Promise<void> {
		const held = this.#bySubject.get(subject);
		if (held === undefined) this.#bySubject.set(subject, [kept]);
		else held.push(kept);
		const { decision } = kept;
		if (!subject.startsWith('undo ') || decision.do !== 'undo' || depth > DEEPEST_UNDO) return;
		const rest = subject.slice('undo '.length);
		const undone = await db
			.selectFrom('decision')
			.select('subject')
			.distinct()
			.where((eb) =>
				rest.startsWith('batch ')
					? eb('batch', '=', rest.slice('batch '.length))
					: eb('id', 'in', [rest, `${rest}+1`]),
			)
			.execute();
		for (const row of undone) await this.#spread(db, kept, row.subject, depth + 1);
	}
}

export function causeOf({ decision, at }: Kept): ChangeCause {
	const { id, do: verb, by, reason } = decision;
	return {
		decision: id,
		verb,
		at,
		...(by === undefined ? {} : { by }),
		...(reason === undefined ? {} : { reason }),
	};
}

async function countSince(db: Db, since: number): Promise<number> {
	const row = await db
		.selectFrom('decision')
		.select((eb) => eb.fn.countAll<number>().as('n'))
		.where('at', '>', since)
		.executeTakeFirstOrThrow();
	return Number(row.n);
}
