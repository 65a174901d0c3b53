import type { FoundDate } from '../dates.ts';
import { type Doc, type Sentence, tokenAt } from '../document.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import type { Token } from '../tokens.ts';

/** One place of a view: a word, or a whole name or date read as one. */
export type Unit = {
	readonly kind: 'word' | 'name' | 'date' | 'mark';
	/** Lower case; empty for names and dates. */
	readonly norm: string;
	readonly start: number;
	readonly end: number;
	readonly name?: Name;
	readonly date?: FoundDate;
	readonly token: Token;
};

/** A sentence whose names and dates are single units, without what stands in brackets or between dashes if so asked. */
export type View = { readonly units: readonly Unit[]; readonly sentence: Sentence };

const MAX_ASIDE = 16;

/** How far readers look from a verb, in units: no clause of running text is longer, and hostile ones cost no more. */
export const REACH = 80;

export function viewOf(doc: Doc, sentence: Sentence, dates: readonly FoundDate[], skipAsides: boolean): View {
	const { tokens } = doc;
	const units: Unit[] = [];
	const names = namesOf(doc);
	let nextName = firstFrom(doc, sentence.from);
	let nextDate = 0;
	for (let at = sentence.from; at < sentence.to; ) {
		const token = tokens[at]!;
		const aside = skipAsides ? endOfAside(tokens, at, sentence.to) : at;
		if (aside > at) {
			at = aside;
			continue;
		}
		while (nextDate < dates.length && dates[nextDate]!.end <= token.start) nextDate += 1;
		const date = dates[nextDate];
		if (date !== undefined && date.start < token.end) {
			units.push({ kind: 'date', norm: '', start: date.start, end: date.end, date, token });
			at = Math.max(at + 1, tokenAt(doc, date.end - 1) + 1);
			nextDate += 1;
			continue;
		}
		while (nextName < names.length && (names[nextName]!.title?.start ?? names[nextName]!.start) < token.start)
			nextName += 1;
		const name = names[nextName];
		const nameStart = name === undefined ? -1 : (name.title?.start ?? name.start);
		if (name !== undefined && nameStart === token.start && name.to <= sentence.to) {
			units.push({ kind: 'name', norm: '', start: nameStart, end: name.end, name, token });
			at = Math.max(at + 1, name.to);
			continue;
		}
		units.push({
			kind: token.kind === 'word' || token.kind === 'number' ? 'word' : 'mark',
			norm: token.norm,
			start: token.start,
			end: token.end,
			token,
		});
		at += 1;
	}
	return { units, sentence };
}

/** Past a bracket or a pair of dashes that closes soon: `(USBP)`, `— migrants from the north —`. */
function endOfAside(tokens: readonly Token[], at: number, to: number): number {
	const open = tokens[at]!.text;
	const close = open === '(' ? ')' : open === '[' ? ']' : open === '—' ? '—' : null;
	if (close === null) return at;
	for (let next = at + 1; next < Math.min(to, at + MAX_ASIDE); next += 1)
		if (tokens[next]!.text === close) return next + 1;
	return at;
}
