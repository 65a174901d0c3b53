/** A definition that a person wrote into the case's file of definitions. */
export type OwnDefinition = {
	readonly id: string;
	readonly word: string;
	readonly by: string;
	readonly locator?: string;
	readonly verified?: string;
	readonly licence?: string;
	readonly criteria: readonly { readonly id: string; readonly text: string }[];
};
export type OwnDefinitions = {
	readonly definitions: readonly OwnDefinition[];
	/** Lines that could not be read, with the reason: none is left out without a word. */
	readonly problems: readonly { readonly line: number; readonly what: string }[];
};

const MOST_DEFINITIONS = 200;
const MOST_CRITERIA = 100;
const LONGEST = 2_000;
const FIELDS: Readonly<Record<string, 'by' | 'locator' | 'verified' | 'licence'>> = {
	by: 'by',
	where: 'locator',
	verified: 'verified',
	licence: 'licence',
	de: 'by',
	dónde: 'locator',
	verificado: 'verified',
	licencia: 'licence',
};

type Building = {
	word: string;
	by: string;
	locator?: string;
	verified?: string;
	licence?: string;
	criteria: { id: string; text: string }[];
};

/**
 * Reads a file of definitions: Markdown with a heading for each word, lines `By:`, `Where:`, `Verified:`, `Licence:`,
 * and a list of criteria, each of which may name itself in brackets. Other lines are notes, and say nothing.
 *
 * @example
 * # transit centre
 * By: our working definition, 2031
 * - [a] people are held for less than a week
 */
export function readOwnDefinitions(text: string): OwnDefinitions {
	const problems: { line: number; what: string }[] = [];
	const found: Building[] = [];
	for (const [i, raw] of text.split(/\r\n|\r|\n/u).entries()) {
		const line = raw.trim();
		const problem = line.length > LONGEST ? `longer than ${LONGEST} characters` : take(line, found);
		if (problem !== null) problems.push({ line: i + 1, what: problem });
	}
	const ids = new Set<string>();
	const definitions: OwnDefinition[] = [];
	for (const { word, by, criteria, ...rest } of found) {
		const id = idOf(word, by, ids);
		if (criteria.length === 0) problems.push({ line: 0, what: `"${word}" has no criteria` });
		else definitions.push({ id, word, by, criteria, ...rest });
	}
	return { definitions, problems };
}

/** What is wrong with a line; `null` for nothing. */
function take(line: string, found: Building[]): string | null {
	const heading = /^#{1,6}\s+(\S.*)$/u.exec(line)?.[1];
	if (heading !== undefined) {
		if (found.length === MOST_DEFINITIONS) return `more than ${MOST_DEFINITIONS} definitions`;
		found.push({ word: heading.trim(), by: '', criteria: [] });
		return null;
	}
	const current = found.at(-1);
	const item = /^[-*]\s+(?:\[([^\]\s]{1,40})\]\s*)?(\S.*)$/u.exec(line);
	if (item !== null) {
		if (current === undefined) return 'a criterion before any heading';
		if (current.criteria.length === MOST_CRITERIA) return `more than ${MOST_CRITERIA} criteria`;
		const id = item[1] ?? String(current.criteria.length + 1);
		if (current.criteria.some((one) => one.id === id)) return `a second criterion called "${id}"`;
		current.criteria.push({ id, text: item[2] ?? '' });
		return null;
	}
	const field = /^(\p{L}+):\s*(\S.*)$/u.exec(line);
	const name = Object.hasOwn(FIELDS, field?.[1]?.toLowerCase() ?? '')
		? FIELDS[field?.[1]?.toLowerCase() ?? '']
		: undefined;
	if (name !== undefined && current !== undefined) current[name] = field?.[2] ?? '';
	return null;
}

/** From the word and whose it is, so that it stays the same when other definitions are added. */
function idOf(word: string, by: string, taken: Set<string>): string {
	const slug = (text: string) =>
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-|-$/gu, '')
			.slice(0, 60);
	const base = `own-${slug(word)}${by === '' ? '' : `-${slug(by)}`}`;
	let id = base;
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
	taken.add(id);
	return id;
}
