import type { CustodyType } from '../../record/index.ts';
import { onOneLine } from '../document.ts';
import type { Complement } from './clause.ts';
import { isAdverb } from './clause.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, type Parts, partOf, subjectPart, type Understood } from './event.ts';
import { type Frame, SPANISH_VERBS } from './frames.ts';
import { mannerOf } from './manner.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { REACH } from './view.ts';
import { whenOf } from './when.ts';

const BE =
	/^(?:fue|fueron|es|son|era|eran|sido|ser|siendo|será|serán|sea|resultó|resultaron|haberlo|haberla|haberlos|fuera|fueran)$/;
const STAY =
	/^(?:está|están|estaba|estaban|estuvo|estuvieron|permanece|permaneció|permanecían|permanecieron|continúa|sigue|seguía|quedó|encontraba|encontraban|encuentra|mantenido|mantenida|tenían|tuvieron|estando|estar)$/;
const HAVE = /^(?:ha|han|había|habían|habría|habrían|haber|habiendo|hubiera|hubiese)$/;
const PREPOSITIONS = /^(?:a|al|en|de|del|desde|por|hacia|hasta|con|junto|ante|bajo|según)$/;
const STOPS =
	/^(?:que|quien|quienes|donde|cuando|mientras|y|e|o|u|pero|porque|aunque|siendo|luego|cuyo|cuya)$/;
/** `los detenidos`, `un desaparecido`: a noun, not what happened. */
const DETERMINER = /^(?:los|las|el|la|un|una|unos|unas|otros|otras|varios|como|de|del)$/;
const PLACES = /^(?:facility|hospital|place|country)$/;

/** Events that the verbs, participles and nouns of a Spanish sentence tell. */
export function readSpanish(context: Context): CustodyEvent[] {
	const { units } = context.view;
	const events: (CustodyEvent | null)[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const { norm, kind, token } = units[at]!;
		if (kind !== 'word') continue;
		const known = SPANISH_VERBS.get(norm);
		// `Madres y Familiares de Detenidos Desaparecidos`: capitals are names, not events.
		if (known !== undefined && (isLower(token.text) || opensEntry(context, at))) {
			if (known.form === 'participle') events.push(participle(context, at, known.frame, known.plural));
			else if (known.form === 'finite') events.push(finite(context, at, known.frame));
			else events.push(own(context, at, known.frame, known.plural));
		} else if (norm === 'libertad') events.push(freed(context, at));
		else if (norm === 'visto' || norm === 'vista') events.push(lastSeen(context, at));
		else if (norm === 'restos') events.push(remains(context, at));
		else if (norm === 'prisión' || norm === 'preso' || norm === 'presa') events.push(inPrison(context, at));
		else if (/^(?:prisión|preso|presa)$/.test(norm)) events.push(inPrison(context, at));
		else if (NOUNS.has(norm) && (isLower(token.text) || at === 0))
			events.push(noun(context, at, NOUNS.get(norm)!));
	}
	return events.filter((event) => event !== null);
}

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);
/** An entry of a file begins with its participle: `6/7/73:- Detenido por …`. */
function opensEntry({ view }: Context, at: number): boolean {
	const before = view.units[at - 1];
	return (
		(before === undefined || before.kind === 'mark') && /^\p{Lu}\p{Ll}/u.test(view.units[at]!.token.text)
	);
}

/** Whether a participle or pronoun can mean the record's person: `detenida` in a man's record is somebody else. */
function agrees({ view, subject }: Context, at: number): boolean {
	const { norm } = view.units[at]!;
	const before = view.units[at - 1]?.norm ?? '';
	const pronoun = before === 'la' ? 'f' : before === 'lo' ? 'm' : null;
	const ending = /[aeiou]d[oa]s?$|^muert[oa]s?$|^vist[oa]$/.test(norm)
		? /as?$/.test(norm)
			? 'f'
			: 'm'
		: null;
	const told = ending ?? (SPANISH_VERBS.get(norm)?.form === 'finite' ? pronoun : null);
	return told === null || subject?.sex === null || told === subject?.sex;
}

function understood(context: Context, at: number): Understood | null {
	if (context.subject === null || !agrees(context, at)) return null;
	// Somebody else was named before in the sentence: it may be about them.
	for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
		if (context.view.units[back]!.name?.type !== 'person') continue;
		const named = patientOf(context, phraseAt(context.doc, context.view, back));
		if (named?.value !== context.subject.value) return null;
	}
	return subjectPart(context.subject) as Understood;
}

function participle(context: Context, at: number, frame: Frame, plural: boolean): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	let from = at;
	let being = false;
	let staying = false;
	for (let back = at - 1; back >= 0 && back >= at - 6; back -= 1) {
		const { norm, kind } = units[back]!;
		if (kind !== 'word') break;
		if (BE.test(norm)) being = true;
		else if (STAY.test(norm)) staying = true;
		else if (
			!HAVE.test(norm) &&
			!(
				isAdverb(norm) ||
				/^(?:ya|allí|también|posteriormente|luego|no|nunca|sin|para|se|lo|la|ilegalmente)$/.test(norm)
			)
		)
			break;
		if (BE.test(norm) || STAY.test(norm) || HAVE.test(norm)) from = back;
	}
	const { list, end } = complements(context, at + 1);
	const after = phraseAt(doc, view, at + 1);
	let who: Part | Understood | null = null;
	if (being || staying || from < at) {
		who =
			patientOf(context, subjectOf(context, from)) ??
			patientOf(context, after) ??
			(plural ? groupBefore(context, from) : understood(context, at));
	} else {
		const before = units[at - 1];
		const gap = before?.token.text === '(' || before?.token.text === ',' ? at - 1 : at;
		const head = units[gap - 1]?.token.text === ',' ? gap - 1 : gap;
		const bracket = bracketBefore(context, at);
		let tail = bracket ?? head;
		while (bracket === null && isAdverb(units[tail - 1]?.norm ?? '')) tail -= 1;
		const reduced = phraseBefore(doc, view, tail);
		if (reduced !== null && DETERMINER.test(view.units[at - 1]?.norm ?? '')) return null;
		who =
			patientOf(context, reduced) ?? (opensEntry(context, at) && !plural ? understood(context, at) : null);
	}
	if (who === null) return null;
	const settled = settle(frame, list, staying);
	if (settled === null) return null;
	const told = event(context, { at, from, end, list, who, frame, ...settled });
	// `personas desaparecidas` alone counts nobody, nowhere, at no time.
	const bare =
		who.start !== undefined &&
		!/\s/.test(doc.text.slice(who.start, who.end)) &&
		/^\p{Ll}/u.test(doc.text.charAt(who.start));
	return bare && from === at && told.at === undefined && told.on === undefined ? null : told;
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

/** `las personas nombradas en el anexo fueron detenidas`: the group that the clause begins with. */
function groupBefore(context: Context, before: number): Part | Understood | null {
	for (let back = before - 1; back >= 0 && back > before - 12; back -= 1) {
		const { kind, token } = context.view.units[back]!;
		if (kind === 'mark' && /^[.;:]$/.test(token.text)) return null;
		const phrase = kind === 'word' ? phraseAt(context.doc, context.view, back) : null;
		if (phrase?.kind === 'group' && phrase.to <= before) return patientOf(context, phrase);
	}
	return null;
}

function subjectOf({ doc, view }: Context, before: number): Phrase | null {
	const { units } = view;
	let to = before;
	while (
		to > 0 &&
		units[to - 1]!.kind === 'word' &&
		(isAdverb(units[to - 1]!.norm) || /^(?:se|ya|no|que|quien|quienes|cual)$/.test(units[to - 1]!.norm))
	)
		to -= 1;
	if (units[to - 1]?.token.text === ',' || units[to - 1]?.token.text === ')') to -= 1;
	const phrase = phraseBefore(doc, view, to);
	const joint = phrase === null ? '' : (units[phrase.from - 1]?.norm ?? '');
	// `el esposo de Ana Pereyra fue detenido` is not about her.
	if (phrase !== null && /^(?:de|del|en|a|al|por|con|ante)$/.test(joint)) {
		const head = phraseBefore(doc, view, phrase.from - 1);
		return head === null || head.kind === 'date' ? null : head;
	}
	return phrase;
}

function finite(context: Context, at: number, frame: Frame): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const pronoun = units[at - 1]?.norm ?? '';
	const { list, end } = complements(context, at + 1);
	let who: Part | Understood | null = null;
	let from = at;
	if (/^(?:lo|la)$/.test(pronoun) && context.subject !== null) {
		who = understood(context, at) === null ? null : subjectPart(context.subject, units[at - 1]!);
		from = at - 1;
	} else {
		const object = list.find(
			({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && patientOf(context, phrase) !== null,
		);
		who = object ? patientOf(context, object.phrase) : null;
	}
	if (who === null) return null;
	const settled = settle(
		frame,
		list.filter(({ phrase }) => patientOf(context, phrase) === null),
		false,
	);
	if (settled === null) return null;
	const agent = subjectOf({ ...context, doc }, from);
	const by = agent?.kind === 'body' ? { by: partOf(agent) } : {};
	return event(context, { at, from, end, list, who, frame, ...settled, ...by });
}

function own(context: Context, at: number, frame: Frame, plural: boolean): CustodyEvent | null {
	const { doc, view } = context;
	const { list, end } = complements(context, at + 1);
	const who =
		patientOf(context, subjectOf(context, at)) ??
		patientOf(context, phraseAt(doc, view, at + 1)) ??
		(plural || at > 8 ? null : understood(context, at));
	const settled = settle(frame, list, false);
	return who === null || settled === null
		? null
		: event(context, { at, from: at, end, list, who, frame, ...settled });
}

type Settled = { readonly type: CustodyType; readonly places: Pick<Parts, 'from' | 'to' | 'at'> };

function settle(frame: Frame, list: readonly Complement[], staying: boolean): Settled | null {
	const at = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	const to = list.find(
		({ preposition, phrase }) => /^(?:a|al|hacia|hasta)$/.test(preposition) && PLACES.test(phrase.kind),
	);
	const body = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && phrase.kind === 'body',
	);
	const from = list.find(
		({ preposition, phrase }) => /^(?:desde|de|del)$/.test(preposition) && PLACES.test(phrase.kind),
	);
	const atPart = at === undefined ? {} : { at: partOf(at.phrase) };
	const fromPart = from === undefined ? {} : { from: partOf(from.phrase) };
	if (frame.type === 'going') {
		const goal = to ?? body;
		if (goal === undefined)
			return frame.id === 'trasladar' && list.some(({ phrase }) => /destino/.test(phrase.value))
				? { type: 'transfer', places: fromPart }
				: null;
		return {
			type: goal.phrase.kind === 'hospital' ? 'hospital' : 'transfer',
			places: { ...fromPart, to: partOf(goal.phrase) },
		};
	}
	if (frame.type === 'removal')
		return { type: 'removal', places: { ...fromPart, ...(to ? { to: partOf(to.phrase) } : {}) } };
	if (staying && (frame.type === 'arrest' || frame.type === 'held')) return { type: 'held', places: atPart };
	if (frame.id === 'internar' && at?.phrase.kind === 'hospital')
		return { type: 'hospital', places: { to: partOf(at.phrase) } };
	return { type: frame.type as CustodyType, places: atPart };
}

function event(
	context: Context,
	given: {
		at: number;
		from: number;
		end: number;
		list: readonly Complement[];
		who: Part | Understood;
		type: CustodyType;
		places: Settled['places'];
		frame: Frame;
		by?: Part;
	},
): CustodyEvent {
	const { at, from, end, list, who, type, places, frame } = given;
	const { units } = context.view;
	const by = list.find(
		({ preposition, phrase }) =>
			preposition === 'por' &&
			(phrase.kind === 'body' || phrase.kind === 'facility' || phrase.kind === 'group'),
	);
	const agent = by ? { by: partOf(by.phrase) } : given.by ? { by: given.by } : {};
	return {
		type,
		rule: `es/${frame.id}`,
		trigger: { start: units[from]!.start, end: units[at]!.end },
		who,
		...agent,
		...places,
		...whenOf(context, at, end, type === 'held'),
		manner: mannerOf(context.view, Math.max(0, from - 6), at, end),
	};
}

/** Prepositions with their phrases up to the end of the clause; `la ciudad de Norte` is one place. */
function complements({ doc, view }: Context, from: number): { list: Complement[]; end: number } {
	const { units } = view;
	const list: Complement[] = [];
	let at = from;
	let skipped = 0;
	while (at < Math.min(units.length, from + REACH)) {
		const { kind, norm, token } = units[at]!;
		if (kind === 'mark' && /^[.;:?!()]$/.test(token.text)) break;
		if (kind === 'word' && STOPS.test(norm)) break;
		if (kind === 'word' && PREPOSITIONS.test(norm)) {
			const phrase = phraseAt(doc, view, at + 1);
			if (phrase === null) {
				at += 1;
				continue;
			}
			const whole = lengthened({ doc, view } as Context, phrase);
			list.push({ preposition: norm, at, phrase: whole });
			at = Math.max(at + 1, whole.to);
			continue;
		}
		if (kind === 'word' && SPANISH_VERBS.has(norm)) break;
		if (kind === 'word' && !isAdverb(norm)) skipped += 1;
		if (skipped > 6) break;
		at += 1;
	}
	return { list, end: at };
}

function lengthened({ doc, view }: Context, phrase: Phrase): Phrase {
	let whole = phrase;
	for (let round = 0; round < 3; round += 1) {
		const joint = view.units[whole.to]?.norm ?? '';
		if (!/^(?:de|del)$/.test(joint) || !/^(?:facility|hospital|place|body|other)$/.test(whole.kind)) break;
		const next = phraseAt(doc, view, whole.to + 1);
		if (next === null || next.kind === 'date') break;
		const kind =
			whole.kind === 'other'
				? next.unit.kind === 'name' && next.kind !== 'person'
					? next.kind
					: 'other'
				: whole.kind;
		const words = onOneLine(doc.text.slice(whole.start, next.end));
		whole = { ...whole, kind, to: next.to, end: next.end, value: words };
	}
	return whole;
}

/** `puesta en libertad`, `recuperó la libertad`. */
function freed(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const verb = [at - 2, at - 3].find((index) =>
		/^(?:puest[oa]s?|dejad[oa]s?|quedó|quedaron|recuperó|recuperaron|recupera|recobró|obtuvo)$/.test(
			units[index]?.norm ?? '',
		),
	);
	if (verb === undefined) return null;
	let from = verb;
	while (/^(?:fue|fueron|es|son|sido|ha|han|había)$/.test(units[from - 1]?.norm ?? '')) from -= 1;
	const who = patientOf(context, subjectOf(context, from)) ?? understood(context, at);
	const { list, end } = complements(context, at + 1);
	return (
		who &&
		event(context, {
			at,
			from,
			end,
			list,
			who,
			type: 'release',
			places: {},
			frame: { id: 'libertad', type: 'release' },
		})
	);
}

function lastSeen(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const tail = units
		.slice(at + 1, at + 6)
		.map((unit) => unit.norm)
		.join(' ');
	const last = /por última vez/.exec(tail);
	if (last === null) return null;
	const from = /^(?:fue|es|sido)$/.test(units[at - 1]?.norm ?? '') ? at - 1 : at;
	const who = patientOf(context, subjectOf(context, from)) ?? understood(context, at);
	const stop = at + tail.slice(0, last.index).split(' ').filter(Boolean).length + 3;
	const { list, end } = complements(context, stop + 1);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return (
		who &&
		event(context, {
			at: stop,
			from,
			end,
			list: [],
			who,
			type: 'disappearance',
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: 'visto-por-última-vez', type: 'disappearance' },
		})
	);
}

/** `permanece en prisión`, `estuvo preso en`. */
function inPrison(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const from = [at - 1, at - 2].find((index) => STAY.test(units[index]?.norm ?? ''));
	if (from === undefined) return null;
	const who = patientOf(context, subjectOf(context, from)) ?? understood(context, at);
	const { list, end } = complements(context, at + 1);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return (
		who &&
		event(context, {
			at,
			from,
			end,
			list,
			who,
			type: 'held',
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: 'prisión', type: 'held' },
		})
	);
}

/** `sus restos fueron hallados`, `los restos de Ana Pereyra fueron identificados`. */
function remains(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = units
		.slice(at + 1, at + 14)
		.findIndex((unit) =>
			/^(?:hallados|encontrados|identificados|exhumados|localizados|recuperados)$/.test(unit.norm),
		);
	if (verb < 0) return null;
	const of = /^(?:de|del)$/.test(units[at + 1]?.norm ?? '')
		? patientOf(context, phraseAt(doc, view, at + 2))
		: null;
	const who = of ?? (units[at - 1]?.norm === 'sus' ? understood(context, at) : null);
	const stop = at + 1 + verb;
	const { list, end } = complements(context, stop + 1);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return (
		who &&
		event(context, {
			at: stop,
			from: at,
			end,
			list,
			who,
			type: 'remains-found',
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: 'restos', type: 'remains-found' },
		})
	);
}

const NOUNS: ReadonlyMap<string, CustodyType> = new Map([
	['detención', 'arrest'],
	['secuestro', 'arrest'],
	['captura', 'arrest'],
	['desaparición', 'disappearance'],
	['liberación', 'release'],
	['muerte', 'death'],
	['fallecimiento', 'death'],
	['asesinato', 'death'],
	['deportación', 'removal'],
	['expulsión', 'removal'],
]);

/** `la detención de Ana Pereyra`, `su desaparición`; not a centre of detention, not a captura that is ordered. */
function noun(context: Context, at: number, type: CustodyType): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const before = units[at - 1]?.norm ?? '';
	// `Detención y desaparición de Juan Pereyra`: both are his.
	const second = units[at + 1]?.norm === 'y' && NOUNS.has(units[at + 2]?.norm ?? '') ? 2 : 0;
	const joint = at + second + (/^forzada$/.test(units[at + second + 1]?.norm ?? '') ? 2 : 1);
	let who: Part | Understood | null = null;
	let from = at;
	if (/^(?:de|del)$/.test(units[joint]?.norm ?? '')) who = patientOf(context, personIn(context, joint + 1));
	else if (before === 'su' && understood(context, at) !== null) {
		who = subjectPart(context.subject!, units[at - 1]!);
		from = at - 1;
	}
	if (
		who === null ||
		units[at]!.norm === 'captura' ||
		/^(?:centro|orden|pedido|ordena|solicita|requiere)$/.test(units[at - 2]?.norm ?? '')
	)
		return null;
	const { list, end } = complements(
		context,
		who.start === undefined || before === 'su' ? joint : indexAfter(context, at, who.end),
	);
	const place = list.find(({ preposition, phrase }) => preposition === 'en' && PLACES.test(phrase.kind));
	return event(
		{ ...context, doc },
		{
			at: joint - 1,
			from,
			end,
			list,
			who,
			type,
			places: place ? { at: partOf(place.phrase) } : {},
			frame: { id: `noun-${units[at]!.norm}`, type },
		},
	);
}

/** `del ciudadano uruguayo Juan Pereyra`: the name, over the words for who it is. */
function personIn({ doc, view }: Context, from: number): Phrase | null {
	const phrase = phraseAt(doc, view, from);
	if (phrase === null || phrase.kind !== 'person' || phrase.unit.kind === 'name') return phrase;
	const next = view.units[phrase.to];
	return next?.kind === 'name' ? phraseAt(doc, view, phrase.to) : phrase;
}

function indexAfter({ view }: Context, from: number, end: number): number {
	let at = from;
	while (at < view.units.length && view.units[at]!.start < end) at += 1;
	return at;
}
