import type { AnswerGraph, ClusterId, EntityKind, RowReading } from '../../record/index.ts';
import { insertMany } from '../insert-many.ts';
import type { Tables } from '../tables.ts';
import { ownCluster } from './clusters.ts';
import { chunks, type Fold, type KeptAnswer, sourcesOf } from './context.ts';
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
	await answerClusters(fold, due);
}

/** So many are looked up at once; their documents are held until they are compared. */
const AT_ONCE = 40;

/**
 * Recomputes the answers of clusters: the same function that a full recomputation runs over all. Written is what is another
 * than what is kept: most of what a join of two bodies or a new leg makes due comes out as it was, and to overwrite a long
 * document costs more than to compare it.
 */
export async function answerClusters(fold: Fold, clusters: Iterable<string>): Promise<void> {
	for (const some of chunks(clusters, AT_ONCE)) {
		const kinds = new Map(
			(
				await fold.tx
					.selectFrom('entity')
					.select(['cluster', 'kind'])
					.distinct()
					.where('cluster', 'in', some)
					.execute()
			).map(({ cluster, kind }) => [cluster, kind as EntityKind]),
		);
		const held = await fold.tx.selectFrom('answer').selectAll().where('key', 'in', some).execute();
		const kept = new Map(held.map((row) => [`${row.kind} ${row.key}`, row]));
		const changed: AnswerRow[] = [];
		for (const cluster of some) {
			const kind = kinds.get(cluster);
			for (const row of kind === undefined ? [] : await answersAbout(fold, cluster, kind)) {
				const name = `${row.kind} ${row.key}`;
				const before = kept.get(name);
				kept.delete(name);
				if (before === undefined || !isSame(before, row)) changed.push(row);
			}
		}
		for (const { kind, key } of kept.values())
			await fold.tx.deleteFrom('answer').where('key', '=', key).where('kind', '=', kind).execute();
		await insertMany(fold.tx, 'answer', changed, OVERWRITING);
	}
}

async function answersAbout(fold: Fold, cluster: string, member: EntityKind): Promise<readonly AnswerRow[]> {
	const rows: AnswerRow[] = [];
	const said = new Said(fold);
	// Two answers about one person rest on the same.
	let own: Promise<AnswerGraph | null> | undefined;
	for (const { kind, of, reach, compute } of fold.answers) {
		if (!of.includes(member)) continue;
		own ??= reach === undefined ? selectGraph(fold, cluster, said) : undefined;
		const graph = await (reach === undefined ? own : selectReached(fold, cluster, reach, said));
		const answer = graph === null || graph === undefined ? null : compute(graph);
		if (answer !== null) rows.push(answerRow(kind, cluster, answer));
	}
	return rows;
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
