import { type Complement, complementsFrom, firstPhrase, subjectBefore, type Verb, verbAt } from './clause.ts';
import { type Context, patientOf } from './context.ts';
import {
	type CustodyEvent,
	type Manner,
	type Part,
	type Parts,
	partOf,
	subjectPart,
	type Understood,
} from './event.ts';
import { ENGLISH_VERBS, type Frame, INTRANSITIVE } from './frames.ts';
import { mannerOf } from './manner.ts';
import { type Phrase, type PhraseKind, phraseAt, phraseBefore } from './phrase.ts';
import { settle } from './settle.ts';
import { personBefore } from './subject.ts';
import { whenOf } from './when.ts';

const AGENTS: ReadonlySet<PhraseKind> = new Set([
	'body',
	'facility',
	'hospital',
	'person',
	'group',
	'country',
]);
const REPORTING =
	/^(?:admits?|admitted|says?|said|claims?|claimed|alleges?|alleged|acknowledges?|acknowledged|concedes?|conceded|believes?|believed)$/;
/** What the text itself defines is no event: `a camp in which people are detained`. */
const DEFINES = /\b(?:defined as|refers to|definition|means a|is a term)\b/i;

/** What a sentence's earlier verbs leave to its later ones: `arrested Mr. PEREYRA and booked him into …`. */
type Carry = { agent: Phrase | null; patient: Part | Understood | null };

/** Events that the verbs of an English sentence tell. */
export function readEnglish(context: Context): CustodyEvent[] {
	const { doc, view } = context;
	const { sentence } = view;
	if (DEFINES.test(doc.flat.slice(sentence.start, sentence.end))) return [];
	const events: CustodyEvent[] = [];
	const carry: Carry = { agent: null, patient: null };
	for (let at = 0; at < view.units.length; at += 1) {
		const unit = view.units[at]!;
		const known = unit.kind === 'word' ? ENGLISH_VERBS.get(unit.norm) : undefined;
		if (known === undefined) continue;
		const event = readVerb(context, at, known.frame, known.form, carry);
		if (event !== null) events.push(event);
	}
	return events;
}

function readVerb(
	context: Context,
	trigger: number,
	frame: Frame,
	form: string,
	carry: Carry,
): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = verbAt(view, trigger);
	if (frame.id === 'die' && (form === 'gerund' || verb.infinitive)) return null;
	if (form === 'base' && !verb.infinitive && verb.auxiliaries.length === 0) return null;
	if (form === 'gerund' && !isVerbalGerund(context, trigger, verb)) return null;
	const particle =
		/^(?:in|back|over|up|out|off)$/.test(units[trigger + 1]?.norm ?? '') && !isPlaceNext(context, trigger + 2)
			? 1
			: 0;
	const after = phraseAt(doc, view, objectAt(context, trigger + 1 + particle));
	const intransitive = INTRANSITIVE.has(frame.id);
	const direct = verb.passive && form !== 'gerund' ? null : objectOf(context, after);
	const passive = verb.passive && form !== 'gerund';
	const role = roleOf({ context, trigger, verb, form, direct, passive, intransitive, carry });
	if (role === null) return null;
	const from = role.objectEnd ?? trigger + 1;
	const { list, end } = complementsFrom(doc, view, from);
	const settled = settle(context, frame, trigger, list, role.agent, passive);
	if (settled === null) return null;
	if (role.agent !== null) carry.agent = role.agent;
	carry.patient = role.patient;
	const stay = settled.type === 'held';
	const doer = byOf(list, passive) ?? (role.agent && AGENTS.has(role.agent.kind) ? role.agent : null);
	// `The prison is holding people`: it is where they are held.
	const keeps = stay && settled.places.at === undefined && doer?.kind === 'facility';
	const agent =
		!keeps && doer !== null && partOf(doer).value !== role.patient.value && !/^\d/.test(doer.value)
			? doer
			: null;
	const clauseStart = Math.max(0, verb.from - 9);
	const manner = unlessItWere(view, verb, mannerOf(view, clauseStart, trigger, end));
	const parts: Parts = {
		who: role.patient,
		...(agent !== null && !sameWords(agent, role.patient) && agent.start !== settled.places.at?.start
			? { by: partOf(agent) }
			: {}),
		...settled.places,
		...(keeps ? { at: partOf(doer!) } : {}),
		...whenOf(context, trigger, end, stay),
		...authorityOf(list),
	};
	return {
		...parts,
		type: settled.type,
		rule: `en/${frame.id}`,
		trigger: { start: units[trigger]!.start, end: settled.end ?? units[trigger]!.end },
		manner,
	};
}

type Role = { patient: Part | Understood; agent: Phrase | null; objectEnd?: number };

function roleOf(given: {
	context: Context;
	trigger: number;
	verb: Verb;
	form: string;
	direct: { part: Part | Understood; end: number } | null;
	passive: boolean;
	intransitive: boolean;
	carry: Carry;
}): Role | null {
	const { context, trigger, verb, form, direct, passive, intransitive, carry } = given;
	const { doc, view } = context;
	if (direct !== null) {
		const self = notHimself(context, direct.part, subjectBefore(doc, view, verb.from));
		if (self === null) return null;
		if (self !== direct.part)
			return { patient: self, agent: subjectBefore(doc, view, verb.from), objectEnd: direct.end };
		const own =
			form === 'gerund' && verb.auxiliaries.length === 0 ? null : subjectBefore(doc, view, verb.from);
		const agent =
			own !== null && AGENTS.has(own.kind) && patientOf(context, own)?.value !== direct.part.value
				? own
				: (carry.agent ?? firstPhrase(doc, view, verb.from));
		if (!actsHere(context, verb, form, own)) return null;
		const acting = agent !== null && AGENTS.has(agent.kind) ? agent : null;
		return {
			patient: direct.part,
			agent: acting,
			objectEnd: direct.end,
		};
	}
	if (passive || intransitive) {
		const patient = passiveSubject(context, verb.from, carry);
		return patient === null ? null : { patient, agent: null };
	}
	// `the people it has sent to …`
	const subject = subjectBefore(doc, view, verb.from);
	if (
		verb.auxiliaries.some((word) => /^(?:has|have|had)$/.test(word)) &&
		subject !== null &&
		(subject.kind === 'pronoun' || /^(?:it|they|we)$/.test(subject.value))
	) {
		const patient = patientOf(context, phraseBefore(doc, view, subject.from));
		return patient === null ? null : { patient, agent: null };
	}
	if (form !== 'participle' && form !== 'both') return null;
	const joint = view.units[trigger - 1];
	// `June 12, 2008 – Arrested for …`
	if (
		trigger < 8 &&
		view.units.slice(0, trigger).every((unit) => unit.kind === 'date' || unit.kind === 'mark') &&
		context.subject !== null
	)
		return { patient: subjectPart(context.subject), agent: null };
	// `was processed, served with papers, and detained at …`
	if (
		/^(?:and|then|ultimately|subsequently|later|immediately)$/.test(joint?.norm ?? '') ||
		joint?.token.text === ','
	) {
		const whose = patientOf(context, firstPhrase(doc, view, trigger)) ?? carry.patient;
		return whose === null ? null : { patient: whose, agent: null };
	}
	// `those brought in from …`, `while detained at …`
	if (
		/^(?:while|when|remained|remains|remaining|being|initially|currently|still)$/.test(
			view.units[trigger - 1]?.norm ?? '',
		)
	) {
		const whose = carry.patient ?? patientOf(context, firstPhrase(doc, view, trigger)) ?? onlyPerson(context);
		return whose === null ? null : { patient: whose, agent: null };
	}
	const reduced = phraseBefore(doc, view, trigger);
	if (reduced === null || !/^(?:group|person)$/.test(reduced.kind)) return null;
	const patient = patientOf(context, reduced);
	return patient === null ? null : { patient, agent: null };
}

/** `had he not been sent` says that he was; the anchor keeps the words that turn it round. */
function unlessItWere({ units }: Context['view'], verb: Verb, manner: Manner): Manner {
	const had = [verb.from - 2, verb.from - 3].find((at) => units[at]?.norm === 'had');
	if (had === undefined || manner.polarity !== 'denies' || verb.auxiliaries.includes('had')) return manner;
	return { ...manner, polarity: 'affirms', words: [...manner.words, units[had]!] };
}

/** `whether deported migrants …`, `those deported migrants`: a participle before its noun tells nothing by itself. */
function actsHere({ view }: Context, verb: Verb, form: string, own: Phrase | null): boolean {
	if (form === 'gerund' || form === 'base' || verb.auxiliaries.length > 0) return true;
	if (own !== null) return !/^(?:those|these)$/i.test(own.value);
	const before = view.units[verb.from - 1];
	return (
		before !== undefined &&
		/^(?:and|then|but|or|who|that|which|also|subsequently|later|,)$/.test(before.norm || before.token.text)
	);
}

/** In `Robles refused to release him`, he is not Robles: the person named before her, or nobody. */
function notHimself(
	context: Context,
	part: Part | Understood,
	agent: Phrase | null,
): Part | Understood | null {
	const name = agent?.unit.name;
	if (context.subject !== null || part.start === undefined || name === undefined || part.why === undefined)
		return part;
	if (name.full !== part.value) return part;
	const paragraph = context.doc.paragraphs[context.view.sentence.paragraph];
	const other = paragraph && personBefore(context.doc, agent!.start, paragraph.start);
	return other && other.full !== part.value ? { ...part, value: other.full } : null;
}

function onlyPerson(context: Context): Understood | null {
	return context.subject === null ? null : (subjectPart(context.subject) as Understood);
}

/** A passive's subject, over `a man the government admits was flown` and `… and was transferred`. */
function passiveSubject(context: Context, before: number, carry: Carry): Part | Understood | null {
	const { doc, view } = context;
	const { units } = view;
	let to = before;
	if (REPORTING.test(units[to - 1]?.norm ?? '')) {
		const speaker = subjectBefore(doc, view, to - 1);
		if (speaker !== null) to = speaker.from;
	}
	const subject = subjectBefore(doc, view, to);
	const patient = patientOf(context, subject);
	if (subject !== null && patient !== null) {
		// `Ana Luz Pereyra, a woman …`: the name before says who.
		const named =
			units[subject.from - 1]?.token.text === ',' ? phraseBefore(doc, view, subject.from - 1) : null;
		if (subject.kind === 'person' && subject.unit.kind !== 'name' && named?.kind === 'person')
			return patientOf(context, named) ?? patient;
		return patient;
	}
	const joint = units[to - 1]?.norm ?? '';
	if (/^(?:and|then|but|or)$/.test(joint) || units[to - 1]?.token.text === ',')
		return carry.patient ?? patientOf(context, firstPhrase(doc, view, to));
	return null;
}

function objectOf(context: Context, phrase: Phrase | null): { part: Part | Understood; end: number } | null {
	if (phrase === null) return null;
	const { doc, view } = context;
	// `transferred custody of Mr. PEREYRA to …`
	if (phrase.kind === 'custody' && view.units[phrase.to]?.norm === 'of') {
		const owner = phraseAt(doc, view, phrase.to + 1);
		const part = patientOf(context, owner);
		return owner === null || part === null ? null : { part, end: owner.to };
	}
	const part = patientOf(context, phrase);
	return part === null ? null : { part, end: phrase.to };
}

/** Over an adverb, or a second verb with the same object: `arrested and served Mr. PEREYRA`. */
function objectAt({ view }: Context, from: number): number {
	const { units } = view;
	let at = from;
	if (/^(?:and|then)$/.test(units[at]?.norm ?? '')) {
		for (let next = at + 1; next <= at + 3; next += 1)
			if (/ed$|^took$|^brought$/.test(units[next]?.norm ?? '')) {
				at = next + 1;
				break;
			}
	}
	while (/ly$|^also$/.test(units[at]?.norm ?? '')) at += 1;
	return at;
}

function isPlaceNext({ doc, view }: Context, at: number): boolean {
	const phrase = phraseAt(doc, view, at);
	return (
		phrase !== null && ['facility', 'hospital', 'place', 'country', 'custody', 'date'].includes(phrase.kind)
	);
}

/** `is holding people`, `for sending the migrants`, not `the holding cell` or `pending`. */
function isVerbalGerund({ view }: Context, trigger: number, verb: Verb): boolean {
	if (verb.auxiliaries.length > 0) return true;
	const before = view.units[trigger - 1];
	return (
		before === undefined ||
		before.kind === 'mark' ||
		/^(?:for|of|by|before|after|while|when|and|in|from|ultimately|subsequently|then|later)$/.test(
			before.norm,
		) ||
		/ly$/.test(before.norm)
	);
}

function byOf(list: readonly Complement[], passive: boolean): Phrase | null {
	if (!passive) return null;
	const by = list.find(({ preposition, phrase }) => preposition === 'by' && AGENTS.has(phrase.kind));
	return by?.phrase ?? null;
}

function authorityOf(list: readonly Complement[]): { authority?: Part } {
	const under = list.find(
		({ preposition, phrase }) =>
			preposition === 'under' &&
			/\b(?:act|law|section|§|order|warrant|title|regime|ina)\b/i.test(phrase.value),
	);
	return under === undefined ? {} : { authority: partOf(under.phrase) };
}

function sameWords(phrase: Phrase, part: Part | Understood): boolean {
	return part.start !== undefined && part.start < phrase.end && part.end > phrase.start;
}
