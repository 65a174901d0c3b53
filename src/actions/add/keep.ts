import type { SaidMeta } from '../../extract/index.ts';
import { captureId, countKinds, GRAMMAR, spokenDate } from '../../record/index.ts';
import {
	adoptRows,
	type Case,
	keepProposals,
	type Payload,
	proposalRun,
	type SourceInfo,
} from '../../store/index.ts';
import { dateNeeded } from '../date-needed.ts';
import { answersKey } from '../given-answers.ts';
import { proposeAgain } from '../propose-again.ts';
import { saidKey } from '../reading-meta.ts';
import { countChanges } from './count-changes.ts';
import { type Content, capturePayload, contentsOf, textPayload } from './payloads.ts';
import { type Place, placeOf } from './place.ts';
import { type Prepared, saidOf } from './prepare.ts';
import { leftOutReceipt, pagesOf, rowsReceipt, type SourceReceipt, unchangedReceipt } from './receipts.ts';

/** Brings a file that was prepared into the record, all its lists at once; gives a receipt for each source. */
export async function keep(opened: Case, prepared: Prepared): Promise<readonly SourceReceipt[]> {
	const { file, before } = prepared;
	switch (prepared.kind) {
		case 'left-out':
			return [leftOutReceipt(file.path, prepared.reason, prepared.hash?.sha256)];
		case 'unchanged':
			return unchanged(opened, before, prepared.hash.sha256);
		case 'refused':
			return [await keepBytes(opened, prepared)];
		case 'read':
			return keepRead(opened, prepared);
	}
}

/** A capture without a text: the reason is shown with it, and a reader to come can read it. */
async function keepBytes(
	opened: Case,
	prepared: Extract<Prepared, { kind: 'refused' }>,
): Promise<SourceReceipt> {
	const { file, hash, reason } = prepared;
	const places: Place[] = [];
	await opened.append(async (tx) => {
		const place = await placeOf(opened, tx, file);
		places.push(place);
		if (place.held?.sha256 === hash.sha256) return [];
		return [capturePayload(opened, place, prepared, { mime: 'application/octet-stream', refused: reason })];
	});
	const ids = places.map(({ id }) => ({ id, capture: captureId(opened.hmac, id, hash.sha256) }));
	return { ...leftOutReceipt(file.path, reason, hash.sha256), ...ids[0] };
}

type Kept = {
	readonly content: Content;
	readonly place: Place;
	readonly text: ReturnType<typeof textPayload>;
};

async function keepRead(
	opened: Case,
	prepared: Extract<Prepared, { kind: 'read' }>,
): Promise<readonly SourceReceipt[]> {
	const { file, hash, before, outcome, said } = prepared;
	const waiting = outcome.proposed?.waiting ?? 0;
	const contents = contentsOf(opened, prepared);
	const changes = await countChanges(opened, before, prepared.lists);
	let kept: Kept[] = [];
	await opened.append(
		async (tx) => {
			kept = [];
			const payloads: Payload[] = [];
			for (const content of contents) {
				const place = await placeOf(opened, tx, file, content.part);
				const text = textPayload(opened, place, prepared, content);
				kept.push({ content, place, text });
				const isHeld = place.held?.sha256 === hash.sha256;
				const mime = outcome.read.archive ?? outcome.read.mime;
				if (!isHeld) payloads.push(capturePayload(opened, place, prepared, { mime }));
				if (isHeld && place.held?.text === text.text.id) continue;
				payloads.push(text);
				await adoptRows(tx, text.text.id, content.staged);
			}
			return payloads;
		},
		async (tx) => {
			for (const { place, text, content } of kept)
				await keepProposals(tx, place.id, content.words, {
					textId: text.text.id,
					grammar: GRAMMAR,
					said: saidKey(saidOfPart(before, place, said)),
					answers: '',
					waiting,
					proposals: outcome.proposed?.proposals ?? [],
					sentences: outcome.proposed?.sentences ?? [],
					refused: outcome.proposed?.refused ?? [],
				});
		},
	);
	// A text that is read once more may have answers of language models.
	for (const { place, text } of kept)
		if ((await answersKey(opened, text.text.id)) !== '')
			await proposeAgain(opened, undefined, new Set([place.id]));
	const receipts = kept.map(({ place, text }, i): SourceReceipt => {
		const isHeld = place.held?.sha256 === hash.sha256;
		const { list } = text;
		return {
			id: place.id,
			path: place.path,
			sha256: hash.sha256,
			capture: text.capture,
			result: place.held === null ? 'new' : isHeld ? 'unchanged' : 'recaptured',
			pages: pagesOf(text),
			...(list === undefined ? {} : { rows: rowsReceipt(list, isHeld ? 'same' : (changes[i] ?? null)) }),
			...countKinds(outcome.proposed?.proposals ?? []),
			refused: outcome.proposed?.refused.length ?? 0,
			...(waiting === 0 ? {} : { waiting }),
			warnings: [
				...text.warnings,
				...dateNeeded(waiting, said, spokenDate(outcome.proposed?.meta.dates ?? {})),
			],
		};
	});
	const ids = new Set<string>(kept.map(({ place }) => place.id));
	const gone = before.filter((source) => !ids.has(source.id) && source.text !== null);
	return [...receipts, ...(await unchanged(opened, gone, hash.sha256))];
}

/** What people say of one list of a file; of a document, and of a list that is new, what they said when it was read. */
function saidOfPart(before: readonly SourceInfo[], { id }: Place, said: SaidMeta): SaidMeta {
	return before.length < 2 ? said : saidOf(before.find((source) => source.id === id));
}

async function unchanged(
	opened: Case,
	sources: readonly SourceInfo[],
	sha256: string,
): Promise<readonly SourceReceipt[]> {
	const receipts: SourceReceipt[] = [];
	for (const source of sources)
		receipts.push(unchangedReceipt(source, sha256, (await proposalRun(opened, source.rid))?.waiting ?? 0));
	return receipts;
}
