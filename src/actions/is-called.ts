import { foldWords } from './words-folded.ts';

/** Whether all words of `words` begin words of one of the names, whatever their accents and case. */
export function isCalled(names: readonly string[], words: string): boolean {
	const wanted = foldWords(words);
	return names.some((name) => {
		const parts = foldWords(name);
		return wanted.every((word) => parts.some((part) => part.startsWith(word)));
	});
}
