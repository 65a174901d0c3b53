import { type Candidate, type Doc, slotAt, spanOf } from './document.ts';
import { type Name, namesOf } from './names/index.ts';

/** Proposes each distinct name once, where it stands fullest and first: a reviewer reads a name, not its repeats. */
export function mentions(doc: Doc): Candidate[] {
	const first = new Map<string, Name>();
	for (const name of namesOf(doc)) {
		const key = `${name.type} ${name.full}`;
		const known = first.get(key);
		if (known === undefined || (known.written !== known.full && name.written === name.full))
			first.set(key, name);
	}
	return [...first.values()]
		.sort((a, b) => a.start - b.start)
		.map((name) => ({
			kind: 'mention',
			rule: `mention/${name.type}`,
			anchors: [spanOf(doc, name.start, name.end)],
			slots: { type: name.type, name: slotAt(doc, name.start, name.end, name.written) },
			chain: [],
			polarity: 'affirms',
			force: 'asserts',
		}));
}
