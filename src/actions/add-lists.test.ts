import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorkbook } from '../../test/make-workbook.ts';
import { type Case, dumpProjection, findSource, removeUnreadRows, verifyCase } from '../store/index.ts';
import { add } from './add.ts';
import { listChanges } from './changes.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { person } from './person.ts';
import { search } from './search.ts';
import { allWhereabouts } from './whereabouts.ts';
import { rows, source, sources } from './workspace.ts';

const APPENDER = new URL('../../test/histories/waiting-appender.ts', import.meta.url).pathname;

let place = '';
let folder = '';
let opened: Case;
beforeEach(async () => {
	place = mkdtempSync(join(tmpdir(), 'paradero-lists-'));
	folder = join(place, 'sources');
	mkdirSync(folder);
	opened = await init(join(place, 'case.paradero'), 'a test', null);
});
afterEach(async () => {
	await opened.close();
	rmSync(place, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, content);
	return path;
}
const receiptOf = async (paths = [folder], path = 'list.csv') => {
	const found = (await add(opened, paths)).sources.find((receipt) => receipt.path === path);
	if (found === undefined) throw new Error(`no receipt for ${path}`);
	return found;
};
const entries = async () => (await opened.outgoing()).entries.length;
const count = async (table: 'list_row' | 'row_set') =>
	(
		await opened.db
			.selectFrom(table)
			.select((eb) => eb.fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow()
	).n;

/** A register of so many people; `changed` says of which rows another place is told. */
function register(people: number, changed: (n: number) => boolean = () => false): string {
	const lines = Array.from({ length: people }, (_, i) => {
		const n = i + 1;
		return `${n},"PELL ${n}, Ana",0${1 + (n % 9)}/05/2030,${changed(n) ? 'Grey Mill' : 'Port Hollow'}`;
	});
	return `id,name,date of arrest,place of arrest\n${lines.join('\n')}\n`;
}

test('a long list comes in by parts, shows only when it is whole, and rebuilds and verifies as it stands', async () => {
	const people = 12_345;
	write('list.csv', register(people));
	const seen: number[] = [];
	const receipt = (
		await add(opened, [folder], {
			onProgress: async ({ rows: inSoFar }) => {
				if (inSoFar === undefined) return;
				seen.push(inSoFar);
				expect(await sources(opened)).toEqual([]);
			},
		})
	).sources[0];
	expect(receipt).toMatchObject({ result: 'new', rows: { in: people, accepted: people, new: people } });
	expect(seen.at(-1)).toBe(people);
	const found = await findSource(opened, 'list.csv');
	expect(found?.text?.doc.text.parts?.length).toBeGreaterThan(1);
	expect(await rows(opened, 'list.csv', 9_999, 1)).toMatchObject({ items: [{ row: 10_000, key: '10000' }] });
	const running = await dumpProjection(opened);
	await opened.rebuild();
	expect(await dumpProjection(opened)).toEqual(running);
	const { ok, problems } = await verifyCase(opened);
	expect([ok, problems]).toEqual([true, []]);
	// Words of any part can be stated, although the list is nowhere held as one text.
	const stated = {
		do: 'state',
		source: 'list.csv',
		kind: 'custody',
		quote: 'PELL 12000, Ana',
		reason: 'as told',
	};
	expect(
		await decide(opened, [{ ...stated, slots: { type: 'held', who: 'PELL 12000, Ana' } }]),
	).toMatchObject({
		decided: 1,
	});
});

test('a part of a list that is damaged is found and named', async () => {
	write('list.csv', register(12_000));
	await add(opened, [folder]);
	const found = await findSource(opened, 'list.csv');
	const part = found?.text?.doc.text.parts?.[1]?.object ?? '';
	rmSync(join(opened.folder, 'objects', part));
	const { problems } = await verifyCase(opened);
	expect(problems.map(({ what }) => what).join()).toContain(part);
});

test('another process writes while a list comes in', async () => {
	write('list.csv', register(60_000));
	const child = spawn(process.execPath, [APPENDER, opened.folder, 'meanwhile.txt']);
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	expect((await lines.next()).value).toBe('ready');
	let isTold = false;
	await add(opened, [folder], {
		onProgress: ({ rows: inSoFar }) => {
			if (isTold || (inSoFar ?? 0) < 6_000) return;
			isTold = true;
			child.stdin.write('go\n');
		},
	});
	expect(Number((await lines.next()).value)).toBeGreaterThanOrEqual(0);
	const order = await opened.db
		.selectFrom('capture')
		.innerJoin('source', 'source.rid', 'capture.source')
		.select('source.path')
		.orderBy('capture.ord')
		.execute();
	expect(order.map(({ path }) => path)).toEqual(['meanwhile.txt', 'list.csv']);
	expect((await verifyCase(opened)).problems).toEqual([]);
});

test('what an import that was stopped left behind shows nowhere, and is removed later', async () => {
	write('list.csv', register(20_000));
	const stop = new AbortController();
	const receipt = await add(opened, [folder], {
		signal: stop.signal,
		onProgress: ({ rows: inSoFar }) => {
			if ((inSoFar ?? 0) > 8_000) stop.abort();
		},
	});
	expect(receipt).toMatchObject({ sources: [], notReached: 1 });
	expect(await count('list_row')).toBeGreaterThan(4_000);
	expect((await verifyCase(opened)).problems).toEqual([]);
	expect(await removeUnreadRows(opened)).toBe(0);
	expect(await removeUnreadRows(opened, Date.now() + 3_600_000)).toBeGreaterThan(4_000);
	expect([await count('list_row'), await count('row_set')]).toEqual([0, 0]);
	expect((await receiptOf()).rows?.new).toBe(20_000);
});

test('a changed list says what is same, changed, new and gone, shows it, and leaves no old rows behind', async () => {
	write('list.csv', register(5_000));
	await add(opened, [folder]);
	await decide(opened, [{ do: 'map', source: 'list.csv' }]);
	const ids = async () =>
		(await opened.db.selectFrom('entity').select('id').where('label', '=', 'PELL 20, Ana').execute()).map(
			({ id }) => id,
		);
	const before = await ids();
	const [header = '', ...lines] = register(5_010, (n) => n % 100 === 0)
		.trimEnd()
		.split('\n');
	write('list.csv', `${[header, ...lines.slice(10).reverse()].join('\n')}\n`);
	const receipt = await receiptOf();
	expect(receipt).toMatchObject({
		result: 'recaptured',
		rows: { same: 4_940, changed: 50, new: 10, gone: 10, by: 'key', keyColumn: 'id' },
	});
	expect(await count('list_row')).toBe(5_000);
	// A row in another place of the list is the same person.
	expect(await ids()).toEqual(before);
	const told = await listChanges(opened, 'list.csv', 0, 3);
	expect(told).toMatchObject({ captures: 2, same: 4_940, changed: 50, next: '3' });
	const all = await listChanges(opened, 'list.csv', 0, 500);
	expect(all.items.length).toBe(70);
	expect(all.items.find(({ key }) => key === '100')).toMatchObject({
		kind: 'changed',
		before: { row: 100 },
		changes: [{ column: 'place of arrest', before: 'Port Hollow', after: 'Grey Mill' }],
	});
	expect(all.items.filter(({ kind }) => kind === 'gone')[0]?.before?.cells[0]).toBe('1');
	expect((await verifyCase(opened)).problems).toEqual([]);
});

test('a slip in the key column does not part all other rows from what was decided on them', async () => {
	write('list.csv', 'id,name\n1,Ana Ro\n2,Bo Li\n3,Cy Du\n');
	await add(opened, [folder]);
	await decide(opened, [
		{ do: 'map', source: 'list.csv', subject: 'Person', columns: { id: 'key', name: 'full-name' } },
	]);
	const idOf = async (label: string) =>
		(await opened.db.selectFrom('entity').select('id').where('label', '=', label).executeTakeFirst())?.id;
	const ana = await idOf('Ana Ro');
	write('list.csv', 'id,name\n7,Di Fo\n2,Bo Li\n2,Cy Du\n1,Ana Ro\n');
	expect((await receiptOf()).rows).toMatchObject({ same: 2, changed: 0, new: 2, gone: 1 });
	expect(await idOf('Ana Ro')).toBe(ana);
	expect((await rows(opened, 'list.csv', 0, 9)).items.map(({ key }) => key)).toEqual([
		'7',
		undefined,
		undefined,
		'1',
	]);
	const running = await dumpProjection(opened);
	await opened.rebuild();
	expect(await dumpProjection(opened)).toEqual(running);
});

test('a private cell is in the rows of its source and nowhere else, also when it is made private later', async () => {
	const secret = 'Calle Zorzal 414';
	write(
		'list.csv',
		`id,name,date of arrest,notes\n1,"PELL, Ana",03/05/2030,${secret}\n2,"ODD, Piet",04/05/2030,\n`,
	);
	await add(opened, [folder]);
	const map = (role: string, nonce: string) =>
		decide(opened, [
			{
				do: 'map',
				source: 'list.csv',
				subject: 'Person',
				columns: { id: 'key', name: 'full-name', 'date of arrest': 'detained-on', notes: role },
				nonce,
			},
		]);
	/** Everything that is shown, or that another table holds, but the rows themselves. */
	const told = async () => {
		const everyone = await allWhereabouts(opened, {});
		const lines = await dumpProjection(opened);
		const people = [];
		for (const { person: id } of everyone) people.push(await person(opened, id));
		return JSON.stringify([
			people,
			await search(opened, 'Zorzal'),
			await search(opened, 'Calle'),
			await source(opened, 'list.csv'),
			lines.filter((line) => !line.startsWith('list_row ')),
		]);
	};
	for (const role of ['alias', 'full-name', 'detained-at', 'voice', 'identifier', 'consent']) {
		await map(role, `as ${role}`);
		if (role !== 'full-name') expect(await told(), role).toContain(secret);
		await map('private', `hide ${role}`);
		expect(await told(), role).not.toContain(secret);
	}
	expect(JSON.stringify(await rows(opened, 'list.csv', 0, 9))).toContain(secret);
	expect((await source(opened, 'list.csv')).list?.mapping.columns.notes).toBe('private');
});

test('what changed says that a private cell did, never what stood or stands there', async () => {
	const list = (cell: string, more = '') => `id,name,notes\n1,"PELL, Ana",${cell}\n2,"ODD, Piet",\n${more}`;
	write('list.csv', list('Calle Zorzal 414', '3,"ROE, Lin",Calle Zorzal 5\n'));
	await add(opened, [folder]);
	await decide(opened, [
		{
			do: 'map',
			source: 'list.csv',
			subject: 'Person',
			columns: { id: 'private', name: 'full-name', notes: 'private' },
		},
	]);
	write('list.csv', list('Calle Zorzal 9', '4,"FEN, Mo",Calle Zorzal 6\n'));
	await add(opened, [folder]);
	const told = await listChanges(opened, 'list.csv');
	expect(told).toMatchObject({ changed: 1, new: 1, gone: 1, columns: { private: ['id', 'notes'] } });
	expect(told.items.find(({ kind }) => kind === 'changed')).toEqual({
		kind: 'changed',
		before: { row: 1, cells: ['', 'PELL, Ana', ''] },
		after: { row: 1, cells: ['', 'PELL, Ana', ''] },
		changes: [{ column: 'notes', before: '', after: '' }],
	});
	expect(JSON.stringify(told)).not.toContain('Zorzal');
});

test('an import is taken back and brought back, and the receipt says what went', async () => {
	write('list.csv', 'id,name,date of arrest\n1,"PELL, Ana",03/05/2030\n2,"ODD, Piet",04/05/2030\n');
	write('report.txt', 'Ana Pell was held at Grey Mill.\n');
	const first = await receiptOf();
	await decide(opened, [
		{ do: 'map', source: 'list.csv' },
		{
			do: 'state',
			source: 'report.txt',
			kind: 'custody',
			quote: 'Ana Pell was held at Grey Mill.',
			slots: { type: 'held', who: 'Ana Pell', at: 'Grey Mill' },
		},
		{
			do: 'same',
			left: { source: 'list.csv', kind: 'Person', name: 'PELL, Ana' },
			right: { source: 'report.txt', kind: 'Person', name: 'Ana Pell' },
			reason: 'the same arrest',
		},
	]);
	const before = await dumpProjection(opened);
	const answers = async () =>
		(await allWhereabouts(opened, {})).map(({ name, accounts }) => `${name} ${accounts.length}`).sort();
	const answered = await answers();
	const length = await entries();

	const undone = await decide(opened, [{ do: 'undo', import: first.capture }]);
	expect(undone.imports).toMatchObject([{ path: 'list.csv', reads: null, rows: { before: 2, after: 0 } }]);
	expect((await sources(opened)).map(({ path }) => path)).toEqual(['report.txt']);
	expect(await search(opened, 'Piet')).toEqual([]);
	expect(await answers()).toEqual(['Ana Pell 1']);
	expect(await count('list_row')).toBe(0);
	expect(await entries()).toBe(length + 1);
	expect((await verifyCase(opened)).problems).toEqual([]);
	// Again: it is taken back already. By its path too.
	expect(await decide(opened, [{ do: 'undo', import: 'list.csv' }])).toMatchObject({
		decided: 0,
		already: 1,
	});

	await decide(opened, [{ do: 'undo', decision: undone.decisions[0] }]);
	expect(await answers()).toEqual(answered);
	await decide(opened, [{ do: 'undo', import: 'list.csv', nonce: 'again' }]);
	expect(await receiptOf()).toMatchObject({ result: 'new', id: first.id, capture: first.capture });
	expect(await answers()).toEqual(answered);
	const same = (line: string) => !/^(decision|capture|text_version|source) /.test(line);
	expect((await dumpProjection(opened)).filter(same)).toEqual(before.filter(same));
	expect((await receiptOf()).result).toBe('unchanged');
});

test('undoing the newest import reads the capture before, with its proposals', async () => {
	const path = write('report.txt', 'Lena Quist was arrested on 3 May 2030 in Port Hollow.\n');
	await add(opened, [path]);
	write('report.txt', 'Nothing of it was true.\n');
	await add(opened, [path]);
	const { imports } = await decide(opened, [{ do: 'undo', import: 'report.txt' }]);
	expect(imports?.[0]?.reads).not.toBeNull();
	const shown = await source(opened, 'report.txt');
	expect(shown.text).toContain('Lena Quist');
	expect(shown.source.captures.length).toBe(1);
	expect(shown.source.proposals.open).toBeGreaterThan(0);
	// The bytes that were taken back are a change again.
	expect((await receiptOf([path], 'report.txt')).result).toBe('recaptured');
	expect((await source(opened, 'report.txt')).text).toContain('Nothing');
});

test('one file is one source, from whichever folder it is added, also at once', async () => {
	write('inner/list.csv', 'id,name\n1,Ana Ro\n2,Bo Li\n');
	write('inner/report.txt', 'Ana Ro was held at Grey Mill.\n');
	await Promise.all([add(opened, [folder]), add(opened, [join(folder, 'inner')])]);
	expect((await sources(opened)).length).toBe(2);
	expect((await add(opened, [join(folder, 'inner/list.csv')])).sources[0]?.result).toBe('unchanged');
});

test('what no reader takes is kept all the same, and read once one does', async () => {
	const bytes = '\0'.repeat(2_000);
	const path = write('torn.txt', bytes);
	const empty = write('empty.txt', '');
	const [torn, nothing] = (await add(opened, [path, empty])).sources;
	expect(torn).toMatchObject({ result: 'rejected' });
	expect(torn?.capture).toBeDefined();
	expect(nothing).toMatchObject({ result: 'rejected' });
	expect(nothing?.capture).toBeUndefined();
	const found = await findSource(opened, 'torn.txt');
	const [capture] = found?.captures ?? [];
	expect(Buffer.from(opened.objects.get(capture?.object ?? '')).toString()).toBe(bytes);
	expect((await source(opened, 'torn.txt')).source.warnings).toMatchObject([{ code: 'not-read' }]);
	const length = await entries();
	expect((await add(opened, [path])).sources[0]?.result).toBe('rejected');
	expect(await entries()).toBe(length);
	expect((await verifyCase(opened)).problems).toEqual([]);
	write('torn.txt', 'It was a text after all.\n');
	expect((await add(opened, [path])).sources[0]?.result).toBe('recaptured');
});

test('each list of a workbook is a source of its own, and one that is gone says so', async () => {
	const detained = [
		['no', 'name', 'place'],
		['1', 'Ana Ro', 'Port Hollow'],
		['2', 'Bo Li', 'Grey Mill'],
		['3', 'Cy Du', 'Grey Mill'],
	];
	const released = [
		['no', 'name'],
		['8', 'Di Fo'],
		['9', 'Ed Go'],
	];
	const book = (...sheets: { name: string; rows: string[][] }[]) => makeWorkbook({ sheets });
	const path = write(
		'book.xlsx',
		book({ name: 'Detained', rows: detained }, { name: 'Released', rows: released }),
	);
	const told = async () =>
		(await add(opened, [path])).sources.map(({ path: of, result, rows: counts, warnings }) => [
			of,
			result,
			counts?.same,
			counts?.new,
			warnings.some(({ code }) => code === 'part-gone'),
		]);
	expect(await told()).toEqual([
		['book.xlsx#Detained', 'new', 0, 3, false],
		['book.xlsx#Released', 'new', 0, 2, false],
	]);
	const found = await findSource(opened, 'book.xlsx#Detained');
	const other = await findSource(opened, 'book.xlsx#Released');
	expect(found?.captures[0]?.object).toBe(other?.captures[0]?.object);
	expect((await told()).map(([of, result]) => [of, result])).toEqual([
		['book.xlsx#Detained', 'unchanged'],
		['book.xlsx#Released', 'unchanged'],
	]);
	write('book.xlsx', book({ name: 'Detained', rows: [...detained, ['4', 'Fa Hu', 'Grey Mill']] }));
	expect(await told()).toEqual([
		['book.xlsx#Detained', 'recaptured', 3, 1, false],
		['book.xlsx#Released', 'unchanged', 2, 0, true],
	]);
	expect((await rows(opened, 'book.xlsx#Released', 0, 9)).items.length).toBe(2);
	expect((await verifyCase(opened)).problems).toEqual([]);
});
