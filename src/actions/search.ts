import type { SearchHitJson } from '../api/index.ts';
import { type EntityKind, isCode, type Statement, type TextId } from '../record/index.ts';
import {
	type Case,
	type NameHit,
	placesOfEntities,
	searchNames,
	searchPassages,
	searchStatements,
	sourceTitles,
} from '../store/index.ts';

const AROUND = 80;
/** A name has several mentions: so many are looked at for one hit. */
const NAMES_EACH = 4;
/** What has a page of its own. */
const PERSON_PAGES = ['Person', 'Group', 'Organization', 'Place'] as const;

/** Names first, then statements, newest first, then the words of the sources, then rows of lists; `limit` of each. */
export async function search(opened: Case, words: string, limit = 50): Promise<readonly SearchHitJson[]> {
	const names = await searchNames(opened, words, limit * NAMES_EACH);
	const said = (await searchStatements(opened, words, limit)).map(({ id, doc }) => ({
		id,
		// What `record` made, as the store keeps it.
		statement: JSON.parse(doc) as Omit<Statement, 'id'>,
	}));
	const passages = await searchPassages(opened, words, limit);
	const titles = await sourceTitles(opened, [
		...[...names, ...passages].map(({ source }) => source),
		...said.map(({ statement }) => statement.source),
	]);
	const title = (source: string) => titles.get(source) ?? source;
	const hits: SearchHitJson[] = [];
	hits.push(...(await nameHits(opened, names, title, limit)));
	for (const { id, statement } of said) {
		const [anchor] = statement.anchors;
		const exact = anchor?.quote?.exact ?? '';
		const same = hits.find(
			(hit) => hit.kind === 'statement' && hit.source === statement.source && hit.text === exact,
		);
		if (same !== undefined) {
			same.statements.push(id);
			continue;
		}
		hits.push({
			kind: 'statement',
			source: statement.source,
			sourceTitle: title(statement.source),
			text: exact,
			...(anchor?.position ?? {}),
			statements: [id],
			quotes: [{ statement: id, source: statement.source, exact, ...(anchor?.position ?? {}) }],
		});
	}
	for (const row of passages) {
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
	return (['name', 'statement', 'passage', 'row'] as const).flatMap((kind) =>
		hits.filter((hit) => hit.kind === kind).slice(0, limit),
	);
}

/** One hit for each person, body or place, by its name where it matched best; of texts and of rows so many. */
async function nameHits(
	opened: Case,
	found: readonly NameHit[],
	title: (source: string) => string,
	limit: number,
): Promise<readonly SearchHitJson[]> {
	const groups = new Map<string, NameHit[]>();
	for (const hit of found) {
		// Two people of one name in one list are two; a place or body that its rows name is shown once.
		const key =
			hit.row === null || hit.kind === 'Person'
				? hit.cluster
				: JSON.stringify([hit.source, hit.kind, fold(hit.label)]);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [hit]);
		else group.push(hit);
	}
	const all = [...groups.values()];
	const shown = [true, false].flatMap((isOfText) =>
		all.filter(([first]) => (first?.row === null) === isOfText).slice(0, limit),
	);
	// Where a name stands is looked up for what is shown alone: each costs as much as finding it.
	const firsts = shown.flatMap(([first]) => (first?.row === null ? [first.entity] : []));
	const places = await placesOfEntities(opened, firsts);
	return shown.flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const also = [...new Set(group.map(({ label }) => label))].filter((label) => label !== first.label);
		return {
			kind: first.row === null ? ('name' as const) : ('row' as const),
			entity: first.entity,
			entityKind: first.kind as EntityKind,
			...((first.row === null || first.kind === 'Person') && isCode(PERSON_PAGES, first.kind)
				? { person: first.cluster }
				: {}),
			source: first.source,
			sourceTitle: title(first.source),
			text: first.label,
			also,
			sources: new Set(group.map(({ source }) => source)).size,
			...(first.row === null ? {} : { row: first.row, rows: group.length }),
			...(places.get(first.entity) ?? {}),
			statements: [],
			quotes: [],
		};
	});
}

/** Where the first searched word stands, whatever its accents; 0 where folding has moved it out of sight. */
function firstWord(passage: string, words: string): number {
	const folded = fold(passage);
	const at = (words.match(/[\p{L}\p{N}]+/gu) ?? [])
		.map((word) => folded.indexOf(fold(word)))
		.filter((found) => found >= 0);
	return at.length === 0 ? 0 : Math.min(...at, passage.length);
}

function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
