/** First parts that are written with a hyphen; a syllable of a longer word is seldom one of them. */
const PREFIXES = new Set(
	(
		'self non anti post pre ex co well high higher low lower long longer short full part multi semi half mid ' +
		'cross vice one two three four five six eight ten late early then so called'
	).split(' '),
);
/** Second parts that are written with a hyphen. */
const SUFFIXES = new Set(
	'up off out in on down over to based related level term time year years day old free like wide ago'.split(
		' ',
	),
);

/** How words stand in a document where no line end parts them. */
export type Vocabulary = { readonly has: (word: string) => boolean };

/**
 * What a hyphen at the end of a line becomes: '' where a writer's program broke a word (`Ar-` `mando`), '-'
 * where the word is written with one (`COVID-` `19`, `higher-` `level`). Told by, in this order: capitals and
 * digits beside it, the whole word elsewhere in the document, common first and second parts, both parts as
 * words elsewhere. Where nothing tells, the hyphen goes.
 */
export function hyphenBetween(before: string, after: string, vocabulary: Vocabulary): '' | '-' {
	const left = /([\p{L}\p{M}\d]+)[-‐]$/u.exec(before)?.[1] ?? '';
	const right = /^[\p{L}\p{M}\d]+/u.exec(after)?.[0] ?? '';
	if (!/\p{Ll}$/u.test(left) || !/^\p{Ll}/u.test(right)) return '-';
	const [a, b] = [left.toLowerCase(), right.toLowerCase()];
	// A chain such as `over-the-` `counter` is no broken word.
	if (/[-‐][\p{L}\p{M}\d]+[-‐]$/u.test(before)) return '-';
	if (vocabulary.has(a + b)) return '';
	if (vocabulary.has(`${a}-${b}`)) return '-';
	if (PREFIXES.has(a) || SUFFIXES.has(b)) return '-';
	return a.length > 2 && b.length > 2 && vocabulary.has(a) && vocabulary.has(b) ? '-' : '';
}

/** The words of some lines, parted words at the ends of lines left out. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
	const words = new Set<string>();
	for (const line of lines) {
		// The first and last words may be parts of broken ones.
		const end = /[-‐]$/.test(line) ? line.lastIndexOf(' ') : line.length;
		const inner = line.slice(0, Math.max(0, end)).replace(/^\S+/, '');
		for (const [word] of inner.matchAll(/[\p{L}\p{M}\d]+(?:[-‐][\p{L}\p{M}\d]+)*/gu)) {
			words.add(word.toLowerCase().replaceAll('‐', '-'));
		}
	}
	return words;
}
