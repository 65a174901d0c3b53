import type { Selectable } from 'kysely';
import type {
	CapturedRegion,
	Decision,
	Proposal,
	ProposalKind,
	Reading,
	SourceId,
	Target,
} from '../../record/index.ts';
import { occurrenceAt, REGION_NAMED, readingOf, slotsAlike, targetKey } from '../../record/index.ts';
import type { Case } from '../case.ts';
import type { Db } from '../database.ts';
import { chunks } from '../projection/context.ts';
import { recount } from '../projection/tally.ts';
import type { Tables } from '../tables.ts';

/** A stretch of a source's text. */
type Stretch = { readonly start: number; readonly end: number };

/** A proposal as the case holds it, with what was decided about it. */
export type StoredProposal = {
	readonly target: Target;
	readonly start: number;
	readonly end: number;
	/** The sentence that it stands in, or begins in: what is decided together. */
	readonly group: Stretch;
	readonly proposal: Proposal;
	readonly status: 'open' | 'accepted' | 'rejected' | 'changed';
	readonly decision: string | null;
	/** What a person took it for, where that is not what is proposed. */
	readonly corrected: Reading | null;
	/** False for one that was accepted with others and not looked at. */
	readonly readSingly: boolean;
};

/** What people decided in a source, where no present proposal covers it. */
export type StoredTarget = {
	readonly target: Target;
	readonly start: number | null;
	readonly end: number | null;
	readonly group: Stretch;
	readonly found: string;
	readonly status: string;
	readonly decision: string;
	readonly reading: Reading | null;
	/** The part of a picture that it was stated on. */
	readonly region: CapturedRegion | null;
};

export type Refused = { readonly kind: string; readonly rule: string; readonly reason: string };

/** Keeps what the present grammar reads in a text, in place of what an older one had read. */
export async function keepProposals(
	tx: Db,
	sourceId: SourceId,
	text: string,
	run: {
		readonly textId: string;
		readonly grammar: string;
		/** What people had said of the source when it was read. */
		readonly said: string;
		/** Which answers of language models it was read with, as one text; `''` for none. */
		readonly answers: string;
		readonly waiting: number;
		readonly proposals: readonly Proposal[];
		/** Of the text, in their order. */
		readonly sentences: readonly Stretch[];
		readonly refused: readonly Refused[];
	},
): Promise<void> {
	const { rid } = await tx
		.selectFrom('source')
		.select('rid')
		.where('id', '=', sourceId)
		.executeTakeFirstOrThrow();
	await tx.deleteFrom('proposal').where('source', '=', rid).execute();
	const ordinals = new Map<string, number>();
	const occurrences = new Map<string, number>();
	const rows = [];
	for (const proposal of run.proposals) {
		const anchor = proposal.anchors[0];
		if (anchor === undefined) continue;
		const place = `${anchor.start} ${anchor.exact}`;
		let occurrence = occurrences.get(place);
		if (occurrence === undefined) {
			occurrence = occurrenceAt(text, anchor.exact, anchor.start);
			occurrences.set(place, occurrence);
		}
		const within = `${proposal.kind} ${place}`;
		const group = sentenceAt(run.sentences, anchor);
		const ordinal = (ordinals.get(within) ?? 0) + 1;
		ordinals.set(within, ordinal);
		rows.push({
			source: rid,
			text: run.textId,
			kind: proposal.kind,
			quote: anchor.exact,
			occurrence,
			ordinal,
			start: anchor.start,
			end: anchor.end,
			group_start: group.start,
			group_end: group.end,
			rule: proposal.rule,
			doc: JSON.stringify(proposal),
		});
	}
	for (const some of chunks(rows, 100)) await tx.insertInto('proposal').values(some).execute();
	await tx
		.insertInto('proposal_run')
		.values({
			source: rid,
			text: run.textId,
			grammar: run.grammar,
			said: run.said,
			answers: run.answers,
			waiting: run.waiting,
			refused: run.refused.length,
			doc: JSON.stringify(run.refused.slice(0, 2_000)),
		})
		.onConflict((conflict) =>
			conflict.column('source').doUpdateSet((eb) => ({
				text: eb.ref('excluded.text'),
				grammar: eb.ref('excluded.grammar'),
				said: eb.ref('excluded.said'),
				answers: eb.ref('excluded.answers'),
				waiting: eb.ref('excluded.waiting'),
				refused: eb.ref('excluded.refused'),
				doc: eb.ref('excluded.doc'),
			})),
		)
		.execute();
	await recount(tx, [rid]);
}

/** The sentence in which a place begins; the place itself where it stands in none, as in a running head. */
function sentenceAt(sentences: readonly Stretch[], place: Stretch): Stretch {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle] as Stretch).end > place.start) high = middle;
		else low = middle + 1;
	}
	const sentence = sentences[low];
	return sentence !== undefined && sentence.start <= place.start ? sentence : place;
}

/** The group of what a person stated: that of a proposal in whose sentence it begins, else its own words. */
function groupAt(groups: readonly Stretch[], place: Stretch): Stretch {
	return groups.find(({ start, end }) => start <= place.start && end > place.start) ?? place;
}

/** Which grammar has read which text of a source, and knowing what of it; `null` when none has. */
export async function proposalRun(
	opened: Case,
	source: number,
): Promise<{
	text: string;
	grammar: string;
	said: string;
	answers: string;
	waiting: number;
	refused: number;
} | null> {
	const row = await opened.db
		.selectFrom('proposal_run')
		.select(['text', 'grammar', 'said', 'answers', 'waiting', 'refused'])
		.where('source', '=', source)
		.executeTakeFirst();
	return row ?? null;
}

type Of = { readonly rid: number; readonly id: SourceId };
type ProposalRow = Selectable<Tables['proposal']>;
type TargetRow = Selectable<Tables['target']>;

/** Between two places of a text: what begins at or after the first and before the second. */
export type Within = { readonly from: number; readonly until: number };

/**
 * The proposals of one source in the order of its text, each with what was decided about it; of a long text those that
 * begin `within` a stretch of it. A decision meets its proposal by place in the text read now, so it holds although an
 * equal passage was put in before it.
 */
export async function listProposals(
	opened: Case,
	source: Of,
	within?: Within,
): Promise<readonly StoredProposal[]> {
	let read = opened.db.selectFrom('proposal').selectAll().where('source', '=', source.rid);
	if (within !== undefined) read = read.where('start', '>=', within.from).where('start', '<', within.until);
	const rows = await read.orderBy('start').orderBy('end', 'desc').orderBy('rid').execute();
	const targets = await targetsOf(opened, source.rid, within);
	const meet = meeting(source.id, targets);
	if (within === undefined) return rows.map((row) => storedProposal(source.id, row, meet(row)));
	// Words that now stand elsewhere, or nowhere, are met by what the decision names.
	const elsewhere: TargetRow[] = [];
	const unmet = rows.filter((row) => meet(row) === undefined);
	for (const keys of chunks(new Set(unmet.map((row) => targetKey(targetOf(source.id, row))))))
		elsewhere.push(...(await opened.db.selectFrom('target').selectAll().where('key', 'in', keys).execute()));
	const meetAll = meeting(source.id, [...elsewhere, ...targets]);
	return rows.map((row) => storedProposal(source.id, row, meetAll(row)));
}

/**
 * The proposal that a decision on these words of a source is about, where they stand at `at`; `undefined` where nothing
 * is proposed there. Of a source with thousands only what lies there is read.
 */
export async function proposalAt(
	opened: Case,
	source: Of,
	target: Target,
	at: Stretch | null,
): Promise<StoredProposal | undefined> {
	const key = targetKey(target);
	const own = await opened.db.selectFrom('target').selectAll().where('key', '=', key).executeTakeFirst();
	const places = [at, own === undefined ? null : { start: own.start, end: own.end }];
	for (const place of places) {
		if (place === null || place.start === null) continue;
		const rows = await opened.db
			.selectFrom('proposal')
			.selectAll()
			.where('source', '=', source.rid)
			.where('start', '=', place.start)
			.where('end', '=', place.end)
			.where('kind', '=', target.kind)
			.orderBy('rid')
			.execute();
		const meet = meeting(source.id, [
			...(own === undefined ? [] : [own]),
			...(rows.length === 0
				? []
				: await targetsOf(opened, source.rid, { from: place.start, until: place.start + 1 })),
		]);
		for (const row of rows) {
			const found = storedProposal(source.id, row, meet(row));
			if (targetKey(found.target) === key) return found;
		}
	}
	return undefined;
}

/** What people decided in a source that no present proposal covers. */
export async function listStated(opened: Case, source: Of): Promise<readonly StoredTarget[]> {
	const targets = await targetsOf(opened, source.rid);
	if (targets.length === 0) return [];
	// Without their documents: a source may hold ten thousand.
	const proposals = await opened.db
		.selectFrom('proposal')
		.select(['kind', 'quote', 'occurrence', 'ordinal', 'start', 'end', 'group_start', 'group_end'])
		.where('source', '=', source.rid)
		.orderBy('start')
		.orderBy('end', 'desc')
		.orderBy('rid')
		.execute();
	const meet = meeting(source.id, targets);
	const met = new Set<number>();
	const groups: { start: number; end: number }[] = [];
	for (const row of proposals) {
		const decided = meet(row);
		if (decided !== undefined) met.add(decided.rid);
		const last = groups.at(-1);
		if (last?.start !== row.group_start || last.end !== row.group_end)
			groups.push({ start: row.group_start, end: row.group_end });
	}
	const regions = await regionsOf(opened, source.rid);
	return targets
		.filter((row) => !met.has(row.rid))
		.map((row) => ({
			target: {
				source: source.id,
				kind: row.kind as ProposalKind,
				quote: row.quote,
				occurrence: row.occurrence,
				ordinal: row.ordinal,
			},
			start: row.start,
			end: row.end,
			group: groupAt(groups, { start: row.start ?? 0, end: row.end ?? 0 }),
			found: row.found,
			status: row.status,
			decision: row.decision,
			reading: row.reading === null ? null : (JSON.parse(row.reading) as Reading),
			region: regions.get(row.decision) ?? null,
		}));
}

/** The parts of pictures that decisions on a source were taken on, as the decisions themselves name them. */
async function regionsOf(opened: Case, source: number): Promise<ReadonlyMap<string, CapturedRegion>> {
	const rows = await opened.db
		.selectFrom('target')
		.innerJoin('decision', 'decision.id', 'target.decision')
		.select(['decision.id', 'decision.body'])
		.where('target.source', '=', source)
		.where('target.quote', 'like', `${REGION_NAMED}%`)
		.execute();
	const regions = new Map<string, CapturedRegion>();
	for (const { id, body } of rows) {
		const decision = JSON.parse(body) as Decision;
		if ('at' in decision && typeof decision.at === 'object' && decision.at.region !== undefined)
			regions.set(id, decision.at.region);
	}
	return regions;
}

/** What was decided in a source: all, or what begins within a stretch of its text. */
function targetsOf(opened: Case, source: number, within?: Within): Promise<TargetRow[]> {
	let decided = opened.db.selectFrom('target').selectAll().where('source', '=', source);
	if (within !== undefined)
		decided = decided.where('start', '>=', within.from).where('start', '<', within.until);
	return decided.orderBy('start').orderBy('rid').execute();
}

type Placed = Pick<ProposalRow, 'kind' | 'quote' | 'occurrence' | 'ordinal' | 'start' | 'end'>;

/** Which of these decisions meets a proposal. */
function meeting(source: SourceId, targets: readonly TargetRow[]): (row: Placed) => TargetRow | undefined {
	const placeOf = (row: Placed | TargetRow) => `${row.kind} ${row.start} ${row.end} ${row.ordinal}`;
	const byPlace = new Map(targets.map((row) => [placeOf(row), row]));
	const byKey = new Map(targets.map((row) => [row.key, row]));
	return (row) =>
		byPlace.get(placeOf(row)) ?? (byKey.size === 0 ? undefined : byKey.get(targetKey(targetOf(source, row))));
}

function targetOf(source: SourceId, row: Placed): Target {
	return {
		source,
		kind: row.kind as ProposalKind,
		quote: row.quote,
		occurrence: row.occurrence,
		ordinal: row.ordinal,
	};
}

function storedProposal(source: SourceId, row: ProposalRow, decided: TargetRow | undefined): StoredProposal {
	const target = targetOf(source, row);
	const proposal = JSON.parse(row.doc) as Proposal;
	return {
		target:
			decided === undefined
				? target
				: { ...target, occurrence: decided.occurrence, quote: decided.quote, ordinal: decided.ordinal },
		start: row.start,
		end: row.end,
		group: { start: row.group_start, end: row.group_end },
		proposal,
		status: statusOf(decided, proposal),
		decision: decided?.decision ?? null,
		corrected:
			decided?.status === 'stated' && decided.reading !== null
				? (JSON.parse(decided.reading) as Reading)
				: null,
		readSingly: decided?.unread !== 1,
	};
}

function statusOf(
	decided: { status: string; reading: string | null } | undefined,
	proposal: Proposal,
): StoredProposal['status'] {
	if (decided === undefined) return 'open';
	if (decided.status === 'rejected') return 'rejected';
	if (decided.status === 'stated') return 'accepted';
	const reading = decided.reading === null ? null : (JSON.parse(decided.reading) as Reading);
	if (reading === null) return 'accepted';
	return slotsAlike(reading.slots, readingOf(proposal).slots) ? 'accepted' : 'changed';
}

export type ProposalCounts = {
	open: number;
	accepted: number;
	/** Of those: with others, and not read singly. */
	unread: number;
	rejected: number;
	refused: number;
	/** Dates that wait for the day of publication, or rest on one that is inferred. */
	waiting: number;
};

/** Proposals by source and state, as they are counted when one of them or a decision on it comes or goes. */
export async function countProposals(
	opened: Case,
	only?: readonly number[],
): Promise<ReadonlyMap<number, ProposalCounts>> {
	const rows = await opened.db
		.selectFrom('proposal_run')
		.innerJoin('tally', 'tally.source', 'proposal_run.source')
		.select(['tally.source', 'open', 'accepted', 'unread', 'rejected', 'refused', 'waiting'])
		.$if(only !== undefined, (query) => query.where('tally.source', 'in', only ?? []))
		.execute();
	return new Map(rows.map(({ source, ...counts }) => [source, counts]));
}
