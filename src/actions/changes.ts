import type { ListChangesJson } from '../api/index.ts';
import { cellsOfLine, roleOfColumn } from '../record/index.ts';
import {
	type Case,
	compareLists,
	type ListComparison,
	mappingInForce,
	type RowChange,
	type SourceInfo,
	versionsOf,
} from '../store/index.ts';
import { ActionError } from './errors.ts';
import { mustFind } from './workspace.ts';

type ChangeJson = ListChangesJson['items'][number];

/** Comparisons that were made, by the texts compared: the next page need not read both lists again. */
const made = new WeakMap<Case, Map<string, Compared>>();
/** `rows`: of each change the row before and the row after, 0 where there is none. */
type Compared = { readonly counts: ListComparison; readonly rows: readonly number[] };
type Version = Awaited<ReturnType<typeof versionsOf>>[number];
const MOST_HELD = 4;

/**
 * What the newest capture of a list changed against the one before: rows that are new, gone, or have other cells,
 * each with what stood there before and after. Of the cells of a changed row only those that changed are told. What
 * stands in a private column is not: that it changed is told, without the words.
 *
 * @throws {ActionError} `no-source`, `bad-request` for what is no list
 */
export async function listChanges(
	opened: Case,
	ref: string,
	after = 0,
	limit = 100,
): Promise<ListChangesJson> {
	const source = await mustFind(opened, ref);
	const { older, newer, captures } = await lastTwo(opened, source);
	const { counts, rows } = await comparison(opened, older, newer);
	const secret = await privateColumns(opened, source, [older, newer]);
	const total = rows.length / 2;
	const next = Math.min(total, after + limit);
	const shown = Array.from({ length: Math.max(0, next - after) }, (_, i) => changeAt(rows, after + i));
	const before = opened.texts.rowsAt(older.text, new Set(shown.map((change) => change.before)));
	const now = opened.texts.rowsAt(newer.text, new Set(shown.map((change) => change.after)));
	return {
		source: source.id,
		captures,
		by: counts.by,
		...(counts.keyColumn === undefined ? {} : { keyColumn: counts.keyColumn }),
		same: counts.same,
		changed: counts.changed,
		new: counts.new,
		gone: counts.gone,
		columns: { new: [...counts.columns.new], gone: [...counts.columns.gone], private: [...secret] },
		header: { before: [...older.list.header], after: [...newer.list.header] },
		items: shown.map((change) => changeJson(change, older, newer, before, now, secret)),
		next: next < total ? String(next) : null,
	};
}

/** The newest version and the one before; where there is only one, it is compared with itself. */
async function lastTwo(
	opened: Case,
	source: SourceInfo,
): Promise<{ readonly older: Version; readonly newer: Version; readonly captures: number }> {
	const versions = await versionsOf(opened, source);
	const [newer, older = newer] = versions;
	if (newer === undefined || older === undefined)
		throw new ActionError('bad-request', `${source.path} is not a list: it has no rows to compare`);
	return { older, newer, captures: versions.length };
}

/** Columns that a person made private; while nobody has said what they mean, those that seem to be. */
async function privateColumns(
	opened: Case,
	source: SourceInfo,
	versions: readonly Version[],
): Promise<ReadonlySet<string>> {
	const inForce = await mappingInForce(opened, source.rid);
	return new Set(
		versions.flatMap(({ list }) =>
			list.header.filter((column) => roleOfColumn(inForce?.mapping ?? list.guess, column) === 'private'),
		),
	);
}

async function comparison(opened: Case, older: Version, newer: Version): Promise<Compared> {
	const held = made.get(opened) ?? new Map<string, Compared>();
	made.set(opened, held);
	const key = `${older.text.id} ${newer.text.id}`;
	const known = held.get(key);
	if (known !== undefined) return known;
	const rows: number[] = [];
	const counts = await compareLists(
		opened,
		older,
		newer,
		({ before, after }) => void rows.push(before, after),
	);
	const [oldest] = held.keys();
	if (held.size >= MOST_HELD && oldest !== undefined) held.delete(oldest);
	held.set(key, { counts, rows });
	return { counts, rows };
}

function changeAt(rows: readonly number[], index: number): RowChange {
	return { before: rows[index * 2] ?? 0, after: rows[index * 2 + 1] ?? 0 };
}

function changeJson(
	{ before, after }: RowChange,
	older: Version,
	newer: Version,
	linesBefore: ReadonlyMap<number, string>,
	linesAfter: ReadonlyMap<number, string>,
	secret: ReadonlySet<string>,
): ChangeJson {
	const was = cellsOfLine(linesBefore.get(before) ?? '');
	const is = cellsOfLine(linesAfter.get(after) ?? '');
	const shown = (cells: readonly string[], { list }: Version) =>
		cells.map((cell, i) => (secret.has(list.header[i] ?? '') ? '' : cell));
	if (before === 0) return { kind: 'new', after: { row: after, cells: shown(is, newer) } };
	if (after === 0) return { kind: 'gone', before: { row: before, cells: shown(was, older) } };
	const cells = newer.list.header.flatMap((column, i) => {
		const at = older.list.header.indexOf(column);
		const [old, now] = [was[at] ?? '', is[i] ?? ''];
		if (at === -1 || old === now) return [];
		return [secret.has(column) ? { column, before: '', after: '' } : { column, before: old, after: now }];
	});
	const { keyColumn } = newer.list;
	const keyAt = keyColumn === undefined || secret.has(keyColumn) ? -1 : newer.list.header.indexOf(keyColumn);
	return {
		kind: 'changed',
		...(keyAt === -1 ? {} : { key: is[keyAt] ?? '' }),
		before: { row: before, cells: shown(was, older) },
		after: { row: after, cells: shown(is, newer) },
		changes: cells,
	};
}
