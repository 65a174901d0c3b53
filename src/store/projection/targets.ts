import {
	type Anchor,
	type CapturedRegion,
	type CaptureId,
	type DecidedAt,
	type Decision,
	type EntityKind,
	entitiesMeant,
	inForce,
	type Minted,
	makeStatement,
	mint,
	type NewStatement,
	outcomeOf,
	type Place,
	quoteAt,
	type Reading,
	RecordError,
	regionAnchor,
	type Target,
	type TextId,
} from '../../record/index.ts';
import type { TextObject, TextPayload } from '../entries.ts';
import type { TextRef } from '../texts.ts';
import { forgetAwaited, isThere } from './awaited.ts';
import type { Fold } from './context.ts';
import { findNow } from './find-now.ts';
import { decisionsOn, undoneAmong } from './in-force.ts';
import { dropOwner, keepMinted } from './minted.ts';

/**
 * Brings one decided passage into the state that the decisions on it ask for, whatever order they came
 * in: what was minted for it goes, and what the decision in force mints takes its place.
 */
export async function applyTarget(fold: Fold, key: string): Promise<void> {
	const decisions = await decisionsOn(fold, `target ${key}`);
	const undone = await undoneAmong(fold, decisions);
	const decision = inForce(decisions, (id) => undone.has(id));
	const owner = `target ${key}`;
	await dropOwner(fold, owner);
	await forgetAwaited(fold, owner);
	const target = targetOf(decision ?? decisions[0]);
	const source =
		target === null
			? undefined
			: await fold.tx
					.selectFrom('source')
					.select(['rid', 'text'])
					.where('id', '=', target.source)
					.where('gone', '=', 0)
					.executeTakeFirst();
	if (source !== undefined) fold.dirty.counted.add(source.rid);
	if (decision === null || target === null || source === undefined) {
		await fold.tx.deleteFrom('target').where('key', '=', key).execute();
		return;
	}
	const was = decidedAt(decision);
	const found = was === undefined ? null : await standsNow(fold, was, source.text);
	const stands = found === 'taken back' ? null : found;
	const reading = readingOf(decision);
	const row = {
		source: source.rid,
		kind: target.kind,
		quote: target.quote,
		occurrence: target.occurrence,
		ordinal: target.ordinal,
		status: decision.do === 'reject' ? 'rejected' : isByHand(decision) ? 'stated' : 'accepted',
		decision: decision.id,
		start: stands?.start ?? null,
		end: stands?.end ?? null,
		found: stands?.found ?? 'lost',
		reading: reading === null ? null : JSON.stringify(reading),
		unread: 'readSingly' in decision ? 1 : 0,
		outcome: outcomeOf(decision),
		ord: decision.ord,
	};
	await fold.tx
		.insertInto('target')
		.values({ key, ...row })
		.onConflict((conflict) => conflict.column('key').doUpdateSet(row))
		.execute();
	if (reading === null || stands === null) return;
	if (
		!(await isThere(
			fold,
			owner,
			entitiesMeant(reading).map(({ id }) => id),
		))
	)
		return;
	const origin = isByHand(decision) ? 'person' : 'machine';
	const readSingly = !('readSingly' in decision);
	const minted = orNothing(() => mint(fold.hmac, target, reading, stands.anchor, origin, readSingly));
	const first = decisions[0] ?? decision;
	await keepMinted(fold, owner, source.rid, minted, first.ord);
}

/** Folds a statement in a person's own terms. */
export async function applyOwnStatement(fold: Fold, subjectKey: string): Promise<void> {
	const decisions = await decisionsOn(fold, subjectKey);
	const undone = await undoneAmong(fold, decisions);
	const decision = inForce(decisions, (id) => undone.has(id));
	await dropOwner(fold, subjectKey);
	if (decision === null || decision.do !== 'state' || !('statement' in decision)) return;
	const { statement, place } = decision as { statement: NewStatement; place: Place };
	const source = await fold.tx
		.selectFrom('source')
		.select(['rid', 'text'])
		.where('id', '=', statement.source)
		.where('gone', '=', 0)
		.executeTakeFirst();
	if (source === undefined) return;
	const named = [statement.subject, ...(statement.value.type === 'entity' ? [statement.value.id] : [])];
	if (!(await isThere(fold, subjectKey, named))) return;
	const kinds = new Map<string, EntityKind>();
	for (const row of await fold.tx
		.selectFrom('entity')
		.select(['id', 'kind'])
		.where('id', 'in', named)
		.execute())
		kinds.set(row.id, row.kind as EntityKind);
	const anchors = await anchorsNow(fold, statement, source.text);
	if (anchors === null) return;
	const minted = orNothing(() => ({
		entities: [],
		statements: [makeStatement(fold.hmac, { ...statement, anchors }, place, (id) => kinds.get(id) ?? null)],
	}));
	await keepMinted(fold, subjectKey, source.rid, minted, decision.ord);
}

/** The anchors of a statement by hand, found again in the text that is read now; `null` where they went with an import. */
async function anchorsNow(
	fold: Fold,
	{ anchors }: NewStatement,
	current: string | null,
): Promise<readonly Anchor[] | null> {
	const [first, ...rest] = anchors;
	if (first?.text === undefined || first.position === undefined) return anchors;
	const stands = await standsNow(fold, { text: first.text, ...first.position }, current);
	if (stands === 'taken back') return null;
	return stands === null ? anchors : [stands.anchor, ...rest];
}

type Stands = {
	readonly found: 'exact' | 'moved' | 'lost';
	readonly start: number | null;
	readonly end: number | null;
	readonly anchor: Anchor;
};

/**
 * Where the words stand in the text read now, and the anchor to keep: into that text, or the one decided on. The
 * latter no longer counts when its import was taken back.
 */
async function standsNow(
	fold: Fold,
	was: DecidedAt,
	current: string | null,
): Promise<Stands | 'taken back' | null> {
	const ids = current === null || current === was.text ? [was.text] : [was.text, current];
	const versions = await fold.tx
		.selectFrom('text_version')
		.innerJoin('source', 'source.rid', 'text_version.source')
		.leftJoin('capture', 'capture.id', 'text_version.capture')
		.select([
			'capture.gone',
			'capture.sha256',
			'text_version.id',
			'text_version.object',
			'text_version.rows_in',
			'text_version.doc',
			'text_version.capture',
			'source.id as source',
		])
		.where('text_version.id', 'in', ids)
		.execute();
	const then = versions.find((version) => version.id === was.text);
	if (then === undefined) return null;
	const now = versions.find((version) => version.id === current) ?? then;
	if (now === then && then.gone === 1) return 'taken back';
	if (was.region !== undefined) return regionNow(was, was.region, then, now);
	const wasText = fold.texts.get(refOf(then));
	const nowText = fold.texts.get(refOf(now));
	const found = findNow({ text: wasText, start: was.start, end: was.end }, nowText);
	if (found.start === null && then.gone === 1) return 'taken back';
	const [version, text, start, end] =
		found.start === null || found.end === null
			? [then, wasText, was.start, was.end]
			: [now, nowText, found.start, found.end];
	return { ...found, anchor: anchorAt(version, text, start, end) };
}

type Version = {
	readonly id: string;
	readonly capture: string;
	readonly source: string;
	readonly sha256: string | null;
	readonly gone: number | null;
};

/**
 * A part of a picture stands where the very bytes are read that it was looked at in, and nowhere else: another picture
 * may show anything there. It stands in none where its bytes are not those that the decision names.
 */
function regionNow(
	{ start, end }: DecidedAt,
	region: CapturedRegion,
	then: Version,
	now: Version,
): Stands | 'taken back' | null {
	if (then.sha256 !== region.sha256) return null;
	const anchorIn = ({ source, capture, id }: Version) =>
		// The columns hold what `record` made: ids of these kinds.
		regionAnchor(
			{ source: source as Anchor['source'], capture: capture as CaptureId, text: id as TextId },
			region,
		);
	if (now.sha256 === region.sha256) return { found: 'exact', start, end, anchor: anchorIn(now) };
	if (then.gone === 1) return 'taken back';
	return { found: 'lost', start: null, end: null, anchor: anchorIn(then) };
}

/** Where a text's words lie; its document is opened only where it may be a list in parts. */
function refOf(version: {
	readonly id: string;
	readonly object: string;
	readonly rows_in: number | null;
	readonly doc: string;
}): TextRef {
	return version.rows_in === null
		? { id: version.id as TextId, object: version.object }
		: (JSON.parse(version.doc) as TextPayload).text;
}

function anchorAt(
	version: { readonly id: string; readonly capture: string; readonly source: string },
	object: TextObject,
	start: number,
	end: number,
): Anchor {
	const page = object.pages.find((page) => start >= page.start && start < page.end)?.number;
	return {
		// The columns hold what `record` made: ids of these kinds.
		source: version.source as Anchor['source'],
		capture: version.capture as CaptureId,
		text: version.id as TextId,
		quote: quoteAt(object.text, start, end),
		position: { start, end },
		...(page === undefined || object.pages.length < 2 ? {} : { page }),
	};
}

/** What an older version accepted and this one can't mint makes nothing, and stays decided. */
function orNothing(make: () => Minted): Minted {
	try {
		return make();
	} catch (error) {
		if (error instanceof RecordError) return { entities: [], statements: [] };
		throw error;
	}
}

/** Stated or corrected by a person, and no longer as it was proposed. */
function isByHand(decision: Decision): boolean {
	return decision.do !== 'accept' || decision.proposed !== undefined;
}

function targetOf(decision: Decision | undefined): Target | null {
	return decision !== undefined && 'target' in decision ? decision.target : null;
}

function readingOf(decision: Decision): Reading | null {
	return 'reading' in decision ? decision.reading : null;
}

function decidedAt(decision: Decision): DecidedAt | undefined {
	return 'at' in decision && typeof decision.at === 'object' ? decision.at : undefined;
}
