/** Names of columns that number or name the rows of a list, in English and Spanish. */
const KEY_NAME =
	/^(?:id|key|code|uuid|index|clave|codigo|legajo|expediente|nro|num|numero|number|no|record|folio|ref|referencia)$/;
const KEY_WORD = /^(?:id|key|code|uuid|clave|codigo|legajo|expediente|nro|num|numero|number|folio)$/;

/**
 * Looks for the column whose values name a row: never empty, never twice, and called as such columns are. A
 * column of full names may be unique too, but is no key: the next delivery of the list can hold a namesake.
 * It sees each row once and keeps eight bytes of it per candidate, never the words.
 */
export class KeyFinder {
	#candidates: { readonly name: string; readonly column: number; readonly seen: HashSet }[];
	#rows = 0;

	constructor(header: readonly string[]) {
		this.#candidates = header
			.map((name, column) => ({ name, column, rank: keyRank(name) }))
			.filter(({ rank }) => rank > 0)
			.sort((a, b) => b.rank - a.rank || a.column - b.column)
			.slice(0, MOST_CANDIDATES)
			.map(({ name, column }) => ({ name, column, seen: new HashSet() }));
	}

	see(cells: readonly string[]): void {
		this.#rows++;
		const stay = (candidate: { readonly column: number; readonly seen: HashSet }) => {
			const value = cells[candidate.column]?.trim() ?? '';
			return value !== '' && candidate.seen.add(value);
		};
		// A filter makes a new array for each row, which is cheap beside the row itself.
		if (this.#candidates.length > 0) this.#candidates = this.#candidates.filter(stay);
	}

	/** The name of the key column; `undefined` where there is none, or no row. */
	best(): string | undefined {
		return this.#rows === 0 ? undefined : this.#candidates[0]?.name;
	}
}

/** A list has one or two such columns; a hostile header of two thousand of them must not cost memory for each. */
const MOST_CANDIDATES = 8;

function keyRank(name: string): number {
	const words = plainWords(name);
	// "Number of placements" counts, it names nothing.
	if (/^(?:number|no|num|nro|numero) (?:of|de) /.test(words.join(' '))) return 0;
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

/**
 * A set of 64-bit hashes in two typed arrays, since a `Set` of a million strings takes ten times as much.
 * Two different values share a hash about once in 37 million lists of a million rows; such a list would
 * lose its key column, and no row.
 */
class HashSet {
	#high = new Uint32Array(1024);
	#low = new Uint32Array(1024);
	#size = 0;

	/** False where the value was there already. */
	add(value: string): boolean {
		let high = 0xdeadbeef;
		let low = 0x41c6ce57;
		for (let i = 0; i < value.length; i++) {
			const code = value.charCodeAt(i);
			high = Math.imul(high ^ code, 2654435761);
			low = Math.imul(low ^ code, 1597334677);
		}
		high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
		low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
		// Two zeros mark an empty place.
		if (!this.#put(high >>> 0, low >>> 0 || 1)) return false;
		this.#size++;
		if (this.#size * 2 > this.#low.length) this.#grow();
		return true;
	}

	#put(high: number, low: number): boolean {
		const mask = this.#low.length - 1;
		let at = low & mask;
		while (this.#low[at] !== 0) {
			if (this.#low[at] === low && this.#high[at] === high) return false;
			at = (at + 1) & mask;
		}
		this.#low[at] = low;
		this.#high[at] = high;
		return true;
	}

	#grow(): void {
		const [high, low] = [this.#high, this.#low];
		this.#high = new Uint32Array(low.length * 2);
		this.#low = new Uint32Array(low.length * 2);
		for (let i = 0; i < low.length; i++) if (low[i] !== 0) this.#put(high[i]!, low[i]!);
	}
}
