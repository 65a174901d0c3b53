import { type KeysOf, keyOf } from './blocks.ts';
import type { BodyName } from './body-name.ts';
import { asFound, consonantsOf } from './near.ts';
import type { PersonName } from './person-name.ts';
import { beginningsOf } from './syllables.ts';
import { formKeys } from './vocabulary/given-names.ts';
import { skeletonOf } from './words.ts';

type Add = Parameters<KeysOf>[1];
const MOST_WORDS = 6;

/** Keys that only some names ask by: the others add them where one of these does. */
export type AskedKeys = {
	/** By a word and an initial. */
	readonly initials: ReadonlySet<number>;
	/** By the consonants of two words in an alphabet without vowels. */
	readonly bare: ReadonlySet<number>;
	/** What several given names of these have in common. */
	readonly forms: ReadonlySet<string>;
};

export function askedKeys(names: readonly PersonName[]): AskedKeys {
	const initials = new Set<number>();
	const bare = new Set<number>();
	const borne = new Map<string, string | null>();
	for (const { words } of names) {
		for (const key of initialKeys({ words }, ({ initial }) => initial)) initials.add(key);
		if (words.some((word) => word.bare)) for (const key of consonantKeys(words)) bare.add(key);
		for (const { plain } of words)
			for (const form of formKeys(plain)) {
				const known = borne.get(form);
				borne.set(form, known === undefined || known === plain ? plain : null);
			}
	}
	const forms = [...borne].flatMap(([form, only]) => (only === null ? [form] : []));
	return { initials, bare, forms: new Set(forms) };
}

/**
 * Numbers that two names have in common which may be one: of the shorter every word has its like in the longer, so that
 * a name of two words asks by both, and among longer ones three words must sound alike, one of them but for a consonant.
 */
export function personKeys({ words }: PersonName, asked: AskedKeys, add: Add): void {
	const needed = words.filter(({ initial, optional }) => !initial && !optional).length;
	const whole = words.filter(({ initial }) => !initial).slice(0, MOST_WORDS);
	const sounds = whole.map(({ plain }) => skeletonOf(plain));
	const two = (key: number) => add(key, needed <= 2);
	pairKeys(sounds, two);
	if (sounds.length > 2) tripleKeys(sounds, (key) => add(key, true));
	for (const [at, { plain, glued, part }] of whole.entries()) {
		const beside = (key: (sound: string) => number) => {
			for (const [i, sound] of sounds.entries()) if (i !== at) two(key(sound));
		};
		const other = glued === undefined ? asFound(plain) : glued;
		if (other !== plain) beside((sound) => keyOf(...[sound, skeletonOf(other)].sort()));
		if (part !== 'surname')
			for (const form of formKeys(plain))
				if (asked.forms.has(form)) beside((sound) => keyOf('form', form, sound));
	}
	// `Ana María` and `Anamaría`.
	for (let at = 0; at + 1 < whole.length; at += 1) {
		const glued = whole[at + 1]?.glued;
		for (const next of [sounds[at + 1] ?? '', ...(glued === undefined ? [] : [skeletonOf(glued)])]) {
			const joined = runTogether(sounds[at] ?? '', next);
			if (whole.length === 2) add(keyOf('joined', joined), false);
			for (const [i, sound] of sounds.entries())
				if (i !== at && i !== at + 1) two(keyOf(...[sound, joined].sort()));
		}
	}
	if (whole.length === 1) add(keyOf('joined', sounds[0] ?? ''), true);
	const asks = words.some(({ initial }) => initial);
	for (const key of initialKeys({ words })) if (asked.initials.has(key)) add(key, asks);
	if (asked.bare.size > 0) {
		const isBare = words.some((word) => word.bare);
		for (const key of consonantKeys(words)) if (asked.bare.has(key)) add(key, isBare);
	}
}

function consonantKeys(words: PersonName['words']): number[] {
	const all = words.slice(0, MOST_WORDS).map(({ plain }) => consonantsOf(plain));
	return all.flatMap((one, i) => all.slice(i + 1).map((other) => keyOf('bare', ...[one, other].sort())));
}

/** The sound of two words written as one. */
function runTogether(one: string, other: string): string {
	const rest = other.replace(/^[aeiou]/, '');
	return one.endsWith(rest.slice(0, 1)) ? one + rest.slice(1) : one + rest;
}

function initialKeys(
	{ words }: PersonName,
	isTaken: (word: PersonName['words'][number]) => boolean = () => true,
): number[] {
	const keys: number[] = [];
	for (const one of words.slice(0, MOST_WORDS))
		for (const other of words.slice(0, MOST_WORDS))
			if (one !== other && !one.initial && isTaken(other))
				keys.push(keyOf('initial', skeletonOf(one.plain), other.plain[0] ?? ''));
	return keys;
}

export function bodyKeys({ words, letters, acronym }: BodyName, add: Add): void {
	const some = words.slice(0, MOST_WORDS);
	pairKeys(
		some.map(({ plain }) => skeletonOf(plain)),
		(key) => add(key, true),
	);
	// `Prairie Land`, `Prairieland`.
	for (const [at, { plain }] of some.entries()) {
		const next = some[at + 1]?.plain;
		add(keyOf('whole', plain), next === undefined && words.length < 3);
		if (next !== undefined) add(keyOf('whole', plain + next), true);
		// Two places where people are held have a name in common, and little else.
		if (words[at]?.sort === undefined && words.some(({ sort }) => sort === 'held'))
			add(keyOf('held', plain), true);
	}
	// `Norte S.A.`
	if (words.length <= 2) add(keyOf('one', skeletonOf(words[0]?.plain ?? '')), true);
	for (const word of words)
		if (word.known || word.sort === 'owner') add(keyOf('known', word.plain), words.length <= 2);
	if (acronym !== undefined) {
		add(keyOf('letters', acronym), true);
		if (words.length === 1) add(keyOf('begins', acronym.slice(0, 2)), true);
	}
	for (const first of letters) if (first.length > 2) add(keyOf('letters', first), false);
	for (const begins of beginningsOf(words)) add(keyOf('begins', begins), false);
}

/** Two words as they sound, or one of them but for one of its consonants. */
function pairKeys(sounds: readonly string[], add: (key: number) => void): void {
	for (const [i, one] of sounds.entries())
		for (const [j, other] of sounds.entries()) {
			if (j > i) add(keyOf(...[one, other].sort()));
			if (j !== i) for (const less of withoutOne(other)) add(keyOf(one, less, '-'));
			// Whole beside those that are one short, so that what has a consonant more is found too.
			if (j !== i) add(keyOf(one, other, '-'));
		}
}

/** Three words as they sound, or one of them but for one of its consonants. */
function tripleKeys(sounds: readonly string[], add: (key: number) => void): void {
	for (let i = 0; i < sounds.length; i += 1)
		for (let j = i + 1; j < sounds.length; j += 1)
			for (let k = j + 1; k < sounds.length; k += 1) {
				const three = [sounds[i] ?? '', sounds[j] ?? '', sounds[k] ?? ''];
				for (const [at, sound] of three.entries()) {
					const rest = three.filter((_, other) => other !== at).sort();
					add(keyOf(...rest, sound, '-'));
					for (const less of withoutOne(sound)) add(keyOf(...rest, less, '-'));
				}
			}
}

function* withoutOne(sound: string): Generator<string> {
	if (sound.length < 3) return;
	for (let at = 0; at < sound.length; at += 1) yield sound.slice(0, at) + sound.slice(at + 1);
}
