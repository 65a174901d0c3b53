/** What a page says of its article in schema.org's words, each as it stands there. */
export type JsonLd = {
	readonly headline?: string;
	readonly authors: readonly string[];
	readonly publisher?: string;
	readonly published?: string;
	readonly modified?: string;
	readonly lang?: string;
};

const MOST_CHARACTERS = 2_000_000;
const MOST_THINGS = 2_000;
const DEEPEST = 12;

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|PressRelease|Legislation|GovernmentService)$/;
const PAGE = /(?:WebPage|ItemPage|CreativeWork)$/;

type Thing = Readonly<Record<string, unknown>>;

/**
 * Reads the article among the things a page describes: the first of a type that is one, else the page itself.
 * Broken or endless data gives what could be read, never an error.
 */
export function readJsonLd(scripts: readonly string[]): JsonLd {
	const things: Thing[] = [];
	for (const script of scripts) {
		if (script.length > MOST_CHARACTERS) continue;
		collect(parsed(script), things);
	}
	const byId = new Map(
		things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])),
	);
	const article =
		things.find((thing) => hasType(thing, ARTICLE)) ?? things.find((thing) => hasType(thing, PAGE));
	if (article === undefined) return { authors: [] };
	const name = (value: unknown): string | undefined => {
		if (typeof value === 'string') return words(value);
		if (!isThing(value)) return undefined;
		const meant =
			value.name === undefined && typeof value['@id'] === 'string' ? byId.get(value['@id']) : value;
		return words(isThing(meant) ? meant.name : undefined);
	};
	const listed = (value: unknown) => (Array.isArray(value) ? value.slice(0, 20) : [value]);
	const known = {
		headline: words(article.headline) ?? words(article.name),
		publisher: name(listed(article.publisher)[0]),
		published: words(article.datePublished),
		modified: words(article.dateModified),
		lang: words(isThing(article.inLanguage) ? article.inLanguage.name : article.inLanguage),
	};
	return {
		authors: listed(article.author).flatMap((author) => name(author) ?? []),
		...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
	};
}

function parsed(script: string): unknown {
	try {
		return JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
	} catch {
		return null;
	}
}

function collect(data: unknown, into: Thing[]): void {
	const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: data, depth: 0 }];
	while (stack.length > 0 && into.length < MOST_THINGS) {
		const { value, depth } = stack.pop()!;
		if (depth > DEEPEST || typeof value !== 'object' || value === null) continue;
		if (isThing(value)) into.push(value);
		const inner = Array.isArray(value) ? value : Object.values(value);
		for (let at = inner.length - 1; at >= 0; at -= 1) stack.push({ value: inner[at], depth: depth + 1 });
	}
}

const isThing = (value: unknown): value is Thing =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const hasType = (thing: Thing, type: RegExp) =>
	[thing['@type']].flat().some((one) => typeof one === 'string' && one.length < 100 && type.test(one));

function words(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const text = value.slice(0, 1_000).replace(/\s+/g, ' ').trim();
	return text === '' ? undefined : text;
}
