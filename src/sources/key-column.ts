/** Names of columns that number or name the rows of a list, in English and Spanish. */
const KEY_NAME =
	/^(?:id|key|code|uuid|index|clave|codigo|legajo|expediente|nro|num|numero|number|no|record|folio|ref|referencia)$/;
const KEY_WORD = /^(?:id|key|code|uuid|clave|codigo|legajo|expediente|nro|num|numero|number|folio)$/;

/**
 * The column whose values name a row: never empty, never twice, and called as such columns are. A column of
 * full names may be unique too, but is no key: the next delivery of the list can hold a namesake.
 */
export function findKeyColumn(
	header: readonly string[],
	rows: readonly { readonly cells: readonly string[] }[],
): string | undefined {
	if (rows.length === 0) return undefined;
	const ranked = header
		.map((name, column) => ({ name, column, rank: keyRank(name) }))
		.filter(({ rank }) => rank > 0)
		.sort((a, b) => b.rank - a.rank || a.column - b.column);
	return ranked.find(({ column }) => isUnique(rows, column))?.name;
}

function keyRank(name: string): number {
	const words = plainWords(name);
	if (KEY_NAME.test(words.join(''))) return 3;
	if (KEY_WORD.test(words[0] ?? '')) return 2;
	return KEY_WORD.test(words.at(-1) ?? '') ? 1 : 0;
}

function plainWords(name: string): string[] {
	const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
	return plain
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
}

function isUnique(rows: readonly { readonly cells: readonly string[] }[], column: number): boolean {
	const seen = new Set<string>();
	for (const { cells } of rows) {
		const value = cells[column]?.trim() ?? '';
		if (value === '' || seen.has(value)) return false;
		seen.add(value);
	}
	return true;
}
