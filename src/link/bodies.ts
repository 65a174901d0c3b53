import type { LikenessReason } from '../record/index.ts';
import type { Likeness } from './compare-persons.ts';
import { nearness } from './near.ts';
import { type Word, wordsOf } from './words.ts';

/** The name of a body or place: its words but for articles and prepositions, and the letters it may be called by. */
export type BodyName = {
	readonly words: readonly Word[];
	/** `MDJ` for a name that is nothing but these, or has them in brackets. */
	readonly acronym?: string;
	/** The first letters of its words, with and without the small words between. */
	readonly letters: readonly string[];
};

const SMALL = new Set(
	'the of for and in at on to a an de del la las los el y e en para por con of d da do dos das di'.split(' '),
);

/** Words that say what sort of thing it is, not which. */
const GENERIC: Readonly<Record<string, string>> = Object.fromEntries(
	(
		[
			[
				'held',
				'detention detencion detenciones detainee holding processing custody correctional corrections correction reformatory jail prison penitentiary carcel prision penal penitenciario penitenciaria presidio penitenciaria',
			],
			[
				'thing',
				'center centre centro facility facilities institution institute instituto complex complejo unit unidad building edificio site service services servicio',
			],
			['office', 'office oficina department departamento dept agency agencia bureau headquarters sede'],
			['care', 'hospital clinic clinica medical medico'],
			['court', 'court tribunal juzgado corte'],
			[
				'legal',
				'inc incorporated llc llp lp ltd limited corp corporation company co sa srl sas ag gmbh bv nv plc pt jsc ooo',
			],
		] as const
	).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort])),
);

const MOST_WORDS = 16;

export function bodyName(name: string): BodyName {
	const text = name
		.replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
		.replace(/\bUnited States\b/g, 'US');
	const bracket = /\(\s*([\p{Lu}\d][\p{Lu}\d.&-]{1,11})\s*\)/u.exec(text);
	const all = wordsOf(bracket === null ? text : text.replace(bracket[0], ' ')).slice(0, MOST_WORDS);
	const words = all.filter(({ plain }) => !SMALL.has(plain));
	const lone = words.length === 1 && /^(?:\p{Lu}\.?){2,8}$/u.test(text.trim()) ? words[0]?.plain : undefined;
	const acronym = lone ?? bracket?.[1]?.toLowerCase().replace(/[^\p{L}\d]/gu, '');
	const firsts = (some: readonly Word[]) => some.map(({ plain }) => plain[0] ?? '').join('');
	const letters = words.length < 2 ? [] : [...new Set([firsts(words), firsts(all)])];
	return { words: words.length > 0 ? words : all, letters, ...(acronym === undefined ? {} : { acronym }) };
}

/**
 * Whether two names may be of one body or place, and why. By one word alone they are not, unless both are the same; an
 * acronym of two letters says nothing; and numbers are never near each other.
 */
export function compareBodies(a: BodyName, b: BodyName): Likeness | null {
	const [short, long] = [a.words, b.words];
	if (isAcronymOf(a, b) || isAcronymOf(b, a)) return { reasons: ['acronym'], likeness: 0.7 };
	const used = new Set<number>();
	let near = 0;
	const rights: number[] = [];
	const left: Word[] = [];
	for (const one of short) {
		let at = long.findIndex((other, i) => !used.has(i) && other.plain === one.plain);
		if (at === -1) {
			at = long.findIndex((other, i) => !used.has(i) && nearness(one.plain, other.plain) !== null);
			if (at !== -1) near += 1;
		}
		if (at === -1) left.push(one);
		else {
			used.add(at);
			rights.push(at);
		}
	}
	const right = long.filter((_, i) => !used.has(i));
	const own = short.filter((word) => !left.includes(word) && !isGeneric(word)).length;
	const matched = rights.length;
	if (matched === 0 || near > 1 || (near === 1 && matched < 2)) return null;
	if (left.length > 0 && right.length > 0 && !sameSort(left, right)) return null;
	if (![...left, ...right].every(isGeneric)) return null;
	const whole = left.length === 0 && right.length === 0;
	// `Norte` may be the town, and `Norte Prison` stand in it; a firm is one with and without its `Inc.`
	const least = [...left, ...right].every(({ plain }) => GENERIC[plain] === 'legal') ? 1 : 2;
	if (whole ? matched === 1 && near > 0 : own < least) return null;
	const order = rights.every((at, i) => i === 0 || at > (rights[i - 1] ?? 0));
	const reasons: LikenessReason[] = [];
	if (whole && near === 0 && order)
		reasons.push(short.every(({ marked }, i) => marked === long[i]?.marked) ? 'same-words' : 'accents');
	if (!order) reasons.push('order');
	if (near > 0) reasons.push('near-spelling');
	if (!whole) reasons.push('generic-words');
	const likeness = (2 * matched) / (short.length + long.length) - near * 0.1 - (order ? 0 : 0.2);
	return { reasons, likeness: Math.max(0.1, Math.min(1, likeness)) };
}

function isAcronymOf(one: BodyName, other: BodyName): boolean {
	const { acronym } = one;
	if (acronym === undefined || acronym.length < 3) return false;
	// `MDJ`, and a name that has it in brackets.
	const bracketed = other.acronym === acronym && one.words.length === 1 && other.words.length > 1;
	return other.letters.includes(acronym) || bracketed;
}

function isGeneric({ plain }: Word): boolean {
	return Object.hasOwn(GENERIC, plain);
}

/** `Prison` and `Penitentiary`, but not `Prison` and `Hospital`. */
function sameSort(a: readonly Word[], b: readonly Word[]): boolean {
	const sorts = (words: readonly Word[]) =>
		new Set(words.map(({ plain }) => GENERIC[plain]).filter((sort) => sort !== 'thing'));
	const [one, other] = [sorts(a), sorts(b)];
	return one.size === other.size && [...one].every((sort) => other.has(sort));
}
