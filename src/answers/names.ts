import type { Statement } from '../record/index.ts';
import { compareText } from '../record/index.ts';
import type { PersonGraph } from './contract.ts';

export type Names = {
	/** The most complete spelling: without a title where one is, most words beyond initials, longest, most used. */
	readonly name: string;
	/** Every spelling, as written, most used first; aliases after names. */
	readonly names: readonly string[];
};

/**
 * How a person or group is called. Spellings that are only proposed count where none is accepted; without
 * any, the words by which the sources know them.
 */
export function namesOf(graph: PersonGraph): Names {
	const members = new Set(graph.members.map(({ id }) => id));
	const spellings = (statements: readonly Statement[], property: 'name' | 'alias') => {
		const uses = new Map<string, number>();
		for (const { subject, property: stated, value, polarity } of statements)
			if (stated === property && value.type === 'text' && polarity === 'affirms' && members.has(subject))
				uses.set(value.text, (uses.get(value.text) ?? 0) + 1);
		return uses;
	};
	let uses = spellings(graph.statements, 'name');
	if (uses.size === 0) uses = spellings(graph.proposed ?? [], 'name');
	for (const { label } of graph.members) if (!uses.has(label)) uses.set(label, 0);
	const byUse = mostUsedFirst(uses);
	const name =
		[...byUse].sort((a, b) => titled(a) - titled(b) || words(b) - words(a) || b.length - a.length)[0] ?? '';
	const aliases = mostUsedFirst(spellings(graph.statements, 'alias')).filter((alias) => !uses.has(alias));
	return { name, names: [...byUse, ...aliases] };
}

function mostUsedFirst(uses: ReadonlyMap<string, number>): string[] {
	return [...uses].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([spelling]) => spelling);
}

const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|detainee|petitioner|sra?|srta|don|doña)\b\.?/iu;

/** 1 for a spelling that begins with a title or holds a number: it is written so somewhere, and no name. */
function titled(spelling: string): number {
	return TITLE.test(spelling) || /\d/.test(spelling) ? 1 : 0;
}

/** How many words of a name are more than an initial. */
function words(spelling: string): number {
	return spelling.match(/\p{L}[\p{L}\p{M}'’]+/gu)?.length ?? 0;
}
