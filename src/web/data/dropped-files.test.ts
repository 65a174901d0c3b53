import { expect, test } from 'vitest';
import { filesDropped } from './dropped-files.ts';

type Entry = {
	readonly isFile: boolean;
	readonly isDirectory: boolean;
	readonly name: string;
	readonly fullPath: string;
};
type Listed = (entries: readonly Entry[]) => void;

const pathIn = (folder: string, name: string) => `${folder}/${name}`;
/** As a browser hands on a file; `null` for one that it may not open. */
const aFile =
	(name: string, words: string | null) =>
	(folder: string): Entry => ({
		isFile: true,
		isDirectory: false,
		name,
		fullPath: pathIn(folder, name),
		...{
			file: (opened: (file: File) => void, shut: () => void) =>
				words === null ? shut() : opened(new File([words], name)),
		},
	});
/** A folder, which a browser lists some entries at a time; `null` for one that it may not open. */
const aFolder =
	(name: string, inside: readonly ((folder: string) => Entry)[] | null) =>
	(folder: string): Entry => {
		const fullPath = pathIn(folder, name);
		const left = (inside ?? []).map((make) => make(fullPath));
		return {
			isFile: false,
			isDirectory: true,
			name,
			fullPath,
			...{
				createReader: () => ({
					readEntries: (listed: Listed, shut: () => void) =>
						inside === null ? shut() : listed(left.splice(0, 2)),
				}),
			},
		};
	};
const drop = (given: readonly ((folder: string) => Entry)[]) => {
	const items = given.map((make) => ({ webkitGetAsEntry: () => make(''), getAsFile: () => null }));
	// Of what a browser hands on only this is asked for.
	return filesDropped({ items } as unknown as Parameters<typeof filesDropped>[0]);
};

test('all that lies in a folder comes, however deep and however many', async () => {
	const many = Array.from({ length: 7 }, (_, at) => aFile(`${at}.txt`, 'x'));
	const found = await drop([aFolder('a', [aFolder('b', many), aFile('c.txt', 'c')]), aFile('d.txt', 'd')]);
	expect(found.map(({ path }) => path)).toEqual([
		...many.map((_, at) => `a/b/${at}.txt`),
		'a/c.txt',
		'd.txt',
	]);
	expect(await found.at(-1)?.file?.text()).toBe('d');
});

test('a file and a folder that may not be opened are told, and what lies beside them comes', async () => {
	const found = await drop([
		aFolder('a', [aFile('shut.txt', null), aFolder('locked', null), aFile('z.txt', 'z')]),
	]);
	expect(found.map(({ path, file }) => [path, file === null])).toEqual([
		['a/locked', true],
		['a/shut.txt', true],
		['a/z.txt', false],
	]);
});
