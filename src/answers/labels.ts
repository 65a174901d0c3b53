const cache = new Map<string, string>();
const MOST_CACHED = 20_000;

/** A name as compared: lower case, no accents, no punctuation, no leading article. */
export function normaliseLabel(label: string): string {
	const known = cache.get(label);
	if (known !== undefined) return known;
	const plain = label
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/^(?:the|el|la|los|las)\s+(?=\S)/u, '');
	if (cache.size >= MOST_CACHED) cache.clear();
	cache.set(label, plain);
	return plain;
}

/** The fullest of several names of one body, whatever order they came in. */
export function fullestLabel(labels: readonly string[]): string {
	return [...labels].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
}

/** Whether words are a name of their own: a description such as `the facility` is another thing in every passage. */
export function isProperName(label: string): boolean {
	return (
		/^\p{Lu}/u.test(label) &&
		!/^(?:The|A|An|These|Those|This|That|It|El|La|Los|Las|Un|Una|Est[aeo]s?)\s/u.test(label)
	);
}
