import { sql } from 'kysely';
import { chunks, type Fold } from './context.ts';

const PASSAGE = 1_200;

/** Full text of a source by paragraphs. Of a list no words come: its rows are found by their names instead. */
export async function indexPassages(fold: Fold, source: number, text: string): Promise<void> {
	const old = await fold.tx.selectFrom('passage').select('rid').where('source', '=', source).execute();
	for (const some of chunks(old.map((row) => row.rid))) {
		await sql`delete from fts_passage where rowid in (${sql.join(some)})`.execute(fold.tx);
		await fold.tx.deleteFrom('passage').where('rid', 'in', some).execute();
	}
	const rows: { start: number; end: number }[] = [];
	for (let start = 0; start < text.length; ) {
		const line = text.indexOf('\n', start + PASSAGE / 3);
		const end =
			line === -1 || line > start + PASSAGE
				? wordEnd(text, Math.min(text.length, start + PASSAGE))
				: line + 1;
		if (text.slice(start, end).trim() !== '') rows.push({ start, end });
		start = end;
	}
	for (const some of chunks(rows, 200)) {
		const made = await fold.tx
			.insertInto('passage')
			.values(some.map((row) => ({ source, ...row })))
			.returning(['rid', 'start', 'end'])
			.execute();
		const values = made.map((row) => sql`(${row.rid}, ${text.slice(row.start, row.end)})`);
		await sql`insert into fts_passage (rowid, words) values ${sql.join(values)}`.execute(fold.tx);
	}
}

function wordEnd(text: string, at: number): number {
	const space = text.indexOf(' ', at);
	return space === -1 || space > at + 100 ? at : space + 1;
}
