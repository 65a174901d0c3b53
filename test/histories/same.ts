/** Throws with the first lines in which two dumps differ, shortened: a whole dump is not for reading. */
export function expectSame(actual: readonly string[], expected: readonly string[]): void {
	const left = new Set(actual);
	const right = new Set(expected);
	const only = (lines: readonly string[], other: ReadonlySet<string>) =>
		lines.filter((line) => !other.has(line)).map((line) => line.slice(0, 600));
	const more = only(actual, right);
	const fewer = only(expected, left);
	if (more.length + fewer.length === 0 && actual.length === expected.length) return;
	throw new Error(
		[
			`${more.length} lines more, ${fewer.length} lines fewer`,
			...more.slice(0, 6).map((line) => `+ ${line}`),
			...fewer.slice(0, 6).map((line) => `- ${line}`),
		].join('\n'),
	);
}
