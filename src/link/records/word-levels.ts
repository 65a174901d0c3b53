import type { Measures } from './levels.ts';
import type { Field } from './settings.ts';
import { nearOf, type Step, upTo, valuesOf } from './tables.ts';

/** Words are told by bits: the n-th of a value by the n-th. */
const bitOf = (at: number) => 2 ** (at - 1);

/** Of a value of words, what is looked at of either side. */
export function wordScalars(width: number): readonly string[] {
	return ['plain', 'letters', 'mark', 'n', ...upTo(width).flatMap((at) => [`w${at}`, `u${at}`])];
}

/** Words of the value on one side that the other has too. */
function inCommon(side: 'a' | 'b', width: number): string {
	const others = upTo(width).map((at) => `${side === 'a' ? 'b' : 'a'}_w${at}`);
	return upTo(width)
		.map(
			(at) =>
				`CASE WHEN ${side}_w${at} > 0 AND ${side}_w${at} IN (${others.join(', ')}) THEN ${bitOf(at)} ELSE 0 END`,
		)
		.join(' + ');
}

/**
 * What levels of words ask, over the columns of two values, `a_w1` …, and of `near_a` and `near_b`, the
 * words of each side that may stand for one of the other side (`null` where there are none).
 */
export function measuresOfWords(width: number): readonly Measures[] {
	return [
		// Bits tell at once of most that they have nothing in common; and of the very same nothing more is asked.
		{
			common: `CASE WHEN a_code <> b_code AND (a_mark & b_mark) <> 0 THEN ${inCommon('a', width)} ELSE 0 END`,
		},
		{
			same: 'bit_count(common)',
			ma: 'CASE WHEN near_a IS NULL THEN common ELSE common | near_a END',
			// Where no word may stand for another, as many are the same on either side.
			mb: `CASE WHEN near_b IS NULL THEN 0 ELSE (${inCommon('b', width)}) | near_b END`,
		},
		{
			near: 'CASE WHEN near_b IS NULL THEN same ELSE greatest(bit_count(ma), bit_count(mb)) END',
			fewer: 'least(a_n, b_n)',
			shape: 'CASE WHEN least(a_n, b_n) > 1 THEN 0 ELSE 1 END',
		},
	];
}

/** Bits of rarity of the words that both have. */
export function rarityOfWords(width: number): string {
	return rarityOf('a', 'common', width);
}

/**
 * Bits of rarity of the words of one side that the other may stand for: of the side with more of them; of the same
 * number, of the side whose words are commoner, for a slip of the pen is as rare as can be and tells nothing.
 */
export function rarityOfNear(width: number): string {
	const [a, b] = [rarityOf('a', 'ma', width), rarityOf('b', 'mb', width)];
	return `CASE WHEN bit_count(ma) > bit_count(mb) THEN ${a} WHEN bit_count(ma) < bit_count(mb) THEN ${b} ELSE least(${a}, ${b}) END`;
}

function rarityOf(side: 'a' | 'b', mask: string, width: number): string {
	return `(${upTo(width)
		.map((at) => `CASE WHEN (c.${mask} & ${bitOf(at)}) <> 0 THEN c.${side}_u${at} ELSE 0 END`)
		.join(' + ')})`;
}

/** Into `near_hit`: which words of each two values in `pair_code` may stand for one another. */
export function nearHits(
	field: Field,
	number: number,
	width: number,
	code: (side: 'a' | 'b') => string,
): Step {
	const each = upTo(width).flatMap((i) => upTo(width).map((j) => `(${i}, ${j}, ${bitOf(i)}, ${bitOf(j)})`));
	const word = (side: 'a' | 'b', at: 'i' | 'j') =>
		`CASE s.${at} ${upTo(width)
			.map((one) => `WHEN ${one} THEN ${side}.w${one}`)
			.join(' ')} END`;
	return {
		makes: 'near_hit',
		sql: [
			`INSERT INTO near_hit SELECT c.a, c.b, ${number} AS field, CASE WHEN n.has_for = 1 THEN c.bit_a ELSE 0 END AS near_a, CASE WHEN n.is_for = 1 THEN c.bit_b ELSE 0 END AS near_b FROM`,
			`(SELECT p.a, p.b, s.bit_a, s.bit_b, ${word('a', 'i')} AS one, ${word('b', 'j')} AS other FROM pair_code p`,
			`JOIN ${valuesOf(field)} a ON a.code = p.${code('a')} JOIN ${valuesOf(field)} b ON b.code = p.${code('b')}`,
			`CROSS JOIN (VALUES ${each.join(', ')}) s(i, j, bit_a, bit_b) WHERE p.${code('a')} <> p.${code('b')}) c`,
			`JOIN ${nearOf(field)} n ON n.word = c.one AND n.other = c.other WHERE c.one > 0 AND c.other > 0`,
		].join(' '),
	};
}
