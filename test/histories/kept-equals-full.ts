import fc from 'fast-check';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { decide } from '../../src/actions/index.ts';
import { type Case, staleAnswers } from '../../src/store/index.ts';

/** Decides any of `lines`, and undoes any of them, in any order: after each step what is kept equals a full recomputation. */
export async function keptEqualsFull(
	aCase: () => Promise<Case>,
	lines: readonly unknown[],
	options: {
		/** Decided before the first step. */
		readonly before?: readonly unknown[];
		readonly most: number;
		/** What has to hold after each step too. */
		readonly also?: (opened: Case) => Promise<unknown>;
		/** How many histories are tried. */
		readonly runs?: number;
		readonly after?: () => void;
	},
): Promise<void> {
	const { before = [], most, also, runs = 8, after } = options;
	const step = fc.record({ line: fc.nat(lines.length - 1), undo: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: most }), async (steps) => {
			const opened = await aCase();
			try {
				await decide(opened, before);
				for (const [i, { line, undo }] of steps.entries()) {
					const body = lines[line];
					await decide(opened, [undo ? { do: 'undo', decision: body, nonce: `${i}` } : body]);
					await expectKept(opened);
					await also?.(opened);
				}
			} finally {
				await opened.close();
				after?.();
			}
		}),
		{ numRuns: runs },
	);
}

/** That every answer and every count that is kept is what a full recomputation gives. */
export async function expectKept(opened: Case): Promise<void> {
	expect(await staleAnswers(opened)).toEqual([]);
	const { rows: kept } = await sql<Record<string, number>>`
		select sum(statements) as statements, sum(open) as open, sum(accepted) as accepted, sum(unread) as unread, sum(rejected) as rejected
		from tally`.execute(opened.db);
	const { rows: counted } = await sql<Record<string, number>>`
		select count(*) filter (where status is null) as open, count(*) filter (where status <> 'rejected') as accepted,
			count(*) filter (where status <> 'rejected' and unread = 1) as unread,
			count(*) filter (where status = 'rejected') as rejected,
			(select count(distinct id) from statement where gone = 0) as statements
		from (select t.status as status, t.unread as unread from proposal p left join target t on t.source = p.source and t.start = p.start
			and t.end = p.end and t.kind = p.kind and t.ordinal = p.ordinal
			where p.kind not in ('mention', 'date'))`.execute(opened.db);
	expect(kept).toEqual(counted);
}
