import { afterEach, beforeEach, expect, test } from 'vitest';
import { addText, Folders, newCase, reopen } from '../../test/histories/a-case.ts';
import type { DecisionInput } from '../api/index.ts';
import { type ProposeResult, propose } from '../extract/index.ts';
import type { Proposal } from '../record/index.ts';
import { type Case, keepProposals, listProposals } from '../store/index.ts';
import { acceptAll, takeAll } from './accept-all.ts';
import { corrections } from './corrections.ts';
import { decide } from './decide.ts';
import { person } from './person.ts';
import { findWhereabouts } from './whereabouts.ts';
import { mustFind, source, sourceProposals } from './workspace.ts';

const TEXT = `Lena Quist was arrested on 3 May 2030. She was released on 9 May 2030.

Tomas Berrin was arrested on 4 May 2030 and was held at Grey Mill.

Officers arrested Ana Ordaz on 5 May 2030.
`;
const folders = new Folders();
let folder: string;
let opened: Case;
beforeEach(async () => {
	folder = folders.new();
	opened = await newCase(folder);
	await addText(opened, 'report.txt', TEXT, '2030-06-01');
	await proposeNow();
});
afterEach(async () => {
	await opened.close();
	folders.remove();
});

const proposals = (kind = 'custody') =>
	sourceProposals(opened, 'report.txt').then((all) => all.filter((one) => one.kind === kind));
const take = (expected: number) =>
	takeAll(opened, 'report.txt', 'custody', { expected, decide: (lines) => decide(opened, lines) });
const people = async () => (await findWhereabouts(opened, { limit: 100 })).items.map(({ name }) => name);
const lineOf = (one: { quote: string; occurrence: number; ordinal: number }): object => {
	const { quote, occurrence, ordinal } = one;
	return { source: 'report.txt', kind: 'custody', quote, occurrence, ordinal };
};

test('each proposal says in which sentence it stands, and those of one sentence the same', async () => {
	const all = await proposals();
	expect(all.length).toBeGreaterThanOrEqual(4);
	const sentences = new Set(all.map(({ group }) => TEXT.slice(group.start, group.end)));
	expect([...sentences]).toEqual([
		'Lena Quist was arrested on 3 May 2030.',
		'She was released on 9 May 2030.',
		'Tomas Berrin was arrested on 4 May 2030 and was held at Grey Mill.',
		'Officers arrested Ana Ordaz on 5 May 2030.',
	]);
	const [dateOfArrest] = await proposals('date');
	expect(dateOfArrest?.group).toEqual(all[0]?.group);
});

test('what is accepted of a kind in one step is marked as not read singly, and undone in one step', async () => {
	const waiting = await proposals();
	const before = await statementsNow();
	const receipt = await take(waiting.length);
	expect(receipt).toMatchObject({ decided: waiting.length, refused: [], leftOut: { lacking: 0, model: 0 } });
	const accepted = await proposals();
	for (const one of accepted) expect(one).toMatchObject({ status: 'accepted', readSingly: false });
	expect(await people()).toEqual(expect.arrayContaining(['Lena Quist', 'Tomas Berrin', 'Ana Ordaz']));
	expect((await source(opened, 'report.txt')).batches).toMatchObject([
		{ batch: receipt.batch, kind: 'custody', decisions: waiting.length },
	]);

	const undone = await decide(opened, [{ do: 'undo', batch: receipt.batch }]);
	expect(undone).toMatchObject({ decided: 1, refused: [] });
	for (const one of await proposals()) expect(one.status).toBe('open');
	expect(await people()).toEqual([]);
	expect(await statementsNow()).toEqual(before);
	expect((await source(opened, 'report.txt')).batches[0]?.undone).toBe(undone.decisions[0]);

	// An undo can be undone, and then taken again.
	await decide(opened, [{ do: 'undo', decision: undone.decisions[0] }]);
	for (const one of await proposals()) expect(one.status).toBe('accepted');
	expect((await source(opened, 'report.txt')).batches[0]?.undone).toBeUndefined();
	await decide(opened, [{ do: 'undo', batch: receipt.batch, nonce: 'again' }]);
	expect(await people()).toEqual([]);
});

const statementsNow = () =>
	opened.db.selectFrom('statement').select(['id', 'owner', 'doc']).orderBy('id').execute();

test('undoing a batch leaves what was decided singly since', async () => {
	const [first, ...others] = await proposals();
	if (first === undefined) throw new Error('nothing was proposed');
	const { batch } = await take(others.length + 1);
	await decide(opened, [{ do: 'accept', ...lineOf(first), reason: 'read it' }]);
	expect((await proposals())[0]).not.toHaveProperty('readSingly');
	await decide(opened, [{ do: 'undo', batch }]);
	expect((await proposals()).map(({ status }) => status)).toEqual(['accepted', ...others.map(() => 'open')]);
});

test('the same log folds to the same, batches and corrections included', async () => {
	const [first, second, ...others] = await proposals();
	await decide(opened, [
		{ do: 'edit', ...lineOf(first!), slots: { who: 'Lena Q.' }, reason: 'as she signs' },
		{ do: 'reject', ...lineOf(second!) },
	]);
	const { batch } = await take(others.length);
	await decide(opened, [{ do: 'undo', batch }]);
	const before = { corrections: await corrections(opened), batches: await batches() };
	await opened.rebuild();
	await proposeNow();
	expect({ corrections: await corrections(opened), batches: await batches() }).toEqual(before);
	await opened.close();
	opened = await reopen(folder);
	expect(await corrections(opened)).toEqual(before.corrections);
});
const batches = async () => (await source(opened, 'report.txt')).batches;

test('a batch that was taken back takes nothing more, and its lines run again change nothing', async () => {
	const { lines, batch } = await acceptAll(opened, 'report.txt', 'custody');
	await decide(opened, [...lines, { do: 'undo', batch }]);
	expect(await decide(opened, lines)).toMatchObject({ decided: 0, already: lines.length, refused: [] });
	const [line] = lines as readonly Extract<DecisionInput, { do: 'accept' }>[];
	const late = await decide(opened, [{ ...line, nonce: 'late' }]);
	expect(late.refused).toMatchObject([{ code: 'bad-request', reason: expect.stringMatching(/taken back/) }]);
	const nothing = await decide(opened, [{ do: 'undo', batch: 'no such batch' }]);
	expect(nothing.refused).toMatchObject([{ code: 'not-found' }]);
});

test('another number than the person agreed to accepts nothing', async () => {
	const waiting = await proposals();
	await expect(take(waiting.length + 1)).rejects.toThrow(/nothing was accepted/);
	for (const one of await proposals()) expect(one.status).toBe('open');
});

test('what a model alone reads, what it reads otherwise and what lacks a slot stay open', async () => {
	const found = await mustFind(opened, 'report.txt');
	const stored = await listProposals(opened, found);
	const custody = stored.map(({ proposal }) => proposal).filter(({ kind }) => kind === 'custody');
	const ref = { model: 'm', prompt: 'p', answer: 'a' };
	const kept = custody.map((one, at): Proposal => {
		if (at === 0) return { ...one, model: { from: ref } } as Proposal;
		if (at === 1) return { ...one, model: { disputed: [{ by: ref, slot: 'on', value: 'x' }] } } as Proposal;
		if (at === 2) return { ...one, slots: { ...one.slots, who: undefined } } as Proposal;
		return { ...one, model: { seconded: [ref] } } as Proposal;
	});
	await keep({ proposals: kept });
	const plan = await acceptAll(opened, 'report.txt', 'custody');
	expect(plan.leftOut).toEqual({ lacking: 1, model: 2, changed: 0 });
	await take(plan.lines.length);
	expect((await proposals()).map(({ status }) => status)).toEqual([
		...['open', 'open', 'open'],
		...kept.slice(3).map(() => 'accepted'),
	]);
	// Nor by a file that says so.
	const [model] = await proposals();
	const forced = { do: 'accept', ...lineOf(model!), readSingly: false, batch: 'b' };
	expect((await decide(opened, [forced])).refused).toMatchObject([{ code: 'bad-request' }]);
	expect(model?.model).toEqual({ from: ref });
});

/** As the thread that reads does it, without a thread. */
async function proposeNow(): Promise<void> {
	await keep(propose(TEXT, { published: '2030-06-01' }));
}

async function keep(read: Partial<ProposeResult>): Promise<void> {
	const found = await mustFind(opened, 'report.txt');
	const { proposals = [], sentences = [] } = read;
	const run = { textId: found.text!.id, grammar: 'a test', said: '{}', answers: '', waiting: 0, refused: [] };
	await opened.append([], (tx) => keepProposals(tx, found.id, TEXT, { ...run, sentences, proposals }));
}

test('what was changed of it, it was read: an unread line with slots is refused', async () => {
	const [one] = await proposals();
	const line = { do: 'accept', ...lineOf(one!), readSingly: false };
	const refusals = await decide(opened, [line, { ...line, batch: 'b', polarity: 'denies' }]);
	expect(refusals.refused.map(({ code }) => code)).toEqual(['bad-request', 'bad-request']);
});

test('a correction keeps what was proposed beside what was decided; a reload shows what was decided', async () => {
	const [arrest, release, berrin, held] = await proposals();
	await decide(opened, [
		{
			do: 'edit',
			...lineOf(arrest!),
			slots: { on: { value: '2030-05-04' } },
			reason: 'the bulletin put it right',
		},
		{ do: 'reject', ...lineOf(release!), reason: 'a photograph' },
		{ do: 'accept', ...lineOf(berrin!) },
		{
			do: 'accept',
			...lineOf(held!),
			chain: [
				{ name: 'The Gazette', act: 'publishes' },
				{ name: 'Piet Odd', act: 'says' },
			],
		},
	]);
	const [edited, rejected, accepted, spoken] = await corrections(opened);
	expect(edited).toMatchObject({
		outcome: 'edited',
		lang: 'en',
		rule: arrest?.rule,
		kind: 'custody',
		proposed: { slots: arrest?.slots },
		decided: { slots: { on: { value: '2030-05-04' } } },
		changed: [{ part: 'on', proposed: '2030-05-03', decided: '2030-05-04' }],
		reason: 'the bulletin put it right',
	});
	expect(rejected).toMatchObject({ outcome: 'rejected', rule: release?.rule, reason: 'a photograph' });
	expect(rejected?.proposed?.slots).toEqual(release?.slots);
	expect(rejected).not.toHaveProperty('decided');
	expect(accepted).toMatchObject({ outcome: 'accepted', rule: berrin?.rule });
	expect(accepted).not.toHaveProperty('proposed');
	expect(spoken).toMatchObject({ outcome: 'edited', changed: [{ part: 'chain' }] });

	const [shown] = await proposals();
	expect(shown).toMatchObject({
		status: 'accepted',
		slots: { on: { value: '2030-05-04' } },
		proposed: { slots: { on: { value: '2030-05-03' } } },
	});
	// Corrected by hand: no statement says that a machine read it so.
	const { items } = await findWhereabouts(opened, { limit: 100 });
	const quist = items.find(({ name }) => name === 'Lena Quist');
	expect((await person(opened, quist!.person)).name).toBe('Lena Quist');
	const origins = (await statementsNow())
		.filter(({ owner }) => owner.includes(JSON.stringify(arrest!.quote)))
		.map(({ doc }) => (JSON.parse(doc) as { origin: string }).origin);
	expect(new Set(origins)).toEqual(new Set(['person']));
});

test('an edit that changes nothing is an acceptance, and one undone is no correction', async () => {
	const [arrest, release] = await proposals();
	const receipt = await decide(opened, [
		{ do: 'edit', ...lineOf(arrest!) },
		{ do: 'reject', ...lineOf(release!) },
	]);
	await decide(opened, [{ do: 'undo', decision: receipt.decisions[1] }]);
	expect((await corrections(opened)).map(({ outcome }) => outcome)).toEqual(['accepted']);
});
