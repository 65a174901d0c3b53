import { normaliseLabel } from '../labels.ts';

/**
 * Which words a paraphrase has that the order does not, and which of the order's it leaves out: whoever reads both sees
 * where they part. Only words are compared, by their stems; what follows from the difference is nobody's to compute.
 * `null` where there is nothing to compare with: no words that order it, or only some in another language, of which a
 * translation shares none.
 */
export function departures(
	reading: string,
	operative: readonly string[],
): { readonly adds: readonly string[]; readonly leavesOut: readonly string[] } | null {
	const language = languageOf(reading);
	const comparable = operative.filter((words) => {
		const other = languageOf(words);
		return language === null || other === null || language === other;
	});
	if (comparable.length === 0) return null;
	const own = wordsOf(reading);
	const ordered = comparable.map(wordsOf);
	const anywhere = new Set(ordered.flatMap((words) => [...words.keys()]));
	const shared = (words: ReadonlyMap<string, string>) =>
		[...words.keys()].filter((stem) => own.has(stem)).length;
	// Left out is measured on the words it comes nearest to: two utterances are two.
	const nearest = ordered.reduce((best, words) => (shared(words) > shared(best) ? words : best));
	return {
		adds: [...own].filter(([stem]) => !anywhere.has(stem)).map(([, word]) => word),
		leavesOut: [...nearest].filter(([stem]) => !own.has(stem)).map(([, word]) => word),
	};
}

/** Stem → the word as it stands, first come first; words that only hold a sentence together left out. `not` is none of them. */
function wordsOf(text: string): ReadonlyMap<string, string> {
	const words = new Map<string, string>();
	for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu) ?? []) {
		const stem = stemOf(word);
		if (stem !== '' && !words.has(stem)) words.set(stem, word);
	}
	return words;
}

function stemOf(word: string): string {
	const plain = normaliseLabel(word.replace(/[’']s?$/u, ''));
	if (plain === '' || HOLDS_TOGETHER.has(plain)) return '';
	return plain.length > 5 ? plain.replace(/(?:ing|ed|es|e|s|ar|er|ir|ado|ido|an|en)$/u, '') : plain;
}

const ENGLISH: ReadonlySet<string> = new Set(
	(
		'a an the of to in on at by for from with and or that this these those its it he she they his her their him them ' +
		'is are was were be been being shall will would must may as any all such said so into than which who whom'
	).split(' '),
);
const SPANISH: ReadonlySet<string> = new Set(
	(
		'el la los las un una unos unas de del al en con por para y o que se su sus lo le les es son fue era ser sido ' +
		'como este esta estos estas ese esa dicho dicha'
	).split(' '),
);
const HOLDS_TOGETHER: ReadonlySet<string> = new Set([...ENGLISH, ...SPANISH]);

/** By the words that hold it together; `null` where they do not tell. */
function languageOf(text: string): 'en' | 'es' | null {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
	const [english, spanish] = [count(ENGLISH), count(SPANISH)];
	return english > spanish ? 'en' : spanish > english ? 'es' : null;
}
