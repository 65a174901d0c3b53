import { randomBytes } from 'node:crypto';

const LANES = 4;
/** Other numbers in every process: nobody can make a list of which two rows are taken for one. */
const SEED = new Int32Array(new Uint8Array(randomBytes(LANES * 4)).buffer);

export type Digest = Int32Array;

/**
 * Numbers texts from 0 in the order in which they first come, holding 128 bits of each and not the texts: a
 * million take some 30 MB. For comparing within one process only; SHA-256 took ten times as long.
 */
export class DigestTable {
	#digests = new Int32Array(1024 * LANES);
	#slots = new Int32Array(4096).fill(-1);
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** The number of what `digestOf` gave for a text; a new one where it has not come before. */
	add(digest: Digest): number {
		const slot = this.#slotOf(digest, 0);
		const held = this.#slots[slot] as number;
		if (held >= 0) return held;
		if ((this.#size + 1) * LANES > this.#digests.length) {
			const larger = new Int32Array(this.#digests.length * 2);
			larger.set(this.#digests);
			this.#digests = larger;
		}
		this.#digests.set(digest, this.#size * LANES);
		this.#slots[slot] = this.#size;
		this.#size += 1;
		if (this.#size * 2 > this.#slots.length) this.#grow();
		return this.#size - 1;
	}

	/** The number of a text, or -1 where it has not come. */
	find(digest: Digest): number {
		return this.#slots[this.#slotOf(digest, 0)] as number;
	}

	/** Where the digest that stands `at` in `from` lies, or would. */
	#slotOf(from: Int32Array, at: number): number {
		const mask = this.#slots.length - 1;
		for (let slot = (from[at] as number) & mask; ; slot = (slot + 1) & mask) {
			const number = this.#slots[slot] as number;
			if (number < 0) return slot;
			const other = number * LANES;
			if (
				this.#digests[other] === from[at] &&
				this.#digests[other + 1] === from[at + 1] &&
				this.#digests[other + 2] === from[at + 2] &&
				this.#digests[other + 3] === from[at + 3]
			)
				return slot;
		}
	}

	#grow(): void {
		this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
		for (let number = 0; number < this.#size; number++)
			this.#slots[this.#slotOf(this.#digests, number * LANES)] = number;
	}
}

/** Four lanes of multiplication, each fed by the next, as in MurmurHash3's 128 bits; keyed by `SEED`. */
export function digestOf(text: string): Digest {
	let [a = 0, b = 0, c = 0, d = 0] = SEED;
	for (let i = 0; i < text.length; i++) {
		const sign = text.charCodeAt(i);
		a = b ^ Math.imul(a ^ sign, 597399067);
		b = c ^ Math.imul(b ^ sign, 2869860233);
		c = d ^ Math.imul(c ^ sign, 951274213);
		d = a ^ Math.imul(d ^ sign, 2716044179);
	}
	a = Math.imul(c ^ (a >>> 18), 597399067);
	b = Math.imul(d ^ (b >>> 22), 2869860233);
	c = Math.imul(a ^ (c >>> 17), 951274213);
	d = Math.imul(b ^ (d >>> 19), 2716044179);
	const all = a ^ b ^ c ^ d ^ text.length;
	return Int32Array.of(all, b ^ all, c ^ all, d ^ all);
}
