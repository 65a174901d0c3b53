import { spawn } from 'node:child_process';
import {
	appendFileSync,
	closeSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Folders, newCase } from '../../test/histories/a-case.ts';
import { type Case, listSources } from '../store/index.ts';
import { add } from './add.ts';
import { type AddFrom, type Watching, type WatchNews, type WatchOptions, watchFolder } from './watch.ts';

const folders = new Folders();
let opened: Case;
let root = '';
let watching: Watching | null = null;
let news: WatchNews[] = [];
let batches: (readonly string[] | null)[] = [];
const SETTLE_MS = 300;
/** Three hundred folders of eight files. */
const WRITES_FOLDERS = `
	const { mkdirSync, writeFileSync } = require('node:fs');
	const { join } = require('node:path');
	const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
	for (let folder = 0; folder < 300; folder++) {
		const below = join(process.argv[1], String(folder), 'below');
		mkdirSync(below, { recursive: true });
		for (let file = 0; file < 8; file++) {
			writeFileSync(join(below, file + '.txt'), 'x');
			if (Math.random() < 0.5) pause(4 * Math.random());
		}
		pause(5);
	}
`;

beforeEach(async () => {
	root = realpathSync(mkdtempSync(join(tmpdir(), 'paradero-watch é ')));
	opened = await newCase(folders.new());
	news = [];
	batches = [];
});
afterEach(async () => {
	await watching?.close();
	watching = null;
	await opened.close();
	folders.remove();
	rmSync(root, { recursive: true, force: true });
});

const addFrom: AddFrom = (paths) => {
	batches.push(paths);
	return paths === null ? add(opened, [root]) : add(opened, paths, { within: root });
};
async function watchIt(options: WatchOptions = {}, from = addFrom): Promise<void> {
	watching = watchFolder(root, from, (one) => news.push(one), {
		settleMs: SETTLE_MS,
		retryMs: 500,
		...options,
	});
	await until(() => news.some(({ kind }) => kind === 'added'));
}
async function until(holds: () => boolean | Promise<boolean>, ms = 40_000): Promise<void> {
	for (const end = Date.now() + ms; !(await holds()); await wait(50))
		if (Date.now() > end) throw new Error(`still not: ${JSON.stringify(news.slice(-5))}`);
}
const write = (path: string, text = `What ${path} says.\n`) => {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), text);
};
const old = (path: string) => utimesSync(join(root, path), new Date(2020, 1, 1), new Date(2020, 1, 1));
const held = async () => (await listSources(opened)).map(({ path }) => path).sort();
const captures = async (path: string) =>
	(await listSources(opened)).find((source) => source.path === path)?.captures.length ?? 0;
const holds = (paths: readonly string[]) => async () => {
	const now = await held();
	return paths.every((path) => now.includes(path));
};
const receipts = () => news.flatMap((one) => (one.kind === 'added' ? one.receipt.sources : []));
const leftOut = () =>
	receipts().flatMap(({ result, path, reason }) => (result === 'rejected' ? [`${path}: ${reason}`] : []));
const kinds = () => news.map(({ kind }) => kind);

describe('what arrives in a watched folder is added', () => {
	test('after all that lies there at the start, in one batch each', async () => {
		for (const path of ['a.txt', 'b c/d é.txt']) {
			write(path);
			old(path);
		}
		await watchIt();
		expect(await held()).toEqual(['a.txt', 'b c/d é.txt']);
		write('e.txt');
		await until(holds(['e.txt']));
		expect(batches).toEqual([null, [join(root, 'e.txt')]]);
	});

	test('under the key that it has when the whole folder is added', async () => {
		await watchIt();
		write('new/deep/er/f.txt');
		await until(holds(['new/deep/er/f.txt']));
		const [source] = await listSources(opened);
		expect(source?.key).toBe(JSON.stringify([root, 'new/deep/er/f.txt']));
		const again = await add(opened, [root]);
		expect(again.sources.map(({ result }) => result)).toEqual(['unchanged']);
	});

	test('in a folder that is made or moved in later, and in one made below that', async () => {
		await watchIt();
		const outside = mkdtempSync(join(tmpdir(), 'paradero-outside-'));
		mkdirSync(join(outside, 'inner'));
		writeFileSync(join(outside, 'inner', 'g.txt'), 'What g says.\n');
		renameSync(outside, join(root, 'moved in'));
		await until(holds(['moved in/inner/g.txt']));
		write('moved in/later/h.txt');
		await until(holds(['moved in/later/h.txt']));
	});

	test('once nobody writes to it any more, so that no half of it is kept', async () => {
		await watchIt();
		const file = openSync(join(root, 'slow.txt'), 'w');
		for (let i = 0; i < 12; i++) {
			writeSync(file, `line ${i}\n`);
			await wait(SETTLE_MS / 2);
		}
		closeSync(file);
		await until(holds(['slow.txt']));
		expect(await captures('slow.txt')).toBe(1);
	});

	test('also when it is being written at the start', async () => {
		write('begun.txt', 'first\n');
		const writing = (async () => {
			for (let i = 0; i < 8; i++) {
				await wait(SETTLE_MS / 2);
				appendFileSync(join(root, 'begun.txt'), `line ${i}\n`);
			}
		})();
		await watchIt();
		await writing;
		expect(await captures('begun.txt')).toBe(1);
		expect(receipts()[0]).toMatchObject({ path: 'begun.txt', result: 'new' });
	});

	test('when it changes, as another capture of the same source', async () => {
		write('a.txt');
		await watchIt();
		write('a.txt', 'Something else.\n');
		await until(async () => (await captures('a.txt')) === 2);
		expect(await held()).toEqual(['a.txt']);
	});

	test('when an editor saves it by a file of another name', async () => {
		write('a.txt');
		await watchIt();
		write('.a.txt.swp', 'x');
		write('a.txt~', 'x');
		write('#new#', 'Something else.\n');
		renameSync(join(root, '#new#'), join(root, 'a.txt'));
		await until(async () => (await captures('a.txt')) === 2);
		expect(await held()).toEqual(['a.txt']);
		expect(kinds()).not.toContain('removed');
	});

	test('five hundred at once, each of them, in few batches', async () => {
		await watchIt();
		const names = Array.from({ length: 500 }, (_, i) => `many/${i % 7}/${i}.txt`);
		for (const name of names) write(name);
		await until(async () => (await held()).length === 500, 120_000);
		expect(await held()).toEqual(names.sort());
		expect(batches.length).toBeLessThan(20);
	}, 180_000);

	test('every one that is written into a new folder between the reading of it and the watching', async () => {
		const handedOn = new Set<string>();
		await watchIt({}, async (paths) => {
			for (const path of paths ?? []) handedOn.add(path);
			return { ...(await add(opened, [])), sources: [] };
		});
		// Another program writes, as a copy does: this one listens meanwhile.
		const writer = spawn(process.execPath, ['-e', WRITES_FOLDERS, root], { stdio: 'inherit' });
		const code = await new Promise((resolve) => writer.once('close', resolve));
		expect(code).toBe(0);
		await until(() => handedOn.size >= 2_400);
	});

	test('while another batch is being added, after it', async () => {
		let running = 0;
		let most = 0;
		await watchIt({}, async (paths) => {
			running += 1;
			most = Math.max(most, running);
			await wait(800);
			running -= 1;
			return addFrom(paths);
		});
		write('a.txt');
		await wait(SETTLE_MS * 3);
		write('b.txt');
		await until(holds(['a.txt', 'b.txt']));
		expect(most).toBe(1);
	});

	test('again, when adding it failed: it is not forgotten, and the failure is said once', async () => {
		let failures = 3;
		await watchIt({}, (paths) => {
			if (paths === null || failures-- <= 0) return addFrom(paths);
			return Promise.reject(new Error('the disk is full'));
		});
		write('a.txt');
		await until(holds(['a.txt']));
		expect(news.filter(({ kind }) => kind === 'failed')).toEqual([
			{ kind: 'failed', message: expect.stringContaining('the disk is full') },
		]);
	});
});

describe('what is left out is said', () => {
	test('unfinished files, until they have their own name', async () => {
		await watchIt();
		for (const name of ['x.pdf.part', 'y.crdownload', '~$z.xlsx', 'w.tmp']) write(name);
		await until(() => leftOut().length === 4);
		expect(await held()).toEqual([]);
		for (const line of leftOut()) expect(line).toContain('unfinished or temporary');
		renameSync(join(root, 'y.crdownload'), join(root, 'y.txt'));
		await until(holds(['y.txt']));
		// Its other name was never in the record.
		expect(kinds()).not.toContain('removed');
	});

	test('links, into which nobody looks, and hidden folders and cases, which are not entered', async () => {
		const outside = mkdtempSync(join(tmpdir(), 'paradero-outside-'));
		writeFileSync(join(outside, 'secret.txt'), 'What is elsewhere.\n');
		write('seen.txt');
		await watchIt();
		symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
		symlinkSync(outside, join(root, 'linked'));
		write('.git/config');
		write('other.paradero/HEADER');
		write('nameless/HEADER');
		write('nameless/case.db');
		await until(() => leftOut().length >= 4);
		writeFileSync(join(outside, 'more.txt'), 'More from elsewhere.\n');
		write('.git/index');
		await wait(SETTLE_MS * 6);
		expect(await held()).toEqual(expect.arrayContaining(['seen.txt']));
		expect((await held()).filter((path) => /secret|more|git|paradero/.test(path))).toEqual([]);
		expect(leftOut().join('\n')).toMatch(/^\.git: hidden/m);
		expect(leftOut().join('\n')).toMatch(/^link\.txt: a link/m);
		expect(leftOut().join('\n')).toMatch(/^linked: a link/m);
		expect(leftOut().join('\n')).toMatch(/^other\.paradero: a case/m);
		rmSync(outside, { recursive: true });
	});

	test('a link that takes the place of a folder after it was looked at', async () => {
		write('sub/a.txt');
		const outside = realpathSync(mkdtempSync(join(tmpdir(), 'paradero-outside-')));
		writeFileSync(join(outside, 'a.txt'), 'What is elsewhere.\n');
		rmSync(join(root, 'sub'), { recursive: true });
		symlinkSync(outside, join(root, 'sub'));
		const receipt = await add(opened, [join(root, 'sub/a.txt'), join(outside, 'a.txt')], { within: root });
		expect(receipt.sources.map(({ result }) => result)).toEqual(['rejected', 'rejected']);
		rmSync(outside, { recursive: true });
	});
});

describe('what is taken away', () => {
	test('stays in the record, and is said once', async () => {
		for (const path of ['a.txt', 'sub/b.txt', 'sub/c.txt']) write(path);
		await watchIt();
		rmSync(join(root, 'sub'), { recursive: true });
		await until(() => kinds().includes('removed'));
		await wait(SETTLE_MS * 4);
		const removed = news.flatMap((one) => (one.kind === 'removed' ? one.paths : []));
		expect(removed.toSorted()).toEqual(['sub/b.txt', 'sub/c.txt']);
		expect(await held()).toEqual(['a.txt', 'sub/b.txt', 'sub/c.txt']);
		expect((await opened.outgoing()).entries.some(({ leaf }) => leaf.includes('withdraw'))).toBe(false);
	});

	test('with the whole folder is waited for, and taken up again when it is back', async () => {
		write('a.txt');
		await watchIt();
		renameSync(root, `${root} away`);
		await until(() => kinds().includes('folder-gone'));
		writeFileSync(join(`${root} away`, 'b.txt'), 'What b says.\n');
		renameSync(`${root} away`, root);
		await until(() => kinds().includes('folder-back'));
		await until(holds(['a.txt', 'b.txt']));
		write('c.txt');
		await until(holds(['c.txt']));
		expect(kinds()).not.toContain('removed');
		expect(await captures('a.txt')).toBe(1);
	});
});

describe('where the system watches no more', () => {
	test.each(['ENOSPC', 'EMFILE'])('the folder is looked through instead (%s)', async (code) => {
		write('a.txt');
		old('a.txt');
		const made: FSWatcher[] = [];
		await watchIt({
			lookEveryMs: 200,
			watchTree: (path, how) => {
				const watcher = watch(path, how);
				made.push(watcher);
				return watcher;
			},
		});
		for (let i = 0; i < 3; i++)
			made[0]?.emit(
				'error',
				Object.assign(new Error('System limit for number of file watchers reached'), { code }),
			);
		expect(news.filter(({ kind }) => kind === 'looking')).toEqual([{ kind: 'looking', why: code }]);
		expect(made.map(({ options }) => options.usePolling)).toEqual([false, true]);
		write('sub/b.txt');
		await until(holds(['sub/b.txt']));
		write('a.txt', 'Something else.\n');
		await until(async () => (await captures('a.txt')) === 2);
	});

	test('another failure is said, and the rest is watched on', async () => {
		const made: FSWatcher[] = [];
		await watchIt({
			watchTree: (path, how) => {
				const watcher = watch(path, how);
				made.push(watcher);
				return watcher;
			},
		});
		for (let i = 0; i < 2; i++) made[0]?.emit('error', Object.assign(new Error('no'), { code: 'EACCES' }));
		expect(news.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
		write('a.txt');
		await until(holds(['a.txt']));
		expect(made).toHaveLength(1);
	});
});

test('after it is closed nothing is taken in', async () => {
	await watchIt();
	await watching?.close();
	write('late.txt');
	await wait(SETTLE_MS * 5);
	expect(batches).toEqual([null]);
});

test('a folder that is not there can not be watched', () => {
	expect(() => watchFolder(join(root, 'nowhere'), addFrom, () => undefined)).toThrow('ENOENT');
});
