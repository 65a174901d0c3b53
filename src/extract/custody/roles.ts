import type { Carry } from './carry.ts';
import { firstPhrase, subjectBefore, type Verb, verbAt } from './clause.ts';
import { type Context, patientOf, personOf } from './context.ts';
import { type Part, subjectPart, type Understood } from './event.ts';
import { PREPOSITIONS } from './link-words.ts';
import { firstPeople, passiveSubject, possessorOf } from './passive-subject.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import type { PhraseKind } from './phrase-kinds.ts';
import { personBefore } from './subject.ts';

export const AGENTS: ReadonlySet<PhraseKind> = new Set([
	'body',
	'facility',
	'hospital',
	'person',
	'group',
	'country',
]);

type Role = {
	patient: Part | Understood;
	agent: Phrase | null;
	objectEnd?: number;
	/** `the men held there`: a participle that only says which ones. */
	reduced?: true;
};

export function roleOf(given: {
	context: Context;
	trigger: number;
	verb: Verb;
	form: string;
	direct: { part: Part | Understood; end: number } | null;
	passive: boolean;
	intransitive: boolean;
	carry: Carry;
	/** The verb has nobody but a person for its object. */
	personal?: boolean;
}): Role | null {
	const { context, trigger, verb, form, direct, passive, intransitive, carry, personal = false } = given;
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
				: isOwnClause(context, own)
					? null
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
		const being = verb.auxiliaries.some((word) => /^(?:being|having)$/.test(word));
		const joint = view.units[verb.from - 1];
		const hung =
			being &&
			/^(?:before|after|while|to|upon|of|for|despite|without|,)$/.test(
				joint?.norm || (joint?.token.text ?? ''),
			);
		// `those people were on planes being flown abroad`
		const aboard = being && /^(?:planes?|flights?|buses|boats?)$/.test(view.units[verb.from - 1]?.norm ?? '');
		const patient =
			possessorOf(context, verb.from, being) ??
			undergoing(context, verb) ??
			passiveSubject(context, verb.from, carry, personal) ??
			(hung || aboard
				? (carry.patient ??
					patientOf(context, firstPhrase(doc, view, verb.from)) ??
					firstPeople(context, verb.from) ??
					onlyPerson(context) ??
					fronted(context, trigger, personal))
				: null);
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
	// `was processed at the station before transferring to the jail`
	if (
		form === 'gerund' &&
		view.units[trigger]!.norm === 'transferring' &&
		view.units[trigger + 1]?.norm === 'to'
	) {
		const whose =
			carry.patient ?? patientOf(context, firstPhrase(doc, view, verb.from)) ?? onlyPerson(context);
		return whose === null ? null : { patient: whose, agent: null };
	}
	if (form !== 'participle' && form !== 'both') return null;
	if (form === 'both' && hasObject(context, trigger + 1)) return null;
	const opening = fronted(context, trigger, personal);
	if (opening !== null) return { patient: opening, agent: null };
	let before = trigger - 1;
	while (before > 0 && /\p{L}{2}ly$/u.test(view.units[before]!.norm)) before -= 1;
	const joint = view.units[before];
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
		/^(?:while|when|remain|remained|remains|remaining|being|initially|currently|still)$/.test(
			view.units[trigger - 1]?.norm ?? '',
		)
	) {
		const before = /^remain/.test(view.units[trigger - 1]!.norm)
			? subjectBefore(doc, view, verbAt(view, trigger - 1).from)
			: null;
		const whose =
			personOf(context, before, true) ??
			carry.patient ??
			patientOf(context, firstPhrase(doc, view, trigger)) ??
			onlyPerson(context);
		return whose === null ? null : { patient: whose, agent: null };
	}
	const reduced = phraseBefore(doc, view, trigger);
	if (reduced === null || !/^(?:group|person)$/.test(reduced.kind)) return null;
	const patient = patientOf(context, reduced);
	return patient === null ? null : { patient, agent: null, reduced: true };
}

/** `reports of citizens | getting swept up`: whoever stands right before it. */
function undergoing(context: Context, { auxiliaries, from }: Verb): Part | Understood | null {
	if (!auxiliaries.includes('getting')) return null;
	const near = phraseBefore(context.doc, context.view, from);
	return near !== null && /^(?:person|group)$/.test(near.kind) ? patientOf(context, near) : null;
}

/** `released a crew`, `removed the statue`: what the verb was done to is nobody, so it tells of no one else. */
function hasObject({ doc, view }: Context, at: number): boolean {
	const determined = /^(?:an?|the|its|our|these|those)$/.test(view.units[at]?.norm ?? '');
	const phrase = determined ? phraseAt(doc, view, at) : null;
	return (
		phrase !== null &&
		phrase.kind !== 'date' &&
		!/\b(?:days?|nights?|weeks?|months?|years?|morning|evening|afternoon|time|hours?)\b/i.test(phrase.value)
	);
}

/** `Arrested in May, he …`: a participle that opens its sentence tells of whom the clause behind its comma is about. */
function fronted(context: Context, trigger: number, personal: boolean): Part | Understood | null {
	const { doc, view } = context;
	const { units } = view;
	const opens = units
		.slice(0, trigger)
		.every(({ norm }) =>
			/^(?:first|then|once|initially|originally|before|after|since|upon|while|being|having|been)$/.test(norm),
		);
	if (!opens || trigger > 3 || context.subject !== null) return null;
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 14); at += 1) {
		if (units[at]!.token.text !== ',') continue;
		const phrase = phraseAt(doc, view, at + 1);
		if (phrase === null || phrase.kind === 'date') continue;
		const who = personal ? personOf(context, phrase, true) : patientOf(context, phrase);
		const next = units[phrase.to];
		if (who !== null && next?.kind === 'word') return who;
	}
	return null;
}

/** `…, and the contractor transferred her`: a subject of its own, whoever that is; not the one before. */
function isOwnClause({ view }: Context, own: Phrase | null): boolean {
	const joint = own === null ? undefined : view.units[own.from - 1];
	return own?.kind === 'other' && /^(?:and|but|then|;)$/.test(joint?.norm || (joint?.token.text ?? ''));
}

/** `whether deported migrants …`, `those deported migrants`: a participle before its noun tells nothing by itself. */
function actsHere({ view }: Context, verb: Verb, form: string, own: Phrase | null): boolean {
	if (form === 'gerund' || form === 'base' || verb.auxiliaries.length > 0) return true;
	// `a swap involving detained reporters`, `of arrested students`
	const lead = view.units[verb.from - 1];
	if (
		lead?.kind === 'word' &&
		(PREPOSITIONS.has(lead.norm) || /^(?:the|an?|its)$/.test(lead.norm) || /\p{L}{4}ing$/u.test(lead.norm))
	)
		return false;
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
