import { hash } from 'node:crypto';

const DIGEST = 16;
export type Digest = Buffer;

/**
 * Numbers texts from 0 in the order in which they first come, holding 128 bits of SHA-256 of each and not the
 * texts: a million take some 30 MB. Two texts of one number would take work that nobody can do.
 */
export class DigestTable {
	#digests = Buffer.alloc(1024 * DIGEST);
	#slots = new Int32Array(4096).fill(-1);
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** The number of what `digestOf` gave for a text; a new one where it has not come before. */
	add(digest: Digest): number {
		const slot = this.#slotOf(digest);
		const held = this.#slots[slot] as number;
		if (held >= 0) return held;
		if ((this.#size + 1) * DIGEST > this.#digests.length) {
			const larger = Buffer.alloc(this.#digests.length * 2);
			this.#digests.copy(larger);
			this.#digests = larger;
		}
		this.#digests.set(digest, this.#size * DIGEST);
		this.#slots[slot] = this.#size;
		this.#size += 1;
		if (this.#size * 2 > this.#slots.length) this.#grow();
		return this.#size - 1;
	}

	/** The number of a text, or -1 where it has not come. */
	find(digest: Digest): number {
		return this.#slots[this.#slotOf(digest)] as number;
	}

	#slotOf(digest: Digest): number {
		const mask = this.#slots.length - 1;
		for (let slot = digest.readUInt32LE(0) & mask; ; slot = (slot + 1) & mask) {
			const number = this.#slots[slot] as number;
			if (number < 0) return slot;
			const at = number * DIGEST;
			if (this.#digests.compare(digest, 0, DIGEST, at, at + DIGEST) === 0) return slot;
		}
	}

	#grow(): void {
		this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
		for (let number = 0; number < this.#size; number++) {
			const at = number * DIGEST;
			this.#slots[this.#slotOf(this.#digests.subarray(at, at + DIGEST))] = number;
		}
	}
}

export function digestOf(text: string): Digest {
	return hash('sha256', text, 'buffer').subarray(0, DIGEST);
}
