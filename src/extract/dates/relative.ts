import {
	asEdtf,
	dayFromNumber,
	isoDay,
	isoMonth,
	MS_PER_DAY,
	parseDate,
	weekdayOf,
} from '../../record/index.ts';
import type { DateContext, DateHit, DateRule, ResolvedDate } from './hit.ts';
import { NUMBER_WORD, numberOf, pattern, WEEKDAY_EN, WEEKDAY_ES } from './pieces.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAYS_ES = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'];

const toDay = (days: number): string => {
	const date = dayFromNumber(days);
	return isoDay(date.year, date.month, date.day);
};
const dayNumberOf = (edtf: string): number | null => {
	const date = parseDate(edtf);
	return date?.kind === 'day' ? Math.floor(date.lo / MS_PER_DAY) : null;
};

function onPublished({ inferred, why }: NonNullable<DateContext['published']>, edtf: string): ResolvedDate {
	return { edtf, basis: inferred ? 'inferred' : 'relative', why, guessed: inferred };
}

/** A date that only the day of publication can settle. */
function fromPublished(find: (day: number) => string | null): DateHit['resolve'] {
	return ({ published }) => {
		const day = published && dayNumberOf(published.edtf);
		const edtf = day === undefined || day === null ? null : find(day);
		if (edtf === null || published === undefined) return null;
		return onPublished(published, edtf);
	};
}

/** A date counted from the one said before it. */
function fromPrevious(find: (previous: string) => string | null, wanted = /^\d{4}/): DateHit['resolve'] {
	return ({ before }) => {
		const previous = before.findLast((date) => wanted.test(date.edtf));
		const edtf = previous === undefined ? null : find(previous.edtf);
		if (edtf === null || previous === undefined) return null;
		const { waiting, guessed } = previous;
		// What hangs on a guess is one, however far down the chain.
		return {
			edtf,
			basis: guessed ? 'inferred' : 'relative',
			why: `counted from ${previous.edtf}, said before`,
			waiting,
			guessed,
		};
	};
}

const shiftDays = (by: number) => (day: number) => toDay(day + by);

function weekday(words: string, modifier: string | undefined): DateHit['resolve'] {
	const name = words.toLowerCase().slice(0, 3);
	const wanted = Math.max(WEEKDAYS.indexOf(name), WEEKDAYS_ES.indexOf(name));
	return fromPublished((day) => {
		const back = (weekdayOf(day) - wanted + 7) % 7;
		if (/next|próximo/i.test(modifier ?? '')) return toDay(day - back + 7);
		return toDay(day - (back === 0 && /last|pasado/i.test(modifier ?? '') ? 7 : back));
	});
}

function monthsAway(edtf: string, by: number): string {
	const [year, month] = edtf.split('-').map(Number);
	const total = year! * 12 + (month! - 1) + by;
	return isoMonth(Math.floor(total / 12), (total % 12) + 1);
}

/** `years` after `2019` is a year, after a day still a year: the words say no more. */
function shift(edtf: string, count: number, unit: string): string | null {
	const date = edtf.replace(/[?~%]$/, '');
	if (/^(?:year|año)/.test(unit)) return asEdtf(String(Number(date.slice(0, 4)) + count).padStart(4, '0'));
	if (/^(?:month|mes)/.test(unit))
		return /^\d{4}-\d\d/.test(date) ? asEdtf(monthsAway(date.slice(0, 7), count)) : null;
	const day = dayNumberOf(date);
	if (day === null) return null;
	return /^(?:week|semana)/.test(unit) ? `${toDay(day + 7 * count)}~` : toDay(day + count);
}

function counted(count: string, unit: string, sign: 1 | -1): DateHit['resolve'] | null {
	const n = numberOf(count);
	return Number.isFinite(n)
		? fromPrevious((previous) => shift(previous, sign * n, unit.toLowerCase()))
		: null;
}

function ago(count: string, unit: string): DateHit['resolve'] | null {
	const n = numberOf(count);
	return Number.isFinite(n) ? fromPublished((day) => shift(toDay(day), -n, unit.toLowerCase())) : null;
}

function weekOf(offset: number): DateHit['resolve'] {
	return fromPublished((day) => {
		const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * offset;
		return `[${toDay(monday)}..${toDay(monday + 6)}]`;
	});
}
const monthOf = (offset: number) => fromPublished((day) => monthsAway(toDay(day).slice(0, 7), offset));
const yearOf = (offset: number) => fromPublished((day) => String(Number(toDay(day).slice(0, 4)) + offset));
const unitOf = (unit: string, offset: number): DateHit['resolve'] =>
	/^(?:week|semana)/i.test(unit)
		? weekOf(offset)
		: /^(?:month|mes)/i.test(unit)
			? monthOf(offset)
			: yearOf(offset);

/** `During that time`: from the date before it to the day of publication. */
function sincePrevious({ before, published }: DateContext): ResolvedDate | null {
	const from = before.findLast((date) => !date.waiting && /^\d{4}(?:-\d\d){0,2}$/.test(date.edtf))?.edtf;
	const edtf = from && published && asEdtf(`${from}/${published.edtf}`);
	if (!edtf) return null;
	return { ...onPublished(published, edtf), why: `from ${from}, said before, to publication` };
}

const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;
const UNIT_EN = '(days?|weeks?|months?|years?)';
const UNIT_ES = '(días?|semanas?|mes(?:es)?|años?)';

export const RELATIVE_RULES: readonly DateRule[] = [
	{
		rule: 'relative/today',
		pattern: pattern(
			'(?:(?:earlier|later)\\stoday|today|tonight|this\\s(?:morning|afternoon|evening)|hoy(?:\\sen\\sdía)?|esta\\s(?:mañana|tarde|noche))',
			'i',
		),
		read: ([words]) => (/en día$/i.test(words) ? null : fromPublished(shiftDays(0))),
	},
	{
		rule: 'relative/yesterday',
		pattern: pattern('(?:yesterday|last\\snight|ayer|anoche)', 'i'),
		read: () => fromPublished(shiftDays(-1)),
	},
	{
		rule: 'relative/anteayer',
		pattern: pattern('(?:anteayer|antes\\sde\\sayer)', 'i'),
		read: () => fromPublished(shiftDays(-2)),
	},
	{ rule: 'relative/tomorrow', pattern: pattern('tomorrow', 'i'), read: () => fromPublished(shiftDays(1)) },
	{
		rule: 'relative/weekday',
		pattern: pattern(`(?:(last|next|this)\\s)?(${WEEKDAY_EN})(?:\\s(?:morning|afternoon|evening|night))?`),
		read: ([, modifier, name], _before, after) =>
			/^,?\s+\p{Lu}\p{L}{2,8}\.? \d/u.test(after) ? null : weekday(name!, modifier),
	},
	{
		rule: 'relative/weekday-es',
		pattern: pattern(
			`(?<=(?:el|este|del|al|pasado|próximo)\\s)(${WEEKDAY_ES})(?:\\s(pasado|próximo|último))?(?:\\spor\\sla\\s(?:mañana|tarde|noche))?`,
		),
		read: ([, name, modifier], before, after) => {
			if (/^,?\s+\d/.test(after)) return null;
			return weekday(name!, modifier ?? /(?:pasado|próximo)\s$/.exec(before)?.[0]);
		},
	},
	{
		rule: 'relative/last-unit',
		pattern: pattern('(last|this|next)\\s(week|month|year)', 'i'),
		read: ([, which, unit]) => unitOf(unit!, /last/i.test(which!) ? -1 : /next/i.test(which!) ? 1 : 0),
	},
	{
		rule: 'relative/last-unit-es',
		pattern: pattern(
			'(?:(est[ea])\\s(semana|mes|año)|(?:el|la)\\s(semana|mes|año)\\s(pasad[oa]|próxim[oa]))',
		),
		read: ([, , now, other, which]) =>
			now === undefined ? unitOf(other!, /^pasad/.test(which!) ? -1 : 1) : unitOf(now, 0),
	},
	{
		rule: 'relative/later',
		pattern: pattern(`(${NUMBER_WORD})\\s${UNIT_EN}\\s(later|earlier|afterwards?)`, 'i'),
		read: ([, count, unit, which]) => counted(count!, unit!, /earlier/i.test(which!) ? -1 : 1),
	},
	{
		rule: 'relative/later-es',
		pattern: pattern(`(${NUMBER_WORD})\\s${UNIT_ES}\\s(después|más\\starde|antes)`, 'i'),
		read: ([, count, unit, which], _before, after) =>
			/^\sde(?:l|\s)/.test(after) ? null : counted(count!, unit!, /antes/i.test(which!) ? -1 : 1),
	},
	{
		rule: 'relative/ago',
		pattern: pattern(`(${NUMBER_WORD})\\s${UNIT_EN}\\sago`, 'i'),
		read: ([, count, unit]) => ago(count!, unit!),
	},
	{
		rule: 'relative/ago-es',
		pattern: pattern(`hace\\s(${NUMBER_WORD})\\s${UNIT_ES}`, 'i'),
		read: ([, count, unit]) => ago(count!, unit!),
	},
	{
		rule: 'relative/same-day',
		pattern: pattern(
			'(?:(?:on\\s)?(?:the|that|this)(?:\\svery)?\\ssame\\s(?:day|date)|(?:later\\s)?that\\s(?:day|date|morning|afternoon|evening|night)|(?:ese|aquel|el)\\s(?:mismo\\s)?día(?=[,;.]|\\s(?:es|fue|a las|por la|en que))|(?:ese|el)\\smismo\\sdía)',
			'i',
		),
		read: ([words]) => (/^el día/i.test(words) ? null : fromPrevious((previous) => previous, DAY_ONLY)),
	},
	{
		rule: 'relative/next-day',
		pattern: pattern(
			'(?:(?:the|on\\sthe)\\s(?:next|following)\\s(?:day|morning)|al?\\sdía\\ssiguiente|(?:el|al)\\sdía\\ssiguiente|a\\sla\\smañana\\ssiguiente)',
			'i',
		),
		read: () => fromPrevious((previous) => shift(previous, 1, 'day'), DAY_ONLY),
	},
	{
		rule: 'relative/day-before',
		pattern: pattern('(?:the\\s(?:previous\\sday|day\\sbefore)|(?:el\\s)?día\\santerior)', 'i'),
		read: ([words], _before, after) =>
			/before$/i.test(words) && /^\s\p{L}/u.test(after)
				? null
				: fromPrevious((previous) => shift(previous, -1, 'day'), DAY_ONLY),
	},
	{
		rule: 'relative/same-year',
		pattern: pattern(
			'(?:that\\s(?:same\\s)?year|(?:ese|el)\\s(?:mismo\\s)?año(?=[,;.])|ese\\s(?:mismo\\s)?año)',
			'i',
		),
		read: ([words]) => (/^el año/i.test(words) ? null : fromPrevious((previous) => previous.slice(0, 4))),
	},
	{
		rule: 'relative/next-year',
		pattern: pattern('(?:the\\s(?:following|next)\\syear|(?:el|al)\\saño\\ssiguiente)', 'i'),
		read: () => fromPrevious((previous) => shift(previous, 1, 'year')),
	},
	{
		rule: 'relative/during-that-time',
		pattern: pattern(
			'(?:during\\sthat\\s(?:time|period)|since\\sthen|durante\\sese\\s(?:tiempo|período|periodo)|desde\\sentonces)',
			'i',
		),
		read: () => sincePrevious,
	},
];
