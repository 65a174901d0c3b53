import type { CustodyType } from '../../record/index.ts';
import { type Complement, isAdverb } from './clause.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, subjectPart, type Understood } from './event.ts';
import type { Frame } from './frames.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import type { Settled } from './settle.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { groupBefore, opensEntry, subjectOf, understood } from './spanish-subject.ts';
import { BE, HAVE, PLACES, STAY } from './spanish-words.ts';

/** `los detenidos`, `un desaparecido`: a noun, not what happened. */
const DETERMINER = /^(?:los|las|el|la|un|una|unos|unas|otros|otras|varios|como|de|del)$/;

export function participle(context: Context, at: number, frame: Frame, plural: boolean): CustodyEvent | null {
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
	const told = spanishEvent(context, { at, from, end, list, who, frame, ...settled });
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

export function finite(context: Context, at: number, frame: Frame): CustodyEvent | null {
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
	return spanishEvent(context, { at, from, end, list, who, frame, ...settled, ...by });
}

export function own(context: Context, at: number, frame: Frame, plural: boolean): CustodyEvent | null {
	const { doc, view } = context;
	const { list, end } = complements(context, at + 1);
	const who =
		patientOf(context, subjectOf(context, at)) ??
		patientOf(context, phraseAt(doc, view, at + 1)) ??
		(plural || at > 8 ? null : understood(context, at));
	const settled = settle(frame, list, false);
	return who === null || settled === null
		? null
		: spanishEvent(context, { at, from: at, end, list, who, frame, ...settled });
}

function settle(frame: Frame, list: readonly Complement[], staying: boolean): Settled | null {
	const at = list.find(
		({ preposition, phrase }) =>
			preposition === 'en' &&
			(PLACES.test(phrase.kind) || /^(?:la )?(?:vía pública|calle)$/i.test(phrase.value)),
	);
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
	if (frame.type === 'removal') {
		// `expulsado a Quintara`: a country that no list knows looks like a body.
		const goal = to ?? body;
		return { type: 'removal', places: { ...fromPart, ...(goal ? { to: partOf(goal.phrase) } : {}) } };
	}
	if (staying && (frame.type === 'arrest' || frame.type === 'held')) return { type: 'held', places: atPart };
	if (frame.id === 'internar' && at?.phrase.kind === 'hospital')
		return { type: 'hospital', places: { to: partOf(at.phrase) } };
	return { type: frame.type as CustodyType, places: atPart };
}
