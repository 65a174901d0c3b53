import type { DocumentMeta } from './contract.ts';
import { type Candidate, type Doc, readDocument, slotAt, spanOf } from './document.ts';
import { fold, type Name, namesOf } from './names/index.ts';

/** A name that stands in more places is lit in these. */
const MOST_PLACES = 100;

/**
 * Proposes each distinct name once, where it stands fullest and first, with its other places behind, and acronyms that
 * stand for one: a reviewer reads a name, not its repeats.
 */
export function mentions(doc: Doc): Candidate[] {
	const places = new Map<string, Name[]>();
	for (const name of namesOf(doc)) {
		if (name.office === true) continue;
		const key = `${name.type} ${isPart(name) ? name.full : name.written}`;
		const known = places.get(key);
		if (known === undefined) places.set(key, [name]);
		else if (known[0]!.written !== known[0]!.full && name.written === name.full) known.unshift(name);
		else if (known.length < MOST_PLACES) known.push(name);
	}
	return [...places.values()]
		.sort(([a], [b]) => a!.start - b!.start)
		.map((all) => {
			const name = all[0]!;
			return {
				kind: 'mention',
				rule: `mention/${name.type}`,
				anchors: all.map(({ start, end }) => spanOf(doc, start, end)),
				slots: {
					type: name.type,
					name: slotAt(doc, name.start, name.end, isPart(name) ? name.written : name.full),
				},
				chain: [],
				polarity: 'affirms',
				force: 'asserts',
			};
		});
}

/** Whether a short form is made of its full form's words (`Robles`), and no acronym or other spelling. */
function isPart(name: Name): boolean {
	const full = new Set(name.full.split(/[\s,-]+/).map(fold));
	return name.written.split(/[\s,-]+/).every((word) => full.has(fold(word)));
}

/** Every name of a text at each of its places, where `mentions` proposes each once: for measuring. */
export const everyName = (text: string, meta: DocumentMeta = {}): readonly Name[] =>
	namesOf(readDocument(text, meta));
