/**
 * One after the other: what is held between steps that wait for the disk is read and written by nobody else meanwhile.
 * Two requests at once would otherwise leave the older answer under the newer stamp.
 */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	/** Runs `work` once all that was asked before has come to its end, well or not. */
	take<T>(work: () => Promise<T>): Promise<T> {
		const mine = this.#last.then(work);
		this.#last = mine.catch(() => undefined);
		return mine;
	}
}
