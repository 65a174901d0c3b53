import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Case } from './case.ts';
import { type Db, inWrite } from './database.ts';
import { answerClusters } from './projection/answers.ts';
import { ROWS_AT_ONCE, rowsAfter } from './projection/row-sets.ts';

/** What the projection holds, named by public ids: two cases that hold the same entries give the same lines. */
const VIEWS: Readonly<Record<string, string>> = {
	source: `select id, key, path, title, mime, lang, published, outlet, byline, kind, of, dates, spoken,
		said, text, mapped, gone from source`,
	capture: `select c.id, s.id as source, c.sha256, c.bytes, c.object, c.mime, c.refused, c.gone, c.at, c.ord
		from capture c left join source s on s.rid = c.source`,
	text_version: `select t.id, s.id as source, t.capture, t.tool, t.object, t.pages_in, t.pages_read, t.rows_in,
		t.rows_accepted, t.doc, t.ord from text_version t left join source s on s.rid = t.source`,
	decision: `select id, verb, subject, body, reason, by, at, ord from decision`,
	target: `select t.key, s.id as source, t.kind, t.quote, t.occurrence, t.ordinal, t.status, t.decision, t.start,
		t.end, t.found, t.reading from target t left join source s on s.rid = t.source`,
	entity: `select e.id, e.kind, s.id as source, e.label, e.row, e.born, e.cluster
		from entity e left join source s on s.rid = e.source`,
	mint: `select e.id as entity, m.owner, m.born from mint m left join entity e on e.rid = m.entity`,
	statement: `select t.id, s.id as source, e.id as subject, t.property, v.id as value_entity,
		t.value_entity is not null as names, t.lo, t.hi, t.polarity, t.force, t.owner, t.gone, t.doc
		from statement t left join source s on s.rid = t.source left join entity e on e.rid = t.subject
		left join entity v on v.rid = t.value_entity`,
	pair: `select left, right, verdict, decision, ord, applied from pair`,
	reprint: `select source, of, decision from reprint`,
	list_row: `select s.id as source, l.row, l.line from source s join row_set r on r.text = s.text
		join list_row l on l.list = r.rid`,
	repeated_key: `select s.id as source, k.key from source s join row_set r on r.text = s.text
		join repeated_key k on k.list = r.rid`,
	row_field: `select s.id as source, f.row, f.role, f.text, f.lo, f.hi from row_field f
		left join source s on s.rid = f.source`,
	model_answer: `select id, source, text, model, prompt, answer, host, format, object, at, ord from model_answer`,
	answer: `select kind, key, name, hi, flags, doc from answer`,
	fts_name: `select e.id as entity, f.label from fts_name f left join entity e on e.rid = f.rowid`,
	fts_statement: `select t.id as statement, t.owner, f.quote from fts_statement f left join statement t on t.rid = f.rowid`,
	passage: `select s.id as source, p.start, p.end from passage p left join source s on s.rid = p.source`,
	fts_passage: `select s.id as source, p.start, p.end, f.words from fts_passage f
		left join passage p on p.rid = f.rowid left join source s on s.rid = p.source`,
};

/**
 * The projection as sorted lines, without row ids and without proposals, which are no part of the record.
 * Equal for any two cases that hold the same set of entries.
 */
export async function dumpProjection(opened: Case): Promise<readonly string[]> {
	const lines: string[] = [];
	for (const table of PROJECTED)
		for (const row of await rowsOf(opened.db, table)) lines.push(`${table} ${row}`);
	return lines.sort();
}

/** The tables of the projection that `dumpProjection` tells. */
export const PROJECTED: readonly string[] = Object.keys(VIEWS);

/** One number for what a table of the projection holds: the same in any case that holds the same entries. */
export async function digestTable(db: Db, table: string): Promise<string> {
	const hash = createHash('sha256');
	// A list may be longer than what fits in memory; its rows lie in their order.
	if (table === 'list_row') for await (const row of listRowsOf(db)) hash.update(`${row}\n`);
	else for (const row of (await rowsOf(db, table)).sort()) hash.update(`${row}\n`);
	return hash.digest('hex');
}

async function* listRowsOf(db: Db): AsyncGenerator<string> {
	const lists = await db
		.selectFrom('source')
		.innerJoin('row_set', 'row_set.text', 'source.text')
		.select(['source.id', 'row_set.rid'])
		.orderBy('source.id')
		.execute();
	for (const { id, rid } of lists)
		for (let after = -1; ; ) {
			const rows = await rowsAfter(db, rid, after, ROWS_AT_ONCE);
			for (const row of rows) yield JSON.stringify([id, row.row, row.line]);
			const last = rows.at(-1);
			if (last === undefined) break;
			after = last.row;
		}
}

async function rowsOf(db: Db, table: string): Promise<string[]> {
	const { rows } = await sql.raw<Record<string, unknown>>(VIEWS[table] as string).execute(db);
	return rows.map((row) => JSON.stringify(row));
}

/**
 * Recomputes the answers of every cluster and tells the keys of those that were not up to date. An empty list
 * says that what is kept equals a full recomputation. Leaves the case as it was.
 */
export async function staleAnswers(opened: Case): Promise<readonly string[]> {
	const stale = new Set<string>();
	await inWrite(opened.db, async (tx) => {
		const read = async () =>
			new Map(
				(await tx.selectFrom('answer').selectAll().execute()).map((row) => [
					`${row.kind} ${row.key}`,
					JSON.stringify(row),
				]),
			);
		const kept = await read();
		await tx.deleteFrom('answer').execute();
		const fold = opened.fold(tx);
		const all = await tx.selectFrom('entity').select('cluster').distinct().execute();
		await answerClusters(
			fold,
			all.map(({ cluster }) => cluster),
		);
		const anew = await read();
		for (const key of new Set([...kept.keys(), ...anew.keys()]))
			if (kept.get(key) !== anew.get(key)) stale.add(key);
		throw new Unchanged();
	}).catch((error: unknown) => {
		if (!(error instanceof Unchanged)) throw error;
	});
	return [...stale].sort();
}

/** Rolls the recomputation back. */
class Unchanged extends Error {}
