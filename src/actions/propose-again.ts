import { type DocumentMeta, GRAMMAR } from '../extract/index.ts';
import {
	type Case,
	keepProposals,
	listSources,
	proposalRun,
	type SourceInfo,
	textOf,
} from '../store/index.ts';
import { Readers } from './reading.ts';

/**
 * Reads again, from the text that is kept, every source that the present grammar has not read: after an upgrade,
 * a merge or a rebuild, for proposals are no part of the record. Writes no entry. Gives how many were read; a
 * text on which the grammar fails is left without proposals until it is added again.
 */
export async function proposeAgain(opened: Case, signal?: AbortSignal): Promise<number> {
	const due: SourceInfo[] = [];
	for (const source of await listSources(opened)) if (!(await isRead(opened, source))) due.push(source);
	if (due.length === 0) return 0;
	const readers = new Readers(1);
	let read = 0;
	try {
		for (const source of due) {
			if (signal?.aborted) break;
			if (source.text === null) continue;
			const isList = source.text.doc.list !== undefined;
			const text = isList ? '' : (textOf(opened, source)?.text ?? '');
			// The kept language is one that the grammar itself had told.
			const proposed = isList ? NOTHING : await readers.propose(text, source.text.doc.meta as DocumentMeta);
			if (proposed === null) continue;
			const textId = source.text.id;
			await opened.append([], (tx) =>
				keepProposals(tx, source.id, text, { textId, grammar: GRAMMAR, ...proposed }),
			);
			read += 1;
		}
	} finally {
		await readers.close();
	}
	return read;
}

const NOTHING = { proposals: [], refused: [] };

/** Whether the present grammar has read the present text. */
export async function isRead(opened: Case, source: SourceInfo): Promise<boolean> {
	if (source.text === null) return false;
	const run = await proposalRun(opened, source.rid);
	return run !== null && run.text === source.text.id && run.grammar === GRAMMAR;
}
