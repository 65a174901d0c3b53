import { onOneLine } from '../document.ts';
import { type Complement, isAdverb, REPORTS } from './complements.ts';
import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type Part, partOf, subjectPart, type Understood } from './event.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { sexOfName } from './sex.ts';
import { clauseSubject, mainSubject } from './spanish-main.ts';
import { groupBefore, hasSubject, opensEntry, overAsides, subjectOf, understood } from './spanish-subject.ts';
import { canBeWho } from './spanish-who.ts';
import { BE, HAVE, STAY } from './spanish-words.ts';

export type Who = Part | Understood | null;

/** `los detenidos`, `un desaparecido`: a noun, not what happened. */
const DETERMINER =
	/^(?:los|las|el|la|un|una|unos|unas|otros|otras|varios|varias|como|de|del|algunos|algunas|estos|esos|aquellos|muchos|demás|sus|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+)$/;

/** Words between a verb's group and its participle: `fue ilegalmente detenida`, `lleva 40 días detenido`. */
const BETWEEN =
	/^(?:ya|allí|también|posteriormente|luego|no|nunca|sin|para|se|lo|la|los|las|le|más|casi|de|hace|días?|meses|mes|semanas?|años?|horas?|\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|brutalmente|violentamente)$/;

/** The auxiliaries before a participle: where they begin, and whether they say that a state lasts. */
export function groupOf(
	{ view }: Context,
	at: number,
): { from: number; staying: boolean; having: boolean; self: boolean } {
	const { units } = view;
	let from = at;
	// `el saldo fue de 12 | muertos`: a noun.
	if (units[at - 1]?.token.kind === 'number') return { from, staying: false, having: false, self: false };
	let being = false;
	let staying = false;
	let having = false;
	let self = false;
	for (let back = at - 1; back >= 0 && back >= at - 8; back -= 1) {
		const { norm, kind } = units[back]!;
		if (kind !== 'word') break;
		const be = BE.test(norm);
		// `había | estado detenido`
		const lasted = /^(?:estado|permanecido|continuado|seguido|quedado)$/.test(norm);
		const stay =
			STAY.test(norm) ||
			/^(?:permanecer|seguir|continuar|estar|encontrarse|hallarse|mantenerse)$/.test(norm) ||
			(lasted && HAVE.test(units[back - 1]?.norm ?? ''));
		// `fui detenido`, `hemos sido`: whoever speaks.
		if (/^(?:fui|fuimos|he|hemos)$/.test(norm)) self = true;
		// `llegaron | deportadas`
		const came =
			back === at - 1 && /^(?:llegó|llegaron|volvió|volvieron|regresó|regresaron|salió|salieron)$/.test(norm);
		if (be || came) being = true;
		else if (stay) staying = true;
		else if (HAVE.test(norm)) having = true;
		else if (!came && !isAdverb(norm) && !BETWEEN.test(norm)) break;
		if (be || came || stay || HAVE.test(norm)) from = back;
	}
	// A number or a `de` reached without a verb behind it belongs to what stands before.
	return { from, staying: staying && !being, having: having && !being && !staying, self };
}

/** `es detenido en las mismas circunstancias Juan Vidal`: the subject behind the verb and its places. */
export function namedBehind(context: Context, from: number): Part | Understood | null {
	const { doc, view } = context;
	for (let at = from; at < Math.min(view.units.length, from + 12); at += 1) {
		const { kind, norm, name, token } = view.units[at]!;
		if (kind === 'mark' && !/^["“”«»]$/.test(token.text)) return null;
		if (/^(?:que|quien|y|e|donde|cuando|por)$/.test(norm)) return null;
		const before = view.units[at - 1]?.norm ?? '';
		const counted = name === undefined && kind === 'word' && COUNTED.test(norm) && !PREPOSITION.test(before);
		const several = counted ? phraseAt(doc, view, at) : null;
		if (several?.kind === 'group' && context.subject === null) return patientOf(context, several);
		const part = counted && context.subject === null ? shareAt(context, at) : null;
		if (part !== null) return part;
		if (name?.type !== 'person') continue;
		if (PREPOSITION.test(before)) return null;
		return patientOf(context, phraseAt(doc, view, at));
	}
	return null;
}

const PREPOSITION = /^(?:de|del|a|al|con|por|en|ante|para|según|junto|y|hace|desde|durante)$/;

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

export function pronounOf(
	context: Context,
	unit: Context['view']['units'][number],
): Part | Understood | null {
	if (context.subject !== null) {
		const other = understood(context, context.view.units.indexOf(unit) + 1) === null;
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
	if (DETERMINER.test(units[at - 1]?.norm ?? '')) return null;
	const reduced = phraseBefore(doc, view, tail);
	const own = patientOf(context, reduced);
	if (own !== null && (context.subject !== null || agreesWith(units[at]!.norm, reduced!))) return own;
	// `14 funcionarios de Norlandia | detenidos`: the noun over what it is of.
	let over = reduced;
	for (let round = 0; round < 4 && over !== null && context.subject === null; round += 1) {
		over = /^(?:de|del|en)$/.test(units[over.from - 1]?.norm ?? '')
			? phraseBefore(doc, view, over.from - 1)
			: null;
		if (over !== null && /^(?:person|group)$/.test(over.kind) && agreesWith(units[at]!.norm, over)) break;
	}
	if (over === reduced) over = null;
	// `Ana Pereyra, panadera, refugiada, | detenida`: the name before all that is told beside it.
	const comma =
		own === null && reduced !== null && units[reduced.from - 1]?.token.text === ',' ? reduced.from - 1 : tail;
	const aside = units[comma]?.token.text === ',' && bracket === null ? overAsides(context, comma) : null;
	if (aside !== null && agreesWith(units[at]!.norm, aside)) return patientOf(context, aside);
	const of = over !== null && agreesWith(units[at]!.norm, over) ? patientOf(context, over) : null;
	return of ?? (opensEntry(context, at) && !plural ? understood(context, at) : null);
}

/** `recluidos` are not `sus madres`, `detenida` is not `tres hombres`. */
function agreesWith(participle: string, { value, kind, unit }: Phrase): boolean {
	const ending = /([oa])(s?)$/.exec(participle);
	if (ending === null) return true;
	if (kind === 'person' && unit.kind === 'name') {
		const sex = sexOfName(value);
		return ending[2] === 's' || sex === null || (sex === 'f') === (ending[1] === 'a');
	}
	const several = /s$/.test(unit.norm) || kind === 'group';
	if (kind !== 'group' && several !== (ending[2] === 's')) return false;
	const sex = /(?:^|\s)(?:las|unas|otras|varias|algunas|muchas|la|una)(?!\p{L})/iu.test(value)
		? 'a'
		: /(?:^|\s)(?:los|unos|otros|varios|algunos|muchos|el|un)(?!\p{L})/iu.test(value)
			? 'o'
			: /as$/.test(unit.norm) &&
					/^(?:personas|mujeres|madres|\p{L}+ras|\p{L}+nas|\p{L}+das|niñas|hijas|hermanas)$/u.test(unit.norm)
				? 'a'
				: null;
	return sex === null || sex === ending[1];
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

/** `61 | de los presos`, `a uno de los jóvenes`: a part of a group, told behind the verb. */
function shareAt({ doc, view }: Context, at: number): Part | null {
	const { units } = view;
	const first = units[at];
	if (
		first === undefined ||
		!(
			first.token.kind === 'number' ||
			/^(?:un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|algunos|algunas|decenas|docenas|cientos|miles|centenares)$/.test(
				first.norm,
			)
		)
	)
		return null;
	if (!/^(?:de|del)$/.test(units[at + 1]?.norm ?? '')) return null;
	const whole = phraseAt(doc, view, at + 2);
	return whole?.kind === 'group' || whole?.kind === 'body'
		? { start: first.start, end: whole.end, value: onOneLine(doc.text.slice(first.start, whole.end)) }
		: null;
}

const COUNTED =
	/^(?:\d|(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|unos|unas|varios|varias|decenas|cientos|miles|al menos|más de|otros|otras)(?!\p{L}))/iu;

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

type At = {
	/** Where the verb's group begins. */
	readonly from: number;
	readonly at: number;
	/** The first unit behind the verb and the words that belong to it. */
	readonly after: number;
	readonly plural: boolean;
};

/** Whom a verb is about whose subject is the person: `Ana Pereyra fue detenida`, `salió de prisión Ana Pereyra`. */
export function subjectWho(context: Context, { from, at, after, plural }: At, carried: Who): Who {
	const { doc, view } = context;
	let next = after;
	while (/^(?:allí|ahí|hoy|ya|ayer|también|aún|todavía)$/.test(view.units[next]?.norm ?? '')) next += 1;
	return (
		clitic(context, from, at) ??
		personOf(context, subjectOf(context, from), true) ??
		personOf(context, phraseAt(doc, view, next), true) ??
		namedBehind(context, after) ??
		clauseSubject(context, from, at) ??
		mainSubject(context, from, at) ??
		numberBefore(context, from) ??
		whoRelative(context, from) ??
		(plural
			? (groupBefore(context, from) ?? understood(context, at, from))
			: understood(context, at, from)) ??
		(joins(context, from) ? carried : null)
	);
}

/** `; 88 | siguen en prisión`: a number whose noun is left out. */
function numberBefore({ view, subject }: Context, from: number): Part | null {
	const { units } = view;
	const number = units[from - 1];
	const alone =
		from < 2 || units[from - 2]!.kind === 'mark' || /^(?:y|otros|otras|los|las)$/.test(units[from - 2]!.norm);
	return subject === null && number?.token.kind === 'number' && alone
		? { start: number.start, end: number.end }
		: null;
}

/** `las iniciales C. P., quien | fue capturado`: the pronoun, where its noun is no name that anybody knows. */
function whoRelative({ view, subject }: Context, from: number): Part | null {
	let at = from - 1;
	while (/^(?:se|no|ya|también|además|luego|posteriormente)$/.test(view.units[at]?.norm ?? '')) at -= 1;
	const unit = view.units[at];
	return subject === null && unit !== undefined && /^quien(?:es)?$/.test(unit.norm)
		? { start: unit.start, end: unit.end }
		: null;
}

/** `fue detenido en su casa y | trasladado a …`: the person of the participle before, or the noun it hangs on. */
export function bareWho(
	context: Context,
	{ at, plural }: { at: number; plural: boolean },
	end: number,
	carried: Who,
): Who {
	const { units } = context.view;
	let lead = at - 1;
	while (isAdverb(units[lead]?.norm ?? '') || /^(?:más|tarde|nuevamente)$/.test(units[lead]?.norm ?? ''))
		lead -= 1;
	const joint = units[lead]?.norm || (units[lead]?.token.text ?? '');
	if (carried !== null && /^(?:y|e|,|luego)$/.test(joint)) return carried;
	return (
		namedAfterComma(context, at, end) ??
		reducedOf(context, at, plural) ??
		(/^(?:y|e)$/.test(joint) ? besideOf(context, lead, at, plural) : null)
	);
}

/** `fueron golpeados en Norte | y trasladados`, `Ana Pereyra, torturada | y encarcelada`: the person of the participle before. */
function besideOf(context: Context, joint: number, at: number, plural: boolean): Who {
	const { units } = context.view;
	const ending = /(?:[ií]?[oa]s?)$/.exec(units[at]!.norm)![0];
	for (let back = joint - 1; back > Math.max(0, joint - 16); back -= 1) {
		const { norm, kind, token } = units[back]!;
		if (kind === 'mark' && /^[.;:?!]$/.test(token.text)) return null;
		if (!/[aeií]d[oa]s?$|(?:puest|muert|herid|absuelt)[oa]s?$/.test(norm) || !norm.endsWith(ending)) continue;
		const { from } = groupOf(context, back);
		return from < back
			? subjectWho(context, { from, at: back, after: back + 1, plural }, null)
			: reducedOf(context, back, plural);
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
	const topic = pronoun === undefined ? null : topicOf(context, Math.min(from, units.indexOf(pronoun)));
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

/** `tras liberarlo`, `al ser`, `luego de salir`, `saliendo`: told as done, not as wanted. */
export function isDone({ view }: Context, at: number): boolean {
	const { units } = view;
	const before = units[at - 1]?.norm ?? '';
	return (
		/^(?:tras|al)$/.test(before) ||
		(before === 'de' && /^(?:luego|después|antes)$/.test(units[at - 2]?.norm ?? '')) ||
		/^(?:logró|lograron|pudo|pudieron|consiguió|consiguieron)$/.test(before) ||
		(before === 'a' && /^proced(?:e|en|ió|ieron)$/.test(units[at - 2]?.norm ?? '')) ||
		(before === 'de' && /^(?:años|meses|semanas|días|horas)$/.test(units[at - 2]?.norm ?? '')) ||
		(before === 'a' &&
			/^(?:volvió|volvieron|vuelve|vuelven|llegó|llegaron)$/.test(units[at - 2]?.norm ?? '')) ||
		/ndo/.test(units[at]!.norm)
	);
}

/**
 * Whether a verb in the past, at the head of its clause, leaves out whom it is about: `Fue detenida en Norte en 1976`.
 * A subject that is nobody, or a relative whose noun is nobody, leaves nothing out.
 */
export function leavesOut(context: Context, from: number, at: number, after = at + 1): boolean {
	if (context.subject !== null || hasSubject(context, from)) return false;
	const { units } = context.view;
	// `Quedó detenido | el trámite`: told behind the verb.
	const behind = phraseAt(context.doc, context.view, after);
	if (behind !== null && /^(?:el|la|los|las|un|una|su|sus) (?!lunes|martes|miércoles|jueves|viernes|sábado|domingo|pasad|próxim|mism|día|noche|mañana|tarde|madrugada|semana|mes|año|\d)/iu.test(behind.value)) return false;
	const before = units[from - 1];
	// `la certeza de que estaba`, `dijo que fue`: no relative.
	const over = units[from - 2]?.norm ?? '';
	const that =
		before?.norm === 'que' &&
		(/^(?:de|desde|hasta|luego|después|para|sin)$/.test(over) || REPORTS.test(over));
	if (!that && /^(?:que|quien|quienes|cual|si|y|e|o|ni)$/.test(before?.norm ?? '')) return false;
	return units.slice(from, at + 1).some(({ norm }) => PAST.test(norm));
}

const PAST =
	/^(?:fue|fueron|había|habían|ha|han|resultó|resultaron|quedó|quedaron)$|^\p{Ll}{2,}(?:ó|aron|ieron|uvo|uvieron|ujo|ujeron)$/u;

/** Someone without a name of their own. */
export const isUnnamed = ({ doc }: Context, who: Who): boolean =>
	who?.start !== undefined &&
	/^\p{Ll}/u.test(doc.text.charAt(who.start)) &&
	(who.value === undefined || who.why === undefined);

/**
 * `agentes privan de libertad a una persona`, `se detiene a delincuentes`: what is done to anybody, in the present or
 * as a thing that may be.
 */
export function isGeneral(
	{ doc, view, subject }: Context,
	at: number,
	who: Who,
	form: 'finite' | 'participle' | 'infinitive',
): boolean {
	if (subject !== null || who?.start === undefined) return false;
	const words = onOneLine(doc.text.slice(who.start, who.end));
	if (!ANYBODY.test(words)) return false;
	if (form === 'participle')
		return !view.units.slice(Math.max(0, at - 6), at).some(({ norm }) => PAST.test(norm));
	return !PAST_FORM.test(view.units[at]!.norm);
}

const ANYBODY =
	/^(?:una persona|un individuo|un ciudadano|alguien|cualquier.*|tod[oa]s? .*|quien(?:es)?|personas|delincuentes|opositores|periodistas|migrantes|ciudadanos|disidentes|pandilleros|criminales|gente|la gente|presos políticos|inocentes|manifestantes)$/iu;
const PAST_FORM = /(?:ó|aron|ieron|uvo|uvieron|ujo|ujeron|uso|usieron|aba|aban|ía|ían)$/;
