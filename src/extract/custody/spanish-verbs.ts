import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { patientOf } from './context.ts';
import type { CustodyEvent, Part, Understood } from './event.ts';
import { partOf } from './event.ts';
import { type Frame, INTRANSITIVE } from './frames.ts';
import { phraseAt } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import type { SpanishForm } from './spanish-frames.ts';
import { isGeneral } from './spanish-general.ts';
import { groupOf, isDone, leavesOut, type Who } from './spanish-group.ts';
import { HOUSES } from './spanish-houses.ts';
import { infinitiveWho, joins, objectWho } from './spanish-object.ts';
import { settle } from './spanish-settle.ts';
import { opensEntry, subjectOf, understood } from './spanish-subject.ts';
import { bareWho, namedBehind, subjectWho } from './spanish-voice.ts';
import { canBeWho } from './spanish-who.ts';
import { HAVE } from './spanish-words.ts';

type Read = { at: number; frame: Frame; plural: boolean };

/** Whom what stands before a participle is about: the subject of `fue`, the noun it hangs on, or nobody. */
function participle(context: Context, { at, frame, plural }: Read, carried: Who): CustodyEvent | null {
	const { doc } = context;
	const { from, staying, having, self } = groupOf(context, at);
	if (self && context.subject !== null) return null;
	// `la policía ha detenido a Ana Pereyra`: who did it comes first.
	if (having && !INTRANSITIVE.has(frame.id) && /o$/.test(context.view.units[at]!.norm))
		return finite(context, { at, frame, plural }, carried);
	const { list, end } = complements(context, at + 1);
	const kept =
		staying && KEEPING.test(context.view.units[from]!.norm)
			? keptBy(context, { at, frame, from }, list, end, carried)
			: null;
	if (kept !== null) return kept;
	const who = self
		? null
		: from < at
			? subjectWho(context, { from, at, after: at + 1, plural }, carried)
			: bareWho(context, { at, plural }, end, carried);
	const weak =
		WEAK.has(frame.id) &&
		!list.some(
			({ preposition, phrase }) =>
				preposition === 'por' ||
				(frame.id === 'mover' && /^(?:a|al)$/.test(preposition) && phrase.kind === 'facility'),
		);
	if (weak) return null;
	if (who === null && !self && !(from < at && leavesOut(context, from, at))) return null;
	// `nadie debe ser detenido`: a rule, about nobody.
	const words =
		who === null ? '' : (who.value ?? (who.start === undefined ? '' : doc.text.slice(who.start, who.end)));
	if (/^(?:nadie|ningun[oa])$/i.test(words)) return null;
	const settled = settle(context, frame, list, staying, false, at);
	if (settled === null) return null;
	// `una nómina de presos desaparecidos`: what stands before the noun dates the list.
	const hung = from === at && carried !== who && !opensEntry(context, at);
	const told = spanishEvent(context, {
		at,
		from,
		end,
		list,
		who,
		frame,
		...settled,
		...(hung ? { ownDay: true } : {}),
	});
	// `personas desaparecidas` alone counts nobody, nowhere, at no time; `fue liberado` of nobody tells nothing.
	const placed = told.at !== undefined || told.to !== undefined || told.on !== undefined;
	if (who === null) return self || placed || told.by !== undefined ? told : null;
	const bare =
		who.start !== undefined &&
		!/\s(?!\S+$)|^(?!los |las |unos |unas )\S+\s/.test(doc.text.slice(who.start, who.end)) &&
		/^\p{Ll}/u.test(doc.text.charAt(who.start));
	return bare && from === at && !placed && told.by === undefined ? null : told;
}

const KEEPING = /^(?:tien|tuv|tení|tener|manten|mantien|mantuv)/;

/** `el Ejército tiene detenido a Juan Pereyra`: whom somebody keeps. */
function keptBy(
	context: Context,
	{ at, frame, from }: { at: number; frame: Frame; from: number },
	list: readonly Complement[],
	end: number,
	carried: Who,
): CustodyEvent | null {
	const acted = objectWho(context, { at: from, after: at + 1, going: false }, list, carried);
	if (acted?.object === undefined || acted.who === null) return null;
	const rest = list.filter((each) => each !== acted.object);
	const settled = settle(context, frame, rest, true, false, at);
	if (settled === null) return null;
	const { by } = acted;
	return spanishEvent(context, {
		at,
		from: acted.from,
		end,
		list: rest,
		who: acted.who,
		frame,
		...settled,
		...(by === undefined ? {} : { by }),
	});
}

/** `agentes lo detuvieron`, `detuvieron a Ana Pereyra`, `se la llevaron`. */
function finite(context: Context, { at, frame }: Read, carried: Who): CustodyEvent | null {
	const { list, end } = complements(context, at + 1);
	const going = frame.type === 'going';
	const acted = objectWho(context, { at, after: at + 1, going }, list, carried);
	if (acted === null || acted.who === null) return null;
	const { from, who, object, topic, by } = acted;
	// `para que lo suelten`: what somebody wanted.
	const { units } = context.view;
	if (units[from - 1]?.norm === 'que' && units[from - 2]?.norm === 'para') return null;
	const house = by?.value !== undefined && HOUSES.test(by.value);
	if (isGeneral(context, at, who, 'finite')) return null;
	if (WEAK.has(frame.id) && !topic && object === undefined && !isActedOn(context, at)) return null;
	const rest = list.filter((each) => each !== object);
	const settled = settle(context, frame, rest, false, isTakenAway(context, from, at, frame), at);
	if (settled === null) return null;
	return spanishEvent(context, {
		at,
		from,
		end,
		list: rest,
		who,
		frame,
		...settled,
		// `la prisión que alberga a 200 hombres`: where, not who did it.
		...(by === undefined ? {} : frame.type === 'held' && house ? { places: { at: by } } : { by }),
	});
}

/** Verbs of many things, which tell of custody only where they name whom or who did it. */
const WEAK: ReadonlySet<string> = new Set(['levantar', 'interceptar', 'agarrar', 'chupar', 'mover']);

/** `los interceptaron | sujetos armados`: hands behind the verb. */
const isActedOn = ({ doc, view }: Context, at: number): boolean =>
	phraseAt(doc, view, at + 1)?.kind === 'body' ||
	/^(?:sujetos|desconocidos|encapuchados|policías|civiles|uniformados|militares)$/.test(
		view.units[at + 1]?.norm ?? '',
	);

/** `se lo llevaron`: taken away, wherever to. */
const isTakenAway = ({ view }: Context, from: number, at: number, frame: Frame): boolean =>
	frame.id === 'llevar' && view.units.slice(from, at).some(({ norm }) => norm === 'se');

/** `detenerlo`, `trasladar a Ana Pereyra`: what was to be done, or was done after `tras`. */
function infinitive(
	context: Context,
	{ at, frame, clitic }: Read & { clitic: string | undefined },
): CustodyEvent | null {
	const { units } = context.view;
	const { list, end } = complements(context, at + 1);
	const { who, object } = infinitiveWho(context, at, clitic, list);
	if (who === null) return null;
	const rest = list.filter((each) => each !== object);
	const settled = settle(context, frame, rest, false, false, at);
	if (settled === null) return null;
	const event = spanishEvent(context, { at, from: at, end, list: rest, who, frame, ...settled });
	// `la policía volvió a detenerlo`
	const again =
		units[at - 1]?.norm === 'a' && /^(?:volvió|volvieron|vuelve|vuelven)$/.test(units[at - 2]?.norm ?? '');
	if (again)
		return {
			...event,
			type: event.type === 'arrest' ? 're-detention' : event.type,
			manner: { ...event.manner, force: 'asserts' },
		};
	if (isDone(context, at) || event.manner.force !== 'asserts') return event;
	return { ...event, manner: { ...event.manner, force: 'intends' } };
}

/** `Ana Pereyra murió en …`, `desapareció el …`; `el Ejército la desapareció` has her as its object. */
function own(context: Context, read: Read, carried: Part | Understood | null): CustodyEvent | null {
	const { at, frame, plural } = read;
	const { doc, view } = context;
	const { units } = view;
	const { list, end } = complements(context, at + 1);
	const done =
		frame.id === 'desaparecer' &&
		(/^(?:lo|la|los|las)$/.test(units[at - 1]?.norm ?? '') || /^(?:a|al)$/.test(units[at + 1]?.norm ?? ''));
	if (done) {
		const event = finite(context, read, carried);
		if (event !== null) return event;
	}
	let from = at;
	while (from > 0 && (units[from - 1]!.norm === 'se' || HAVE.test(units[from - 1]!.norm))) from -= 1;
	const before = subjectOf(context, from);
	const who =
		patientOf(context, before) ??
		(before !== null && context.subject === null && canBeWho(view, before) === true
			? partOf(before)
			: null) ??
		patientOf(context, phraseAt(doc, view, at + 1)) ??
		namedBehind(context, at + 1) ??
		(plural
			? context.subject === null
				? understood(context, at)
				: null
			: at > 8 && context.subject !== null
				? null
				: understood(context, at)) ??
		(joins(context, from) ? carried : null);
	const settled = settle(context, frame, list, false, false, at);
	return who === null || settled === null
		? null
		: spanishEvent(context, { at, from: at, end, list, who, frame, ...settled });
}

/** Reads one verb form; `carried` is whom the sentence told of before. */
export function readSpanishVerb(
	context: Context,
	at: number,
	{ frame, form, plural, clitic }: SpanishForm,
	carried: Who,
): CustodyEvent | null {
	if (form === 'participle') return participle(context, { at, frame, plural }, carried);
	if (form === 'infinitive') return infinitive(context, { at, frame, plural, clitic });
	return form === 'finite'
		? finite(context, { at, frame, plural }, carried)
		: own(context, { at, frame, plural }, carried);
}
