/** Characters per second of processor time over all texts, run by run, after one run that only warms up. */
export function charactersPerSecond(
	texts: readonly string[],
	runs: number,
	read: (text: string) => void,
): number[] {
	const characters = texts.reduce((sum, text) => sum + text.length, 0);
	const speeds: number[] = [];
	for (let run = 0; run <= runs; run++) {
		const begun = process.cpuUsage();
		for (const text of texts) read(text);
		const { user, system } = process.cpuUsage(begun);
		if (run > 0) speeds.push((characters / (user + system)) * 1e6);
	}
	return speeds;
}
