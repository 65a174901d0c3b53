import {
	asEdtf,
	type DateBasis,
	dayFromNumber,
	isCertainDay,
	isoDay,
	type Language,
	MS_PER_DAY,
	parseDate,
	weekdayOf,
} from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { DAY_LIST_RULES } from './days.ts';
import {
	collectHits,
	type DateContext,
	type DateHit,
	type Earlier,
	indexRules,
	type ResolvedDate,
} from './hit.ts';
import { HOLIDAY_RULES } from './holidays.ts';
import { NUMERIC_RULES } from './numeric.ts';
import { RELATIVE_ENGLISH } from './relative-english.ts';
import { RELATIVE_SPANISH } from './relative-spanish.ts';
import { SPAN_RULES } from './spans.ts';
import { ENGLISH_RULES } from './worded.ts';
import { SPANISH_RULES } from './worded-spanish.ts';
import { YEAR_RULES } from './years.ts';

/** A calendar date that the words of a document mean. */
export type FoundDate = {
	readonly start: number;
	readonly end: number;
	readonly edtf: string;
	readonly basis: DateBasis;
	/** Why, where the words alone do not say it. */
	readonly why?: string;
	readonly rule: string;
	readonly sentence: number;
	/** Which day it is waits for the day of publication; `edtf` is any. */
	readonly waiting?: boolean;
	/** It rests on a day of publication that is only inferred. */
	readonly guessed?: boolean;
};

const RULES = indexRules([
	...DAY_LIST_RULES,
	...SPAN_RULES,
	...ENGLISH_RULES,
	...SPANISH_RULES,
	...NUMERIC_RULES,
	...YEAR_RULES,
	...HOLIDAY_RULES,
	...RELATIVE_ENGLISH,
	...RELATIVE_SPANISH,
]);

/** A date that its own words call approximate. */
const ABOUT =
	/(?:on or about|about|around|approximately|circa|hacia(?: el)?|alrededor del?|aproximadamente(?: el)?)\s{1,3}$/i;

type Read = {
	readonly told: readonly FoundDate[];
	readonly all: readonly FoundDate[];
	readonly waiting: number;
};

/** Grammars and gate ask for the dates of one document again and again. */
const READ = new WeakMap<Doc, Read>();

/** Every date of a document that can be told, in order. What only a missing publication date could settle is left out. */
export function datesIn(doc: Doc): readonly FoundDate[] {
	return readDates(doc).told;
}

/**
 * The same with those that wait for the day of publication (`on Tuesday`, with none known): their words are a date, so
 * that a sentence is read alike whether or not the day is known.
 */
export function datesWithWaiting(doc: Doc): readonly FoundDate[] {
	return readDates(doc).all;
}

/** How many dates wait for the day of publication, or were counted from one that is only inferred. */
export function datesWaiting(doc: Doc): number {
	return readDates(doc).waiting;
}

function readDates(doc: Doc): Read {
	const held = READ.get(doc);
	if (held !== undefined) return held;
	const found = resolveAll(doc);
	const read: Read = {
		told: found.filter((date) => date.waiting !== true),
		all: found,
		waiting: found.filter((date) => date.waiting === true || date.guessed === true).length,
	};
	READ.set(doc, read);
	return read;
}

/** Any day, to see whether knowing one would settle what the words mean. */
const ANY_DAY = { edtf: '2000-06-14', why: '', inferred: false };

function resolveAll(doc: Doc): FoundDate[] {
	const hits = collectHits(doc, RULES);
	const published = publicationOf(doc, hits);
	const years = yearsOf(doc, hits);
	const found: FoundDate[] = [];
	const before: Earlier[] = [];
	const chronicle = isChronicle(doc, hits);
	const entry = { paragraph: -1, edtf: '' };
	for (const hit of hits) {
		const sentence = doc.sentences[hit.sentence]!;
		const lang: Language = sentence.lang === 'es' ? 'es' : 'en';
		const { paragraph } = sentence;
		const looksBack = lang === 'es' && isRetrospective(years, published?.edtf);
		const counting: DateContext['published'] =
			entry.paragraph === paragraph
				? { edtf: entry.edtf, why: `against ${entry.edtf}, the day of its entry`, inferred: false }
				: looksBack
					? undefined
					: published;
		const context: DateContext = { published: counting, before, paragraph, at: hit.start, lang, years };
		const waits = counting === undefined && !looksBack;
		const resolved = hit.resolve(context) ?? (waits ? waitingDate(hit, context) : null);
		const about = ABOUT.test(doc.flat.slice(Math.max(0, hit.start - 24), hit.start));
		const edtf =
			(resolved && (about ? asEdtf(`${resolved.edtf}~`) : null)) ?? (resolved && asEdtf(resolved.edtf));
		if (!resolved || !edtf) continue;
		found.push({ start: hit.start, end: hit.end, ...resolved, edtf, rule: hit.rule, sentence: hit.sentence });
		const { waiting = false, guessed = false } = resolved;
		before.push({ edtf, at: hit.start, paragraph, waiting, guessed });
		if (chronicle && !waiting && opensEntry(doc, hit) && isCertainDay(edtf))
			Object.assign(entry, { paragraph, edtf });
	}
	return found;
}

/** How far into a paragraph the day stands that its entry is of: `On May 3, 2019,`, `• At 7:02 a.m., on May 3`. */
const OPENING = 30;

const opensEntry = (doc: Doc, hit: DateHit) =>
	hit.start - doc.paragraphs[doc.sentences[hit.sentence]!.paragraph]!.start < OPENING;

/** A report told day by day: in an entry `ten days ago` counts from the entry's day, whenever it was published. */
function isChronicle(doc: Doc, hits: readonly DateHit[]): boolean {
	const entries = new Set<number>();
	for (const hit of hits)
		if (DAY_RULE.test(hit.rule) && opensEntry(doc, hit)) entries.add(doc.sentences[hit.sentence]!.paragraph);
	return entries.size >= 5 && entries.size * 4 >= doc.paragraphs.length;
}
const DAY_RULE = /day-year$|day-month-year$|month-day$|day-month$|^numeric\/day/;

/**
 * A record that gathers papers of many earlier years: `el 11 de septiembre` and `ayer` are days of the paper it quotes,
 * and no day of publication settles them.
 */
function isRetrospective(years: readonly number[], published = ANY_DAY.edtf): boolean {
	const recent = years.filter((year) => year >= Number(published.slice(0, 4)) - 1).length;
	return years.length >= 4 && recent * 4 < years.length;
}

function waitingDate(hit: DateHit, context: DateContext): ResolvedDate | null {
	const settled = hit.resolve({ ...context, published: ANY_DAY });
	return settled && { ...settled, waiting: true };
}

function yearsOf(doc: Doc, hits: readonly DateHit[]): number[] {
	const years = new Set<number>();
	for (const { start, end } of hits)
		for (const year of doc.flat.slice(start, end).match(/(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/g) ?? [])
			years.add(Number(year));
	return [...years];
}

const WHY = {
	published: 'against the publication date',
	signed: 'against the date on which it was signed',
	filed: 'against the date on which it was filed',
} as const;

/**
 * The day that `on Tuesday` is counted from: on which the text was published, else signed, else filed. Without any, a
 * dated caption near the head lends its day; and when the text speaks of one weekday only and of "today" or "this
 * morning", the first such day from the caption on. `undefined` where a person says that it is not known.
 */
function publicationOf(doc: Doc, hits: readonly DateHit[]): DateContext['published'] {
	if (doc.spoken !== null) {
		const { name, edtf, inferred } = doc.spoken;
		const why = inferred ? `counted from ${edtf}, which only the name of the file gives` : WHY[name];
		return { edtf, why, inferred, ...(name === 'published' ? {} : { filed: true }) };
	}
	if (doc.undatable) return undefined;
	const captions = doc.paragraphs.filter((paragraph) => paragraph.zone === 'caption');
	for (const { start, end } of captions.slice(0, 1)) {
		const hit = hits.find(
			(one) => one.start >= start && one.end <= end && /^(?:en|es)\/.*year$/.test(one.rule),
		);
		const stated = hit?.resolve({ before: [], paragraph: 0, at: 0, lang: 'en', years: [] })?.edtf;
		const date = stated === undefined ? null : parseDate(stated);
		if (date?.kind !== 'day') continue;
		const weekdays = new Set<string>();
		let today = false;
		for (const one of hits) {
			const words = doc.text.slice(one.start, one.end).toLowerCase();
			if (one.rule.startsWith('relative/weekday')) weekdays.add(words.slice(0, 3));
			if (one.rule === 'relative/today') today = true;
		}
		const wanted = weekdays.size === 1 ? WEEKDAY_STEMS.indexOf([...weekdays][0]!) % 7 : -1;
		if (!today || wanted < 0)
			return { edtf: stated!.slice(0, 7), why: `the caption is dated ${stated}`, inferred: true };
		const from = date.lo / MS_PER_DAY;
		const day = dayFromNumber(from + ((wanted - weekdayOf(from) + 7) % 7));
		const why = `published on the first such weekday after the caption's ${stated}`;
		return { edtf: isoDay(day.year, day.month, day.day), why, inferred: true };
	}
	return undefined;
}
const WEEKDAY_STEMS = 'sun mon tue wed thu fri sat dom lun mar mié jue vie sáb'.split(' ');
