import { afterEach, beforeEach, expect, test } from 'vitest';
import { addList, addText, Folders, newCase } from '../../test/histories/a-case.ts';
import { type Case, dumpProjection } from '../store/index.ts';
import { decide, parseDecisions } from './decide.ts';
import { findWhereabouts } from './whereabouts.ts';

const folders = new Folders();
let opened: Case;
beforeEach(async () => {
	opened = await newCase(folders.new());
	await addText(
		opened,
		'report.txt',
		'Lena Quist was arrested on 3 May 2030.\nTomas Berrin was held at Grey Mill.\n',
	);
	await addList(opened, 'list.csv', {
		header: ['no', 'name'],
		key: 'no',
		rows: [
			['1', 'QUIST, Lena'],
			['2', 'ODD, Piet'],
		],
	});
});
afterEach(async () => {
	await opened.close();
	folders.remove();
});

const ARREST = {
	do: 'state',
	source: 'report.txt',
	kind: 'custody',
	quote: 'Lena Quist was arrested on 3 May 2030.',
	slots: { type: 'arrest', who: 'Lena Quist', on: '2030-05-03' },
};
const HELD = {
	do: 'state',
	source: 'report.txt',
	kind: 'custody',
	quote: 'Tomas Berrin was held at Grey Mill.',
	slots: { type: 'held', who: 'Tomas Berrin', at: 'Grey Mill' },
};
const MAP = { do: 'map', source: 'list.csv', subject: 'Person', columns: { no: 'key', name: 'full-name' } };
const person = (source: string, name: string) => ({ source, kind: 'Person', name });
const SAME = {
	do: 'same',
	left: person('report.txt', 'Lena Quist'),
	right: person('list.csv', 'QUIST, Lena'),
};
const OWN = {
	do: 'state',
	statement: {
		source: 'report.txt',
		quote: 'Lena Quist',
		subject: person('report.txt', 'Lena Quist'),
		property: 'alias',
		value: { type: 'text', text: 'Lenka' },
	},
};
const FILE = [
	ARREST,
	HELD,
	MAP,
	SAME,
	OWN,
	{ do: 'reject', source: 'report.txt', kind: 'quote', quote: 'Grey Mill' },
	{ do: 'undo', decision: HELD },
];

test('a file of decisions run again, whole or in parts, changes nothing', async () => {
	const first = await decide(opened, FILE);
	expect(first).toMatchObject({ lines: 7, decided: 7, already: 0, refused: [] });
	const dump = await dumpProjection(opened);
	const entries = (await opened.outgoing()).entries.length;
	for (const lines of [FILE, FILE.slice(0, 5), [SAME], FILE]) {
		const again = await decide(opened, lines);
		expect(again).toMatchObject({ decided: 0, already: lines.length, refused: [] });
	}
	expect(await dumpProjection(opened)).toEqual(dump);
	expect((await opened.outgoing()).entries.length).toBe(entries);
});

test('a line twice in one file is one decision; with presses of their own they are two', async () => {
	expect(await decide(opened, [ARREST, ARREST])).toMatchObject({ decided: 1, already: 1 });
	expect(
		await decide(opened, [
			{ ...ARREST, nonce: '1' },
			{ ...ARREST, nonce: '2' },
		]),
	).toMatchObject({ decided: 2 });
});

test('undo of an undo brings back what it took, as does undoing that twice more', async () => {
	await decide(opened, [ARREST]);
	const statements = async () =>
		(await opened.db.selectFrom('statement').select('id').orderBy('id').execute()).map((row) => row.id);
	const all = await statements();
	let last: unknown = ARREST;
	for (let i = 0; i < 4; i++) {
		const { decisions, refused } = await decide(opened, [{ do: 'undo', decision: last }]);
		expect(refused).toEqual([]);
		expect(await statements()).toEqual(i % 2 === 0 ? [] : all);
		last = decisions[0];
	}
});

const HOSTILE: readonly (readonly [string, unknown])[] = [
	['no object', 'accept'],
	['null', null],
	['a list', [ARREST]],
	['no verb', { ...ARREST, do: undefined }],
	['a verb that is not there', { do: 'forget' }],
	['a verb that comes later', { do: 'erase' }],
	['words that do not stand there', { ...ARREST, quote: 'Lena Quist was freed' }],
	['an occurrence too many', { ...ARREST, occurrence: 2 }],
	['an unknown source', { ...ARREST, source: 'other.txt' }],
	['a slot that is a list', { ...ARREST, slots: { ...ARREST.slots, who: ['Lena Quist'] } }],
	[
		'a slot with a number for words',
		{ ...ARREST, slots: { ...ARREST.slots, at: { value: 'Port', exact: 5 } } },
	],
	['a name that is a number', { ...ARREST, slots: { ...ARREST.slots, who: { value: 7 } } }],
	['a name of nothing', { ...ARREST, slots: { ...ARREST.slots, who: ' ' } }],
	['a date that is none', { ...ARREST, slots: { ...ARREST.slots, on: 'last Tuesday' } }],
	[
		'a number too large',
		JSON.parse(
			`{"do":"state","source":"report.txt","kind":"quantity","quote":"Lena","slots":{"comparator":"=","value":{"value":1e400},"unit":"person"}}`,
		),
	],
	[
		'data nested without end',
		{ ...ARREST, slots: JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`) },
	],
	['text that is a number', { ...OWN, statement: { ...OWN.statement, value: { type: 'text', text: 5 } } }],
	['a property that is not there', { ...OWN, statement: { ...OWN.statement, property: '__proto__' } }],
	['an entity that is not there', { ...SAME, left: person('report.txt', 'Nobody') }],
	[
		'a person and a place',
		{
			do: 'same',
			left: person('report.txt', 'Lena Quist'),
			right: { source: 'report.txt', kind: 'Place', name: 'Grey Mill' },
		},
	],
	[
		'itself',
		{ do: 'same', left: person('report.txt', 'Lena Quist'), right: person('report.txt', 'Lena Quist') },
	],
	['a column that is not there', { ...MAP, columns: { nom: 'key' } }],
	['a mapping of no list', { ...MAP, source: 'report.txt' }],
	['a statement that is not there', { do: 'withdraw', statement: '0'.repeat(32) }],
	['a decision that is not there', { do: 'undo', decision: 'f'.repeat(32) }],
	[
		'an undo in an undo in an undo',
		{ do: 'undo', decision: { do: 'undo', decision: { do: 'undo', decision: 'x' } } },
	],
];

test('a person may be named by the id that an answer gives, from a text or a row of a list', async () => {
	await decide(opened, [ARREST, MAP]);
	const ids = await opened.db
		.selectFrom('entity')
		.select(['cluster', 'label'])
		.where('kind', '=', 'Person')
		.execute();
	const of = (label: string) => ids.find((one) => one.label === label)?.cluster;
	const left = of('Lena Quist');
	const right = of('QUIST, Lena');
	expect((await decide(opened, [{ do: 'same', left, right }])).decided).toBe(1);
	const [lena] = (await findWhereabouts(opened, { person: 'Lena Quist' })).items;
	expect(lena?.names).toEqual(expect.arrayContaining(['Lena Quist', 'QUIST, Lena']));
	// Both names are one cluster now, and one person is not joined with itself.
	const again = await decide(opened, [{ do: 'same', left: lena?.person, right: lena?.person }]);
	expect(again.refused[0]?.reason).toContain('one entity already');
});

test.each(HOSTILE)('%s is refused with a reason, and the lines around it are taken', async (_name, line) => {
	const receipt = await decide(opened, [ARREST, HELD, line, MAP]);
	expect(receipt).toMatchObject({ lines: 4, decided: 3 });
	expect(receipt.refused).toEqual([
		{ line: 3, code: expect.any(String), reason: expect.stringMatching(/\w/) },
	]);
	expect(receipt.decisions[2]).toBeNull();
	await opened.rebuild();
});

test('a refusal names the line of the file; blank lines and remarks are passed over', async () => {
	const lines = parseDecisions(`\n// a remark\n${JSON.stringify(ARREST)}\r\nnot json\n\n`);
	expect(await decide(opened, lines)).toMatchObject({ lines: 2, decided: 1, refused: [{ line: 4 }] });
});

test('a prototype in a line changes nothing', async () => {
	const line = JSON.parse(JSON.stringify(ARREST).replace('"slots":{', '"slots":{"__proto__":{"value":"x"},'));
	expect(await decide(opened, [ARREST, line])).toMatchObject({ decided: 1, already: 1 });
});

test('what does not stand in the source needs a reason, and words that are not there are refused', async () => {
	const edit = (slots: object, more: object = {}) => ({
		...ARREST,
		slots: { ...ARREST.slots, ...slots },
		...more,
	});
	const codes = async (line: object) => (await decide(opened, [line])).refused.map(({ code }) => code);
	expect(await codes(edit({ at: 'Nowhere Keep' }))).toEqual(['needs-reason']);
	expect(await codes(edit({ on: '2001-01-01' }))).toEqual(['needs-reason']);
	expect(await codes(edit({ who: 'Somebody Else' }))).toEqual(['needs-reason']);
	expect(
		await codes(edit({ at: { value: 'Keep', start: 0, end: 9_999, exact: 'Keep' } }, { reason: 'no' })),
	).toEqual(['bad-request']);
	expect(await codes(edit({ at: 'Nowhere Keep' }, { reason: 'the annex, by hand' }))).toEqual([]);
	expect(await codes(ARREST)).toEqual([]);
});

test('a source that was read for a decision is read anew when people say of it what it was published on', async () => {
	await addText(opened, 'today.txt', 'Lena Quist was arrested today at Port Hollow.\n');
	const today = {
		...ARREST,
		source: 'today.txt',
		quote: 'Lena Quist was arrested today',
		slots: { type: 'arrest', who: 'Lena Quist', on: '2031-02-03' },
	};
	expect((await decide(opened, [today])).refused).toMatchObject([{ code: 'needs-reason' }]);
	await decide(opened, [{ do: 'settings', source: 'today.txt', published: '2031-02-03' }]);
	expect((await decide(opened, [today])).refused).toEqual([]);
});

test('a clause cut out of its negation needs a reason', async () => {
	await addText(opened, 'denied.txt', 'Lena Quist was not arrested on 3 May 2030. She went home.\n');
	const cut = { ...ARREST, source: 'denied.txt', quote: 'arrested on 3 May 2030' };
	expect((await decide(opened, [cut])).refused).toMatchObject([{ code: 'needs-reason' }]);
	expect((await decide(opened, [{ ...cut, polarity: 'denies' }])).refused).toEqual([]);
});

test('a line that was undone since says so, and decides anew with a nonce', async () => {
	await decide(opened, [ARREST, { do: 'undo', decision: ARREST }]);
	expect(await decide(opened, [ARREST])).toMatchObject({ decided: 0, already: 1, undone: 1 });
	expect(await decide(opened, [{ ...ARREST, nonce: 'again' }])).toMatchObject({ decided: 1, undone: 0 });
	expect((await decide(opened, [ARREST, { do: 'undo', decision: ARREST }])).undone).toBe(1);
});

test('a decision is refused when another was taken on the same since its window looked', async () => {
	const { source, kind, quote, slots } = ARREST;
	const target = { source, kind, quote };
	const first = await decide(opened, [{ do: 'state', ...target, slots, seen: null, nonce: 'a' }]);
	const [made] = first.decisions;
	expect(first.refused).toEqual([]);
	const late = await decide(opened, [
		{ do: 'reject', ...target, seen: null, nonce: 'b' },
		// The same line twice is one decision, whatever its window saw.
		{ do: 'state', ...target, slots, seen: null, nonce: 'a' },
	]);
	expect(late).toMatchObject({ decided: 0, already: 1, decisions: [null, made] });
	expect(late.refused).toMatchObject([{ line: 1, code: 'decided-meanwhile' }]);
	const [rejected] = (await decide(opened, [{ do: 'reject', ...target, seen: made, nonce: 'c' }])).decisions;
	expect(rejected).not.toBeNull();
	// What no longer holds can't be taken back by a window that still shows it.
	const undone = await decide(opened, [{ do: 'undo', decision: made, seen: made, nonce: 'd' }]);
	expect(undone.refused).toMatchObject([{ code: 'decided-meanwhile' }]);
	const taken = await decide(opened, [{ do: 'undo', decision: rejected, seen: rejected, nonce: 'e' }]);
	expect(taken.decided).toBe(1);
	const again = await decide(opened, [{ do: 'undo', decision: rejected, seen: rejected, nonce: 'f' }]);
	expect(again.refused).toMatchObject([{ code: 'decided-meanwhile' }]);
});
