import type { FoundDate } from '../dates.ts';
import type { Doc } from '../document.ts';
import { type Part, partOf, subjectPart, type Understood } from './event.ts';
import type { Phrase } from './phrase.ts';
import { misspellsSubject, namesSubject, personBefore, type Subject } from './subject.ts';
import type { View } from './view.ts';

/** What a reader of one sentence knows. `carried` is the date that the entry it continues was given. */
export type Context = {
	readonly doc: Doc;
	readonly view: View;
	readonly subject: Subject | null;
	/** Whose custody the paragraph told last, in a text about many: whom a pronoun means. */
	readonly recent?: string;
	/** Where the event told last took place: what `there` means. */
	readonly lastPlace?: string;
	/** Whom a court's paper calls petitioner. */
	readonly petitioners?: readonly string[];
	/** Everybody whose custody the text has told so far. */
	readonly known?: ReadonlySet<string>;
	readonly carried: { readonly date: FoundDate; readonly why: string } | null;
};

/** The person or group an event is about, or null when these words are no such thing; `owner` lets a possessive pass. */
export function patientOf(context: Context, phrase: Phrase | null, owner = false): Part | Understood | null {
	const { view, subject } = context;
	if (phrase === null) return null;
	const next = view.units[phrase.to];
	if (!owner && (next?.norm === "'s" || (next?.token.text === '’' && next.start === phrase.end))) return null;
	if (phrase.kind === 'person') {
		const { name } = phrase.unit;
		if (name !== undefined) {
			const own = nameOf(phrase);
			if (subject === null) return own;
			if (misspellsSubject(context.doc, subject, name))
				return { ...own, value: subject.value, why: 'one letter apart from the record’s person' };
			return namesSubject(subject, name.written)
				? { ...own, value: subject.value }
				: isOtherPerson(phrase)
					? own
					: null;
		}
		if (/^(?:petitioner|plaintiff)$/.test(phrase.unit.norm)) return petitionerPart(context, phrase);
		if (subject === null) return phrase.anaphor ? named(context, phrase) : partOf(phrase);
		return phrase.anaphor ? subjectPart(subject, phrase) : null;
	}
	// `PEREYRA-Luna was released`: capitals that no reader of names took for a person.
	if (
		phrase.kind === 'body' &&
		phrase.to - phrase.from <= 2 &&
		phrase.unit.name?.type !== 'organization' &&
		namesSubject(subject, phrase.value)
	)
		return subjectPart(subject!, phrase);
	if (phrase.kind === 'group') return partOf(phrase);
	if (phrase.kind === 'pronoun')
		return subject === null ? named(context, phrase) : subjectPart(subject, phrase);
	return null;
}

/** `Petitioner`, whom the caption or the first sentence names; the word itself where they do not. */
function petitionerPart({ petitioners = [], recent }: Context, phrase: Phrase): Part {
	const { start, end } = phrase;
	// Of several, the one told of last.
	const petitioner = petitioners.find((name) => name === recent) ?? petitioners[0];
	return petitioner === undefined
		? partOf(phrase)
		: { start, end, value: petitioner, why: 'the petitioner of this case' };
}

/** A name without the words before it: `su madre Eva Pereyra`, `the activist Eva Pereyra`. */
function nameOf(phrase: Phrase): Part {
	const { unit } = phrase;
	return { start: unit.start, end: unit.end, value: unit.name!.full };
}

/** A record about one person may name another with all their names: `detenido junto con Eva Luz Pereyra`. */
function isOtherPerson(phrase: Phrase): boolean {
	const { name } = phrase.unit;
	return name !== undefined && (name.title !== undefined || name.full.split(' ').length >= 2);
}

/** Whom a pronoun means in a text about many: who was last told of in its paragraph, else who was last named. */
function named({ doc, view, recent, known }: Context, phrase: Phrase): Part | null {
	// `where Robles was and to return him`: somebody of this sentence whose custody was told before.
	const here = personBefore(doc, phrase.start, view.sentence.start)?.full;
	if (here !== undefined && known?.has(here)) {
		const why = 'the person of this sentence whose custody was told before';
		return { start: phrase.start, end: phrase.end, value: here, why };
	}
	const paragraph = doc.paragraphs[view.sentence.paragraph];
	const value = recent ?? (paragraph && personBefore(doc, phrase.start, paragraph.start)?.full);
	const why =
		recent === undefined
			? 'the person named last before the pronoun'
			: 'the person whose custody was told last';
	return value === undefined ? null : { start: phrase.start, end: phrase.end, value, why };
}
