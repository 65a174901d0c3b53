import type { Carry } from './carry.ts';
import { firstPhrase, subjectBefore } from './clause.ts';
import { type Context, meantBy, patientOf, personOf } from './context.ts';
import { type Part, subjectPart, type Understood } from './event.ts';
import { farSubject } from './far-subject.ts';
import { phraseAt, phraseBefore } from './phrase.ts';

const REPORTING =
	/^(?:admits?|admitted|says?|said|claims?|claimed|alleges?|alleged|acknowledges?|acknowledged|concedes?|conceded|believes?|believed)$/;

/** `his being held at the barracks`: whom the possessive means. */
export function possessorOf(context: Context, before: number, being: boolean): Part | Understood | null {
	const unit = being ? context.view.units[before - 1] : undefined;
	if (unit === undefined || !/^(?:his|her|their)$/.test(unit.norm)) return null;
	if (context.subject !== null) return subjectPart(context.subject, unit);
	return meantBy(context, unit) ?? { start: unit.start, end: unit.end };
}

/** A passive's subject, over `a man the government admits was flown` and `… and was transferred`. */
/** The first person that a sentence names outside of a prepositional phrase: `FACT: Pereyra is a baker and was deported`. */
function firstPatient(context: Context, before: number): Part | Understood | null {
	const { doc, view } = context;
	for (let at = Math.max(0, before - 24); at < before; at += 1) {
		const { kind, norm } = view.units[at]!;
		if (
			kind !== 'name' ||
			/^(?:of|in|at|from|with|for|near|by|on|to)$/.test(view.units[at - 1]?.norm ?? norm)
		)
			continue;
		const patient = patientOf(context, phraseAt(doc, view, at));
		if (patient !== null) return patient;
	}
	return null;
}

/** The first group or person that a sentence names by a common noun. */
export function firstPeople(context: Context, before: number): Part | Understood | null {
	for (let at = 0; at < Math.min(before, 24); at += 1) {
		const phrase = context.view.units[at]!.kind === 'word' ? phraseAt(context.doc, context.view, at) : null;
		if (phrase !== null && /^(?:group|person)$/.test(phrase.kind)) return patientOf(context, phrase);
	}
	return null;
}

const PLACES_ONLY = /^(?:place|country|facility|hospital)$/;

export function passiveSubject(
	context: Context,
	before: number,
	carry: Carry,
	personal: boolean,
): Part | Understood | null {
	const { doc, view } = context;
	const { units } = view;
	let to = before;
	if (REPORTING.test(units[to - 1]?.norm ?? '')) {
		const speaker = subjectBefore(doc, view, to - 1);
		if (speaker !== null) to = speaker.from;
	}
	const over = subjectOverAside(context, to, personal, carry);
	if (over !== null) return over;
	const subject = subjectBefore(doc, view, to);
	// `a man accused of being a smuggler | was extradited`
	const hung =
		subject !== null && units[subject.from - 1]?.norm === 'being' ? farSubject(context, to, personal) : null;
	if (hung !== null) return hung;
	const patient = personal ? personOf(context, subject, true) : patientOf(context, subject);
	if (subject !== null && patient !== null) {
		// `Ana Luz Pereyra, a woman …`: the name before says who.
		const named =
			units[subject.from - 1]?.token.text === ',' ? phraseBefore(doc, view, subject.from - 1) : null;
		if (/^(?:person|other)$/.test(subject.kind) && subject.unit.kind !== 'name' && named?.kind === 'person')
			return patientOf(context, named) ?? patient;
		return patient;
	}
	// `A baker who was arrested on February 3 | is being held`: over the relative clause, whom it told of.
	const past = subject === null || subject.kind === 'date' || PLACES_ONLY.test(subject.kind);
	// `Thirty fishermen intercepted off the coast | were handed over`
	if (past && subject !== null && carry.patient === null && units[to - 1]?.kind !== 'mark') {
		const first = firstPhrase(doc, view, subject.from);
		if (first !== null && /^(?:group|person)$/.test(first.kind) && first.to < subject.from)
			return patientOf(context, first);
	}
	if (past && carry.patient !== null && units[to - 1]?.kind !== 'mark') {
		return carry.patient;
	}
	const joint = units[to - 1]?.norm ?? '';
	const far = farSubject(context, to, personal);
	if (/^(?:and|then|but|or)$/.test(joint) || units[to - 1]?.token.text === ',')
		return (
			far ?? carry.patient ?? patientOf(context, firstPhrase(doc, view, to)) ?? firstPatient(context, to)
		);
	return far;
}

/** `three reporters who, according to their station, | were detained`: over what two commas hold. */
function subjectOverAside(
	context: Context,
	to: number,
	personal: boolean,
	carry: Carry,
): Part | Understood | null {
	const { doc, view } = context;
	const { units } = view;
	if (units[to - 1]?.token.text !== ',') return null;
	for (let open = to - 2; open >= Math.max(1, to - 16); open -= 1) {
		if (/^[;:]$/.test(units[open]!.token.text)) return null;
		if (units[open]!.token.text !== ',') continue;
		const joint = units[open - 1]?.norm ?? '';
		// `were deported in July and, according to their lawyers, have been held`
		if (joint === 'and' && /^(?:according|as|in|after|despite)$/.test(units[open + 1]?.norm ?? ''))
			return carry.patient;
		if (!/^(?:who|which)$/.test(joint)) continue;
		const subject = subjectBefore(doc, view, open);
		return personal ? personOf(context, subject, true) : patientOf(context, subject);
	}
	return null;
}
