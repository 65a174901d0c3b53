import type { LikenessReason } from '../record/index.ts';
import { inBlocks, type KeysOf } from './blocks.ts';
import { compareBodies } from './bodies.ts';
import { type BodyName, bodyName } from './body-name.ts';
import { comparePersons, type Likeness, type WeightOf } from './compare-persons.ts';
import { askedKeys, bodyKeys, personKeys } from './name-keys.ts';
import { type PersonName, personName } from './person-name.ts';
import { agreeOnWhere, type ToldOfPlace } from './where.ts';

export const COMPARED_KINDS = ['Person', 'Organization', 'Place'] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** Whoever or whatever bears a name in one source. */
export type Bearer = {
	readonly kind: ComparedKind;
	readonly name: string;
	readonly source: string;
	/** A row of a list: two rows of one list are two people. */
	readonly isRow: boolean;
	/** What it was joined to: never suggested with what is in the same. */
	readonly cluster: string;
	/** What is told of it that may agree with what is told of another. */
	readonly tells: Tells;
};
export type Tells = {
	readonly days?: readonly string[];
	readonly places?: readonly string[];
	readonly births?: readonly string[];
	readonly identifiers?: readonly string[];
} & ToldOfPlace;
const AGREEING = {
	days: 'same-day',
	places: 'same-place',
	births: 'same-birth',
	identifiers: 'same-identifier',
} as const satisfies Partial<Record<keyof Tells, LikenessReason>>;
/** Of two that have one code, whatever they are called. */
const SAME_CODE = 0.8;

/** Two of the bearers given, by their places among them. */
export type SpellingPair = Likeness & { readonly left: number; readonly right: number };
export type Spellings = {
	/** The likeliest first. */
	readonly pairs: readonly SpellingPair[];
	/** Bearers that were not compared with all whom they may be. */
	readonly notCompared: number;
};

/** Below this a likeness is not worth a look. */
const LEAST_LIKENESS = 0.35;
/** Of one spelling, how many clusters are compared with each other; the others only with these. */
const MOST_OF_A_SPELLING = 8;
/** Of what has one code, how many are compared. */
const MOST_OF_A_CODE = 50;
const MOST_PAIRS = 200_000;
const MOST_NAMES = 300_000;

type Form = {
	readonly key: string;
	readonly bearers: number[];
	readonly clusters: Set<string>;
};
type PersonForm = Form & { readonly read: PersonName };
type BodyForm = Form & { readonly read: BodyName };

/**
 * Pairs of bearers of one kind that may be one by how they are called: between sources, and between what is called
 * otherwise in one. It joins nothing. `isSettled` says of two clusters that somebody has decided on them.
 *
 * A person is never judged by one name alone, unless both are called by it alone and something else agrees: a day, a
 * place, a birth. Names longer than any name and more than can be held are left out and counted.
 */
export function spellingPairs(
	all: readonly Bearer[],
	isSettled: (left: string, right: string) => boolean = () => false,
): Spellings {
	const best = new Best();
	let notCompared = Math.max(0, all.length - MOST_NAMES);
	const bearers = notCompared === 0 ? all : all.slice(0, MOST_NAMES);
	const offer: Offer = (one, other, found, isWeak) => {
		notCompared += one === other ? Math.max(0, one.clusters.size - MOST_OF_A_SPELLING) : 0;
		for (const [left, right] of pairsOf(bearers, one, other)) {
			const [a, b] = [bearers[left], bearers[right]];
			if (a === undefined || b === undefined || isSettled(a.cluster, b.cluster)) continue;
			const weighed = weigh(found, toldOf(a, one.read), toldOf(b, other.read));
			if (isWeak && weighed.reasons.length === found.reasons.length) continue;
			if (weighed.likeness >= LEAST_LIKENESS) {
				const pair = left < right ? { left, right } : { left: right, right: left };
				best.offer(a.cluster, b.cluster, { ...pair, ...weighed });
			}
		}
	};
	const alone = [
		comparePeople(formsOf(bearers, 'Person', personName, personKey), offer),
		compareThings(formsOf(bearers, 'Organization', bodyName, bodyKey), offer),
		compareThings(formsOf(bearers, 'Place', bodyName, bodyKey), offer),
	];
	for (const count of alone) notCompared += count;
	for (const [left, right] of pairsByCode(bearers)) {
		const [a, b] = [bearers[left], bearers[right]];
		if (a === undefined || b === undefined || isSettled(a.cluster, b.cluster)) continue;
		const named = compareBodies(bodyName(a.name), bodyName(b.name));
		best.offer(a.cluster, b.cluster, {
			left,
			right,
			...weigh(
				{ reasons: named?.reasons ?? [], likeness: Math.max(SAME_CODE, named?.likeness ?? 0) },
				a.tells,
				b.tells,
			),
		});
	}
	return { pairs: best.inOrder(), notCompared };
}

/** How alike two are that somebody asks about, whatever speaks against; nothing where their names have too little in common. */
export function likenessOfTwo(left: Bearer, right: Bearer): Likeness {
	if (left.kind === 'Person') {
		const found = comparePersons(personName(left.name), personName(right.name));
		return weigh(found ?? { reasons: [], likeness: 0 }, left.tells, right.tells);
	}
	const [one, other] = [bodyName(left.name), bodyName(right.name)];
	const found = compareBodies(one, other) ?? { reasons: [], likeness: 0 };
	return weigh(found, toldOf(left, one), toldOf(right, other));
}

/** What is told of a bearer, and the state that its own name tells. */
function toldOf({ tells }: Bearer, read: PersonName | BodyName): Tells {
	return !('state' in read) || read.state === undefined || tells.states !== undefined
		? tells
		: { ...tells, states: [read.state] };
}

/** Bodies and places of two sources that have one code, each two once: an equal code is enough. */
function* pairsByCode(bearers: readonly Bearer[]): Generator<readonly [number, number]> {
	const byCode = new Map<string, number[]>();
	for (const [at, { kind, tells }] of bearers.entries())
		for (const code of tells.codes ?? []) {
			const key = `${kind} ${code.slice(code.lastIndexOf(' ') + 1)}`;
			byCode.set(key, [...(byCode.get(key) ?? []), at].slice(0, MOST_OF_A_CODE));
		}
	for (const same of byCode.values())
		for (const [i, left] of same.entries())
			for (const right of same.slice(i + 1)) {
				const [a, b] = [bearers[left], bearers[right]];
				if (a === undefined || b === undefined || a.source === b.source || a.cluster === b.cluster) continue;
				if (agreeOnWhere(a.tells, b.tells).reasons.includes('same-code')) yield [left, right];
			}
}

type Named = PersonForm | BodyForm;
type Offer = (one: Named, other: Named, found: Likeness, isWeak: boolean) => void;

function comparePeople(forms: readonly PersonForm[], offer: Offer): number {
	const weightOf = weights(forms);
	const compare = (i: number, j: number) => {
		const [one, other] = inOneOrder(forms[i], forms[j]);
		if (one === undefined || other === undefined) return;
		const found = comparePersons(one.read, other.read, weightOf);
		if (found !== null) offer(one, other, found, one.read.words.length === 1);
	};
	for (const [i, { bearers }] of forms.entries()) if (bearers.length > 1) compare(i, i);
	const asked = askedKeys(forms.map(({ read }) => read));
	const keysOf: KeysOf = (i, add) => {
		const form = forms[i];
		if (form !== undefined) personKeys(form.read, asked, add);
	};
	return inBlocks(forms.length, keysOf, compare).alone;
}

function compareThings(forms: readonly BodyForm[], offer: Offer): number {
	const compare = (i: number, j: number) => {
		const [one, other] = inOneOrder(forms[i], forms[j]);
		if (one === undefined || other === undefined) return;
		const found = compareBodies(one.read, other.read);
		if (found !== null) offer(one, other, found, false);
	};
	for (const [i, { bearers }] of forms.entries()) if (bearers.length > 1) compare(i, i);
	const keysOf: KeysOf = (i, add) => {
		const form = forms[i];
		if (form !== undefined) bodyKeys(form.read, add);
	};
	return inBlocks(forms.length, keysOf, compare).alone;
}

/** What is compared first changes no likeness: it hangs on the spelling, not on where it was found. */
function inOneOrder<F extends Form>(one: F | undefined, other: F | undefined): readonly (F | undefined)[] {
	return (one?.key ?? '') < (other?.key ?? '') ? [one, other] : [other, one];
}

/** Bearers of one spelling together: a name that a thousand sources have is read and compared once. */
function formsOf<R>(
	bearers: readonly Bearer[],
	wanted: ComparedKind,
	read: (name: string) => R,
	keyOfRead: (read: R) => string,
): readonly (Form & { readonly read: R })[] {
	const forms = new Map<string, Form & { readonly read: R }>();
	for (const [i, { kind, name, cluster }] of bearers.entries()) {
		if (kind !== wanted) continue;
		const known = read(name);
		const key = keyOfRead(known);
		if (key === '') continue;
		const form = forms.get(key);
		if (form === undefined) forms.set(key, { key, read: known, bearers: [i], clusters: new Set([cluster]) });
		else {
			form.bearers.push(i);
			form.clusters.add(cluster);
		}
	}
	return [...forms.values()];
}

function personKey({ words, generation }: PersonName): string {
	// Nobody is offered by initials alone: they hide somebody on purpose.
	if (!words.some(({ initial }) => !initial)) return '';
	return JSON.stringify([words.map(({ marked, part, optional }) => [marked, part, optional]), generation]);
}

function bodyKey({ words, acronym, state }: BodyName): string {
	return words.length === 0
		? ''
		: JSON.stringify([words.map(({ marked, optional }) => [marked, optional]), acronym, state]);
}

/** One pair of bearers for every two clusters, as far as they are compared with each other. */
function* pairsOf(bearers: readonly Bearer[], one: Form, other: Form): Generator<readonly [number, number]> {
	const firsts = one === other ? one.bearers : other.bearers;
	const seen = new Set<string>();
	let taken = 0;
	for (const left of one.bearers) {
		const a = bearers[left];
		if (a === undefined || taken >= MOST_OF_A_SPELLING) return;
		taken += 1;
		let others = 0;
		for (const right of firsts) {
			const b = bearers[right];
			if (b === undefined || b.cluster === a.cluster) continue;
			if (a.source === b.source && (a.isRow || b.isRow || one === other)) continue;
			const key = a.cluster < b.cluster ? `${a.cluster} ${b.cluster}` : `${b.cluster} ${a.cluster}`;
			if (seen.has(key)) continue;
			seen.add(key);
			yield [left, right];
			others += 1;
			// Of two spellings that both are many people's, a few stand for all.
			if (one !== other && others >= MOST_OF_A_SPELLING) break;
		}
	}
}

/** What agrees beside the name brings it nearer; another day of birth, code, place or state takes it further. */
function weigh({ reasons, likeness }: Likeness, a: Tells, b: Tells): Likeness {
	const agreeing = (Object.keys(AGREEING) as (keyof typeof AGREEING)[]).filter((what) =>
		(a[what] ?? []).some((one) => (b[what] ?? []).includes(one)),
	);
	let weighed = likeness;
	for (const _ of agreeing) weighed += (1 - weighed) * 0.3;
	const births = [a.births ?? [], b.births ?? []];
	if (!agreeing.includes('births') && births.every((days) => days.length > 0)) weighed *= 0.7;
	const where = agreeOnWhere(a, b);
	for (const _ of where.reasons) weighed += (1 - weighed) * 0.3;
	return {
		reasons: [...reasons, ...agreeing.map((what) => AGREEING[what]), ...where.reasons],
		likeness: weighed * where.shrunk,
	};
}

/** A word that few have tells more. In a small case nobody can say what is rare. */
function weights(forms: readonly PersonForm[]): WeightOf {
	if (forms.length < 50) return () => 1;
	const uses = new Map<string, number>();
	for (const { read } of forms)
		for (const word of new Set(read.words.map(({ plain }) => plain)))
			uses.set(word, (uses.get(word) ?? 0) + 1);
	const most = Math.log(forms.length);
	return ({ plain }) => 0.5 + Math.log(forms.length / (uses.get(plain) ?? 1)) / most;
}

/** Of every two clusters the likeliest pair, and in the end the likeliest of all, no more than can be held. */
class Best {
	#pairs = new Map<string, SpellingPair>();

	offer(a: string, b: string, pair: SpellingPair): void {
		const key = a < b ? `${a} ${b}` : `${b} ${a}`;
		const held = this.#pairs.get(key);
		if (held !== undefined && held.likeness >= pair.likeness) return;
		this.#pairs.set(key, pair);
		if (this.#pairs.size > 2 * MOST_PAIRS) this.#keepBest();
	}

	inOrder(): readonly SpellingPair[] {
		return [...this.#pairs.values()].sort(byLikeness).slice(0, MOST_PAIRS);
	}

	#keepBest(): void {
		const sorted = [...this.#pairs].sort(([, a], [, b]) => byLikeness(a, b));
		this.#pairs = new Map(sorted.slice(0, MOST_PAIRS));
	}
}

function byLikeness(a: SpellingPair, b: SpellingPair): number {
	return b.likeness - a.likeness || a.left - b.left || a.right - b.right;
}
