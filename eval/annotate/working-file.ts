/**
 * The annotator's working file, kept outside the repository because it holds words of the documents:
 *
 *     @ words that stand once in the document        (the spans below are sought from here on)
 *     d | May 4, 2020 | 2020-05-04
 *     n | more than 600 members | 600 | > | member
 *     q | direct | content=first words [..] last words | speaker=… | cue=…
 *     c | transfer | t=transferred | who=him | to=F Detention Center | on=2020-05-04
 *     m | F Detention Center | facility
 *     l | Example Act | statute
 *     o | t=ordered | issuer=a judge | addressee=the ministry | what=return him | act=return | on=2020-05-04
 *     k | not-done | t=ignored the order | by=the ministry
 *     i | no-response | t=did not respond | asked=the ministry
 *     w | penal colony | affirms | about=the island
 *     f | t=prison | crit=holding sentenced people | crit=…
 *     p | denied | without trial | who=them
 *     m | F Detention Center | facility | every       (each place in the regions that no earlier mention covers)
 *
 * A space matches any white space; `words~2` is the second place from the cursor; `@ words #2` the second in
 * the document; `words^` may end inside a longer word. Flags are `optional`, `every`, for
 * dates `relative` and for quantities `figurative`.
 */
export type Range = readonly [number, number];

/** One line: its kind, its fields by position, and those that have a name (several under one name: joined order). */
export type Line = {
	readonly number: number;
	readonly kind: string;
	readonly fields: readonly string[];
	readonly named: ReadonlyMap<string, readonly string[]>;
	readonly flags: ReadonlySet<string>;
	readonly cursor: number;
};

const FLAGS = new Set(['optional', 'relative', 'every', 'figurative']);
const NAME =
	/^(t|who|by|from|to|at|on|until|alt|polarity|force|content|speaker|cue|speakerOf|part|low|high|counted|base|place|period|issuer|act|addressee|what|deadline|asked|about|crit)=/;

/** Reads a working file. Throws, naming the line, when a cursor's words are absent or stand more than once. */
export function readWorkingFile(working: string, text: string): Line[] {
	const lines: Line[] = [];
	let cursor = 0;
	for (const [index, raw] of working.split('\n').entries()) {
		const number = index + 1;
		const line = raw.trim();
		if (line === '' || line.startsWith('//')) continue;
		if (line.startsWith('@ ')) cursor = placeCursor(text, line.slice(2), number);
		else lines.push(readLine(line, number, cursor));
	}
	return lines;
}

/**
 * The range of `words` from the line's cursor on. `first [..] last` spans from the one to the other.
 * Throws when they are not found within reach: a slip of the cursor must not find a far namesake.
 */
export function spanOf(text: string, words: string, line: Line): Range {
	const [head = '', tail] = words.split(' [..] ');
	const first = seek(text, head, line.cursor, line);
	if (tail === undefined) return first;
	return [first[0], seek(text, tail, first[1], line)[1]];
}

function seek(text: string, words: string, from: number, line: Line): Range {
	const [, exact = words, nth = '1'] = /^(.*)~(\d+)$/s.exec(words) ?? [];
	const found = placesOf(text, exact, from)[Number(nth) - 1];
	if (!found || found[0] - from > 2500) throw new Error(`line ${line.number}: not found: ${words}`);
	return found;
}

function placeCursor(text: string, words: string, number: number): number {
	const [, exact = words, nth] = /^(.*) #(\d+)$/.exec(words) ?? [];
	const places = placesOf(text, exact, 0);
	if (!nth && places.length > 1) throw new Error(`line ${number}: stands ${places.length} times: ${words}`);
	const place = places[Number(nth ?? 1) - 1];
	if (!place) throw new Error(`line ${number}: not found: ${words}`);
	return place[0];
}

/** Every place of `words` from the offset `from` on, in order. */
export function placesOf(text: string, words: string, from: number): Range[] {
	const exact = words.replace(/\^$/, '');
	const escaped = exact.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, '\\s+');
	const left = /^[\p{L}\p{N}]/u.test(exact) ? '(?<![\\p{L}\\p{N}])' : '';
	const right = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : '';
	const pattern = new RegExp(`${left}${escaped}${right}`, 'gu');
	pattern.lastIndex = from;
	return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

function readLine(line: string, number: number, cursor: number): Line {
	const [kind = '', ...rest] = line.split(' | ').map((part) => part.trim());
	const fields: string[] = [];
	const named = new Map<string, string[]>();
	const flags = new Set<string>();
	for (const part of rest) {
		const name = NAME.exec(part)?.[1];
		if (FLAGS.has(part)) flags.add(part);
		else if (name) named.set(name, [...(named.get(name) ?? []), part.slice(name.length + 1)]);
		else fields.push(part);
	}
	return { number, kind, fields, named, flags, cursor };
}
