import { GRAMMAR } from '../record/index.ts';
import {
	type Case,
	keepProposals,
	listSources,
	proposalRun,
	type SourceInfo,
	textOf,
} from '../store/index.ts';
import { answersKey, givenAnswers } from './given-answers.ts';
import { Readers } from './reading.ts';
import { readingMeta, saidKey, saidMeta } from './reading-meta.ts';

/**
 * Reads again, from the text that is kept, every source that the present grammar has not read knowing what people now
 * say of it and what language models answered about it: after an upgrade, a merge, a rebuild, or when somebody says when
 * a source was published. Proposals are
 * no part of the record: no entry is written. Gives how many were read; a text on which the grammar fails is
 * left without proposals until it is added again. `only`: none but these sources; `threads`:
 * those of somebody who reads already; `onRead` is told how many were read, after each.
 */
export async function proposeAgain(
	opened: Case,
	signal?: AbortSignal,
	only?: ReadonlySet<string>,
	threads?: Readers,
	onRead?: (read: number) => void,
): Promise<number> {
	const due: SourceInfo[] = [];
	for (const source of await listSources(opened))
		if ((only?.has(source.id) ?? true) && !(await isRead(opened, source))) due.push(source);
	if (due.length === 0) return 0;
	const readers = threads ?? new Readers(1);
	let read = 0;
	try {
		for (const source of due) {
			if (signal?.aborted) break;
			if (source.text === null) continue;
			const isList = source.text.doc.list !== undefined;
			const held = isList ? null : textOf(opened, source);
			const text = held?.text ?? '';
			const { meta, said } = readingMeta(source);
			const given = await givenAnswers(opened, source.text.id);
			const proposed = isList
				? NOTHING
				: await readers.propose({
						text,
						meta,
						said,
						...(held?.blocks === undefined ? {} : { blocks: held.blocks }),
						answers: given.answers,
					});
			if (proposed === null) continue;
			const run = {
				textId: source.text.id,
				grammar: GRAMMAR,
				said: saidKey(said),
				answers: given.key,
				...proposed,
			};
			await opened.append([], (tx) => keepProposals(tx, source.id, text, run));
			read += 1;
			onRead?.(read);
		}
	} finally {
		if (threads === undefined) await readers.close();
	}
	return read;
}

const NOTHING = { proposals: [], sentences: [], waiting: 0, refused: [] };

/** Whether the present grammar has read the present text, knowing what people now say of it and models answered. */
export async function isRead(opened: Case, source: SourceInfo): Promise<boolean> {
	if (source.text === null) return false;
	const run = await proposalRun(opened, source.rid);
	const isSame = run !== null && run.text === source.text.id && run.grammar === GRAMMAR;
	return (
		isSame &&
		run.said === saidKey(saidMeta(source)) &&
		run.answers === (await answersKey(opened, source.text.id))
	);
}
