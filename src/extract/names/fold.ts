/** Lower case without accents, and without a closing stop: for comparing names, never for showing them. */
export function fold(word: string): string {
	const lower = word.toLowerCase();
	// Most words are plain ASCII and need no decomposition.
	for (let index = 0; index < lower.length; index += 1) {
		if (lower.charCodeAt(index) > 0x7e)
			return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
	}
	return lower;
}
