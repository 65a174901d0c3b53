import { type Doc, onOneLine } from '../document.ts';
import { fold } from '../names/index.ts';
import type { Party } from '../parties/index.ts';

const SMALL = /^(?:the|of|for|and|his|her|its|their|our|a|an|del|de|la|el|los|las|su|sus|y)$/;

/** Whether two phrases mean one body or its people: one name, or a word that both have. */
export function same(doc: Doc, a: Party, b: Party): boolean {
	const [left, right] = [a.resolved ?? a, b.resolved ?? b];
	if (left.name !== undefined && left.name.full === right.name?.full) return true;
	const words = new Set(wordsOf(doc, left));
	return wordsOf(doc, right).some((word) => words.has(word));
}

function wordsOf(doc: Doc, party: Party): string[] {
	const { from, to, as, name } = party;
	const written = onOneLine(doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end));
	return `${written} ${as ?? ''} ${name?.full ?? ''}`
		.split(/[^\p{L}\p{M}]+/u)
		.map(fold)
		.filter((word) => word.length > 2 && !SMALL.test(word));
}

/** `Neither agency`, `None of the three`, `Ambas`: all who were asked. */
export const meansAll = (doc: Doc, party: Party): boolean =>
	/^(?:neither|none|both|all|each|ning[uú]n[oa]?|amb[oa]s|tod[oa]s|las|los)$/.test(
		doc.tokens[party.from]!.norm,
	) &&
	(!/^l[ao]s$/.test(doc.tokens[party.from]!.norm) ||
		/^(?:dos|tres)$/.test(doc.tokens[party.from + 1]?.norm ?? ''));
