import { COLLECTIVES, MULTIPLIERS, NUMBER_WORDS } from '../lexicon/numbers.ts';
import type { Token } from '../tokens.ts';

/** A number read at some tokens; `to` is exclusive. */
export type ReadNumber = { readonly value: number; readonly to: number; readonly digits: boolean };

const PLAIN = /^\d{1,9}$/;
const EN_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const ES_THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const DECIMAL = /^\d{1,9}[.,]\d{1,4}$/;

/** The number that begins at token `at`: digits, words, `2 million`, `treinta y tres`; null when none does. */
export function numberAt(tokens: readonly Token[], at: number, to: number, lang: string): ReadNumber | null {
	const token = tokens[at];
	if (token === undefined || at >= to) return null;
	if (token.kind === 'number') {
		const value = digitsOf(token.text, lang);
		return value === null ? null : multiplied(tokens, { value, to: at + 1, digits: true }, to);
	}
	return token.kind === 'word' ? (halfAt(tokens, at, to) ?? wordsAt(tokens, at, to, lang)) : null;
}

function digitsOf(text: string, lang: string): number | null {
	if (PLAIN.test(text)) return text.length > 1 && text.startsWith('0') ? null : Number(text);
	if (lang === 'es') {
		if (ES_THOUSANDS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
	} else if (EN_THOUSANDS.test(text)) return Number(text.replaceAll(',', ''));
	return DECIMAL.test(text) ? Number(text.replace(',', '.')) : null;
}

function multiplied(tokens: readonly Token[], read: ReadNumber, to: number): ReadNumber {
	const times = read.to < to ? MULTIPLIERS.get(tokens[read.to]!.norm) : undefined;
	return times === undefined ? read : { ...read, value: read.value * times, to: read.to + 1 };
}

/** `half a million`, `medio centenar`. */
function halfAt(tokens: readonly Token[], at: number, to: number): ReadNumber | null {
	const { norm } = tokens[at]!;
	if (norm !== 'half' && norm !== 'medio' && norm !== 'media') return null;
	const of = norm === 'half' && /^an?$/.test(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1;
	const word = tokens[of]?.norm ?? '';
	const whole = MULTIPLIERS.get(word) ?? COLLECTIVES.get(word);
	if (whole === undefined || of >= to || (norm === 'half' && of === at + 1)) return null;
	return { value: whole / 2, to: of + 1, digits: false };
}

function wordsAt(tokens: readonly Token[], at: number, to: number, lang: string): ReadNumber | null {
	let index = at;
	let total = 0;
	let group = 0;
	// `a hundred and ninety-one`
	if (/^an?$/.test(tokens[at]!.norm)) {
		if (at + 1 >= to || !/^(?:hundred|thousand|million|billion|dozen|score)$/.test(tokens[at + 1]!.norm))
			return null;
		index += 1;
		group = 1;
	}
	const first = index;
	// Eight words are more than any number written out in running text has.
	while (index < to && index < at + 8) {
		const { norm } = tokens[index]!;
		// `once` is eleven in Spanish only.
		const word = lang !== 'es' && norm === 'once' ? undefined : (NUMBER_WORDS.get(norm) ?? hyphened(norm));
		const times = MULTIPLIERS.get(norm);
		if (word !== undefined) group += word;
		else if (times !== undefined && (index > at || norm === 'mil')) {
			if (times === 100 || times === 12 || times === 20) group = Math.max(group, 1) * times;
			else {
				total += Math.max(group, 1) * times;
				group = 0;
			}
		} else if (
			!(norm === 'y' || norm === 'and') ||
			index === at ||
			(NUMBER_WORDS.get(tokens[index + 1]?.norm ?? '') ?? hyphened(tokens[index + 1]?.norm ?? '')) ===
				undefined
		)
			break;
		else if (norm === 'and' && MULTIPLIERS.get(tokens[index - 1]!.norm) === undefined) break;
		index += 1;
	}
	return index === at || (first > at && index === first)
		? null
		: { value: total + group, to: index, digits: false };
}

function hyphened(norm: string): number | undefined {
	const dash = norm.indexOf('-');
	if (dash === -1) return undefined;
	const [tens, ones] = [NUMBER_WORDS.get(norm.slice(0, dash)), NUMBER_WORDS.get(norm.slice(dash + 1))];
	return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : undefined;
}
