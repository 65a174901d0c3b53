/** A stream of chance that can be run again: mulberry32. */
export class Chance {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** From 0 to below 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let t = this.state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number, both ends included. */
	from(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** @throws {RangeError} when there is nothing to pick */
	of<T>(items: readonly T[]): T {
		const item = items[this.from(0, items.length - 1)];
		if (item === undefined) throw new RangeError('nothing to pick from');
		return item;
	}

	shuffled<T>(items: readonly T[]): T[] {
		const left = [...items];
		for (let i = left.length - 1; i > 0; i--) {
			const j = this.from(0, i);
			[left[i], left[j]] = [left[j] as T, left[i] as T];
		}
		return left;
	}
}
