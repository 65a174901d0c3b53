import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { NOT_BODIES } from '../lexicon/organizations.ts';
import type { RawName } from './raw.ts';

/** A name with its words on one line and folded, and whether it stands in a heading. */
export type Draft = {
	readonly name: RawName;
	readonly written: string;
	readonly key: string;
	readonly heading: boolean;
};

/**
 * What each written form names: what its words say, else what most of its places say, else, where it stands with a
 * capital that only a name has, a guess by its shape. A form that nothing speaks for names nothing.
 */
export function kindsOf(
	doc: Doc,
	drafts: readonly Draft[],
	acronyms: ReadonlyMap<string, { readonly type: MentionType }>,
): Map<string, MentionType> {
	const kinds = new Map<string, MentionType>();
	const votes: Votes = new Map();
	const shapes = new Map<string, Shape>();
	for (const { name, key, heading, written } of drafts) {
		if ((heading && !name.sure) || name.nothing === true || name.office === true) continue;
		if (name.type !== null) {
			if (!kinds.has(key)) kinds.set(key, name.type);
			continue;
		}
		const { inside, common, determined } = name;
		const shape = shapes.get(key) ?? { written, words: name.to - name.from, common, count: 0, determined: 0 };
		if (inside) shape.count += 1;
		if (determined) shape.determined += 1;
		shapes.set(key, shape);
		if (name.guess === null) continue;
		vote(votes, key, name.guess, name.weak === true ? 1 : 3);
	}
	for (const [nth, { name, key }] of drafts.entries()) {
		const next = drafts[nth + 1];
		if (next === undefined || !isListed(doc, name, next.name)) continue;
		// In a list of names one of unknown words is what its neighbour is.
		const [here, there] = [name.type ?? name.guess, next.name.type ?? next.name.guess];
		if (here === null && there !== null && !name.common && name.inside) vote(votes, key, there);
		if (there === null && here !== null && !next.name.common && next.name.inside) vote(votes, next.key, here);
	}
	for (const [key, of] of votes)
		if (!kinds.has(key)) kinds.set(key, [...of].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0]);
	for (const [key, shape] of shapes) {
		const kind = kinds.has(key) ? null : kindByShape(shape);
		if (kind !== null) kinds.set(key, kind);
	}
	for (const [short, { type }] of acronyms) kinds.set(short, type);
	return kinds;
}

type Votes = Map<string, Map<MentionType, number>>;

function vote(votes: Votes, key: string, type: MentionType, weight = 1): void {
	const of = votes.get(key) ?? new Map<MentionType, number>();
	of.set(type, (of.get(type) ?? 0) + weight);
	votes.set(key, of);
}

/** `Google, Bing, and Yahoo`: only a comma or `and` between them. */
function isListed(doc: Doc, left: RawName, right: RawName): boolean {
	if (right.from <= left.to || right.from - left.to > 2 || right.sentence !== left.sentence) return false;
	for (let at = left.to; at < right.from; at += 1)
		if (!/^(?:,|and|or|y|e|o|u|&)$/.test(doc.tokens[at]!.norm)) return false;
	return true;
}

type Shape = {
	readonly written: string;
	readonly words: number;
	readonly common: boolean;
	/** Its places where only a name has a capital, and those after `the` or `a`. */
	count: number;
	determined: number;
};

/** What is written like a name again and again and nothing tells what it names. */
function kindByShape({ written, words, common, count, determined }: Shape): MentionType | null {
	// `YouTube`
	if (NOT_BODIES.has(written.toLowerCase())) return null;
	if (
		words === 1 &&
		/\p{Ll}\p{Lu}/u.test(written) &&
		!/^(?:Mc|Mac|De|Di|La|Le|Van|O['’])\p{Lu}/u.test(written)
	)
		return 'organization';
	if (count < 2) return null;
	// `the Mets`; `the Polaroid` is a thing.
	const plural = /[^s]s$/.test(written);
	if (words === 1) {
		if (common) return null;
		if (determined * 2 >= count) return plural && determined === count ? 'organization' : null;
		return plural ? null : 'person';
	}
	return words <= 3 && count > 2 && (common || determined > 0) ? 'organization' : null;
}
