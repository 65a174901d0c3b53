/** Numbers that look drawn, and are the same for the same seed and keys whatever was drawn before (after splitmix32). */
export class Draw {
	#state: number;

	constructor(seed: number, ...keys: readonly number[]) {
		let state = seed | 0;
		for (const key of keys) state = mixed(state ^ mixed(key + 0x9e3779b9));
		this.#state = state;
	}

	/** From 0 on, below 1. */
	share(): number {
		this.#state = (this.#state + 0x9e3779b9) | 0;
		return (mixed(this.#state) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0 on, below `end`. */
	below(end: number): number {
		return Math.floor(this.share() * end);
	}

	isLess(share: number): boolean {
		return this.share() < share;
	}

	one<T>(of: readonly T[]): T {
		const found = of[this.below(of.length)];
		if (found === undefined) throw new RangeError('nothing to draw from');
		return found;
	}
}

function mixed(value: number): number {
	let z = value | 0;
	z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
	z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
	return z ^ (z >>> 16);
}

/** Draws the likelier the earlier in the list: the n-th is borne in proportion to 1 / (n + shift) (Zipf, Mandelbrot). */
export class Skewed {
	readonly #of: readonly string[];
	readonly #sums: Float64Array;

	constructor(of: readonly string[], shift: number) {
		this.#of = of;
		this.#sums = new Float64Array(of.length);
		let sum = 0;
		for (let at = 0; at < of.length; at += 1) {
			sum += 1 / (at + 1 + shift);
			this.#sums[at] = sum;
		}
	}

	draw(draw: Draw): string {
		const sought = draw.share() * (this.#sums.at(-1) ?? 0);
		let [low, high] = [0, this.#sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#sums[middle] ?? 0) <= sought) low = middle + 1;
			else high = middle;
		}
		return this.#of[low] ?? '';
	}
}

/** A whole number from 0 on below `size`, each once: rows of one person do not stand together. */
export function shuffled(at: number, size: number, seed: number): number {
	let bits = 2;
	while (2 ** bits < size) bits += 2;
	const half = bits / 2;
	const mask = 2 ** half - 1;
	let place = at;
	// Feistel rounds over the next power of four, walked until within.
	do {
		let [left, right] = [Math.floor(place / 2 ** half) & mask, place & mask];
		for (let round = 0; round < 4; round += 1)
			[left, right] = [right, left ^ (mixed(right + round * 0x51ed270b + seed) & mask)];
		place = left * 2 ** half + right;
	} while (place >= size);
	return place;
}
