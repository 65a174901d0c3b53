import type { Complement } from './complements.ts';
import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type Part, partOf, subjectPart, type Understood } from './event.ts';
import { isAdverb } from './link-words.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { COUNTED, shareAt } from './spanish-counted.ts';
import type { Who } from './spanish-group.ts';
import { subjectOf, understood } from './spanish-subject.ts';
import { canBeWho } from './spanish-who.ts';
import { HAVE } from './spanish-words.ts';

/** Where in a sentence the unit stands that begins at `start`: by halves, for sentences may be long. */
function indexAt({ view }: Context, start: number): number {
	const { units } = view;
	let [low, high] = [0, units.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (units[middle]!.start < start) low = middle + 1;
		else high = middle;
	}
	return low;
}

export function pronounOf(
	context: Context,
	unit: Context['view']['units'][number],
): Part | Understood | null {
	if (context.subject !== null) {
		const other = understood(context, indexAt(context, unit.start) + 1) === null;
		// In testimony of a record `los` are others, whoever they were.
		if (/^(?:los|las)$/.test(unit.norm)) return { start: unit.start, end: unit.end };
		return other ? null : subjectPart(context.subject, unit);
	}
	return meantBy(context, unit) ?? { start: unit.start, end: unit.end };
}

export const joins = ({ view }: Context, from: number): boolean =>
	/^(?:y|e|luego|,|donde|que|quien)$/.test(
		view.units[from - 1]?.norm || (view.units[from - 1]?.token.text ?? ''),
	);

/** `lo detuvieron | agentes de civil`, `me sacan | cinco tipos`: who did it, behind the verb. */
function handsBehind({ doc, view }: Context, at: number): Phrase | null {
	const phrase = phraseAt(doc, view, at + 1);
	return phrase !== null && (/^(?:body|group)$/.test(phrase.kind) || HANDS.test(phrase.value))
		? phrase
		: null;
}

const HANDS =
	/^(?:(?:unos|unas|los|las|dos|tres|cuatro|cinco|seis|siete|ocho|diez|varios|\d+) )?(?:agentes|elementos|efectivos|sujetos|tipos|hombres|desconocidos|encapuchados|uniformados|civiles|paramilitares|policías|militares|soldados)(?!\p{L})/iu;

/** `Ana Pereyra, a quien la policía detuvo`, `los hombres a los que llevaron`: whom the relative stands for. */
function whomBefore(context: Context, from: number): Part | Understood | null {
	const { doc, view } = context;
	for (let back = from - 1; back > Math.max(0, from - 9); back -= 1) {
		const { norm, kind } = view.units[back]!;
		if (kind === 'mark') return null;
		if (!/^(?:quien|quienes|que|cual|cuales)$/.test(norm)) continue;
		const article = /^(?:que|cual|cuales)$/.test(norm) ? 1 : 0;
		if (article === 1 && !/^(?:la|los|las|al)$/.test(view.units[back - 1]?.norm ?? '')) return null;
		const to = view.units[back - 1]?.norm === 'al' ? back - 1 : back - 1 - article;
		if (!/^(?:a|al)$/.test(view.units[to]?.norm ?? '')) return null;
		return patientOf(context, phraseBefore(doc, view, view.units[to - 1]?.token.text === ',' ? to - 1 : to));
	}
	return null;
}

/** `detuvo a` leaves its `a` out before a number: `trajeron | nueve presos`, `deportó | 252 personas`. */
function countedAfter(context: Context, at: number): Part | Understood | null {
	const { doc, view, subject } = context;
	const phrase = phraseAt(doc, view, at + 1);
	if (phrase !== null && HANDS.test(phrase.value)) return null;
	return phrase?.kind === 'group' && COUNTED.test(phrase.value)
		? patientOf(context, phrase)
		: subject === null
			? shareAt(context, at + 1)
			: null;
}

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

export type Acted = {
	readonly from: number;
	readonly who: Who;
	/** The complement that named the person: no place of the event. */
	readonly object?: Complement;
	readonly topic: boolean;
	readonly by?: Part;
};

/**
 * Whom a verb is about whose object is the person, and who did it: `agentes lo detuvieron`, `detuvieron a Ana Pereyra`,
 * `se la llevaron`, `me detuvieron`. Null where it is said of the one spoken to, or of a witness in somebody's record.
 */
export function objectWho(
	context: Context,
	{ at, after, going }: { at: number; after: number; going: boolean },
	list: readonly Complement[],
	carried: Who,
): Acted | null {
	const { units } = context.view;
	let from = at;
	while (
		from > 0 &&
		(/^(?:se|me|nos|te)$/.test(units[from - 1]!.norm) ||
			PRONOUN.test(units[from - 1]!.norm) ||
			HAVE.test(units[from - 1]!.norm) ||
			(isAdverb(units[from - 1]!.norm) && HAVE.test(units[from - 2]?.norm ?? '')))
	)
		from -= 1;
	const pronoun =
		units.slice(from, at).find(({ norm }) => PRONOUN.test(norm)) ?? sharedPronoun(context, from);
	const self = units.slice(from, at).find(({ norm }) => /^(?:me|nos|te)$/.test(norm));
	// `nos detuvieron`, `me llevaron`: in a record the witness, who is somebody else.
	if (self !== undefined && (context.subject !== null || self.norm === 'te')) return null;
	const object = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && personOf(context, phrase, true) !== null,
	);
	const topic =
		pronoun === undefined
			? null
			: topicOf(context, Math.min(from, units.indexOf(pronoun, Math.max(0, from - 5))));
	let who: Who;
	// `Se los llevaron a los tres`: told twice.
	const doubled = object?.phrase.kind === 'group' && /^(?:lo|la|los|las)$/.test(pronoun?.norm ?? '');
	if (self !== undefined) who = { start: self.start, end: self.end };
	else if (doubled) who = personOf(context, object!.phrase, true);
	else if (topic !== null) who = topic;
	else if (pronoun !== undefined && !/^les?$/.test(pronoun.norm)) who = pronounOf(context, pronoun);
	else if (object !== undefined) who = personOf(context, object.phrase, true);
	else if (pronoun !== undefined) who = pronounOf(context, pronoun);
	else if (carried !== null && going && joins(context, from)) who = carried;
	else
		who =
			countedAfter(context, after - 1) ??
			whomBefore(context, from) ??
			(going ? null : relativeOf(context, from));
	const agent = subjectOf(context, from);
	const acts =
		agent !== null &&
		agent.to <= from &&
		(/^(?:body|group|country|facility|person)$/.test(agent.kind) ||
			(context.subject === null && canBeWho(context.view, agent) === true));
	const hands = acts ? agent : (pronoun ?? self) === undefined ? null : handsBehind(context, at);
	const by = hands !== null && partOf(hands).value !== who?.value ? { by: partOf(hands) } : {};
	return { from, who, topic: topic !== null, ...(object === undefined ? {} : { object }), ...by };
}

/** `A Ana la golpearon y | detuvieron`: one pronoun for both verbs. */
function sharedPronoun({ view }: Context, from: number): Context['view']['units'][number] | undefined {
	const { units } = view;
	if (!/^(?:y|e)$/.test(units[from - 1]?.norm ?? '')) return undefined;
	const verb = units[from - 2];
	if (!/(?:ó|ron|aba|aban|ían?)$/.test(verb?.norm ?? '')) return undefined;
	return [units[from - 3], units[from - 4]].find((unit) => /^(?:lo|la|los|las)$/.test(unit?.norm ?? ''));
}

/** Whom an infinitive or a gerund is about: `detenerlo`, `trasladar a Ana Pereyra`; `own` ones borrow their subject. */
export function infinitiveWho(
	context: Context,
	at: number,
	ending: string | undefined,
	list: readonly Complement[],
): { who: Who; object?: Complement } {
	const unit = context.view.units[at]!;
	const object = list.find(
		({ preposition, phrase }) => /^(?:a|al)$/.test(preposition) && personOf(context, phrase, true) !== null,
	);
	const climbed = ending === undefined && object === undefined ? climbedTo(context, at) : undefined;
	if (climbed !== undefined) return { who: pronounOf(context, climbed) };
	if (ending === undefined)
		return object === undefined ? { who: null } : { who: personOf(context, object.phrase, true), object };
	const who =
		context.subject !== null
			? /s$/.test(ending)
				? { start: unit.start, end: unit.end }
				: subjectPart(context.subject, unit)
			: (meantBy(context, { start: unit.start, end: unit.end, norm: ending }) ?? null);
	return { who, ...(object === undefined ? {} : { object }) };
}

/** `lo | volvió a detener`, `la iban a trasladar`: the pronoun before the verb that an infinitive hangs on. */
function climbedTo({ view }: Context, at: number): Context['view']['units'][number] | undefined {
	const { units } = view;
	const verb = units[at - 1]?.norm === 'a' ? at - 2 : at - 1;
	if (
		!/^(?:volvió|volvieron|vuelve|vuelven|va|van|iba|iban|fueron|pudo|pudieron|quiso|quisieron|intentó|intentaron|logró|lograron|mandó|mandaron|hizo|hicieron|debe|deben|puede|pueden|podría|podrían)$/.test(
			units[verb]?.norm ?? '',
		)
	)
		return undefined;
	const pronoun = units[verb - 1];
	return /^(?:lo|la|los|las)$/.test(pronoun?.norm ?? '') ? pronoun : undefined;
}
