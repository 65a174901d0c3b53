/** Deeper than anything we write or take: what is nested further is somebody's attempt. */
const DEEPEST = 32;

/**
 * The same data with every half of a surrogate pair replaced by U+FFFD, which no log, file or database could
 * otherwise keep. Lengths stay, so that offsets hold. What is well-formed comes back as it is, not copied.
 *
 * @throws {RangeError} where data is nested deeper than 32 levels
 */
export function wellFormed<T>(data: T): T {
	return mend(data, 0) as T;
}

function mend(data: unknown, depth: number): unknown {
	if (typeof data === 'string') return data.isWellFormed() ? data : data.toWellFormed();
	if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return data;
	if (depth >= DEEPEST) throw new RangeError(`nested deeper than ${DEEPEST} levels`);
	if (Array.isArray(data)) {
		const mended = data.map((item) => mend(item, depth + 1));
		return mended.some((item, i) => item !== data[i]) ? mended : data;
	}
	const entries = Object.entries(data);
	const mended = entries.map(([key, inner]) => [key.toWellFormed(), mend(inner, depth + 1)] as const);
	return mended.some(([key, inner], i) => key !== entries[i]?.[0] || inner !== entries[i]?.[1])
		? Object.fromEntries(mended)
		: data;
}
