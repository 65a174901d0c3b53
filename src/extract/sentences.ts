import { MAY_END_SENTENCE } from './lexicon/abbreviations.ts';
import { isCapitalized, type Token } from './tokens.ts';

const TITLES =
	/^(?:mr|mrs|ms|dr|dra|sr|sra|srta|prof|gen|col|lt|sgt|capt|cnel|gral|tte|cap|hon|rev|del|st|v|vs|no|nro)\.$/;
const CLOSERS = '"”’»\')]_*';
const OPENERS = '"“‘«¿¡([—–-•_*…';

/** A sentence of more tokens is cut: every grammar's work stays bounded. */
const LONGEST = 300;

/**
 * Where sentences begin among `tokens[from..to)`, as token indexes; the first is `from`. A stop inside quote
 * marks ends a sentence when a new one begins after it; closing marks belong to the sentence they close.
 */
export function sentenceStarts(tokens: readonly Token[], from: number, to: number): number[] {
	const starts = from < to ? [from] : [];
	for (let index = from; index < to; index += 1) {
		// No grammar looks at more than this at a time, whatever a text without stops holds.
		if (index - starts.at(-1)! >= LONGEST) starts.push(index);
		if (!endsSentence(tokens, index, to)) continue;
		let next = index + 1;
		while (next < to && closes(tokens, next)) next += 1;
		if (next >= to || !beginsSentence(tokens, next, to)) continue;
		// No space: `example.com`, `3.a`, an initial.
		if (tokens[next]!.start === tokens[next - 1]!.end) continue;
		starts.push(next);
		index = next - 1;
	}
	return starts;
}

function endsSentence(tokens: readonly Token[], index: number, to: number): boolean {
	const token = tokens[index]!;
	if (token.kind === 'punctuation') {
		if (token.text === '!' || token.text === '?') return true;
		// Standing apart it marks an omission: `Daniel … Florence`.
		if (token.text === '…') return tokens[index - 1]?.end === token.start;
		if (token.text !== '.') return false;
		const before = tokens[index - 1];
		// `05.08. 2005`
		if (
			before?.kind === 'number' &&
			/^\d\d\.\d\d$/.test(before.text) &&
			/^[12]\d{3}$/.test(tokens[index + 1]?.text ?? '')
		)
			return false;
		// An initial in a name: `John F. Kennedy`.
		if (before?.kind === 'word' && /^\p{Lu}$/u.test(before.text) && before.end === token.start) {
			const earlier = tokens[index - 2];
			// `M. M.`: two initials stand for a name.
			if (/^\p{Lu}$/u.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.text === '.') return false;
			// `U. S. Government`, as courts set it.
			if (earlier?.text === '.' && /^\p{Lu}$/u.test(tokens[index - 3]?.text ?? ''))
				return startsNewClause(tokens, index + 1, to);
			return (
				!(earlier !== undefined && isCapitalized(earlier)) ||
				index + 1 >= to ||
				// `Block C. The number`
				startsNewClause(tokens, index + 1, to)
			);
		}
		return true;
	}
	return token.kind === 'word' &&
		token.text.endsWith('.') &&
		MAY_END_SENTENCE.has(token.norm) &&
		!TITLES.test(token.norm)
		? startsNewClause(tokens, index + 1, to)
		: false;
}

// After `U.S.` or `p.m.` a capital usually goes on with a name; only words that open sentences tell.
const SENTENCE_OPENERS = new Set(
	'the a an on in at he she they it this that these those after before when while during but and if for from his her their there however according el la los las un una en se es fue por al según'.split(
		' ',
	),
);
function startsNewClause(tokens: readonly Token[], next: number, to: number): boolean {
	const token = tokens[next];
	if (next >= to || token === undefined) return false;
	if (token.text === '•' || token.kind === 'quote') return true;
	return isCapitalized(token) && SENTENCE_OPENERS.has(token.norm);
}

function closes(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index]!;
	if (token.text.length !== 1 || !CLOSERS.includes(token.text)) return false;
	if (token.text === '”' || token.text === '»' || token.text === ')' || token.text === ']') return true;
	return tokens[index - 1]!.end === token.start;
}

function beginsSentence(tokens: readonly Token[], index: number, to: number): boolean {
	const token = tokens[index]!;
	if (isCapitalized(token) || token.kind === 'number') return true;
	if (token.text.length !== 1 || !OPENERS.includes(token.text)) return false;
	for (let next = index + 1; next < Math.min(to, index + 4); next += 1) {
		const after = tokens[next]!;
		if (isCapitalized(after) || after.kind === 'number') return true;
		if (after.kind === 'word') return false;
	}
	return false;
}
