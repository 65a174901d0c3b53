import {
	ago,
	counted,
	DAY_ONLY,
	fromNear,
	fromPrevious,
	fromPublished,
	lastDayOf,
	season,
	shift,
	shiftDays,
	sincePrevious,
	toDay,
	unitOf,
	weekday,
	weekdayFrom,
	weekend,
} from './counting.ts';
import { looksForward } from './future.ts';
import type { DateRule } from './hit.ts';
import {
	GAP,
	MONTH_FULL_EN,
	MONTH_WORDS_EN,
	NUMBER_WORD,
	pattern,
	THIRD_EN,
	third,
	WEEKDAY_EN,
	WEEKDAYS_EN,
} from './pieces.ts';
import { month } from './worded.ts';

const UNIT = '(days?|weeks?|months?|years?|decades?)';
const WORDS_BEFORE =
	/(?:more than|over|nearly|almost|about|around|some|roughly|at least|less than|under)\s$/i;

const offsetOf = (which: string): number =>
	/^(?:last|past|previous)/i.test(which) ? -1 : /^(?:next|coming|following)/i.test(which) ? 1 : 0;

const RULES: readonly DateRule[] = [
	{
		rule: 'relative/today',
		words: ['today', 'tonight', 'this'],
		pattern: pattern(
			'(?:(?:earlier|later)\\stoday|today|tonight|this\\s(?:very\\s)?(?:morning|afternoon|evening))',
			'i',
		),
		read: () => fromPublished(shiftDays(0)),
	},
	{
		rule: 'relative/yesterday',
		words: ['yesterday', 'night'],
		pattern: pattern('(?:yesterday(?:\\s(?:morning|afternoon|evening))?|last\\snight)', 'i'),
		read: () => fromPublished(shiftDays(-1)),
	},
	{
		rule: 'relative/before-yesterday',
		words: ['yesterday'],
		pattern: pattern('(?:the\\s)?day\\sbefore\\syesterday', 'i'),
		read: () => fromPublished(shiftDays(-2)),
	},
	{
		rule: 'relative/tomorrow',
		words: ['tomorrow'],
		pattern: pattern('tomorrow(?:\\s(?:morning|afternoon|evening|night))?', 'i'),
		read: () => fromPublished(shiftDays(1)),
	},
	{
		rule: 'relative/overnight',
		words: ['overnight'],
		pattern: pattern('overnight'),
		read: (_match, before, after) =>
			// `an overnight stay`, `for overnight housing`, `was kept overnight`: no night of its own.
			/(?:an?|the|for|her|his|their|kept|held|stayed|remained|left|monitored|observed)\s$/i.test(before) ||
			!/^(?:[,.;]|\s(?:on|in|at|by|after|before|when|and|to|from|into|near|with|for)\s)/.test(after)
				? null
				: fromPublished((day) => `[${toDay(day - 1)}..${toDay(day)}]`),
	},
	{
		rule: 'relative/weekday',
		words: WEEKDAYS_EN,
		pattern: pattern(
			`(?:(last|next|this|this\\scoming|this\\spast)\\s)?(${WEEKDAY_EN})(?:\\s(?:morning|afternoon|evening|night))?`,
		),
		read: ([, modifier, name], before, after) => {
			if (/^,?\s+\p{Lu}\p{L}{2,8}\.? \d/u.test(after) || /(?:every|each|most)\s$/i.test(before)) return null;
			// `the following Tuesday`, `that Friday`, `the Monday before`: counted from the day said before.
			if (/(?:following|next)\s$/i.test(before) && /the\s(?:following|next)\s$/i.test(before))
				return weekdayFrom(name!, 1);
			if (/(?:that|that same|the same|the previous)\s$/i.test(before))
				return fromNear(
					weekdayFrom(name!, /previous/i.test(before) ? -1 : 1),
					weekday(name!, modifier, looksForward(before, after)),
				);
			return weekday(name!, modifier, modifier === undefined && looksForward(before, after));
		},
	},
	{
		rule: 'relative/last-unit',
		words: ['last', 'this', 'next', 'past', 'coming'],
		pattern: pattern(
			`(?:earlier\\s|later\\s|(${THIRD_EN}))?(?:the\\s)?(last|this(?:\\spast|\\scoming)?|next)\\s(week|month|year)(?!\\s?['’-])`,
			'i',
		),
		read: ([, part, which, unit], before) =>
			/\bthe\s$/i.test(before) && part === undefined
				? null
				: unitOf(unit!, offsetOf(which!.replace(/^this\s/i, '')), part),
	},
	{
		// `this year's festival`, also as it is often misspelt
		rule: 'relative/unit-owner',
		words: ['last', 'this', 'next'],
		pattern: pattern("(last|this|next)\\s(week|month|year)(?:(?=['’]s)|s(?=\\s))", 'i'),
		read: ([, which, unit]) => unitOf(unit!, offsetOf(which!)),
	},
	{
		// A deadline is its last day; `at the end of the year` any of the last months.
		rule: 'relative/by-the-end',
		words: ['end', "year's", 'year-end'],
		pattern: pattern(
			"(?<=by\\s)(?:the\\send\\sof\\s(?:the|this)\\s(month|year)|(?:year['’]s\\s|year[\\s-]|the\\syear['’]s\\s)end)",
			'i',
		),
		read: ([, unit]) => lastDayOf(unit ?? 'year'),
	},
	{
		rule: 'relative/end-of-unit',
		words: ['month', 'year'],
		pattern: pattern(
			'(?:(?:the\\s)?((?:beginning|start|middle|end)\\sof)\\sthe\\s(month|year)|(early|late)\\sin\\sthe\\s(year))',
			'i',
		),
		read: ([, part, unit, early, year]) => unitOf((unit ?? year)!, 0, part ?? early),
	},
	{
		rule: 'relative/month-of-year',
		words: MONTH_WORDS_EN,
		pattern: pattern(
			`(${THIRD_EN})?(${MONTH_FULL_EN})(?:${GAP}(\\d{1,2})(?:st|nd|rd|th)?,?)?${GAP}(?:of\\s)?(last|this|next|that)\\syear`,
		),
		read: ([, part, name, date, which]) => {
			const inYear = (year: string) => {
				const whole = month(year, name!);
				return whole === null || date === undefined
					? third(part, whole)
					: `${whole}-${date.padStart(2, '0')}`;
			};
			if (which === 'that') return fromPrevious((previous) => inYear(previous.slice(0, 4)));
			return fromPublished((day) => inYear(String(Number(toDay(day).slice(0, 4)) + offsetOf(which!))));
		},
	},
	{
		rule: 'relative/weekend',
		words: ['weekend'],
		pattern: pattern(
			'(?:(?:over\\s|during\\s|throughout\\s)?(?:the|(this|last|next)(?:\\s(past|coming))?)\\s)(?:past\\s)?weekend',
			'i',
		),
		read: ([, which, more], before, after) =>
			/^\sof\s/.test(after)
				? null
				: weekend(/next/i.test(which ?? '') || /coming/i.test(more ?? '') || looksForward(before, after)),
	},
	{
		rule: 'relative/season',
		words: ['spring', 'summer', 'autumn', 'fall', 'winter'],
		pattern: pattern('(last|this|this\\spast|next)\\s(spring|summer|fall|autumn|winter)', 'i'),
		read: ([, which, name]) => season(which!, name!),
	},
	{
		rule: 'relative/century',
		words: ['century'],
		pattern: pattern('(?:(?:the\\s)?(last|past|previous)|(this))\\scentury', 'i'),
		read: ([, , now]) =>
			fromPublished((day) => `${Number(toDay(day).slice(0, 2)) - (now === undefined ? 1 : 0)}XX`),
	},
	{
		rule: 'relative/later',
		words: ['later', 'earlier', 'afterward', 'afterwards', 'thereafter'],
		pattern: pattern(`(${NUMBER_WORD})\\s${UNIT}\\s(later|earlier|afterwards?|thereafter)`, 'i'),
		read: ([, count, unit, which]) => counted(count!, unit!, /earlier/i.test(which!) ? -1 : 1),
	},
	{
		rule: 'relative/ago',
		words: ['ago'],
		pattern: pattern(`\\[?(${NUMBER_WORD})\\]?\\s${UNIT}\\sago`, 'i'),
		read: ([, count, unit], before) => ago(count!, unit!, WORDS_BEFORE.test(before)),
	},
	{
		rule: 'relative/same-day',
		words: ['same', 'that'],
		pattern: pattern(
			'(?:(?:on\\s)?(?:the|that|this)(?:\\svery)?\\ssame\\s(?:day|date)|(?:later\\s)?that\\s(?:day|date|morning|afternoon|evening|night))',
			'i',
		),
		read: () => fromPrevious((previous) => previous, DAY_ONLY),
	},
	{
		rule: 'relative/next-day',
		words: ['next', 'following', 'after', 'later'],
		pattern: pattern(
			'(?:(?:on\\s)?the\\s(?:next|following)\\s(?:day|morning|afternoon|evening|night)|the\\s(?:day|morning)\\safter(?=[,.;])|a\\sday\\slater)',
			'i',
		),
		read: () => fromPrevious((previous) => shift(previous, 1, 'day'), DAY_ONLY),
	},
	{
		rule: 'relative/day-before',
		words: ['previous', 'before'],
		pattern: pattern('the\\s(?:previous\\s(?:day|night|evening)|(?:day|night|evening)\\sbefore)', 'i'),
		read: ([words], _before, after) =>
			/before$/i.test(words) && /^\s\p{L}/u.test(after)
				? null
				: fromPrevious((previous) => shift(previous, -1, 'day'), DAY_ONLY),
	},
	{
		rule: 'relative/same-unit',
		words: ['year', 'month'],
		pattern: pattern('(?:that|the)\\s(?:same\\s)?(year|month)', 'i'),
		read: ([words, unit], before) => {
			// `the year` alone is any year.
			if (/^the\s(?:year|month)/i.test(words) || /(?:end|beginning|start|middle) of\s$/i.test(before))
				return null;
			return /year/i.test(unit!)
				? fromPrevious((previous) => previous.slice(0, 4))
				: fromPrevious((previous) => previous.slice(0, 7), /^\d{4}-\d\d/);
		},
	},
	{
		rule: 'relative/next-unit',
		words: ['following', 'next'],
		pattern: pattern('the\\s(?:following|next)\\s(year|month)', 'i'),
		read: ([, unit]) => fromPrevious((previous) => shift(previous, 1, unit!.toLowerCase())),
	},
	{
		rule: 'relative/unit-before',
		words: ['before', 'previous', 'prior'],
		pattern: pattern('the\\s(?:(year|month)\\sbefore|(?:previous|prior)\\s(year|month))', 'i'),
		read: ([words, unit, other], _before, after) => {
			if (/before$/i.test(words) && /^\s(?:he|she|it|they|we|i|the|his|her|last|that)\b/i.test(after))
				return null;
			const of = (unit ?? other)!.toLowerCase();
			return fromNear(
				fromPrevious((previous) => shift(previous, -1, of)),
				unitOf(of, -1),
			);
		},
	},
	{
		rule: 'relative/during-that-time',
		words: ['during'],
		pattern: pattern('during\\sthat\\s(?:time|period)', 'i'),
		read: () => sincePrevious,
	},
];

export const RELATIVE_ENGLISH: readonly DateRule[] = RULES.map((rule) => ({ ...rule, lang: 'en' }));
