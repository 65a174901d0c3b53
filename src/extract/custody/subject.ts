import { type Doc, tokenAt } from '../document.ts';
import { PARTIES } from '../lexicon/titles.ts';
import { firstFrom, type Name, namesOf, oneLetterApart } from '../names/index.ts';

/** The one person whom a report or record is about, with the place where its head names them. */
export type Subject = {
	readonly value: string;
	readonly start: number;
	readonly end: number;
	/** The words of the family name, folded: they tell `Mr. PEREYRA` from other people. */
	readonly family: ReadonlySet<string>;
	/** As a field of the record says it: tells `fue detenida` in his record from what happened to him. */
	readonly sex: 'm' | 'f' | null;
	/** Every word of the name, folded. */
	readonly words: ReadonlySet<string>;
};

const REPORT =
	/(?:death report|report of death|ficha|record of)\s?:\s{0,3}(\p{Lu}[\p{L}\p{M}'’ -]{1,60}(?:,\s{0,2}\p{L}[\p{L}\p{M}.'’ -]{1,60})?)(?:\s?\(.{0,60}\)?)?$/iu;

/** `PEREYRA LUNA, Marta Inés` alone on a line. */
const SURNAME_FIRST =
	/^(?:#{1,3} )?(\p{Lu}[\p{Lu}\p{M}'’ -]{2,60}(?: de \p{Lu}[\p{Lu}\p{M}'’ -]{2,30})?,\s\p{Lu}\p{Ll}[\p{L}\p{M}.()'’ -]{1,60})$/u;

/** `RESIDENCE SERVICE, Respondents`: a caption's parties are no head of a record. */
const isCaption = (value: string): boolean =>
	value
		.split(/[\s,.]+/)
		.slice(1)
		.some((word) => PARTIES.has(word.toLowerCase()));

const key = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Read from the first lines: `Detainee Death Report: PEREYRA, Marta` or a head that is a name surname first. */
export function subjectOf(doc: Doc): Subject | null {
	for (const paragraph of doc.paragraphs.slice(0, 12)) {
		const line = doc.text
			.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
			.split('\n')[0]!
			.trimEnd();
		const match = REPORT.exec(line) ?? SURNAME_FIRST.exec(line);
		const value = match?.[1];
		if (value === undefined || isCaption(value)) continue;
		const start = paragraph.start + line.lastIndexOf(value);
		const family = familyOf(value);
		return {
			value: value.replace(/\s+/g, ' ').trim(),
			start,
			end: start + value.length,
			family,
			words: wordsOf(value),
			sex: sexOf(doc),
		};
	}
	return null;
}

function sexOf(doc: Doc): Subject['sex'] {
	const field = /(?:Sexo|Gender|Sex)\s?:\s{0,3}(Masculino|Femenino|Male|Female)/i.exec(
		doc.text.slice(0, 4000),
	);
	return field === null ? null : /^(?:m)/i.test(field[1]!) ? 'm' : 'f';
}

const PARTICLES = /^(?:de|la|del|los|las|da|dos|van|von|aka|mr|mrs|ms|sr|sra)$/;

const wordsOf = (name: string): ReadonlySet<string> =>
	new Set(
		key(name)
			.split(/[^\p{L}]+/u)
			.filter((word) => word.length > 1 && !PARTICLES.test(word)),
	);

/** What stands before the comma, or in capitals: `PEREYRA LUNA, Marta`, `Marta PEREYRA-Luna`. */
function familyOf(value: string): ReadonlySet<string> {
	const capitals = /\p{Lu}[\p{Lu}\p{M}'’]+(?:[- ]\p{L}+){0,2}$/u.exec(value)?.[0] ?? value;
	return wordsOf(value.includes(',') ? value.split(',')[0]! : capitals);
}

/** Whether a name is the subject's: a family name is in it, and no word that is not theirs. A sister has one. */
export function namesSubject(subject: Subject | null, name: string): boolean {
	if (subject === null) return false;
	const words = [...wordsOf(name)];
	return words.some((word) => subject.family.has(word)) && words.every((word) => subject.words.has(word));
}

/**
 * Whether `Mr. NAME` is the subject misspelt: one letter from the family name, and nobody of that name is introduced
 * with a given name of their own.
 */
export function misspellsSubject(doc: Doc, subject: Subject | null, name: Name): boolean {
	if (subject === null || name.title === undefined || name.written.split(' ').length > 2) return false;
	const family = [...subject.family];
	const near = [family.join(' '), ...family].some((word) => oneLetterApart(word, name.written));
	return (
		near &&
		!namesOf(doc).some(
			(other) => other.type === 'person' && other.full !== name.written && other.full.includes(name.written),
		)
	);
}

const PERSON =
	"(?:\\p{Lu}[\\p{L}\\p{M}'’-]+|\\p{Lu}\\.)(?: (?:de |la |del )?(?:\\p{Lu}[\\p{L}\\p{M}'’-]+|\\p{Lu}\\.)){1,4}";
const AFTER = new RegExp(`\\b(?:Petitioner|Plaintiff) (${PERSON})`, 'gu');
const BEFORE = new RegExp(`(${PERSON}),\\s{1,40}(?:Petitioner|Plaintiff)\\b`, 'u');

/** Whom a court's paper calls petitioner or plaintiff, in its order; a name in sentences stands before a caption's capitals. */
export function petitionersOf(doc: Doc): readonly string[] {
	const head = doc.flat.slice(0, 12_000);
	if (!/Petitioner|Plaintiff/.test(head)) return [];
	const found = [...head.matchAll(AFTER)].map((match) => match[1]!);
	const caption = BEFORE.exec(head)?.[1];
	if (found.length === 0 && caption !== undefined) found.push(caption);
	return [...new Set(found.map((name) => name.replace(/\s+/g, ' ')))];
}

/** The last person named between two offsets, for a pronoun of a text that is not about one person. */
export function personBefore(doc: Doc, at: number, from: number): Name | null {
	const names = namesOf(doc);
	for (let index = firstFrom(doc, tokenAt(doc, at)) - 1; index >= 0; index -= 1) {
		const name = names[index]!;
		if (name.start < from) return null;
		if (name.type === 'person' && name.end <= at) return name;
	}
	return null;
}
