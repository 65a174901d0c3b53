/** Words as they are searched: lower case, without accents and punctuation. */
export function foldWords(text: string): readonly string[] {
	return (
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}
