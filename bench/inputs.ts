import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const shared = join(root, '..', 'shared', 'data');

/** A folder or file of the shared material, or `null` where it does not stand beside the project. */
export function sharedPath(...parts: string[]): string | null {
	const path = join(shared, ...parts);
	return existsSync(path) ? path : null;
}

/** The words that grammars are timed on: reports and articles, or else the example's own text sources. */
export function texts(): { readonly from: string; readonly texts: readonly string[] } {
	const folders = [sharedPath('reference-text'), sharedPath('documents', 'articles')].filter(
		(path) => path !== null,
	);
	const isShared = folders.length === 2;
	const from = isShared ? folders : [join(root, 'examples', 'flight-318', 'sources')];
	return {
		from: isShared ? 'reports and articles' : "the example's text sources (the shared material is not here)",
		texts: from.flatMap((folder) =>
			readdirSync(folder)
				.filter((name) => /\.(txt|md)$/.test(name))
				.sort()
				.map((name) => readFileSync(join(folder, name), 'utf8')),
		),
	};
}

/** A folder that is gone when `use` is done. */
export async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-bench-'));
	try {
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
