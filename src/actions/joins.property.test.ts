import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Case, dumpProjection } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { rebuild } from './rebuild.ts';

/** Each run of the property has people of its own, so that one case holds all runs. */
const RUNS = 30;
const PEOPLE = 5;
const NAMES = ['Ana', 'Lena', undefined] as const;

let folder = '';
let opened: Case;
let ids: readonly string[] = [];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-joins-any-'));
	mkdirSync(join(folder, 'f'));
	const rows = Array.from({ length: RUNS * PEOPLE }, (_, at) => `p${at},Person ${at}`);
	writeFileSync(join(folder, 'f', 'list.csv'), `key,name\n${rows.join('\n')}\n`);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
	const map = {
		do: 'map',
		source: 'list.csv',
		subject: 'Person',
		columns: { key: 'key', name: 'full-name' },
	};
	expect((await decide(opened, [map])).refused).toEqual([]);
	const people = await opened.db
		.selectFrom('entity')
		.select('id')
		.where('kind', '=', 'Person')
		.orderBy('row')
		.execute();
	ids = people.map(({ id }) => id);
}, 120_000);
afterAll(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

type Step =
	| {
			readonly do: 'same' | 'different' | 'unsure';
			readonly pair: readonly [number, number];
			readonly by: number;
			readonly unread: boolean;
	  }
	| { readonly do: 'undo'; readonly of: number }
	| { readonly do: 'two'; readonly value: boolean };

const person = fc.nat({ max: PEOPLE - 1 });
const step = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.record({
				do: fc.constantFrom('same', 'same', 'different', 'unsure'),
				pair: fc.tuple(person, person).filter(([a, b]) => a !== b),
				by: fc.nat({ max: NAMES.length - 1 }),
				unread: fc.boolean(),
			})
			.map((one) => one as Step),
	},
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), of: fc.nat({ max: 30 }) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('two' as const), value: fc.boolean() }) },
);

type Held = {
	readonly id: string;
	readonly step: Step;
	readonly undoes?: string;
	readonly place: number;
};

/** What should be one, worked out from the definition alone: judge each pair, then join from the oldest on. */
function expected(taken: readonly Held[]): string {
	const isUndone = (id: string): boolean => taken.some((one) => one.undoes === id && !isUndone(one.id));
	const standing = taken.filter(({ id }) => !isUndone(id));
	const two = standing.findLast(({ step: one }) => one.do === 'two')?.step;
	const needsTwo = two?.do === 'two' && two.value;
	const pairs = new Map<string, Held[]>();
	for (const held of standing)
		if ('pair' in held.step) {
			const key = [...held.step.pair].sort().join();
			pairs.set(key, [...(pairs.get(key) ?? []), held]);
		}
	const judged = [...pairs].map(([key, all]) => {
		const pair = key.split(',').map(Number) as [number, number];
		const read = all.filter(({ step: one }) => !isUnread(one));
		const last = read.at(-1) ?? all.at(-1);
		const isUnreadOnly = read.length === 0;
		let verdict: string = last?.step.do ?? '';
		if (verdict === 'same' && needsTwo) {
			const after = read.slice(read.findLastIndex(({ step: one }) => one.do !== 'same') + 1);
			const names = after.flatMap(({ step: one }) => ('by' in one ? (NAMES[one.by] ?? []) : []));
			if (new Set(names).size < 2) verdict = 'awaiting';
		}
		return { pair, verdict, place: (isUnreadOnly ? 1e6 : 0) + (last?.place ?? 0) };
	});
	const group = Array.from({ length: PEOPLE }, (_, at) => at);
	const blocks = judged.filter(({ verdict }) => verdict === 'different' || verdict === 'unsure');
	for (const { pair } of judged
		.filter(({ verdict }) => verdict === 'same')
		.sort((a, b) => a.place - b.place)) {
		const [one, other] = pair.map((at) => group[at]);
		const between = blocks.some(({ pair: [a, b] }) => {
			const sides = [group[a], group[b]];
			return sides.includes(one) && sides.includes(other) && one !== other;
		});
		if (!between) for (const [at, of] of group.entries()) if (of === other) group[at] = one ?? 0;
	}
	return shape(group);
}

/** Groups by the place of their first member. */
function shape(groups: readonly unknown[]): string {
	return groups.map((group) => groups.indexOf(group)).join();
}

let run = -1;
it('whatever is said of a few people, in whatever order: one and the same groups, across nothing that keeps apart', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
			run += 1;
			const own = ids.slice((run % RUNS) * PEOPLE, (run % RUNS) * PEOPLE + PEOPLE);
			const taken: Held[] = [];
			for (const [place, one] of steps.entries()) {
				const nonce = `${run} ${place}`;
				const undoes = one.do === 'undo' ? taken[one.of % Math.max(1, taken.length)]?.id : undefined;
				if (one.do === 'undo' && undoes === undefined) continue;
				const receipt = await decide(opened, [lineOf(one, own, nonce, undoes)]);
				expect(receipt.refused).toEqual([]);
				taken.push({
					id: receipt.decisions[0] ?? '',
					step: one,
					place,
					...(undoes === undefined ? {} : { undoes }),
				});
			}
			const found = async () => {
				const rows = await opened.db
					.selectFrom('entity')
					.select(['id', 'cluster'])
					.where('id', 'in', own)
					.execute();
				const clusters = new Map(rows.map(({ id, cluster }) => [id, cluster]));
				return shape(own.map((id) => clusters.get(id)));
			};
			expect(await found()).toBe(expected(taken));
			// Other runs begin without the setting.
			await decide(opened, [{ do: 'settings', case: { joinsNeedTwo: null }, nonce: `${run} end` }]);
		}),
		{ numRuns: RUNS, endOnFailure: true },
	);
	const held = await dumpProjection(opened);
	await rebuild(opened);
	expect(await dumpProjection(opened)).toEqual(held);
}, 400_000);

function lineOf(one: Step, own: readonly string[], nonce: string, undoes: string | undefined) {
	if (one.do === 'undo') return { do: 'undo', decision: undoes, nonce };
	if (one.do === 'two') return { do: 'settings', case: { joinsNeedTwo: one.value }, nonce };
	const { do: verdict, pair } = one;
	const by = NAMES[one.by];
	const basis = { method: 'a test', probability: 0.99, threshold: 0.9 };
	return {
		do: verdict,
		left: own[pair[0]],
		right: own[pair[1]],
		nonce,
		...(by === undefined ? {} : { by }),
		...(isUnread(one) ? { readSingly: false, basis, batch: nonce } : {}),
	};
}

function isUnread(one: Step): boolean {
	return one.do === 'same' && one.unread;
}
