import {
	ago,
	counted,
	DAY_ONLY,
	fromPrevious,
	fromPublished,
	monthsAway,
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
	MONTH_ES,
	MONTH_WORDS_ES,
	NUMBER_WORD,
	pattern,
	THIRD_ES,
	third,
	WEEKDAY_ES,
	WEEKDAYS_ES,
} from './pieces.ts';
import { month } from './worded.ts';

const UNIT = '(días?|semanas?|mes(?:es)?|años?|décadas?)';
const WORDS_BETWEEN =
	'más\\sde\\s|casi\\s|cerca\\sde\\s|alrededor\\sde\\s|unos\\s|unas\\s|aproximadamente\\s';

const offsetOf = (which: string): number =>
	/^(?:pasad|últim|anterior)/i.test(which)
		? -1
		: /^(?:próxim|entrante|que viene|siguiente)/i.test(which)
			? 1
			: 0;

const RULES: readonly DateRule[] = [
	{
		rule: 'relative/today',
		words: ['hoy', 'esta'],
		pattern: pattern('(?:hoy(?:\\sen\\sdía)?|esta\\s(?:misma\\s)?(?:mañana|tarde|noche|madrugada))', 'i'),
		read: ([words], before) =>
			/en día$/i.test(words) || /al día de\s$/i.test(before) ? null : fromPublished(shiftDays(0)),
	},
	{
		rule: 'relative/yesterday',
		words: ['ayer', 'anoche'],
		pattern: pattern('(?:ayer(?:\\spor\\sla\\s(?:mañana|tarde|noche))?|anoche)', 'i'),
		read: ([words], before) =>
			/^ayer/i.test(words) && /antes de\s$/i.test(before) ? null : fromPublished(shiftDays(-1)),
	},
	{
		rule: 'relative/anteayer',
		words: ['anteayer', 'antier', 'anteanoche', 'ayer'],
		pattern: pattern('(?:anteayer|antier|anteanoche|antes\\sde\\sayer)', 'i'),
		read: () => fromPublished(shiftDays(-2)),
	},
	{
		rule: 'relative/weekday-es',
		words: WEEKDAYS_ES,
		pattern: pattern(
			`(?<=(?:[Ee]l|[Ee]ste|del|al|[Pp]asado|[Pp]róximo)\\s)(${WEEKDAY_ES})(?:\\s(pasado|próximo|último|siguiente|anterior|que\\sviene))?(?:\\s(?:por|en|a)\\sla\\s(?:mañana|tarde|noche|madrugada))?`,
		),
		read: ([, name, modifier], before, after) => {
			if (/^,?\s+\d/.test(after)) return null;
			if (modifier === 'siguiente') return weekdayFrom(name!, 1);
			if (modifier === 'anterior') return weekdayFrom(name!, -1);
			const told = modifier ?? /(?:pasado|próximo)\s$/i.exec(before)?.[0];
			return weekday(
				name!,
				told === 'que viene' ? 'próximo' : told,
				told === undefined && looksForward(before, after),
			);
		},
	},
	{
		rule: 'relative/last-unit-es',
		words: ['semana', 'mes', 'año'],
		pattern: pattern(
			`(?:(${THIRD_ES})?(?:el\\s|la\\s)?(est[ea]|presente)\\s(semana|mes|año)|(${THIRD_ES})?(?:(?:el|la|l)\\s)?(?:(semana|mes|año)\\s(pasad[oa]|próxim[oa]|entrante|que\\sviene)|(pasad[oa]|próxim[oa]|últim[oa])\\s(semana|mes|año)))`,
			'i',
		),
		read: ([, part, now, unit, other, of, which, whichFirst, ofLast], _before, after) => {
			// `el próximo año electoral`, `la última semana de mayo`
			if (whichFirst !== undefined && /^\s(?:de|del|electoral|fiscal|escolar)\s/i.test(after)) return null;
			return now === undefined
				? unitOf((of ?? ofLast)!, offsetOf((which ?? whichFirst)!), other)
				: unitOf(unit!, 0, part);
		},
	},
	{
		// `a fines de año`, `a principios de mes`
		rule: 'relative/third-of-unit-es',
		words: ['año', 'mes'],
		pattern: pattern(
			`((?:a\\s)?(?:principios|comienzos|inicios|mediados|fines|finales|fin)\\sde)\\s(año|mes)(?!\\sde\\s)`,
			'i',
		),
		read: ([, part, unit]) => unitOf(unit!, 0, part),
	},
	{
		rule: 'relative/month-of-year-es',
		words: MONTH_WORDS_ES,
		pattern: pattern(
			`(?:(\\d{1,2})\\sde\\s)?(${THIRD_ES})?(${MONTH_ES})(?:${GAP}(?:de\\s(este|ese)\\saño|del\\s(?:(mismo|presente|corriente)\\saño|año\\s(pasado|próximo))|(pasado|último|próximo)))`,
			'i',
		),
		read: ([, date, part, name, this_, same, which, month_], _before, after) => {
			const inYear = (year: string) => {
				const whole = month(year, name!);
				return whole === null || date === undefined
					? third(part, whole)
					: `${whole}-${date.padStart(2, '0')}`;
			};
			const said = /^[\s_]{0,3}\((\d{4})\)/.exec(after)?.[1];
			if (said !== undefined) return inYear(said);
			if (this_ === 'ese' || same === 'mismo')
				return fromPrevious((previous) => inYear(previous.slice(0, 4)));
			return fromPublished((day) => {
				const today = toDay(day);
				const year = Number(today.slice(0, 4));
				if (month_ === undefined) return inYear(String(year + offsetOf(which ?? '')));
				// `el 5 de mayo pasado`: the last one; `mayo próximo`: the next.
				const found = inYear(String(year));
				const over = found !== null && found.replace(/^\[/, '') <= today;
				const by = /próximo/i.test(month_) ? (over ? 1 : 0) : over ? 0 : -1;
				return by === 0 ? found : inYear(String(year + by));
			});
		},
	},
	{
		// `el 5 del corriente`, `el 5 del mes pasado`
		rule: 'relative/day-of-month-es',
		words: ['corriente', 'corrientes', 'cte', 'cte.', 'mes'],
		pattern: pattern(
			'(\\d{1,2})\\sde(?:l|\\slos|\\seste)\\s(?:(?:mes\\s)?(?:corrientes?|cte\\.?)|(mes\\spasado)|mes)',
			'i',
		),
		read: ([, date, last]) =>
			fromPublished(
				(day) =>
					`${monthsAway(toDay(day).slice(0, 7), last === undefined ? 0 : -1)}-${date!.padStart(2, '0')}`,
			),
	},
	{
		rule: 'relative/weekend-es',
		words: ['semana'],
		pattern: pattern(
			'(?:el|este|el\\s(próximo)|el\\spasado)\\sfin\\sde\\ssemana(?:\\s(?:pasado|(próximo|que\\sviene)))?',
			'i',
		),
		read: ([, next, coming], before, after) =>
			/^\sdel?\s/.test(after)
				? null
				: weekend(next !== undefined || coming !== undefined || looksForward(before, after)),
	},
	{
		rule: 'relative/century-es',
		words: ['siglo'],
		pattern: pattern('(?:el\\s)?(?:(siglo\\spasado|pasado\\ssiglo)|este\\ssiglo)', 'i'),
		read: ([, past]) =>
			fromPublished((day) => `${Number(toDay(day).slice(0, 2)) - (past === undefined ? 0 : 1)}XX`),
	},
	{
		rule: 'relative/later-es',
		words: ['después', 'tarde', 'antes'],
		pattern: pattern(`(${NUMBER_WORD})\\s${UNIT}\\s(después|más\\starde|antes)`, 'i'),
		read: ([, count, unit, which], _before, after) =>
			/^\sde(?:l|\s)/.test(after) ? null : counted(count!, unit!, /antes/i.test(which!) ? -1 : 1),
	},
	{
		rule: 'relative/ago-es',
		words: ['hace'],
		pattern: pattern(`hace\\s(?:ya\\s)?(${WORDS_BETWEEN})?(${NUMBER_WORD})\\s${UNIT}`, 'i'),
		read: ([, about, count, unit], _before, after) =>
			// `hace dos años que`: since then, all the time.
			/^\sque\s/.test(after) ? null : ago(count!, unit!, about !== undefined),
	},
	{
		rule: 'relative/ago-back-es',
		words: ['atrás'],
		pattern: pattern(`(${NUMBER_WORD})\\s${UNIT}\\satrás`, 'i'),
		read: ([, count, unit]) => ago(count!, unit!, false),
	},
	{
		rule: 'relative/same-day',
		words: ['día', 'noche', 'tarde', 'mañana', 'madrugada'],
		pattern: pattern(
			'(?:(?:ese|aquel|el)\\s(?:mismo\\s)?día(?=[,;.]|\\s(?:es|fue|a las|por la|en que))|(?:ese|el)\\smismo\\sdía|es[ea]\\s(?:misma\\s)?(?:noche|tarde|mañana|madrugada))',
			'i',
		),
		read: ([words]) => (/^el día/i.test(words) ? null : fromPrevious((previous) => previous, DAY_ONLY)),
	},
	{
		rule: 'relative/next-day',
		words: ['siguiente', 'otro'],
		pattern: pattern('(?:al?|el)\\s(?:día\\ssiguiente|otro\\sdía)|a\\sla\\smañana\\ssiguiente', 'i'),
		read: () => fromPrevious((previous) => shift(previous, 1, 'day'), DAY_ONLY),
	},
	{
		rule: 'relative/day-before',
		words: ['anterior', 'víspera'],
		pattern: pattern('(?:(?:el\\s)?día\\santerior|la\\snoche\\santerior|la\\svíspera)', 'i'),
		read: () => fromPrevious((previous) => shift(previous, -1, 'day'), DAY_ONLY),
	},
	{
		rule: 'relative/same-unit-es',
		words: ['año', 'mes'],
		pattern: pattern(
			'(?:ese|el|aquel)\\s(?:mismo\\s)?(?:(año)(?=[,;.])|(mes)(?=[,;.]))|ese\\s(?:mismo\\s)?(año)',
			'i',
		),
		read: ([words, , isMonth]) => {
			if (/^el (?:año|mes)/i.test(words)) return null;
			return isMonth === undefined
				? fromPrevious((previous) => previous.slice(0, 4))
				: fromPrevious((previous) => previous.slice(0, 7), /^\d{4}-\d\d/);
		},
	},
	{
		rule: 'relative/next-unit-es',
		words: ['siguiente'],
		pattern: pattern('(?:el|al)\\s(año|mes)\\ssiguiente', 'i'),
		read: ([, unit]) => fromPrevious((previous) => shift(previous, 1, unit!.toLowerCase())),
	},
	{
		rule: 'relative/unit-before-es',
		words: ['anterior', 'previo'],
		pattern: pattern('el\\s(año|mes)\\s(?:anterior|previo)', 'i'),
		read: ([, unit]) => fromPrevious((previous) => shift(previous, -1, unit!.toLowerCase())),
	},
	{
		rule: 'relative/during-that-time',
		words: ['durante'],
		pattern: pattern('durante\\sese\\s(?:tiempo|período|periodo)', 'i'),
		read: () => sincePrevious,
	},
];

export const RELATIVE_SPANISH: readonly DateRule[] = RULES.map((rule) => ({ ...rule, lang: 'es' }));
