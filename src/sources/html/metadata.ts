import type { SourceDate, SourceDates } from '../../record/index.ts';
import type { ReadResult, Warning } from '../contract.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { statedDate } from './page-date.ts';
import type { DomDocument, DomElement } from './tree.ts';

/** What a page says of itself outside its words, before its words are known. */
export type PageData = {
	readonly named: ReadonlyMap<string, readonly string[]>;
	readonly jsonLd: JsonLd;
	readonly title?: string;
	readonly lang?: string;
	readonly url?: string;
	/** Elements that give a day, with what they are called. */
	readonly times: readonly { readonly where: string; readonly words: string }[];
};

const LONGEST = 500;
const MOST_ELEMENTS = 5_000;

/** Reads what stands in a page's head and in the attributes of its elements. */
export function readPageData(document: DomDocument, address?: string): PageData {
	const named = new Map<string, string[]>();
	for (const meta of some(document, 'meta[content]')) {
		const content = clean(meta.getAttribute('content'));
		if (content === undefined) continue;
		for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
			for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/).filter(Boolean))
				named.set(name, [...(named.get(name) ?? []), content]);
		}
	}
	const scripts = some(document, 'script').filter((script) =>
		/^application\/ld\+json/i.test(script.getAttribute('type') ?? ''),
	);
	const jsonLd = readJsonLd(scripts.map((script) => script.textContent));
	const html = document.documentElement;
	const first = (name: string) => named.get(name)?.[0];
	const lang =
		language(html?.getAttribute('lang') ?? html?.getAttribute('xml:lang') ?? undefined) ??
		language(jsonLd.lang) ??
		language(first('og:locale')) ??
		language(first('content-language'));
	const canonical = some(document, 'link[href]').find((link) =>
		/(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''),
	);
	const url =
		webAddress(canonical?.getAttribute('href') ?? undefined, address) ?? webAddress(first('og:url'), address);
	const title = clean(
		some(document, 'title').find((one) => one.parentNode?.localName === 'head')?.textContent ?? null,
	);
	return {
		named,
		jsonLd,
		times: some(document, 'time, [itemprop]').flatMap(timeOf),
		...(title === undefined ? {} : { title }),
		...(lang === undefined ? {} : { lang }),
		...(url === undefined ? {} : { url }),
	};
}

function some(document: DomDocument, selector: string): DomElement[] {
	return Array.from(document.querySelectorAll(selector)).slice(0, MOST_ELEMENTS);
}

function timeOf(element: DomElement): { where: string; words: string }[] {
	const property = element.getAttribute('itemprop') ?? '';
	const isTime = element.localName === 'time';
	if (!isTime && !/^date(?:Published|Modified)$/.test(property)) return [];
	const words = clean(
		element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
	);
	if (words === undefined) return [];
	const names = `${element.getAttribute('class') ?? ''} ${element.parentNode?.getAttribute('class') ?? ''}`;
	const isModified = property === 'dateModified' || /updat|modif|actualiz/i.test(names);
	const isPublished =
		property === 'datePublished' ||
		element.hasAttribute('pubdate') ||
		/publish|publicad|entry-date|posted/i.test(names);
	const where = isModified ? 'time modified' : isPublished ? 'time published' : 'time';
	return [{ where, words }];
}

const PUBLISHED =
	'article:published_time datepublished date dc.date.issued dcterms.issued dc.date dcterms.date dc.date.created pubdate publishdate publish-date publish_date publication_date parsely-pub-date sailthru.date citation_publication_date'.split(
		' ',
	);
const MODIFIED =
	'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified'.split(
		' ',
	);
const AUTHOR =
	'author article:author dc.creator dcterms.creator byl parsely-author sailthru.author citation_author'.split(
		' ',
	);
const OUTLET =
	'og:site_name application-name dc.publisher dcterms.publisher citation_journal_title apple-mobile-web-app-title'.split(
		' ',
	);

/** What the page itself shows, for what its data leaves open. */
export type Shown = { readonly headline?: string; readonly bylines: readonly string[] };

type Dated = { readonly day: string; readonly where: string };

/** Title, writer, outlet and days of an article: what its page shows, or else what its data says. */
export function metaOf(
	data: PageData,
	shown: Shown,
): { readonly meta: ReadResult['meta']; readonly warnings: readonly Warning[] } {
	const { named, jsonLd } = data;
	const first = (names: readonly string[]) =>
		names.map((name) => named.get(name)?.[0]).find((value) => value !== undefined);
	const title = shown.headline ?? jsonLd.headline ?? first(['og:title', 'twitter:title']) ?? data.title;
	const outlet = first(['og:site_name']) ?? jsonLd.publisher ?? first(OUTLET) ?? outletIn(data.title, title);
	const byline = bylineOf(data, shown, outlet);
	const published = days(data, PUBLISHED, jsonLd.published, 'datePublished', ['time published']);
	const modified = days(data, MODIFIED, jsonLd.modified, 'dateModified', ['time modified']);
	// A moment without a word of what it is counts only alone: pages show those of their comments, too.
	const plain = data.times.filter(({ where }) => where === 'time');
	const only = new Set(plain.map(({ words }) => statedDate(words)));
	const fallback = published.length === 0 && only.size === 1 ? [...only][0] : null;
	if (typeof fallback === 'string') published.push({ day: fallback, where: 'time' });
	const known = {
		title,
		outlet,
		byline,
		published: published[0]?.day,
		dates: datesOf(published[0], modified[0]),
		lang: data.lang,
		url: data.url,
	};
	return {
		meta: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
		warnings: differing(published),
	};
}

function datesOf(published: Dated | undefined, modified: Dated | undefined): SourceDates | undefined {
	const asDate = ({ day, where }: Dated): SourceDate => ({ edtf: day, basis: 'metadata', where });
	if (published === undefined && modified === undefined) return undefined;
	return {
		...(published === undefined ? {} : { published: asDate(published) }),
		...(modified === undefined ? {} : { modified: asDate(modified) }),
	};
}

function days(
	data: PageData,
	names: readonly string[],
	jsonLd: string | undefined,
	property: string,
	times: readonly string[],
): Dated[] {
	const found: Dated[] = [];
	const add = (words: string | undefined, where: string) => {
		const day = words === undefined ? null : statedDate(words);
		if (day !== null) found.push({ day, where });
	};
	for (const name of names.slice(0, 1))
		for (const words of data.named.get(name) ?? []) add(words, `meta ${name}`);
	add(jsonLd, `JSON-LD ${property}`);
	for (const name of names.slice(1))
		for (const words of data.named.get(name) ?? []) add(words, `meta ${name}`);
	for (const { where, words } of data.times) if (times.includes(where)) add(words, where);
	return found;
}

function differing(published: readonly Dated[]): Warning[] {
	const distinct = published.filter(
		(one, index) => published.findIndex((other) => other.day === one.day) === index,
	);
	// `2019-05` beside `2019-05-16` is no other day.
	const others = distinct
		.slice(1)
		.filter(({ day }) => !distinct[0]!.day.startsWith(day) && !day.startsWith(distinct[0]!.day));
	if (others.length === 0) return [];
	const all = [distinct[0]!, ...others.slice(0, 4)].map(({ day, where }) => `${day} (${where})`).join(', ');
	return [
		{
			code: 'dates-differ',
			message: `the page gives more than one day of publication: ${all}; the first is used`,
		},
	];
}

const BY = /^\s*(?:by|por|texto(?: de)?:|text(?: by)?:|escrito por|written by)\s+/i;

/** The writer as the page shows it, else as its data has it; never the outlet itself. */
function bylineOf(data: PageData, shown: Shown, outlet: string | undefined): string | undefined {
	const { named, jsonLd } = data;
	const inData =
		jsonLd.authors.length > 0
			? jsonLd.authors
			: (AUTHOR.map((name) => named.get(name)).find((found) => found !== undefined) ?? []);
	const authors = [...new Set(inData)].filter(
		(name) => !/^(?:https?:|www\.|@)|@\w+\.\w/.test(name) && name.toLowerCase() !== outlet?.toLowerCase(),
	);
	const whole = authors.join(', ').replace(BY, '');
	for (const line of shown.bylines) {
		// As it stands there: the words of the data may be another spelling.
		const at = whole === '' ? -1 : line.toLowerCase().indexOf(whole.toLowerCase());
		if (at >= 0) return line.slice(at, at + whole.length);
	}
	for (const line of shown.bylines) {
		if (!BY.test(line)) continue;
		const name = line
			.replace(BY, '')
			.split(/\s*(?:[|·•,–—\n]|\s-\s|\d)/u)[0]!
			.trim();
		if (
			name !== '' &&
			name.length <= 80 &&
			(authors.length === 0 || authors.some((author) => name.includes(author)))
		)
			return name;
	}
	return whole === '' ? undefined : whole.slice(0, 200);
}

/** `Held by no one | The Halmere Gazette`: what follows the headline in the window's title. */
function outletIn(title: string | undefined, headline: string | undefined): string | undefined {
	if (title === undefined || headline === undefined || !title.startsWith(headline)) return undefined;
	const rest = /^\s+[|–—·:«-]\s+(\S[^|]{2,60})$/u.exec(title.slice(headline.length))?.[1];
	return rest === undefined || /\s[–—-]\s/.test(rest) ? undefined : rest.trim();
}

function clean(value: string | null): string | undefined {
	const text = (value ?? '')
		.slice(0, 4 * LONGEST)
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, LONGEST);
	return text === '' ? undefined : text;
}

function language(tag: string | undefined): string | undefined {
	return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();
}

function webAddress(href: string | undefined, base: string | undefined): string | undefined {
	if (href === undefined || href.length > 2_000 || !URL.canParse(href.trim(), base)) return undefined;
	const url = new URL(href.trim(), base);
	if (!/^https?:$/.test(url.protocol)) return undefined;
	url.hash = '';
	url.username = '';
	url.password = '';
	return url.href;
}
