import type { DocumentMeta, ProposeResult } from './contract.ts';
import { type Candidate, type Grammar, readDocument } from './document.ts';

const GRAMMARS: readonly Grammar[] = [];

/** Reads a text and proposes what it says. Pure: the same text and meta give the same result, byte for byte. */
export function propose(text: string, meta: DocumentMeta = {}): ProposeResult {
	const doc = readDocument(text, meta);
	const candidates: Candidate[] = GRAMMARS.flatMap((grammar) => grammar(doc));
	return { meta: doc.meta, proposals: candidates, refused: [] };
}
