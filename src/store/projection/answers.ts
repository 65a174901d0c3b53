import type { AnswerGraph, ClusterId, EntityKind, RowReading } from '../../record/index.ts';
import { insertMany } from '../insert-many.ts';
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
	await fold.tx.deleteFrom('answer').where('key', '=', cluster).execute();
	if (member === undefined) return;
	const rows = [];
	const said = new Said(fold);
	// Two answers about one person rest on the same.
	let own: Promise<AnswerGraph | null> | undefined;
	for (const { kind, of, reach, compute } of fold.answers) {
		if (!of.includes(member.kind as EntityKind)) continue;
		own ??= reach === undefined ? selectGraph(fold, cluster, said) : undefined;
		const graph = await (reach === undefined ? own : selectReached(fold, cluster, reach, said));
		const answer = graph === null || graph === undefined ? null : compute(graph);
		if (answer !== null) rows.push(answerRow(kind, cluster, answer));
	}
	if (rows.length > 0) await fold.tx.insertInto('answer').values(rows).execute();
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
	await insertMany(
		fold.tx,
		'answer',
		rows,
		`on conflict (key, kind) do update set name = excluded.name, hi = excluded.hi, flags = excluded.flags,
			doc = excluded.doc`,
	);
}

function answerRow(kind: string, key: string, answer: KeptAnswer) {
	return {
		kind,
		key,
		name: answer.name,
		hi: answer.hi,
		flags: answer.flags,
		doc: JSON.stringify(answer.doc),
	};
}
