import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, decide, init } from '../../src/actions/index.ts';
import type { Case } from '../../src/store/index.ts';
import { META, TEXT } from './lies.ts';

/** A case that holds the made-up article, and the folder in which it lies. */
export async function articleCase(): Promise<{ opened: Case; folder: string; remove: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-model-'));
	writeFileSync(join(folder, 'article.txt'), TEXT);
	const opened = await init(join(folder, 'a.paradero'), 'a', null);
	await add(opened, [join(folder, 'article.txt')], { published: META.published });
	return { opened, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function decideOne(opened: Case, line: object): Promise<void> {
	const { refused } = await decide(opened, [line]);
	if (refused[0] !== undefined) throw new Error(refused[0].reason);
}
