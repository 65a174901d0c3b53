import {
	asEdtf,
	type DateBasis,
	dayFromNumber,
	isoDay,
	type Language,
	MS_PER_DAY,
	parseDate,
	weekdayOf,
} from '../../record/index.ts';
import { type Doc, sentenceAt } from '../document.ts';
import { DAY_LIST_RULES } from './days.ts';
import { collectHits, type DateContext } from './hit.ts';
import { NUMERIC_RULES } from './numeric.ts';
import { RELATIVE_RULES } from './relative.ts';
import { ENGLISH_RULES, SPANISH_RULES } from './worded.ts';
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
};

const RULES = [
	...DAY_LIST_RULES,
	...ENGLISH_RULES,
	...SPANISH_RULES,
	...NUMERIC_RULES,
	...YEAR_RULES,
	...RELATIVE_RULES,
];

/** A date that its own words call approximate. */
const ABOUT =
	/(?:on or about|about|around|approximately|circa|hacia(?: el)?|alrededor del?|aproximadamente(?: el)?)\s{1,3}$/i;

/** Every date of a document that can be told, in order. What only a missing publication date could settle is left out. */
export function datesIn(doc: Doc): FoundDate[] {
	const hits = collectHits(doc.flat, RULES);
	const published = publicationOf(doc, hits);
	const years = yearsOf(doc, hits);
	const found: FoundDate[] = [];
	const before: { edtf: string; at: number; paragraph: number }[] = [];
	for (const hit of hits) {
		const index = sentenceAt(doc, hit.start);
		const sentence = doc.sentences[index];
		if (sentence === undefined || hit.end > sentence.end + 1) continue;
		const lang: Language = sentence.lang === 'es' ? 'es' : 'en';
		const context: DateContext = {
			published,
			before,
			paragraph: sentence.paragraph,
			at: hit.start,
			lang,
			years,
		};
		const resolved = hit.resolve(context);
		const about = ABOUT.test(doc.flat.slice(Math.max(0, hit.start - 24), hit.start));
		const edtf =
			(resolved && (about ? asEdtf(`${resolved.edtf}~`) : null)) ?? (resolved && asEdtf(resolved.edtf));
		if (!resolved || !edtf) continue;
		found.push({ start: hit.start, end: hit.end, ...resolved, edtf, rule: hit.rule, sentence: index });
		before.push({ edtf, at: hit.start, paragraph: sentence.paragraph });
	}
	return found;
}

function yearsOf(doc: Doc, hits: ReturnType<typeof collectHits>): number[] {
	const years = new Set<number>();
	for (const { start, end } of hits)
		for (const year of doc.flat.slice(start, end).match(/(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/g) ?? [])
			years.add(Number(year));
	return [...years];
}

/**
 * The day of publication as given. Without one, a dated caption near the head lends its day; and when the text
 * speaks of one weekday only and of "today" or "this morning", the first such day from the caption on.
 */
function publicationOf(doc: Doc, hits: ReturnType<typeof collectHits>): DateContext['published'] {
	const given = doc.meta.published;
	if (given !== undefined && parseDate(given))
		return { edtf: given, why: 'against the publication date', inferred: false };
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
