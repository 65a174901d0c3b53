/** First parts that are written with a hyphen; a syllable of a longer word is seldom one of them. */
const PREFIXES = new Set(
	(
		'self non anti pre post ex co well high higher low lower long longer short full part multi semi half mid ' +
		'cross vice one two three four five six eight ten late early then so called life hand heart white black'
	).split(' '),
);
/** Second parts that are written with a hyphen. */
const SUFFIXES = new Set(
	'up off out in on down over to based related level term time year years day old free like wide ago'.split(
		' ',
	),
);

/** What a document tells about its own words. */
export type Vocabulary = {
	/** True for a word that stands in the document where no line end parts it. */
	readonly has: (word: string) => boolean;
	/** False where so few lines end in a hyphen that they are hyphens of words, not of broken ones. */
	readonly breaksWords: boolean;
};

/** Programs that break words do so at one line in ten or twenty; those that don't end one in a hundred so. */
const BREAKING_SHARE = 0.025;
const FEW_LINES = 40;

/**
 * What a hyphen at the end of a line becomes: '' where a writer's program broke a word (`Ar-` `mando`), '-'
 * where the word is written with one (`COVID-` `19`, `higher-` `level`). Told by, in this order: capitals and
 * digits beside it, the whole word elsewhere in the document, common first and second parts, a name (no name
 * goes on in small letters behind its hyphen), both parts as words elsewhere, and whether the document breaks
 * words at all.
 */
export function hyphenBetween(before: string, after: string, vocabulary: Vocabulary): '' | '-' {
	const left = /([\p{L}\p{M}\d]+)[-‐]$/u.exec(before)?.[1] ?? '';
	const right = /^[\p{L}\p{M}\d]+/u.exec(after)?.[0] ?? '';
	if (!/\p{Ll}$/u.test(left) || !/^\p{Ll}/u.test(right)) return '-';
	const [a, b] = [left.toLowerCase(), right.toLowerCase()];
	// A chain such as `over-the-` `counter` is no broken word, and none is broken behind its first letter.
	if (a.length === 1 || /[-‐][\p{L}\p{M}\d]+[-‐]$/u.test(before)) return '-';
	if (vocabulary.has(a + b)) return '';
	if (vocabulary.has(`${a}-${b}`)) return '-';
	if (PREFIXES.has(a) || SUFFIXES.has(b)) return '-';
	if (/^\p{Lu}/u.test(left)) return '';
	if (a.length > 2 && b.length > 2 && vocabulary.has(a) && vocabulary.has(b)) return '-';
	return vocabulary.breaksWords ? '' : '-';
}

/** Learns from the lines of a document, in order. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
	const words = new Set<string>();
	let broken = 0;
	lines.forEach((line, index) => {
		const hyphen = /\p{Ll}[-‐]$/u.test(line);
		if (hyphen && /^\p{Ll}/u.test(lines[index + 1] ?? '')) broken++;
		// The first and last words may be parts of broken ones.
		const end = hyphen ? line.lastIndexOf(' ') : line.length;
		const inner = line.slice(0, Math.max(0, end)).replace(/^\S+/, '');
		for (const [word] of inner.matchAll(/[\p{L}\p{M}\d]+(?:[-‐][\p{L}\p{M}\d]+)*/gu)) {
			words.add(word.toLowerCase().replaceAll('‐', '-'));
		}
	});
	const breaksWords = lines.length < FEW_LINES || broken > lines.length * BREAKING_SHARE;
	return { has: (word) => words.has(word), breaksWords };
}
