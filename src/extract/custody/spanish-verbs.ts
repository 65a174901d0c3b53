import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, subjectPart, type Understood } from './event.ts';
import type { Frame } from './frames.ts';
import { isAdverb } from './link-words.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import type { SpanishForm } from './spanish-frames.ts';
import { settle } from './spanish-settle.ts';
import { groupBefore, opensEntry, subjectOf, understood } from './spanish-subject.ts';
import { canBeWho } from './spanish-who.ts';
import { BE, HAVE, STAY } from './spanish-words.ts';

/** `los detenidos`, `un desaparecido`: a noun, not what happened. */
const DETERMINER =
	/^(?:los|las|el|la|un|una|unos|unas|otros|otras|varios|varias|como|de|del|algunos|algunas|estos|esos|aquellos|muchos|demás|sus|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+)$/;

/** Words between a verb's group and its participle: `fue ilegalmente detenida`, `lleva 40 días detenido`. */
const BETWEEN =
	/^(?:ya|allí|también|posteriormente|luego|no|nunca|sin|para|se|lo|la|los|las|le|más|casi|de|hace|días?|meses|mes|semanas?|años?|horas?|\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|brutalmente|violentamente)$/;

type Read = { at: number; frame: Frame; plural: boolean };

/** Whom what stands before a participle is about: the subject of `fue`, the noun it hangs on, or nobody. */
export function participle(
	context: Context,
	{ at, frame, plural }: Read,
	carried: Part | Understood | null,
): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const group = groupOf(context, at);
	const { from, staying } = group;
	const { list, end } = complements(context, at + 1);
	let who: Part | Understood | null = null;
	if (from < at) {
		let next = at + 1;
		while (/^(?:allí|ahí|hoy|ya|ayer|también)$/.test(units[next]?.norm ?? '')) next += 1;
		const after = phraseAt(doc, view, next);
		who =
			clitic(context, from, at) ??
			personOf(context, subjectOf(context, from), true) ??
			personOf(context, after, true) ??
			namedBehind(context, at + 1) ??
			(plural
				? (groupBefore(context, from) ?? understood(context, at, from))
				: understood(context, at, from)) ??
			(joins(context, from) ? carried : null);
	} else {
		// `fue detenido en su casa y trasladado a …`: the verb and the person of the participle before.
		let lead = at - 1;
		while (isAdverb(units[lead]?.norm ?? '') || /^(?:más|tarde|nuevamente)$/.test(units[lead]?.norm ?? ''))
			lead -= 1;
		if (carried !== null && /^(?:y|e|,|luego)$/.test(units[lead]?.norm || (units[lead]?.token.text ?? '')))
			who = carried;
		else who = namedAfterComma(context, at, end) ?? reducedOf(context, at, plural);
	}
	// `nadie debe ser detenido`: a rule, about nobody.
	if (WEAK.has(frame.id) && !list.some(({ preposition }) => preposition === 'por')) return null;
	if (
		who === null ||
		/^(?:nadie|ningun[oa])$/i.test(
			who.value ?? (who.start === undefined ? '' : doc.text.slice(who.start, who.end)),
		)
	)
		return null;
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
	// `personas desaparecidas` alone counts nobody, nowhere, at no time.
	const bare =
		who.start !== undefined &&
		!/\s(?!\S+$)|^(?!los |las |unos |unas )\S+\s/.test(doc.text.slice(who.start, who.end)) &&
		/^\p{Ll}/u.test(doc.text.charAt(who.start));
	return bare && from === at && told.at === undefined && told.to === undefined && told.on === undefined
		? null
		: told;
}

/** The auxiliaries before a participle: where they begin, and whether they say that a state lasts. */
function groupOf({ view }: Context, at: number): { from: number; staying: boolean } {
	const { units } = view;
	let from = at;
	let being = false;
	let staying = false;
	for (let back = at - 1; back >= 0 && back >= at - 8; back -= 1) {
		const { norm, kind } = units[back]!;
		if (kind !== 'word') break;
		const be = BE.test(norm);
		const stay = STAY.test(norm);
		if (be) being = true;
		else if (stay) staying = true;
		else if (!HAVE.test(norm) && !isAdverb(norm) && !BETWEEN.test(norm)) break;
		if (be || stay || HAVE.test(norm)) from = back;
	}
	// A number or a `de` reached without a verb behind it belongs to what stands before.
	return { from, staying: staying && !being };
}

/** `es detenido en las mismas circunstancias Juan Vidal`: the subject behind the verb and its places. */
function namedBehind(context: Context, from: number): Part | Understood | null {
	const { doc, view } = context;
	for (let at = from; at < Math.min(view.units.length, from + 12); at += 1) {
		const { kind, norm, name, token } = view.units[at]!;
		if (kind === 'mark' && !/^["“”«»]$/.test(token.text)) return null;
		if (/^(?:que|quien|y|e|donde|cuando|por)$/.test(norm)) return null;
		if (name?.type !== 'person') continue;
		const before = view.units[at - 1]?.norm ?? '';
		if (/^(?:de|del|a|al|con|por|en|ante|para|según|junto|y)$/.test(before)) return null;
		return patientOf(context, phraseAt(doc, view, at));
	}
	return null;
}

/** `Detenida junto a su esposo en Norte, | Lidia Vidal tenía 24 años`: a sentence that opens with its participle. */
function namedAfterComma(context: Context, at: number, end: number): Part | Understood | null {
	const { doc, view, subject } = context;
	const { units } = view;
	if (subject !== null || !opensEntry(context, at)) return null;
	for (let next = at + 1; next < Math.min(units.length, Math.max(end, at) + 12); next += 1) {
		const { token, kind } = units[next]!;
		if (kind === 'mark' && /^[.;:()?!]$/.test(token.text)) return null;
		if (token.text !== ',') continue;
		const phrase = phraseAt(doc, view, next + 1);
		if (phrase !== null && /^(?:person|group|pronoun)$/.test(phrase.kind)) return patientOf(context, phrase);
	}
	return null;
}

/** `lo mantienen detenido`, `la han liberado`: the person as a pronoun before the verb. */
function clitic(context: Context, from: number, at: number): Part | Understood | null {
	const { units } = context.view;
	const unit = [units[from - 1], ...units.slice(from, at)].find((each) =>
		/^(?:lo|la|los|las)$/.test(each?.norm ?? ''),
	);
	return unit === undefined ? null : pronounOf(context, unit);
}

function pronounOf(context: Context, unit: Context['view']['units'][number]): Part | Understood | null {
	if (context.subject !== null) {
		const other =
			unit.norm === 'los' ||
			unit.norm === 'las' ||
			understood(context, context.view.units.indexOf(unit) + 1) === null;
		return other ? null : subjectPart(context.subject, unit);
	}
	return meantBy(context, unit) ?? { start: unit.start, end: unit.end };
}

const joins = ({ view }: Context, from: number): boolean =>
	/^(?:y|e|luego|,|donde|que|quien)$/.test(
		view.units[from - 1]?.norm || (view.units[from - 1]?.token.text ?? ''),
	);

/** The noun that a bare participle hangs on: `Ana Pereyra, detenida en …`, `su hijo (…), desaparecido el …`. */
function reducedOf(context: Context, at: number, plural: boolean): Part | Understood | null {
	const { doc, view } = context;
	const { units } = view;
	const before = units[at - 1];
	const gap = before?.token.text === '(' || before?.token.text === ',' ? at - 1 : at;
	const head = units[gap - 1]?.token.text === ',' ? gap - 1 : gap;
	const bracket = bracketBefore(context, at) ?? bracketOver(context, gap);
	let tail = bracket ?? head;
	while (bracket === null && isAdverb(units[tail - 1]?.norm ?? '')) tail -= 1;
	if (bracket === null && tail < head && units[tail - 1]?.token.text === ',') tail -= 1;
	if (bracket === null && tail < head) tail = bracketOver(context, tail) ?? tail;
	const reduced = phraseBefore(doc, view, tail);
	if (DETERMINER.test(units[at - 1]?.norm ?? '')) return null;
	return patientOf(context, reduced) ?? (opensEntry(context, at) && !plural ? understood(context, at) : null);
}

/** The bracket that holds a participle after a name: `Juan Pereyra (uruguayo, detenido en …)`. */
function bracketBefore({ view }: Context, at: number): number | null {
	for (let back = at - 1; back > 0 && back > at - 6; back -= 1) {
		const { token } = view.units[back]!;
		if (token.text === '(') return view.units[back - 1]?.token.text === ',' ? back - 1 : back;
		if (/^[.;:)]$/.test(token.text)) return null;
	}
	return null;
}

/** Over a bracket that closes before the participle: `su hijo (…), | desaparecido`. */
function bracketOver({ view }: Context, at: number): number | null {
	const { units } = view;
	if (units[at - 1]?.token.text !== ')') return null;
	for (let back = at - 2; back > 0 && back > at - 14; back -= 1)
		if (units[back]!.token.text === '(') return back;
	return null;
}

/** `agentes lo detuvieron`, `detuvieron a Ana Pereyra`, `se la llevaron`. */
export function finite(
	context: Context,
	{ at, frame }: Read,
	carried: Part | Understood | null,
): CustodyEvent | null {
	const { units } = context.view;
	const { list, end } = complements(context, at + 1);
	let from = at;
	while (
		from > 0 &&
		(/^(?:se|me|nos|te)$/.test(units[from - 1]!.norm) ||
			PRONOUN.test(units[from - 1]!.norm) ||
			HAVE.test(units[from - 1]!.norm))
	)
		from -= 1;
	const pronoun = units.slice(from, at).find(({ norm }) => PRONOUN.test(norm));
	// `nos detuvieron`, `me llevaron`: the witness, who is somebody else.
	if (units.slice(from, at).some(({ norm }) => /^(?:me|nos|te)$/.test(norm))) return null;
	const object = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && personOf(context, phrase, true) !== null,
	);
	let who: Part | Understood | null = null;
	const topic = pronoun === undefined ? null : topicOf(context, from);
	if (topic !== null) who = topic;
	else if (pronoun !== undefined && !/^les?$/.test(pronoun.norm)) who = pronounOf(context, pronoun);
	else if (object !== undefined) who = personOf(context, object.phrase, true);
	else if (pronoun !== undefined) who = pronounOf(context, pronoun);
	else if (carried !== null && frame.type === 'going' && joins(context, from)) who = carried;
	else who = countedAfter(context, at) ?? (frame.type === 'going' ? null : relativeOf(context, from));
	if (
		who === null ||
		(WEAK.has(frame.id) && topic === null && object === undefined && !isActedOn(context, at))
	)
		return null;
	const rest = list.filter((each) => each !== object);
	const settled = settle(context, frame, rest, false, isTakenAway(context, from, at, frame), at);
	if (settled === null) return null;
	const agent = subjectOf(context, from);
	const acts =
		agent !== null && /^(?:body|group|country|facility|person)$/.test(agent.kind) && agent.to <= from;
	const by = acts && partOf(agent).value !== who.value ? { by: partOf(agent) } : {};
	return spanishEvent(context, { at, from, end, list: rest, who, frame, ...settled, ...by });
}

/** `detuvo a` leaves its `a` out before a number: `trajeron | nueve presos`, `deportó | 252 personas`. */
function countedAfter(context: Context, at: number): Part | Understood | null {
	const { doc, view, subject } = context;
	const phrase = phraseAt(doc, view, at + 1);
	return subject === null && phrase?.kind === 'group' && COUNTED.test(phrase.value)
		? patientOf(context, phrase)
		: null;
}

const COUNTED =
	/^(?:\d|(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|unos|unas|varios|varias|decenas|cientos|miles|al menos|más de|otros|otras)(?!\p{L}))/iu;

/** Verbs of many things, which tell of custody only where they name whom or who did it. */
const WEAK: ReadonlySet<string> = new Set(['levantar', 'interceptar', 'agarrar', 'chupar', 'mover']);

/** `los interceptaron | sujetos armados`: hands behind the verb. */
const isActedOn = ({ doc, view }: Context, at: number): boolean =>
	phraseAt(doc, view, at + 1)?.kind === 'body' ||
	/^(?:sujetos|desconocidos|encapuchados|policías|civiles|uniformados|militares)$/.test(
		view.units[at + 1]?.norm ?? '',
	);

const PRONOUN = /^(?:lo|la|los|las|les?)$/;

/** `A mi marido se lo llevaron`: the person named before the pronoun that stands for them. */
export function topicOf(context: Context, from: number): Part | Understood | null {
	const phrase = phraseBefore(context.doc, context.view, from);
	return phrase !== null && /^(?:a|al)$/.test(context.view.units[phrase.from - 1]?.norm ?? '')
		? personOf(context, phrase, true)
		: null;
}

/** `los extranjeros que Norlandia y otros dos países expulsan`: the people before `que`, over who does it. */
function relativeOf(context: Context, from: number): Part | Understood | null {
	const { doc, view } = context;
	for (let back = from - 1; back > Math.max(0, from - 9); back -= 1) {
		const { norm, kind, token } = view.units[back]!;
		if (kind === 'mark' && token.text !== ',') return null;
		if (norm !== 'que' && norm !== 'quienes') continue;
		const before = phraseBefore(doc, view, norm === 'quienes' ? back - 1 : back);
		// `dijo que detuvieron`: nobody before it.
		return back === from - 1 || before === null || !/^(?:group|person)$/.test(before.kind)
			? null
			: patientOf(context, before);
	}
	return null;
}

/** `se lo llevaron`: taken away, wherever to. */
const isTakenAway = ({ view }: Context, from: number, at: number, frame: Frame): boolean =>
	frame.id === 'llevar' && view.units.slice(from, at).some(({ norm }) => norm === 'se');

/** `detenerlo`, `trasladar a Ana Pereyra`: what was to be done, or was done after `tras`. */
export function infinitive(context: Context, read: Read & { clitic?: string }): CustodyEvent | null {
	const { at, frame } = read;
	const { units } = context.view;
	const { list, end } = complements(context, at + 1);
	const object = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && personOf(context, phrase, true) !== null,
	);
	const unit = units[at]!;
	const who =
		read.clitic !== undefined
			? context.subject !== null
				? /s$/.test(read.clitic)
					? null
					: subjectPart(context.subject, unit)
				: (meantBy(context, { start: unit.start, end: unit.end, norm: read.clitic }) ?? null)
			: object === undefined
				? null
				: personOf(context, object.phrase, true);
	if (who === null) return null;
	const rest = list.filter((each) => each !== object);
	const settled = settle(context, frame, rest, false, false, at);
	if (settled === null) return null;
	const event = spanishEvent(context, { at, from: at, end, list: rest, who, frame, ...settled });
	const before = units[at - 1]?.norm ?? '';
	const done =
		/^(?:tras|al)$/.test(before) ||
		(before === 'de' && /^(?:luego|después)$/.test(units[at - 2]?.norm ?? '')) ||
		/ndo/.test(unit.norm);
	// `la policía volvió a detenerlo`
	const again = before === 'a' && /^(?:volvió|volvieron|vuelve|vuelven)$/.test(units[at - 2]?.norm ?? '');
	if (again)
		return {
			...event,
			type: event.type === 'arrest' ? 're-detention' : event.type,
			manner: { ...event.manner, force: 'asserts' },
		};
	if (done || event.manner.force !== 'asserts') return event;
	return { ...event, manner: { ...event.manner, force: 'intends' } };
}

/** `Ana Pereyra murió en …`, `desapareció el …`. */
export function own(
	context: Context,
	{ at, frame, plural }: Read,
	carried: Part | Understood | null,
): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const { list, end } = complements(context, at + 1);
	let from = at;
	while (from > 0 && (units[from - 1]!.norm === 'se' || HAVE.test(units[from - 1]!.norm))) from -= 1;
	const before = subjectOf(context, from);
	const who =
		patientOf(context, before) ??
		(before !== null && context.subject === null && canBeWho(view, before) === true
			? partOf(before)
			: null) ??
		patientOf(context, phraseAt(doc, view, at + 1)) ??
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
	{ frame, form, plural, clitic: ending }: SpanishForm,
	carried: Part | Understood | null,
): CustodyEvent | null {
	if (form === 'participle') return participle(context, { at, frame, plural }, carried);
	if (form === 'infinitive')
		return infinitive(context, { at, frame, plural, ...(ending === undefined ? {} : { clitic: ending }) });
	return form === 'finite'
		? finite(context, { at, frame, plural }, carried)
		: own(context, { at, frame, plural }, carried);
}
