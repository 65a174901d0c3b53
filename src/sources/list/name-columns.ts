import type { Warning } from '../contract.ts';

/** A header's words, made complete and distinct: `column 3` where one has none, `name (2)` where one is taken. */
export function nameColumns(cells: readonly string[], warnings: Warning[]): string[] {
	const taken = new Set<string>();
	const times = new Map<string, number>();
	let renamed = 0;
	const names = cells.map((cell, index) => {
		const plain = cell.trim() || `column ${index + 1}`;
		let n = times.get(plain) ?? 1;
		let name = plain;
		// The count goes on where it stopped, or a thousand equal names would be tried a million times.
		while (taken.has(name)) {
			n++;
			name = `${plain} (${n})`;
		}
		times.set(plain, n);
		taken.add(name);
		if (name !== cell.trim()) renamed++;
		return name;
	});
	if (renamed > 0) {
		warnings.push({
			code: 'header-renamed',
			message: `${renamed} column names were empty or repeated and are numbered`,
		});
	}
	return names;
}

/** Numbered names for a list whose first row is like the others. */
export function numberColumns(count: number, warnings: Warning[]): string[] {
	warnings.push({ code: 'no-header', message: 'the first row is like the others; columns are numbered' });
	return Array.from({ length: count }, (_, index) => `column ${index + 1}`);
}
