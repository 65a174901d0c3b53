import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { decide } from '../../src/actions/index.ts';
import { type Case, dumpProjection } from '../../src/store/index.ts';
import { copyObjects, Folders, newCase, reopen } from './a-case.ts';
import { BEGINNING, histories, run, type Step, told } from './a-history.ts';
import { answersNow } from './answers-now.ts';
import { expectKept } from './kept-equals-full.ts';
import { expectSame } from './same.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const numRuns = Number(process.env.PARADERO_RUNS ?? 8);

const { byHand, custody, join, event, listed, meant, own, named, settings } = told;
const [QUIST, BERRIN, MARROW] = ['Lena Quist', 'Tomas Berrin', 'Ilse Marrow'];
const ALSO = {
	subject: { ...named('Organization', 'the ministry'), n: 1 },
	property: 'alias',
	value: { type: 'text', text: 'the board' },
};
/** With what the beginning lacks, so that there is an answer of every kind to go wrong. */
const FULL: readonly Step[] = [
	...BEGINNING,
	custody(2, { type: 'arrest', who: QUIST, at: 'Grey Mill', on: '2030-05-09' }),
	custody(5, { type: 'held', who: { value: 'the men of the mill', type: 'group' }, at: 'Grey Mill' }),
	byHand(4, 'compliance', { obligation: meant(3, 'order'), done: 'not-done', by: 'the ministry' }),
	byHand(0, 'order', { what: 'bring him back', issuer: 'Grey Mill Court', protected: BERRIN }),
	byHand(1, 'inquiry', { asked: 'the ministry', about: MARROW, answerType: 'declined' }),
	byHand(0, 'term', { term: 'prison', about: 'Port Hollow', polarity: 'affirms' }),
	byHand(2, 'definition', { term: 'prison', criteria: ['a sentence', 'a judge'] }),
	byHand(2, 'process', { right: 'a hearing', who: QUIST, denied: true }),
	byHand(5, 'quantity', {
		comparator: '=',
		value: { value: 2 },
		counted: 'some',
		group: { value: 'the men of the mill', type: 'group' },
		partOf: meant(2, 'quantity'),
	}),
	own(5, {
		subject: { ...named('Group', 'the men of the mill'), n: 1 },
		property: 'member',
		value: { type: 'entity', entity: named('Person', BERRIN as string) },
	}),
	join('same', event(0), event(2)),
	byHand(1, 'order', {
		what: 'say nothing',
		issuer: 'the Hollow Court',
		on: '2030-05-09',
		protected: MARROW,
	}),
	join('same', event(1, 'order'), event(3, 'order')),
	custody(3, {
		type: 'arrest',
		who: { value: 'the men of the mill', type: 'group' },
		at: 'Port Hollow',
		on: '2030-05-03',
	}),
	join('same', event(3), event(5)),
	// Two voices on whether it was done, on what came back, and on what a body is called.
	{
		kind: 'line',
		line: {
			do: 'state',
			...event(5, 'compliance'),
			slots: { obligation: meant(3, 'order'), done: 'done', by: 'the ministry' },
			chain: [{ name: 'Warden Pell', act: 'says' }],
		},
	},
	{
		kind: 'line',
		line: {
			do: 'state',
			...event(2, 'inquiry'),
			slots: { inquiry: meant(1, 'inquiry'), answerType: 'declined' },
			polarity: 'denies',
			chain: [{ name: 'Warden Pell', act: 'says' }],
		},
	},
	own(0, { ...ALSO, polarity: 'affirms' }),
	own(1, { ...ALSO, polarity: 'denies' }),
	byHand(5, 'order', { what: 'let them go' }),
	{ kind: 'dismiss', n: 0, nonce: 'first' },
];

test('a case that has all of it keeps an answer of every kind', async () => {
	const opened = await newCase(folders.new());
	expect(await run(opened, FULL)).toBe(FULL.length - 2);
	const kinds = await opened.db
		.selectFrom('answer')
		.innerJoin('entity', 'entity.cluster', 'answer.key')
		.select(['answer.kind', 'entity.kind as of'])
		.distinct()
		.execute();
	expect(kinds.map(({ kind, of }) => `${kind} of ${of}`).sort()).toEqual([
		'definitions of Definition',
		'inquiry of Inquiry',
		'numbers of Population',
		'order of Order',
		'relations of Group',
		'relations of Inquiry',
		'relations of Order',
		'relations of Organization',
		'relations of Person',
		'terms of Term',
		'whereabouts of Group',
		'whereabouts of Person',
	]);
	await opened.close();
});

test('after each step of any history every answer is what a case folded anew gives', async () => {
	await fc.assert(
		fc.asyncProperty(histories(10), async (steps) => {
			const opened = await newCase(folders.new());
			await run(opened, FULL);
			// The same entries, folded anew at every step: it keeps nothing from one to the next.
			const anew = await reopen(folders.bare(opened.folder));
			try {
				for (const step of [null, ...steps]) {
					if (step !== null) await run(opened, [step]);
					await expectAsFolded(opened, anew);
				}
			} finally {
				await opened.close();
				await anew.close();
				folders.remove();
			}
		}),
		{ numRuns },
	);
}, 600_000);

/** Places, people, events and bodies that are one, of texts and of the register. */
const JOINED: readonly Step[] = [
	join('same', { ...named('Person', QUIST), n: 1 }, listed('Person', 'QUIST, Lena')),
	join('same', event(0), listed('Custody', 'arrest')),
	join('same', { ...named('Place', 'Port Hollow'), n: 1 }, listed('Place', 'Port Hollow')),
	own(2, {
		subject: listed('Place', 'Grey Mill'),
		property: 'within',
		value: { type: 'entity', entity: listed('Place', 'Port Hollow') },
	}),
	join('same', { ...named('Place', 'Port Hollow'), n: 1 }, { ...named('Place', 'Grey Mill'), n: 1 }),
	join(
		'same',
		{ ...named('Organization', 'the ministry'), n: 1 },
		{ ...named('Organization', 'the ministry'), n: 2 },
	),
	settings('report', { outlet: 'The Hollow Gazette', published: '2030-05-12' }),
];

test('each decision taken back and given again, and each statement, leaves what a case folded anew gives', async () => {
	const opened = await newCase(folders.new());
	await run(opened, FULL);
	expect(await run(opened, JOINED)).toBe(JOINED.length);
	const anew = await reopen(folders.bare(opened.folder));
	const take = async (line: object) => {
		const { decisions, refused } = await decide(opened, [{ reason: 'as the history has it', ...line }]);
		expect(refused).toEqual([]);
		return decisions[0] ?? '';
	};
	try {
		const all = await opened.db.selectFrom('decision').select('id').orderBy('ord').execute();
		for (const { id } of all.filter((one) => !one.id.includes('+'))) {
			const undo = await take({ do: 'undo', decision: id, nonce: id });
			await expectKept(opened);
			await take({ do: 'undo', decision: undo, nonce: id });
			await expectAsFolded(opened, anew);
		}
		const statements = await opened.db
			.selectFrom('statement')
			.select('id')
			.distinct()
			.orderBy('id')
			.execute();
		for (const { id } of statements.filter((_, at) => at % 3 === 0)) {
			const withdrawn = await take({ do: 'withdraw', statement: id, nonce: id });
			await expectKept(opened);
			await take({ do: 'undo', decision: withdrawn, nonce: id });
			await expectKept(opened);
		}
		await expectAsFolded(opened, anew);
	} finally {
		await opened.close();
		await anew.close();
	}
}, 300_000);

/** That what is kept is what a recomputation gives, and every answer what the same entries give where nothing is kept from before. */
async function expectAsFolded(opened: Case, anew: Case): Promise<void> {
	await expectKept(opened);
	copyObjects(opened, anew);
	const { entries, heads } = await opened.outgoing();
	await anew.receive(entries, heads);
	expectSame(await dumpProjection(opened), await dumpProjection(anew));
	const [kept, full] = [await answersNow(opened), await answersNow(anew)];
	for (const kind of new Set([...Object.keys(kept), ...Object.keys(full)]))
		expect({ [kind]: kept[kind] }).toEqual({ [kind]: full[kind] });
}
