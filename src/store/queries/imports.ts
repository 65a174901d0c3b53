import { sql } from 'kysely';
import type { CaptureId, SourceId } from '../../record/index.ts';
import type { Case } from '../case.ts';

/** A capture as it came in, whether it counts now or was taken back. */
export type ImportInfo = {
	readonly capture: CaptureId;
	/** Where its newest entry stands in the order of the log. */
	readonly ord: string;
	readonly isTakenBack: boolean;
	readonly source: SourceId;
	readonly path: string;
};

/** What an import, or what is left of its source, makes of the record. */
export type ImportWeight = {
	/** The capture that is read; `null` where the source is none any longer. */
	readonly read: CaptureId | null;
	readonly statements: number;
	readonly rows: number;
};

/** The import that `ref` names: a capture's id, or a source's id, path or key, of which it is the newest that counts. */
export async function findImport(opened: Case, ref: string): Promise<ImportInfo | null> {
	const rows = await opened.db
		.selectFrom('capture')
		.innerJoin('source', 'source.rid', 'capture.source')
		.select(['capture.id as capture', 'capture.ord', 'capture.gone', 'source.id as source', 'source.path'])
		.where((eb) =>
			eb.or([
				eb('capture.id', '=', ref),
				eb('source.id', '=', ref),
				eb('source.path', '=', ref),
				eb('source.key', '=', ref),
			]),
		)
		.orderBy('capture.gone')
		.orderBy('capture.ord', 'desc')
		.execute();
	const [first] = rows;
	if (first === undefined || rows.some(({ source }) => source !== first.source)) return null;
	const { gone, ...found } = first;
	return {
		...found,
		// Columns that hold what `record` made.
		capture: found.capture as CaptureId,
		source: found.source as SourceId,
		isTakenBack: gone === 1,
	};
}

export async function weighSource(opened: Case, source: SourceId): Promise<ImportWeight> {
	const { rows } = await sql<{ read: CaptureId | null; statements: number; rows: number }>`select
		(select t.capture from text_version t where t.id = s.text) as read,
		(select count(distinct id) from statement where source = s.rid and gone = 0) as statements,
		(select count(distinct row) from entity where source = s.rid and row is not null) as rows
		from source s where s.id = ${source}`.execute(opened.db);
	return rows[0] ?? { read: null, statements: 0, rows: 0 };
}
