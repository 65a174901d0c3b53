import type { SearchHitJson } from '../api/index.ts';
import type { EntityKind, Statement, TextId } from '../record/index.ts';
import { type Case, listSources, searchNames, searchPassages, searchStatements } from '../store/index.ts';

const AROUND = 80;

/** Names first, then statements, newest first, then the words of the sources. */
export async function search(opened: Case, words: string, limit = 50): Promise<readonly SearchHitJson[]> {
	const titles = new Map((await listSources(opened)).map((source) => [source.id as string, source.title]));
	const title = (source: string) => titles.get(source) ?? source;
	const hits: SearchHitJson[] = [];
	for (const hit of await searchNames(opened, words, limit))
		hits.push({
			kind: hit.row === null ? 'name' : 'row',
			entity: hit.entity,
			entityKind: hit.kind as EntityKind,
			person: hit.cluster,
			source: hit.source,
			sourceTitle: title(hit.source),
			text: hit.label,
			...(hit.row === null ? {} : { row: hit.row }),
			statements: [],
			quotes: [],
		});
	for (const row of await searchStatements(opened, words, limit)) {
		const statement = JSON.parse(row.doc) as Omit<Statement, 'id'>;
		const [anchor] = statement.anchors;
		const exact = anchor?.quote?.exact ?? '';
		const same = hits.find(
			(hit) => hit.kind === 'statement' && hit.source === statement.source && hit.text === exact,
		);
		if (same !== undefined) {
			same.statements.push(row.id);
			continue;
		}
		hits.push({
			kind: 'statement',
			source: statement.source,
			sourceTitle: title(statement.source),
			text: exact,
			...(anchor?.position ?? {}),
			statements: [row.id],
			quotes: [{ statement: row.id, source: statement.source, exact, ...(anchor?.position ?? {}) }],
		});
	}
	for (const row of await searchPassages(opened, words, limit)) {
		const { text } = opened.texts.get({ id: row.text as TextId, object: row.object });
		const at = firstWord(text.slice(row.start, row.end), words) + row.start;
		const start = Math.max(row.start, at - AROUND);
		const end = Math.min(row.end, at + AROUND * 2);
		hits.push({
			kind: 'passage',
			source: row.source,
			sourceTitle: title(row.source),
			text: text.slice(start, end).replaceAll('\n', ' '),
			start,
			end,
			statements: [],
			quotes: [],
		});
	}
	return hits.slice(0, limit * 2);
}

/** Where the first searched word stands, whatever its accents; 0 where folding has moved it out of sight. */
function firstWord(passage: string, words: string): number {
	const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const folded = fold(passage);
	const at = (words.match(/[\p{L}\p{N}]+/gu) ?? [])
		.map((word) => folded.indexOf(fold(word)))
		.filter((found) => found >= 0);
	return at.length === 0 ? 0 : Math.min(...at, passage.length);
}
