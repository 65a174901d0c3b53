import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { add, decide, init } from '../../src/actions/index.ts';
import type { Case } from '../../src/store/index.ts';

/** A case of lists, each mapped in the same way; `remove` closes it and takes its folder away. */
export async function mappedLists(
	files: Readonly<Record<string, string>>,
	mapped: object,
): Promise<{ readonly opened: Case; readonly folder: string; remove(): Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-lists-'));
	mkdirSync(join(folder, 'f'));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'f', name), text);
	const opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
	const maps = Object.keys(files).map((source) => ({ do: 'map', source, ...mapped }));
	expect((await decide(opened, maps)).refused).toEqual([]);
	return {
		opened,
		folder,
		remove: async () => {
			await opened.close();
			rmSync(folder, { recursive: true });
		},
	};
}
