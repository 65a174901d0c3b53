import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { init } from '../../src/actions/index.ts';

export type Case = Awaited<ReturnType<typeof init>>;
export type Row = Readonly<Record<string, string>>;

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** A path in the shared material. */
export function material(...path: readonly string[]): string {
	return join(SHARED, ...path);
}

export function isMaterialThere(): boolean {
	return existsSync(SHARED);
}

export function readRows(...path: readonly string[]): readonly Row[] {
	return parse(readFileSync(material(...path), 'utf8'), {
		columns: (header: string[]) => header.map((name) => name.trim()),
		bom: true,
		relax_column_count: true,
		skip_empty_lines: true,
	}) as Row[];
}

/** What a report is called where nobody may be named: the first eight digits of its hash. */
export function reportId(file: string): string {
	return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
}

/** Works on a case of its own, which is gone afterwards. */
export async function withNewCase<T>(work: (opened: Case) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-show-'));
	const opened = await init(join(folder, 'show.paradero'), 'show', null);
	try {
		return await work(opened);
	} finally {
		await opened.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
