/** What the show expects, and whether it was so: printed one by one, and counted for the exit code. */
export class Ledger {
	#failed = 0;
	#held = 0;

	expect(what: string, holds: boolean, told = ''): void {
		if (holds) this.#held += 1;
		else this.#failed += 1;
		console.log(`${holds ? 'holds ' : 'FAILED'} ${what}${told === '' ? '' : `: ${told}`}`);
	}

	get failed(): number {
		return this.#failed;
	}

	close(): void {
		console.log(`\n${this.#held} expectations hold, ${this.#failed} failed`);
	}
}
