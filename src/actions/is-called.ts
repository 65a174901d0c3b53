/** Whether all words of `words` begin words of one of the names, whatever their accents and case. */
export function isCalled(names: readonly string[], words: string): boolean {
	const wanted = fold(words);
	return names.some((name) => {
		const parts = fold(name);
		return wanted.every((word) => parts.some((part) => part.startsWith(word)));
	});
}

function fold(text: string): readonly string[] {
	return (
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}
