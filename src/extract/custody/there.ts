import { type Doc, onOneLine, tokenAt } from '../document.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import type { Context } from './context.ts';
import type { CustodyEvent, Part, Understood } from './event.ts';

const LAST = 'the place told last';

/** What a place's slot says, on one line. */
export function wordsOf(doc: Doc, part: Part | Understood | undefined): string | undefined {
	if (part === undefined) return undefined;
	return (
		part.value ?? (part.start === undefined ? undefined : onOneLine(doc.text.slice(part.start, part.end)))
	);
}

/** Where an event leaves its person: what `there` then means; undefined for one that tells no place or did not happen. */
export function placeOfEvent(doc: Doc, { type, at, to, manner }: CustodyEvent): string | undefined {
	if (type === 'remains-found' || type === 'disappearance') return undefined;
	if (manner.polarity !== 'affirms' || manner.force === 'predicts' || manner.force === 'intends')
		return undefined;
	return wordsOf(doc, to?.type === 'organization' ? at : (to ?? at));
}

/** `transferred there`, `died there`: the word, with the place that it means. */
export function thereAfter(
	{ doc, view, lastPlace, lastPlaceFar }: Context,
	trigger: number,
): Part | undefined {
	const { units } = view;
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 8); at += 1) {
		const { norm, kind, start, end } = units[at]!;
		if (kind === 'mark' || /^(?:and|but|who|y|pero|que)$/.test(norm)) return undefined;
		if (!/^(?:there|allí|ahí|allá)$/.test(norm)) continue;
		const named =
			lastPlace !== undefined && lastPlaceFar !== true
				? undefined
				: placeBefore(doc, start, doc.paragraphs[view.sentence.paragraph]?.start ?? 0);
		const value = named ?? lastPlace;
		return value === undefined
			? undefined
			: { start, end, value, why: named === undefined ? LAST : 'the place named last before it' };
	}
	return undefined;
}

/** The last facility or town named between two offsets, and nothing that an event told of since. */
function placeBefore(doc: Doc, at: number, from: number): string | undefined {
	const names = namesOf(doc);
	for (let index = firstFrom(doc, tokenAt(doc, at)) - 1; index >= 0; index -= 1) {
		const name = names[index]!;
		if (name.start < from) return undefined;
		if (name.type === 'facility' || name.type === 'place' || /^(?:El|La|Los|Las) \p{Lu}/u.test(name.full))
			return name.full;
	}
	return undefined;
}

const BARE =
	/^(?:the|this|that|the same|said) (?:detention |processing |correctional |medical )?(facility|jail|prison|penitentiary|center|centre|camp|station|base|hospital|emergency room|emergency department|er|ed)$/i;
const KINDS: Readonly<Record<string, RegExp>> = {
	facility: /jail|prison|cent(?:er|re)|facility|camp|complex|institution|penitentiary/i,
	hospital: /hospital|medical cent(?:er|re)|health/i,
};

/** `the facility`, `the hospital`: which one, when the text has named one of the kind. */
export function resolvePlace<P extends Part | Understood>(doc: Doc, part: P, named: readonly string[]): P {
	const head = BARE.exec(wordsOf(doc, part) ?? '')?.[1]?.toLowerCase();
	if (head === undefined || part.start === undefined || (part.value !== undefined && part.why !== undefined))
		return part;
	const kind = KINDS[/^e|^hosp/.test(head) ? 'hospital' : head] ?? new RegExp(head, 'i');
	const medical = /^e|^hosp/.test(head);
	const value = named.findLast((name) => kind.test(name) && (medical || !KINDS.hospital!.test(name)));
	return value === undefined ? part : { ...part, value, why: LAST };
}

/** Whether a place is called by a name, so that a later `the facility` can mean it. */
export const isNamedPlace = (words: string): boolean =>
	/\p{Lu}\p{L}+ .*\p{Lu}\p{L}+/u.test(words) || /^\p{Lu}{3,}$/u.test(words);
