import type { Doc } from '../document.ts';
import { type Name, namesOf } from '../names/index.ts';

/** The one person whom a report or record is about, with the place where its head names them. */
export type Subject = {
	readonly value: string;
	readonly start: number;
	readonly end: number;
	/** The family name's first word, folded: tells `Mr. PEREYRA` from other people. */
	readonly family: string;
};

const REPORT =
	/(?:death report|report of death|ficha|record of)\s?:\s{0,3}(\p{Lu}[\p{L}\p{M}'’ -]{1,60}(?:,\s{0,2}\p{L}[\p{L}\p{M}.'’ -]{1,60})?)$/iu;
/** `PEREYRA LUNA, Marta Inés` alone on a line. */
const SURNAME_FIRST =
	/^(?:#{1,3} )?(\p{Lu}[\p{Lu}\p{M}'’ -]{2,60}(?: de \p{Lu}[\p{Lu}\p{M}'’ -]{2,30})?,\s\p{Lu}\p{Ll}[\p{L}\p{M}.()'’ -]{1,60})$/u;

const key = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Read from the first lines: `Detainee Death Report: PEREYRA, Marta` or a head that is a name surname first. */
export function subjectOf(doc: Doc): Subject | null {
	for (const paragraph of doc.paragraphs.slice(0, 12)) {
		if (paragraph.end - paragraph.start > 160) continue;
		const line = doc.text.slice(paragraph.start, paragraph.end).trimEnd();
		const match = REPORT.exec(line) ?? SURNAME_FIRST.exec(line);
		const value = match?.[1];
		if (value === undefined) continue;
		const start = paragraph.start + line.lastIndexOf(value);
		const family = key(value.split(/[ ,-]/)[0]!);
		return { value: value.replace(/\s+/g, ' ').trim(), start, end: start + value.length, family };
	}
	return null;
}

/** Whether a name of the text is the subject's: it holds the first family name. */
export function isSubject(subject: Subject | null, name: Name): boolean {
	return (
		subject !== null &&
		key(name.full)
			.split(/[^\p{L}]+/u)
			.includes(subject.family)
	);
}

/** The last person named before `at`, for a pronoun of a text that is not about one person. */
export function personBefore(doc: Doc, at: number, from: number): Name | null {
	const names = namesOf(doc);
	let found: Name | null = null;
	for (const name of names) {
		if (name.start >= at) break;
		if (name.start >= from && name.type === 'person') found = name;
	}
	return found;
}
