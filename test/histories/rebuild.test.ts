import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { dumpProjection, staleAnswers } from '../../src/store/index.ts';
import { Folders, newCase } from './a-case.ts';
import { BEGINNING, histories, run, type Step, told } from './a-history.ts';
import { expectSame } from './same.ts';

const folders = new Folders();
afterEach(() => folders.remove());
const numRuns = Number(process.env.PARADERO_RUNS ?? 25);

/** Answers are up to date, and what stands equals what a rebuild makes. Gives the lines that were taken. */
async function expectFoldedAlike(steps: readonly Step[], eachStep = false): Promise<number> {
	const opened = await newCase(folders.new());
	try {
		await run(opened, BEGINNING);
		let taken = 0;
		for (const some of eachStep ? steps.map((step) => [step]) : [steps]) {
			taken += await run(opened, some);
			expect(await staleAnswers(opened)).toEqual([]);
		}
		const running = await dumpProjection(opened);
		await opened.rebuild();
		expectSame(await dumpProjection(opened), running);
		return taken;
	} finally {
		await opened.close();
		folders.remove();
	}
}

test('what stands after any history equals what a rebuild makes, and every answer is up to date', async () => {
	let taken = 0;
	await fc.assert(
		fc.asyncProperty(histories(), async (steps) => {
			taken += await expectFoldedAlike(steps);
		}),
		{ numRuns },
	);
	expect(taken).toBeGreaterThan(numRuns);
});

const {
	byHand,
	custody,
	meant,
	quote,
	reject,
	join,
	own,
	map,
	settings,
	undo,
	undoImport,
	report,
	register,
	event,
	listed,
	named,
} = told;
const LENA = named('Person', 'Lena Quist');
const TOMAS = named('Person', 'Tomas Berrin');
const MILL = named('Place', 'Grey Mill');
const HOLLOW = named('Place', 'Port Hollow');
const PELL = named('Person', 'Warden Pell');
const ODELL = named('Person', 'Warden Odell');
const LISTED_ARREST = listed('Custody', 'arrest', 1);
const stating = (property: string) => (subject: object, entity: object) => ({
	subject,
	property,
	value: { type: 'entity', entity },
});
const who = stating('who');
const within = stating('within');
const says = (name: string) => ({ chain: [{ name, act: 'says' }] });

/** What was once folded otherwise by a running case than by a rebuild, or left an answer as it was. */
const MENDED: Readonly<Record<string, readonly Step[]>> = {
	'a name that two readings of one passage say falls with the second of them': [
		quote(0, 'Lena Quist'),
		reject(0, 'custody'),
		reject(0, 'quote'),
		undo(),
		undo(2),
	],
	'who shared an event with somebody is answered anew when the events are parted': [
		join('same', event(0), event(1)),
		undo(),
	],
	'so it is when an unsure comes between them': [
		join('same', event(0), event(1)),
		join('same', event(1), event(4)),
		join('unsure', event(0), event(4)),
		undo(),
	],
	'a row whose event was joined goes, and the other person is answered anew': [
		join('same', event(1), LISTED_ARREST),
		map(2),
		map(0),
		register(1),
	],
	'a statement by hand about a row comes and goes with it': [
		own(2, who(LISTED_ARREST, TOMAS)),
		map(2),
		map(1),
		map(0),
		register(1),
		register(0),
	],
	'a statement by hand about somebody taken back waits for them': [
		own(2, { subject: LENA, property: 'alias', value: { type: 'text', text: 'Lenka' } }),
		reject(0, 'custody'),
		custody(2, { type: 'held', who: 'Piet Odd' }),
		undo(1),
		undo(),
	],
	'a statement by hand about an event taken back frees the other person': [
		own(2, who(event(0), TOMAS)),
		reject(0, 'custody'),
		undo(),
	],
	'places that are joined, and what lies in them, are weighed again': [
		own(2, within(MILL, HOLLOW)),
		custody(1, { type: 'held', who: 'Lena Quist', at: 'Grey Mill', on: '2030-05-03' }),
		join('same', event(0), event(1)),
		join('same', HOLLOW, listed('Place', 'Port Hollow')),
		undo(),
		undo(3),
	],
	'voices that are joined are one voice, and two again': [
		custody(0, { type: 'arrest', who: 'Lena Quist', at: 'Grey Mill' }, says('Warden Pell')),
		custody(1, { type: 'held', who: 'Lena Quist', at: 'Port Hollow' }, says('Warden Odell')),
		join('same', event(0), event(1)),
		join('same', PELL, ODELL),
		undo(),
	],
	'a source goes back to bytes that it had before': [
		report(1),
		report(0),
		report(2),
		report(0),
		register(2),
		register(0),
	],
	'what is said of a report reaches the answers about everybody in it, and is taken back': [
		settings('report', { published: '2030-05-20', outlet: 'The Mill Post' }),
		settings('report', { published: 'unknown' }),
		report(1),
		settings('report', { published: null, outlet: null }, 'again'),
		undo(),
		undo(1),
	],
	'who publishes a register is part of what its rows say': [
		settings('register', { outlet: 'The Mill Post', kind: 'copy' }),
		register(2),
		undo(),
		map(1),
	],
	'what rests on an obligation waits for it, however far, and comes back with it': [
		byHand(2, 'compliance', { obligation: meant(3, 'order'), done: 'not-done' }),
		byHand(1, 'order', { obligation: meant(3, 'order'), status: 'stayed' }),
		own(1, {
			subject: event(2, 'compliance'),
			property: 'status',
			value: { type: 'code', scheme: 'legal-status', code: 'vacated' },
		}),
		reject(3, 'order'),
		undo(),
		byHand(3, 'order', { what: 'bring her back', issuer: 'Grey Mill Court', on: '2030-05-03' }),
	],
	'two populations that are each said to be part of the other stand, or fall, together': [
		byHand(4, 'quantity', {
			comparator: '=',
			value: { value: 1 },
			counted: 'some',
			partOf: meant(2, 'quantity'),
		}),
		byHand(2, 'quantity', {
			comparator: '=',
			value: { value: 3 },
			counted: 'all',
			partOf: meant(4, 'quantity'),
		}),
		reject(4, 'quantity'),
		undo(),
		undo(2),
	],
	'a passage that names a row waits for the row': [
		byHand(2, 'process', {
			right: 'a hearing',
			who: { entity: listed('Person', 'QUIST, Lena') },
			denied: true,
		}),
		map(2),
		map(0),
		register(1),
	],
	'an import is taken back and comes again, with all that was decided on it': [
		own(2, { subject: LENA, property: 'alias', value: { type: 'text', text: 'Lenka' } }),
		join('same', LENA, listed('Person', 'QUIST, Lena')),
		undoImport(1),
		undo(),
		undoImport(0),
		report(0),
		register(0),
	],
	'what was decided on a capture that is taken back waits for its words': [
		report(1),
		custody(2, { type: 'held', who: 'Lena Quist', at: 'Grey Mill' }),
		report(2),
		undoImport(1),
		report(1),
		undoImport(0),
		undo(),
	],
	'a list goes back to the capture before, to none, and to one that an earlier version kept': [
		register(2),
		undoImport(0),
		undoImport(1),
		register(3),
		undoImport(0),
		undo(1),
	],
	'a mapping is undone, and its undoing, and that too': [map(1), undo(), undo(), undo()],
};

test.each(Object.entries(MENDED))('%s', async (_name, steps) => {
	const lines = steps.filter(({ kind }) => kind === 'line' || kind.startsWith('undo'));
	expect(await expectFoldedAlike(steps, true)).toBe(lines.length);
});

test('a statement by hand stands while all that it names does, whether taken back or unmapped', async () => {
	const opened = await newCase(folders.new());
	const stands = async () => {
		const rows = await opened.db
			.selectFrom('statement')
			.select('property')
			.where('owner', 'like', 'own %')
			.execute();
		return rows.map((row) => row.property).sort();
	};
	const alias = { property: 'alias', value: { type: 'text', text: 'Lenka' } };
	await run(opened, [...BEGINNING, own(2, { subject: LENA, ...alias }), own(2, who(LISTED_ARREST, TOMAS))]);
	expect(await stands()).toEqual(['alias', 'who']);
	await run(opened, [reject(0, 'custody')]);
	expect(await stands()).toEqual(['who']);
	await run(opened, [map(2)]);
	expect(await stands()).toEqual([]);
	await run(opened, [undo(1), undo(1)]);
	expect(await stands()).toEqual(['alias', 'who']);
	await opened.close();
});
