import { sql } from 'kysely';
import type { Proposal, ProposalKind, Reading, SourceId, Target } from '../../record/index.ts';
import { occurrenceAt, PROPOSAL_KINDS, readingOf, slotsAlike, targetKey } from '../../record/index.ts';
import type { Case } from '../case.ts';
import type { Db } from '../database.ts';
import { chunks } from '../projection/context.ts';

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

/** What people decided in a source that no present proposal covers. */
export type StoredTarget = {
	readonly target: Target;
	readonly start: number | null;
	readonly end: number | null;
	readonly group: Stretch;
	readonly found: string;
	readonly status: string;
	readonly decision: string;
	readonly reading: Reading | null;
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
function groupAt(
	proposals: readonly { readonly group_start: number; readonly group_end: number }[],
	place: Stretch,
): Stretch {
	const beside = proposals.find((one) => one.group_start <= place.start && one.group_end > place.start);
	return beside === undefined ? place : { start: beside.group_start, end: beside.group_end };
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

/** Between two places of a text: what begins at or after the first and before the second. */
export type Within = { readonly from: number; readonly until: number };

/**
 * The proposals of one source in the order of its text, each with what was decided about it; of a long text those
 * that begin `within` a stretch of it. A decision meets its proposal by place in the text read now, so it holds
 * although an equal passage was put in before it.
 */
export async function listProposals(
	opened: Case,
	source: { readonly rid: number; readonly id: SourceId },
	within?: Within,
): Promise<readonly StoredProposal[]> {
	let read = opened.db.selectFrom('proposal').selectAll().where('source', '=', source.rid);
	if (within !== undefined) read = read.where('start', '>=', within.from).where('start', '<', within.until);
	const rows = await read.orderBy('start').orderBy('end', 'desc').orderBy('rid').execute();
	let decidedOn = opened.db.selectFrom('target').selectAll().where('source', '=', source.rid);
	if (within !== undefined)
		decidedOn = decidedOn.where('start', '>=', within.from).where('start', '<', within.until);
	const targets = await decidedOn.execute();
	const byPlace = new Map(targets.map((row) => [placeOf(row), row]));
	const byKey = new Map(targets.map((row) => [row.key, row]));
	if (within !== undefined) {
		// Words that now stand elsewhere, or nowhere, are met by what the decision names.
		const unmet = rows
			.filter((row) => !byPlace.has(placeOf(row)))
			.map((row) => targetKey(targetOf(source.id, row)));
		for (const some of chunks(new Set(unmet)))
			for (const row of await opened.db.selectFrom('target').selectAll().where('key', 'in', some).execute())
				byKey.set(row.key, row);
	}
	return rows.map((row) => {
		const target = targetOf(source.id, row);
		const decided = byPlace.get(placeOf(row)) ?? byKey.get(targetKey(target));
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
	});
}

/** The proposal that a decision names, without reading all of its source; `null` where none is named so. */
export async function findProposal(
	opened: Case,
	source: { readonly rid: number; readonly id: SourceId },
	target: Target,
): Promise<StoredProposal | null> {
	const key = targetKey(target);
	const { rows } = await sql<{ start: number }>`
		select start from proposal where source = ${source.rid} and kind = ${target.kind} and quote = ${target.quote}
		union select start from target where key = ${key} and start is not null
		order by start`.execute(opened.db);
	// Two would only bear one key by a slip: the first in the text is meant.
	for (const { start } of rows)
		for (const one of await listProposals(opened, source, { from: start, until: start + 1 }))
			if (targetKey(one.target) === key) return one;
	return null;
}

/** What was decided in a source that no present proposal covers, in the order of its text. */
export async function listStated(
	opened: Case,
	source: { readonly rid: number; readonly id: SourceId },
): Promise<readonly StoredTarget[]> {
	const targets = await opened.db
		.selectFrom('target')
		.selectAll()
		.where('source', '=', source.rid)
		.orderBy('start')
		.execute();
	if (targets.length === 0) return [];
	// Without opening what was read: of a long source there is much of it.
	const rows = await opened.db
		.selectFrom('proposal')
		.select(['kind', 'quote', 'occurrence', 'ordinal', 'start', 'end', 'group_start', 'group_end'])
		.where('source', '=', source.rid)
		.execute();
	const byPlace = new Map(targets.map((row) => [placeOf(row), row]));
	const byKey = new Map(targets.map((row) => [row.key, row]));
	const met = new Set(
		rows.flatMap(
			(row) => (byPlace.get(placeOf(row)) ?? byKey.get(targetKey(targetOf(source.id, row))))?.rid ?? [],
		),
	);
	return targets
		.filter((row) => !met.has(row.rid))
		.map((row) => ({
			target: targetOf(source.id, row),
			start: row.start,
			end: row.end,
			group: groupAt(rows, { start: row.start ?? 0, end: row.end ?? 0 }),
			found: row.found,
			status: row.status,
			decision: row.decision,
			reading: row.reading === null ? null : (JSON.parse(row.reading) as Reading),
		}));
}

type Placed = {
	readonly kind: string;
	readonly start: number | null;
	readonly end: number | null;
	readonly ordinal: number;
};
const placeOf = ({ kind, start, end, ordinal }: Placed) => `${kind} ${start} ${end} ${ordinal}`;

function targetOf(
	source: SourceId,
	row: {
		readonly kind: string;
		readonly quote: string;
		readonly occurrence: number;
		readonly ordinal: number;
	},
): Target {
	const { quote, occurrence, ordinal } = row;
	return { source, kind: row.kind as ProposalKind, quote, occurrence, ordinal };
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

/** Proposals by source and state, counted in SQL: by place, as `listProposals` meets them. */
export async function countProposals(opened: Case): Promise<ReadonlyMap<number, ProposalCounts>> {
	const counts = new Map<number, ProposalCounts>();
	const of = (source: number) => {
		const held = counts.get(source) ?? {
			open: 0,
			accepted: 0,
			unread: 0,
			rejected: 0,
			refused: 0,
			waiting: 0,
		};
		counts.set(source, held);
		return held;
	};
	const rows = await sql<{ source: number; status: string | null; unread: number | null; n: number }>`
		select p.source as source, t.status as status, t.unread as unread, count(*) as n
		from proposal p left join target t on t.source = p.source and t.start = p.start and t.end = p.end
			and t.kind = p.kind and t.ordinal = p.ordinal
		where p.kind in (${sql.join(REVIEWED)})
		group by p.source, t.status, t.unread`.execute(opened.db);
	for (const row of rows.rows) {
		const count = of(row.source);
		if (row.status === null) count.open += row.n;
		else if (row.status === 'rejected') count.rejected += row.n;
		else {
			count.accepted += row.n;
			if (row.unread === 1) count.unread += row.n;
		}
	}
	for (const run of await opened.db
		.selectFrom('proposal_run')
		.select(['source', 'refused', 'waiting'])
		.execute()) {
		const count = of(run.source);
		count.refused = run.refused;
		count.waiting = run.waiting;
	}
	return counts;
}

/** The kinds a reviewer decides on; dates and mentions mint only as slots of others. */
export const REVIEWED: readonly ProposalKind[] = PROPOSAL_KINDS.filter(
	(kind) => kind !== 'mention' && kind !== 'date',
);

/** How many proposals of a source, of a kind and, where it tells of custody, of a day there are, by what became of them. */
export type QuestionCount = {
	readonly source: number;
	readonly kind: string;
	/** As it was read, EDTF. */
	readonly day: string | null;
	readonly status: string | null;
	readonly unread: number | null;
	readonly count: number;
};

export async function countByQuestion(opened: Case): Promise<readonly QuestionCount[]> {
	const { rows } = await sql<QuestionCount>`
		select p.source as source, p.kind as kind,
			case p.kind when 'custody' then json_extract(p.doc, '$.slots.on.value') end as day,
			t.status as status, t.unread as unread, count(*) as count
		from proposal p left join target t on t.source = p.source and t.start = p.start and t.end = p.end
			and t.kind = p.kind and t.ordinal = p.ordinal
		where p.kind in (${sql.join(REVIEWED)})
		group by 1, 2, 3, 4, 5`.execute(opened.db);
	return rows;
}
