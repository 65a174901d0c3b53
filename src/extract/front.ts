import {
	type BlockKind,
	parseDate,
	SOURCE_DATES,
	type SourceDate,
	type SourceDateName,
	type SourceDates,
	settledDates,
} from '../record/index.ts';
import type { DocumentMeta, KindGuess, SaidMeta } from './contract.ts';
import { readFrontDates } from './front-dates.ts';
import { readIssuer } from './front-outlet.ts';
import { guessKind } from './kind-guess.ts';

/** What the first (and last) lines of a text say about it, each with the place where it stands. */
export type Front = {
	readonly title?: Place;
	readonly byline?: Place;
	readonly outlet?: Place;
	/** A short form of the outlet's name that the text uses of itself: `TPM`. */
	readonly outletAlias?: string;
	/** From a head of `key: value` lines between `---`, or from lines that say when it was published, signed or filed. */
	readonly dates: SourceDates;
	/** What it seems to say that it is. */
	readonly guess?: KindGuess;
	/** Where such a head ends: it is no part of the text. */
	readonly headEnd?: number;
};
type Place = { readonly value: string; readonly start: number; readonly end: number };
type Range = { readonly start: number; readonly end: number };

const OUTLET_HEAD =
	/(?:^|\s)(?:Memo|Times|Post|News|Daily|Press|Journal|Tribune|Herald|Guardian|Magazine|Review|Gazette|Observer|Chronicle|Reuters|Monitor|Independent|Wire|Today|Diario|Mundo|País|Nación|Faro|Prensa|Semanario|Gaceta)$/;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const BY = /^(?:By|Por|BY|POR)\s+(.{3,80})$/;
const FOLLOW =
	/^(?:Discover more from|Subscribe to|Suscríbete a|Más de)\s+((?:The |El |La )?\p{Lu}[\p{L} .'’-]{2,50})$/u;

/** Reads title, byline and outlet from the first lines; an outlet also from a line that asks to subscribe. */
export function readFront(text: string, blocks: readonly Range[]): Front {
	const front: { -readonly [K in keyof Front]: Front[K] } = readYamlHead(text);
	const head = front.headEnd === undefined ? blocks.slice(0, 5) : [];
	for (const [index, range] of head.entries()) {
		if (range.end - range.start > 160) break;
		const line = text.slice(range.start, range.end);
		const by = index > 0 || head.length > 1 ? readByline(text, line, range.start) : null;
		if (by !== null) {
			Object.assign(front, by);
			const before = head[index - 1];
			if (before !== undefined) front.title = placeOf(text, before.start, before.end);
			break;
		}
	}
	const guess = guessKind(text);
	if (guess !== null) front.guess = guess;
	front.dates = { ...readFrontDates(text, blocks), ...front.dates };
	const first = head[0];
	if (front.title === undefined && first !== undefined && head.length > 1 && isTitle(text, first)) {
		front.title = placeOf(text, first.start, first.end);
	}
	if (front.outlet === undefined) {
		for (const range of blocks.slice(-4)) {
			const follow = FOLLOW.exec(text.slice(range.start, Math.min(range.end, range.start + 90)));
			const at = follow?.[1] === undefined ? -1 : text.indexOf(follow[1], range.start);
			if (follow?.[1] !== undefined && at >= 0) {
				front.outlet = placeOf(text, at, at + follow[1].length);
				break;
			}
		}
	}
	// A paper with a writer of its own has an outlet, if any, that is no office.
	const issuer =
		front.outlet === undefined && front.byline === undefined && front.headEnd === undefined
			? readIssuer(text, blocks)
			: null;
	if (issuer !== null) front.outlet = issuer;
	return front;
}

/** The front as the page itself sets it apart: its headline, and the writer where the byline names them. */
export function withParts(
	text: string,
	front: Front,
	blocks: readonly (Range & { readonly part?: BlockKind })[],
	meta: DocumentMeta,
): Front {
	const headline = blocks.find(({ part }) => part === 'headline');
	const title = headline === undefined ? {} : { title: placeOf(text, headline.start, headline.end) };
	for (const { start, end, part } of blocks) {
		if (part !== 'byline') continue;
		if (meta.byline === undefined) {
			const found = readByline(text, text.slice(start, end), start);
			if (found !== null) return { ...front, ...title, ...found };
			continue;
		}
		const at = text.slice(start, end).indexOf(meta.byline);
		if (at !== -1)
			return { ...front, ...title, byline: placeOf(text, start + at, start + at + meta.byline.length) };
	}
	return { ...front, ...title };
}

/** The head that many Markdown files carry: title, date and outlet, one to a line. */
function readYamlHead(text: string): Front {
	if (!text.startsWith('---\n')) return { dates: {} };
	const stop = text.slice(0, 4000).indexOf('\n---', 3);
	if (stop === -1) return { dates: {} };
	const head = text.slice(4, stop);
	const field = (names: string): Place | undefined => {
		const line = new RegExp(`^(?:${names}):[ \\t]{0,8}['"]?(.{1,300}?)['"]?$`, 'm').exec(head);
		const at = line === null ? -1 : head.indexOf(line[1]!, line.index + line[0].indexOf(':') + 1) + 4;
		return line === null ? undefined : placeOf(text, at, at + line[1]!.length);
	};
	const [title, byline, outlet] = [field('title'), field('author|byline'), field('outlet|publisher|site')];
	const day = (names: string): SourceDate | undefined => {
		const place = field(names);
		const edtf = /^\d{4}(?:-\d{2}){0,2}(?![\d-])/.exec(place?.value ?? '')?.[0];
		if (place === undefined || edtf === undefined || parseDate(edtf) === null) return undefined;
		return { edtf, basis: 'metadata', start: place.start, end: place.start + edtf.length, exact: edtf };
	};
	const [published, modified] = [
		day('published|published_time|date'),
		day('modified|modified_time|updated|last_modified'),
	];
	return {
		headEnd: stop + 4,
		...(title === undefined ? {} : { title }),
		...(byline === undefined ? {} : { byline }),
		...(outlet === undefined ? {} : { outlet }),
		dates: {
			...(published === undefined ? {} : { published }),
			...(modified === undefined ? {} : { modified }),
		},
	};
}

/** What stands above the caption of a court paper names no document. */
const COURT_HEAD = /^(?:Filed|Cite as|Argued|Decided|Entered|FILED|Case \d|No\.|USCA)/;

function isTitle(text: string, range: Range): boolean {
	const length = range.end - range.start;
	const line = text.slice(range.start, range.end);
	return length >= 4 && length <= 140 && !/[.:;,]$/.test(line) && !COURT_HEAD.test(line);
}

function readByline(text: string, line: string, at: number): Partial<Front> | null {
	const by = BY.exec(line);
	const words = (by?.[1] ?? line).split(/\s+/);
	if (words.length < 2 || words.length > 9 || !words.every((word) => NAME_WORD.test(word))) return null;
	const offset = at + line.indexOf(words[0]!);
	const end = at + line.length;
	if (!OUTLET_HEAD.test(line)) return by === null ? null : { byline: placeOf(text, offset, end) };
	const cut = splitNameFromOutlet(text, words, end);
	if (cut === null) return null;
	const outletAt =
		offset +
		line
			.slice(offset - at)
			.split(/\s+/)
			.slice(0, cut.words)
			.join(' ').length +
		1;
	return {
		byline: placeOf(text, offset, outletAt - 1),
		outlet: placeOf(text, outletAt, end),
		...(cut.alias === undefined ? {} : { outletAlias: cut.alias }),
	};
}

/** A byline glued to its outlet is cut where the rest's initials are a word of the text, else after two names. */
function splitNameFromOutlet(text: string, words: readonly string[], from: number) {
	for (let cut = 2; cut <= words.length - 2; cut += 1) {
		const alias = words
			.slice(cut)
			.map((word) => word.charAt(0))
			.join('');
		if (new RegExp(`\\b${alias.replace(/[^\p{L}]/gu, '')}\\b`, 'u').test(text.slice(from)))
			return { words: cut, alias };
	}
	return words.length >= 3 ? { words: 2 } : null;
}

function placeOf(text: string, start: number, end: number): Place {
	return {
		value: text
			.slice(start, end)
			.replace(/^#+\s*/, '')
			.replace(/\s+/g, ' '),
		start,
		end,
	};
}

/**
 * `meta` as given, completed by the front matter. What was given is not replaced, except a date that was only inferred
 * by one that stands in the text.
 */
export function completeMeta(meta: DocumentMeta, front: Front): DocumentMeta {
	const { published: _published, dates: _dates, ...given } = meta;
	return {
		...(front.title === undefined ? {} : { title: front.title.value }),
		...(front.outlet === undefined ? {} : { outlet: front.outlet.value }),
		...(front.byline === undefined ? {} : { byline: front.byline.value }),
		...(front.guess === undefined ? {} : { guess: front.guess }),
		...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
		...datesAsMeta(completeDates(datesGiven(meta), front.dates)),
	};
}

function datesGiven({ dates, published }: DocumentMeta): SourceDates {
	if (published === undefined || (dates?.published !== undefined && dates.published.basis !== 'inferred'))
		return dates ?? {};
	return { ...dates, published: { edtf: published, basis: 'metadata' } };
}

function completeDates(given: SourceDates, read: SourceDates): SourceDates {
	const dates: { -readonly [K in SourceDateName]?: SourceDate } = {};
	for (const name of SOURCE_DATES) {
		const [ours, theirs] = [given[name], read[name]];
		// The same day with the words that it stands on is worth more.
		const givesWay = ours?.basis === 'inferred' || (ours?.start === undefined && ours?.edtf === theirs?.edtf);
		const date = ours === undefined || (givesWay && theirs !== undefined) ? theirs : ours;
		if (date !== undefined) dates[name] = date;
	}
	// An order called by its day bears that day in its words; when it was published, its name does not say.
	const isDated = [dates.signed, dates.filed].some((date) => date !== undefined && date.basis !== 'inferred');
	if (isDated && dates.published?.basis === 'inferred') delete dates.published;
	return dates;
}

function datesAsMeta(dates: SourceDates): Pick<DocumentMeta, 'dates' | 'published'> {
	const { published } = dates;
	return {
		...(published === undefined || published.basis === 'inferred' ? {} : { published: published.edtf }),
		...(Object.keys(dates).length === 0 ? {} : { dates }),
	};
}

/** What a person says in place of what was read; a date that they say is not known is none. */
export function withSaid(meta: DocumentMeta, said: SaidMeta): DocumentMeta {
	const { dates = {}, published: _published, ...rest } = meta;
	return {
		...rest,
		...(said.outlet === undefined ? {} : { outlet: said.outlet }),
		...(said.lang === undefined ? {} : { lang: said.lang }),
		...datesAsMeta(settledDates(dates, said)),
	};
}
