import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFile } from './add/hash-file.ts';
import { findFiles, findWithin } from './files.ts';

let root = '';
beforeEach(() => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'paradero-files-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function file(path: string): string {
	const absolute = join(root, path);
	mkdirSync(join(absolute, '..'), { recursive: true });
	writeFileSync(absolute, path);
	return absolute;
}

async function told(paths: readonly string[]): Promise<Record<string, string>> {
	return Object.fromEntries((await findFiles(paths)).map((found) => [found.path, found.refused ?? 'found']));
}

const NOBODY = 65_534;
/** As somebody who is not the owner, where we may become that. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
	if (process.getuid?.() !== 0) return act();
	process.seteuid?.(NOBODY);
	try {
		return await act();
	} finally {
		process.seteuid?.(0);
	}
}

test.skipIf(process.platform === 'win32')(
	'a file or folder that this account may not open says so, and what to do',
	async () => {
		chmodSync(root, 0o755);
		chmodSync(file('locked.txt'), 0o000);
		file('shut/inside.txt');
		chmodSync(join(root, 'shut'), 0o000);
		file('open.txt');
		const may = 'this account may not open it (EACCES); look at its permissions, and add it again';
		expect(await asNobody(() => told([root]))).toEqual({
			'locked.txt': 'found',
			'open.txt': 'found',
			shut: may,
		});
		await expect(asNobody(() => hashFile(join(root, 'locked.txt')))).rejects.toThrow(may);
		chmodSync(join(root, 'shut'), 0o755);
	},
);

test('every entry of a folder is told of, added or not', async () => {
	file('plain.txt');
	file('with spaces/señal número 1.txt');
	file('deep/er/still.txt');
	file('.hidden/inside.txt');
	file('.DS_Store');
	file('other.paradero/HEADER');
	file('unnamed-case/HEADER');
	file('unnamed-case/case.db');
	symlinkSync('/etc/hostname', join(root, 'link.txt'));
	symlinkSync('/etc', join(root, 'linked-folder'));
	expect(await told([root])).toEqual({
		'plain.txt': 'found',
		'with spaces/señal número 1.txt': 'found',
		'deep/er/still.txt': 'found',
		'.hidden': expect.stringContaining('hidden'),
		'.DS_Store': expect.stringContaining('hidden'),
		'other.paradero': expect.stringContaining('a case'),
		'unnamed-case': expect.stringContaining('a case'),
		'link.txt': expect.stringContaining('a link is not followed'),
		'linked-folder': expect.stringContaining('a link is not followed'),
	});
});

test('a file named twice, by itself and by its folder, is found once and under one key', async () => {
	const path = file('sub/a.txt');
	symlinkSync(join(root, 'sub'), join(root, '..', `${root.split('/').at(-1)}-link`));
	const link = `${root}-link`;
	try {
		const found = await findFiles([root, path, join(root, 'sub'), join(link, 'a.txt'), path]);
		expect(found.map(({ root: from, path: below }) => [from, below])).toEqual([[root, 'sub/a.txt']]);
		const other = await findFiles([join(link, 'a.txt')]);
		expect(other[0]?.absolute).toBe(path);
	} finally {
		rmSync(link);
	}
});

test('what is not there, leads nowhere or is no file is refused, and the rest is found', async () => {
	file('a.txt');
	symlinkSync(join(root, 'nowhere'), join(root, 'broken'));
	const found = await findFiles([
		join(root, 'gone.txt'),
		join(root, 'broken'),
		'/dev/null',
		join(root, 'a.txt'),
	]);
	expect(found.map(({ refused }) => refused ?? 'found')).toEqual([
		'there is no such file or folder',
		'there is no such file or folder',
		'not a regular file (a device, pipe or socket); save what comes out of it and add that',
		'found',
	]);
});

test('what a program has not finished is left out of a folder, and found by its own path', async () => {
	const names = ['a.pdf.part', 'b.crdownload', '~$c.xlsx', 'd.txt~', 'e.TMP', 'f.partial'];
	for (const name of [...names, 'party.txt', 'tmp.txt', 'x~y.txt']) file(name);
	file('folder.tmp/g.txt');
	expect(await told([root])).toEqual({
		...Object.fromEntries(names.map((name) => [name, expect.stringContaining('unfinished or temporary')])),
		'party.txt': 'found',
		'tmp.txt': 'found',
		'x~y.txt': 'found',
		'folder.tmp/g.txt': 'found',
	});
	expect(await told([join(root, 'd.txt~')])).toEqual({ 'd.txt~': 'found' });
});

test('paths within a folder have the keys and the rules of the folder', async () => {
	const inside = file('sub/a.txt');
	const hidden = file('.b.txt');
	const elsewhere = file('../outside-of-it.txt');
	try {
		const whole = await findFiles([root]);
		const one = await findWithin(root, [inside, inside, hidden, elsewhere, join(root, 'gone.txt')]);
		expect(one.filter(({ refused }) => refused === undefined)).toEqual(
			whole.filter(({ refused }) => refused === undefined),
		);
		expect(one.map(({ path, refused }) => [path, refused?.split(/[;,]/)[0]])).toEqual([
			['../outside-of-it.txt', 'it lies outside of the folder that is watched'],
			['.b.txt', 'hidden'],
			['gone.txt', 'there is no such file or folder'],
			['sub/a.txt', undefined],
		]);
		expect((await findWithin(root, [join(root, 'sub')])).map(({ path }) => path)).toEqual(['sub/a.txt']);
	} finally {
		rmSync(elsewhere);
	}
});
