import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../row.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'web');

/** All that a browser fetches before the first page is there: the page, its styles, and scripts with what they import. */
export const firstLoad: Row = async () => {
	const work = 'first load of the workspace, gzipped';
	if (!existsSync(join(built, 'index.html'))) return [{ work, skipped: 'not built: npm run build' }];
	const seen = new Set<string>();
	const fetchFile = (path: string): void => {
		if (seen.has(path) || !existsSync(join(built, path))) return;
		seen.add(path);
		const text = readFileSync(join(built, path), 'utf8');
		const found = path.endsWith('.html')
			? text.matchAll(/(?:src|href)="\/([^"]+)"/g)
			: text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
		for (const [, target = ''] of found)
			fetchFile(path.endsWith('.html') ? target : posix.join(posix.dirname(path), target));
	};
	fetchFile('index.html');
	const kilobytes =
		[...seen].reduce((sum, path) => sum + gzipSync(readFileSync(join(built, path))).length, 0) / 1000;
	return [{ work, unit: 'kB', ours: kilobytes, runs: [kilobytes], aim: '≤ 350', note: `${seen.size} files` }];
};
