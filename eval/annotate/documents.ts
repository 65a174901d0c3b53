import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One document of the gold: where it lies and what of it was annotated, never its name. */
export type GoldDocument = {
	readonly id: string;
	/** Relative to the folder of shared material; `written` for a text of our own, in `eval/gold/texts`. */
	readonly folder: string;
	readonly sha256: string;
	readonly lang: 'en' | 'es';
	readonly split: 'dev' | 'heldout';
	/** Whose eyes: 2 read from FORMAT.md alone and never saw a rule or its output. Absent means 1. */
	readonly annotator?: 1 | 2;
	/** Which of the kinds beyond quotes, quantities, dates and custody were annotated completely. */
	readonly kinds?: readonly string[];
	readonly published?: string;
	/** Which types of quote were annotated completely; absent means all. */
	readonly quoteTypes?: readonly string[];
	readonly regions: readonly (readonly [number, number])[];
};

const root = join(import.meta.dirname, '..', '..');
const shared = join(root, '..', 'shared', 'data');
const byHash = new Map<string, Map<string, string>>();

/** The list in `eval/gold/documents.json`. */
export function goldDocuments(): readonly GoldDocument[] {
	const text = readFileSync(join(root, 'eval', 'gold', 'documents.json'), 'utf8');
	return JSON.parse(text) as GoldDocument[]; // our own committed file
}

/** The document's path, found by its hash, or null when the shared material is not there. */
export function pathOf(document: Pick<GoldDocument, 'folder' | 'sha256'>): string | null {
	return hashesOf(document.folder).get(document.sha256) ?? null;
}

function hashesOf(folder: string): Map<string, string> {
	let hashes = byHash.get(folder);
	if (!hashes) {
		hashes = new Map();
		byHash.set(folder, hashes);
		const path = folder === 'written' ? join(root, 'eval', 'gold', 'texts') : join(shared, folder);
		for (const name of existsSync(path) ? readdirSync(path) : []) {
			const file = join(path, name);
			hashes.set(createHash('sha256').update(readFileSync(file)).digest('hex'), file);
		}
	}
	return hashes;
}
