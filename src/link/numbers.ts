/** Numbers, 8 bytes each, as many as come. */
export class Numbers {
	#held = new Float64Array(1024);
	#used = 0;

	add(number: number): void {
		if (this.#used === this.#held.length) {
			const longer = new Float64Array(this.#used * 2);
			longer.set(this.#held);
			this.#held = longer;
		}
		this.#held[this.#used] = number;
		this.#used += 1;
	}

	inOrder(): Float64Array {
		return this.#held.subarray(0, this.#used).sort();
	}
}
