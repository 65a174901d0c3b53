type Texts = { readonly [key: string]: string | Texts };

/**
 * The texts with every form of plural that a language knows. Spanish has one of its own for whole millions, Arabic
 * six: what a file does not tell apart is said as it says the rest, and never in another language.
 */
export function withPlurals(texts: Texts, tag: string): Texts {
	const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
	const filled: Record<string, string | Texts> = {};
	for (const [key, text] of Object.entries(texts)) {
		filled[key] = typeof text === 'string' ? text : withPlurals(text, tag);
		if (!key.endsWith('_other')) continue;
		const stem = key.slice(0, -'other'.length);
		for (const form of forms) if (texts[`${stem}${form}`] === undefined) filled[`${stem}${form}`] = text;
	}
	return filled;
}
