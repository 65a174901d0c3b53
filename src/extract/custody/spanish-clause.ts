import type { CustodyType } from '../../record/index.ts';
import { onOneLine } from '../document.ts';
import { type Complement, isAdverb } from './clause.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, subjectPart, type Understood } from './event.ts';
import { type Frame, SPANISH_VERBS } from './frames.ts';
import { mannerOf } from './manner.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import type { Settled } from './settle.ts';
import { REACH } from './view.ts';
import { whenOf } from './when.ts';

export const BE =
	/^(?:fue|fueron|es|son|era|eran|sido|ser|siendo|será|serán|sea|resultó|resultaron|haberlo|haberla|haberlos|fuera|fueran)$/;

export const STAY =
	/^(?:está|están|estaba|estaban|estuvo|estuvieron|permanece|permaneció|permanecían|permanecieron|continúa|sigue|seguía|quedó|encontraba|encontraban|encuentra|mantenido|mantenida|tenían|tuvieron|estando|estar)$/;

export const HAVE = /^(?:ha|han|había|habían|habría|habrían|haber|habiendo|hubiera|hubiese)$/;

const PREPOSITIONS = /^(?:a|al|en|de|del|desde|por|hacia|hasta|con|junto|ante|bajo|según)$/;

const STOPS =
	/^(?:que|quien|quienes|donde|cuando|mientras|y|e|o|u|pero|porque|aunque|siendo|luego|cuyo|cuya)$/;

export const PLACES = /^(?:facility|hospital|place|country)$/;

/** An entry of a file begins with its participle: `6/7/73:- Detenido por …`. */
export function opensEntry({ view }: Context, at: number): boolean {
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

export function understood(context: Context, at: number): Understood | null {
	if (context.subject === null || !agrees(context, at)) return null;
	// Somebody else was named before in the sentence: it may be about them.
	for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
		if (context.view.units[back]!.name?.type !== 'person') continue;
		const named = patientOf(context, phraseAt(context.doc, context.view, back));
		if (named?.value !== context.subject.value) return null;
	}
	return subjectPart(context.subject) as Understood;
}

/** `las personas nombradas en el anexo fueron detenidas`: the group that the clause begins with. */
export function groupBefore(context: Context, before: number): Part | Understood | null {
	for (let back = before - 1; back >= 0 && back > before - 12; back -= 1) {
		const { kind, token } = context.view.units[back]!;
		if (kind === 'mark' && /^[.;:]$/.test(token.text)) return null;
		const phrase = kind === 'word' ? phraseAt(context.doc, context.view, back) : null;
		if (phrase?.kind === 'group' && phrase.to <= before) return patientOf(context, phrase);
	}
	return null;
}

export function subjectOf({ doc, view }: Context, before: number): Phrase | null {
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

export function spanishEvent(
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
export function complements({ doc, view }: Context, from: number): { list: Complement[]; end: number } {
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
