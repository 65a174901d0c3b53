import type { AnswerGraph, ClusterId, EntityKind, RowReading } from '../../record/index.ts';
import { insertMany } from '../insert-many.ts';
import type { Tables } from '../tables.ts';
import { ownCluster } from './clusters.ts';
import { type Fold, type KeptAnswer, sourcesOf } from './context.ts';
import { dismissedRelations } from './dismissed.ts';
import { Gathering, Said, selectGraph } from './graph.ts';
import { settleDirty, settleJoined } from './minted.ts';
import { selectReached } from './reach.ts';
import { settleAwaited } from './settle-awaited.ts';
import { recount } from './tally.ts';

/** Brings every answer that this transaction touched up to date, before it commits. */
export async function settleAnswers(fold: Fold): Promise<void> {
	await settleAwaited(fold);
	await settleJoined(fold);
	await settleDirty(fold);
	await recount(fold.tx, fold.dirty.counted);
	const due = [...fold.dirty.clusters];
	fold.dirty.clear();
	for (const cluster of due) await answerCluster(fold, cluster);
}

/** Recomputes the answers of one cluster: the same function that a full recomputation runs over all. */
export async function answerCluster(fold: Fold, cluster: string): Promise<void> {
	const member = await fold.tx
		.selectFrom('entity')
		.select('kind')
		.where('cluster', '=', cluster)
		.limit(1)
		.executeTakeFirst();
	const rows: AnswerRow[] = [];
	const said = new Said(fold);
	// Two answers about one person rest on the same.
	let own: Promise<AnswerGraph | null> | undefined;
	for (const { kind, of, reach, compute } of fold.answers) {
		if (member === undefined || !of.includes(member.kind as EntityKind)) continue;
		own ??= reach === undefined ? selectGraph(fold, cluster, said) : undefined;
		const graph = await (reach === undefined ? own : selectReached(fold, cluster, reach, said));
		const answer = graph === null || graph === undefined ? null : compute(graph);
		if (answer !== null) rows.push(answerRow(kind, cluster, answer));
	}
	await keepRows(fold, cluster, rows);
}

/**
 * Writes what is another than what is kept. Most of what a join of bodies or a new leg makes due comes out as it was, and
 * to overwrite a long document costs more than to compare it.
 */
async function keepRows(fold: Fold, key: string, rows: readonly AnswerRow[]): Promise<void> {
	const kept = await fold.tx.selectFrom('answer').selectAll().where('key', '=', key).execute();
	const gone = kept.filter(({ kind }) => !rows.some((row) => row.kind === kind)).map(({ kind }) => kind);
	if (gone.length > 0)
		await fold.tx.deleteFrom('answer').where('key', '=', key).where('kind', 'in', gone).execute();
	const changed = rows.filter((row) => !kept.some((held) => isSame(held, row)));
	await insertMany(fold.tx, 'answer', changed, OVERWRITING);
}

const OVERWRITING = `on conflict (key, kind) do update set name = excluded.name, hi = excluded.hi, flags = excluded.flags,
	doc = excluded.doc`;

function isSame(one: AnswerRow, other: AnswerRow): boolean {
	return (
		one.kind === other.kind &&
		one.name === other.name &&
		one.hi === other.hi &&
		one.flags === other.flags &&
		one.doc === other.doc
	);
}

/** The answers of rows that nobody has joined with anything: from the row alone, without opening tables. */
export async function answerListRow(fold: Fold, readings: readonly RowReading[]): Promise<void> {
	const sources = await sourcesOf(fold);
	const dismissed = await dismissedRelations(fold);
	const titles = new Map([...sources.values()].map((row) => [row.id as never, row.shown]));
	const rows = [];
	for (const reading of readings) {
		const { subject } = reading;
		if (subject === null || subject.kind !== 'Person') continue;
		const gather = new Gathering(fold);
		gather.addReading(reading);
		const cluster = ownCluster(fold, subject.id);
		const graph = {
			...gather.graph(cluster as ClusterId, [subject]),
			sources: titles,
			...(dismissed.length === 0 ? {} : { dismissed }),
		};
		for (const maker of fold.answers) {
			// Nothing but the row's own events leads to it.
			if (maker.reach !== undefined || !maker.of.includes(subject.kind)) continue;
			const answer = maker.compute(graph);
			if (answer !== null) rows.push(answerRow(maker.kind, cluster, answer));
		}
	}
	await insertMany(fold.tx, 'answer', rows, OVERWRITING);
}

type AnswerRow = Tables['answer'];

function answerRow(kind: string, key: string, answer: KeptAnswer): AnswerRow {
	return {
		kind,
		key,
		name: answer.name,
		hi: answer.hi,
		flags: answer.flags,
		doc: JSON.stringify(answer.doc),
	};
}
