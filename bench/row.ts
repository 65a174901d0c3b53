/** One line of the table. Times are medians, in seconds unless `unit` says otherwise. */
export type Line = {
	readonly work: string;
	readonly unit: 's' | 'ms' | 'k characters/s' | 'kB';
	readonly ours: number;
	/** Every run, in the order in which they were made. */
	readonly runs: readonly number[];
	/** Somebody else's tool on the same input, in the same run. */
	readonly peer?: { readonly name: string; readonly value: number };
	/** As DESIGN §11 asks for it. */
	readonly aim: string;
	/** Seconds of processor time, which a busy machine does not stretch. */
	readonly cpu?: number | undefined;
	/** The most memory that the process held. */
	readonly peakMB?: number | undefined;
	readonly note?: string;
	/** What else was measured, for whoever reads the file. */
	readonly more?: Readonly<Record<string, unknown>>;
};
export type Skipped = { readonly work: string; readonly skipped: string };

/** What a file in `rows/` exports: measures, `runs` times what varies, or says why it can't. */
export type Row = (runs: number) => Promise<readonly (Line | Skipped)[]>;

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Runs `measure` so many times, one after the other. */
export async function times<T>(runs: number, measure: (run: number) => T | Promise<T>): Promise<T[]> {
	const results: T[] = [];
	for (let i = 0; i < runs; i++) results.push(await measure(i));
	return results;
}

/** How long `work` takes, in seconds. */
export async function seconds(work: () => unknown): Promise<number> {
	const begun = performance.now();
	await work();
	return (performance.now() - begun) / 1000;
}
