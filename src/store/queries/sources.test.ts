import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, init } from '../../actions/index.ts';
import { findSource, listSources } from '../index.ts';

const place = mkdtempSync(join(tmpdir(), 'paradero-find-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('a source is found by id, path, the end of its path and its bytes, and by nothing that only resembles them', async () => {
	const folder = join(place, 'sources');
	for (const [path, words] of [
		['north/100%_sure.txt', 'one'],
		['north/1000_sure.txt', 'two'],
		['south/Visit.txt', 'three'],
		['south/deep/note.txt', 'four'],
		['north/note.txt', 'five'],
	] as const) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), `${words} was held at Grey Mill.\n`);
	}
	const opened = await init(join(place, 'case.paradero'), 'find', null);
	await add(opened, [folder]);
	const found = async (ref: string) => (await findSource(opened, ref))?.path ?? null;
	for (const source of await listSources(opened)) {
		expect(await findSource(opened, source.id)).toEqual(source);
		expect(await found(source.path)).toBe(source.path);
		expect(await found(source.captures[0]?.sha256 ?? '')).toBe(source.path);
	}
	expect(await found('100%_sure.txt')).toBe('north/100%_sure.txt');
	expect(await found('Visit.txt')).toBe('south/Visit.txt');
	expect(await found('deep/note.txt')).toBe('south/deep/note.txt');
	for (const none of ['visit.txt', 'note.txt', '%.txt', 'isit.txt', 'north', ''])
		expect(await found(none)).toBeNull();
	await opened.close();
});
