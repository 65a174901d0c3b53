import { parseDate } from '../../record/index.ts';
import { verbAt } from './clause.ts';
import type { Context } from './context.ts';
import { datePart, type Part } from './event.ts';
import { REPORTS } from './link-words.ts';
import { REACH } from './view.ts';

const AFTER_STOP = 'the sentence goes on from this date';
const RELATIVE = 'the date of the clause that this one hangs on';

/** The date of an event: in its clause, before it in its sentence, or that of the entry which the sentence continues. */
export function whenOf(
	context: Context,
	trigger: number,
	end: number,
	stay: boolean,
	/** Only a date behind the trigger is its own: what stands before is another act's. */
	ownOnly = false,
): { on?: Part; until?: Part } {
	const { units } = context.view;
	const after: number[] = [];
	for (let at = trigger + 1; at < Math.min(end, units.length); at += 1)
		if (units[at]!.kind === 'date') after.push(at);
	for (const at of after) {
		const { norm } = units[at - 1]!;
		const among = betweenDays(context, at, stay);
		if (among !== null) return among;
		// `on January 12 and 15, 2025`: on which of them, nobody says.
		if (isOneOfDays(context, at)) return {};
		const span = stay ? rangeAt(context, at) : null;
		if (span) return span;
		// `have died since 2019`: several, on no one day; a stay begins there.
		if (
			!stay &&
			/^(?:since|desde)$/.test(units[at - 1]!.norm) &&
			verbAt(context.view, trigger).auxiliaries.some((word) => /^(?:have|has)$/.test(word))
		)
			return {};
		// `publicada en el semanario de fecha 29/11/83`
		if (norm === 'fecha' && units[at - 2]?.norm === 'de') continue;
		// `remained at the jail until her transfer on May 2`
		const ends = units.slice(trigger + 1, at).some((unit) => unit.norm === 'until' || unit.norm === 'hasta');
		if (stay && ends) return { until: datePart(units[at]!.date!) };
		if (
			/^relative\//.test(units[at]!.date!.rule) ||
			// `was arrested May 28 at a bus stop`
			(context.subject === null && context.view.sentence.lang === 'en' && units[at - 1]!.kind !== 'mark') ||
			/^(?:on|in|since|during|between|from|of|el|en|del|día|desde|entre|de|approximately|about|around|until|hasta|,|al|fecha|lunes|martes|miércoles|jueves|viernes|sábado|domingo|madrugada|mañana|tarde|noche)$/.test(
				norm || units[at - 1]!.token.text,
			)
		)
			return { on: spanOf(context, at, stay) };
	}
	if (ownOnly || goesOnNow(context, trigger, stay)) return {};
	// `Arrested in May, he was moved a week later`: which day that was, nobody can count from a month.
	if (
		context.subject === null &&
		units
			.slice(trigger + 1, end)
			.some(
				({ norm }, index) =>
					norm === 'later' && /^(?:day|week|month|year)s?$/.test(units[trigger + index]!.norm),
			)
	)
		return {};
	const spanish = context.view.sentence.lang === 'es';
	const earlier = verbAt(context.view, trigger).auxiliaries.includes('had');
	let beyond: string | undefined;
	for (let at = trigger - 1; at >= Math.max(0, trigger - REACH); at -= 1) {
		const { date, norm, token } = units[at]!;
		if (date !== undefined && isOfSaying(context, at, trigger)) continue;
		if (date !== undefined && spanish && !isNear(context, at, trigger)) break;
		if (date !== undefined && !/^(?:century|decade)$/.test(parseDate(date.edtf)?.kind ?? '')) {
			const span = stay ? (rangeAt(context, at) ?? rangeUntil(context, at)) : null;
			if (span !== null) return span;
			// `On May 2, 2019; May 9, 2019; and June 3, 2020; officers arrested …`: each of these days, not the last.
			if (beyond === AFTER_STOP && isListed(context, at)) return {};
			if (isOneOfDays(context, at)) return {};
			const between = betweenDays(context, at, stay);
			if (between !== null) return between;
			// `was held from May 2 to 9 before being transferred`: on the day that the stay ended.
			const ended =
				!stay && units.slice(at + 1, trigger).some(({ norm: word }) => word === 'before')
					? date.edtf.split('/')[1]
					: undefined;
			if (ended !== undefined)
				return { on: { ...datePart(date), value: ended, why: 'when the stay before it ended' } };
			const on = eventDate(context, date, stay);
			return { on: beyond === undefined ? on : { ...on, why: on.why ?? beyond } };
		}
		// A clause of its own has its own date, or shares that of the clause it goes on from.
		if (token.text === ';' || /^(?:who|where|which|donde)$/.test(norm)) {
			if (spanish || earlier) break;
			beyond ??= token.text === ';' ? AFTER_STOP : RELATIVE;
		}
	}
	const { carried } = context;
	return carried === null ? {} : { on: datePart(carried.date, carried.why) };
}

/**
 * `was arrested on May 2 and is being held`, `… and has been held without charge`: it goes on when that is said, in a
 * text about many; `since May he has been held` has its day.
 */
function goesOnNow({ view, subject }: Context, trigger: number, stay: boolean): boolean {
	if (subject !== null) return false;
	const { units } = view;
	const { auxiliaries } = verbAt(view, trigger);
	const present =
		auxiliaries.some((word) => /^(?:is|are)$/.test(word)) && (stay || auxiliaries.includes('being'));
	const perfect = stay && auxiliaries.some((word) => /^(?:has|have)$/.test(word));
	if (!present && !perfect) return false;
	return !units.slice(0, trigger).some(({ kind }, at) => kind === 'date' && units[at - 1]?.norm === 'since');
}

/**
 * `officials said Friday that she was arrested`, `On Friday, the ministry said …`: the day of the saying. A record of
 * one person tells of a day what was said of that day, so there it is the event's.
 */
function isOfSaying({ view, subject }: Context, date: number, trigger: number): boolean {
	if (subject !== null) return false;
	const { units } = view;
	for (let back = date - 1; back >= Math.max(0, date - 3); back -= 1)
		if (REPORTS.test(units[back]!.norm)) return true;
	for (let at = date + 1; at < trigger; at += 1) {
		const { norm } = units[at]!;
		if (!REPORTS.test(norm) || norm === 'according' || norm === 'según') continue;
		// `In March, he told me, he was picked up`: said by the way.
		if (!units.slice(at + 1, at + 4).some(({ token }) => token.text === ',')) return true;
	}
	return false;
}

/** In Spanish files a date heads an entry that may tell of anything: it is the event's when it stands close, or with `el`. */
function isNear({ view }: Context, date: number, trigger: number): boolean {
	const said = /^(?:el|en|día|del|a|desde|hacia|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/.test(
		view.units[date - 1]?.norm ?? '',
	);
	return trigger - date <= (said ? 20 : 6);
}

/** `from May 1 to June 3`: two dates of one stay. */
function rangeAt({ view }: Context, at: number): { on: Part; until: Part } | null {
	const { units } = view;
	for (let next = at + 1; next <= at + 3; next += 1) {
		const joint = units[next]?.norm ?? '';
		const to = units[next + 1];
		if (/^(?:to|until|through|hasta|al|a)$/.test(joint) && to?.date !== undefined)
			return { on: datePart(units[at]!.date!), until: datePart(to.date) };
	}
	return null;
}

/** `from May 1, 2019 to June 3, 2020, ERO housed …`, seen from its second date. */
function rangeUntil({ view }: Context, at: number): { on: Part; until: Part } | null {
	const { units } = view;
	const from = units[at - 2]?.date;
	if (from === undefined || !/^(?:to|until|through)$/.test(units[at - 1]!.norm)) return null;
	return { on: datePart(from), until: datePart(units[at]!.date!) };
}

/** `Between May 1, 2006, and June 3, 2007, ICE removed …`, seen from either date: a stay, or an uncertain day. */
function betweenDays({ view }: Context, at: number, stay: boolean): { on: Part; until?: Part } | null {
	const { units } = view;
	const opens = (index: number): boolean => {
		let before = index - 1;
		while (/^(?:el|los|días?)$/.test(units[before]?.norm ?? '')) before -= 1;
		return /^(?:between|entre|desde)$/.test(units[before]?.norm ?? '');
	};
	let [first, last] = [at, at];
	if (opens(at)) {
		last = at + 1;
		while (/^(?:,|and|y|e|el|al|hasta)$/.test(units[last]?.norm || (units[last]?.token.text ?? '')))
			last += 1;
	} else {
		first = at - 1;
		while (/^(?:,|and|y|e|el|al|hasta)$/.test(units[first]?.norm || (units[first]?.token.text ?? '')))
			first -= 1;
		if (!opens(first)) return null;
	}
	const [from, to] = [units[first]?.date, units[last]?.date];
	if (first === last || to === undefined) return null;
	const bare = from === undefined ? dayBefore(units[first], to.edtf) : null;
	if (bare !== null) {
		const on = { start: units[first]!.start, end: units[last]!.end };
		return stay
			? { on: { ...on, value: `${bare}/${to.edtf}` } }
			: { on: { ...on, value: `[${bare}..${to.edtf}]` } };
	}
	if (from === undefined) return null;
	const [low, high] = [partsOf(from.edtf)[0], partsOf(to.edtf).at(-1)!];
	if (low === undefined || from.waiting === true || to.waiting === true) return null;
	if (stay) return { on: { ...datePart(from), value: low }, until: { ...datePart(to), value: high } };
	// The year of one may be read from the other, or from the day of publication.
	const why =
		from.basis === 'stated' && to.basis === 'stated'
			? {}
			: { why: from.why ?? to.why ?? 'read in its context' };
	return { on: { start: units[first]!.start, end: units[last]!.end, value: `[${low}..${high}]`, ...why } };
}

/** `entre el 01 y el 16.04.1978`: a day that shares the month and year of the one behind it. */
function dayBefore(unit: Context['view']['units'][number] | undefined, edtf: string): string | null {
	const month = /^(\d{1,2})[./](\d{1,2})$/.exec(unit?.norm ?? '');
	if (month !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf))
		return `${edtf.slice(0, 4)}-${month[2]!.padStart(2, '0')}-${month[1]!.padStart(2, '0')}`;
	const day = /^\d{1,2}$/.test(unit?.norm ?? '') ? unit!.norm.padStart(2, '0') : null;
	return day === null || !/^\d{4}-\d{2}-\d{2}$/.test(edtf) ? null : `${edtf.slice(0, 8)}${day}`;
}

/** The ends of what may itself be a span. */
const partsOf = (edtf: string): string[] => edtf.replace(/[[\]]/g, '').split(/\/|\.\./);

/** One of several days given with one month or year: `January 12 and 15, 2025`. */
function isOneOfDays({ view }: Context, at: number): boolean {
	const { units } = view;
	let before = at - 1;
	while (/^(?:,|and|y|el)$/.test(units[before]?.norm || (units[before]?.token.text ?? ''))) before -= 1;
	return [units[at], units[before]].some((unit) => /\/day-of-list$/.test(unit?.date?.rule ?? ''));
}

/** Whether another date stands right before this one: a list of days. */
function isListed({ view }: Context, at: number): boolean {
	let before = at - 1;
	while (view.units[before]?.kind === 'mark' || view.units[before]?.norm === 'and') before -= 1;
	return before < at - 1 && view.units[before]?.kind === 'date';
}

/** A stay `entre el 1 y el 16 de abril` lasted all of it; what happened once did so on one of these days. */
function spanOf({ view, doc }: Context, at: number, stay: boolean): Part {
	const { date, start, end } = view.units[at]!;
	const part = datePart(date!);
	const days = /^\[([^.,]+)\.\.([^.,]+)\]$/.exec(date!.edtf);
	const between =
		/^(?:entre|between)$/.test(view.units[at - 1]?.norm ?? '') ||
		/^(?:entre|between)\b/i.test(doc.text.slice(start, end)) ||
		(view.units[at - 1]?.norm === 'el' && view.units[at - 2]?.norm === 'entre');
	return stay && between && days !== null ? { ...part, value: `${days[1]}/${days[2]}` } : part;
}

/** Something that happened once, `between 3 and 5 May`, happened on one of these days. */
function eventDate({ doc }: Context, date: Parameters<typeof datePart>[0], stay: boolean): Part {
	const part = datePart(date);
	const between = /between\s*$/i.test(doc.text.slice(Math.max(0, date.start - 12), date.start));
	if (stay || !between || parseDate(date.edtf)?.kind !== 'interval') return part;
	return { ...part, value: `[${date.edtf.replace('/', '..')}]` };
}
