import { isCertainDay, parseDate } from '../../record/index.ts';
import type { FoundDate } from '../dates.ts';
import type { Doc } from '../document.ts';

export type Carried = { readonly date: FoundDate; readonly why: string };

/**
 * For each sentence the date of the entry it continues: that of its paragraph, and for a paragraph without a
 * date, begun by a time or by a new page, the last dated entry's. Only records that go day by day carry dates on: `null` everywhere else.
 */
export function carriedDates(
	doc: Doc,
	dates: readonly FoundDate[],
	daily: boolean,
): readonly (Carried | null)[] {
	const carried: (Carried | null)[] = doc.sentences.map(() => null);
	if (!daily) return carried;
	const bySentence = new Map<number, FoundDate[]>();
	for (const date of dates) bySentence.set(date.sentence, [...(bySentence.get(date.sentence) ?? []), date]);
	let entry: FoundDate | null = null;
	for (const paragraph of doc.paragraphs) {
		if (paragraph.zone === 'heading') entry = null;
		let current: FoundDate | null = null;
		for (let index = paragraph.firstSentence; index < paragraph.endSentence; index += 1) {
			const own = (bySentence.get(index) ?? []).find((date) => isDay(date));
			const first = index === paragraph.firstSentence;
			if (first && own === undefined && entry !== null) current = entry;
			if (current !== null) {
				const words = doc.text.slice(current.start, current.end).replace(/\s+/g, ' ');
				carried[index] = { date: current, why: `the entry goes on from “${words}”` };
			}
			// A date at the head of a sentence opens an entry, even inside a paragraph.
			const opens = own !== undefined && (first || own.start - doc.sentences[index]!.start < 20);
			if (opens) entry = own;
			if (own !== undefined && (opens || current === null)) current = own;
		}
	}
	return carried;
}

function isDay(date: FoundDate): boolean {
	return isCertainDay(date.edtf) || parseDate(date.edtf)?.kind === 'day';
}

/**
 * For each sentence of a Spanish file the day that its line begins with: `06.06.1974. Nota interna … Es detenido por …`.
 * A line is a paragraph, or a sentence that opens with a date and a mark behind it.
 */
export function lineDays(
	doc: Doc,
	bySentence: ReadonlyMap<number, readonly FoundDate[]>,
): readonly (Carried | null)[] {
	const days: (Carried | null)[] = doc.sentences.map(() => null);
	for (const paragraph of doc.paragraphs) {
		let current: Carried | null = null;
		for (let index = paragraph.firstSentence; index < paragraph.endSentence; index += 1) {
			const { start } = doc.sentences[index]!;
			const first = index === paragraph.firstSentence;
			const date = bySentence.get(index)?.[0];
			const opens =
				date !== undefined &&
				date.start - start < 6 &&
				(first || /^\s?[.:–-]/.test(doc.flat.slice(date.end, date.end + 2)));
			if (opens && isDay(date)) {
				const words = doc.text.slice(date.start, date.end).replace(/\s+/g, ' ');
				current = { date, why: `the line begins with “${words}”` };
			}
			days[index] = current;
		}
	}
	return days;
}
