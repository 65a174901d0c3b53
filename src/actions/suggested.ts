import {
	type Bearer,
	commonnessOf,
	isDay,
	likenessOfTwo,
	type Passage,
	type SpellingPair,
	sharedTexts,
	spellingPairs,
	type Tells,
	type ToldOf,
	weighTold,
} from '../link/index.ts';
import { isPseudonym, kindOfName, type LikenessReason } from '../record/index.ts';
import {
	type Case,
	decidedClusters,
	dismissed,
	listSources,
	type NamedEntity,
	namedEntities,
	originsInForce,
	statementsByCluster,
	textOf,
	toldOfPeople,
} from '../store/index.ts';
import { pairsReturned } from './pairs-returned.ts';
import { toldByPerson } from './told-of.ts';
import { usefulness } from './usefulness.ts';

export type SuggestedPair = {
	readonly left: NamedEntity;
	readonly right: NamedEntity;
	readonly reasons: readonly LikenessReason[];
	readonly likeness: number;
	/** `null` for what is compared by name alone. */
	readonly weighed: {
		readonly how: 'learned' | 'assumed';
		readonly weight: number;
		readonly probability: number;
	} | null;
	readonly usefulness: number;
	/** `open`: nobody has decided on these two; `awaiting`: one reviewer has, and another must; `unsure`: left open, and more is known. */
	readonly state: 'open' | 'awaiting' | 'unsure';
};

/** What may be one, before it is shown. */
export type Suggested = {
	/** The most useful first. */
	readonly names: readonly SuggestedPair[];
	readonly reprints: readonly {
		readonly left: string;
		readonly right: string;
		readonly share: number;
		readonly words: readonly [number, number];
		readonly passages: readonly (Passage & { readonly exact: string })[];
	}[];
	/** How many are joined in a cluster. */
	readonly members: ReadonlyMap<string, number>;
	/** How many statements a cluster has, and is named by. */
	readonly statements: ReadonlyMap<string, number>;
	/** All people, by whom a word of a name is rare or common. */
	readonly people: readonly string[];
	/** How many are left open until another source tells of them. */
	readonly unsure: number;
	readonly notCompared: { readonly names: number; readonly sources: number };
};

/** Compares all names and texts of a case; `null` where there are more than `most` of either. */
export async function findSuggested(
	opened: Case,
	most = Number.POSITIVE_INFINITY,
): Promise<Suggested | null> {
	const entities = (await namedEntities(opened)).filter(isNamed);
	const sources = (await listSources(opened)).filter(
		({ text }) => text !== null && text.doc.list === undefined,
	);
	// A text is some hundred times a name.
	if (entities.length + 100 * sources.length > most) return null;
	const { notCompared, ...found } = await findNames(opened, entities);
	const { reprints, left } = await findReprints(opened, sources);
	return { ...found, reprints, notCompared: { names: notCompared, sources: left } };
}

/** Initials and pseudonyms hide somebody on purpose; a description (`a guard`) is nobody's name. */
function isNamed({ kind, label }: NamedEntity): boolean {
	if (isPseudonym(label)) return false;
	return kind === 'Place'
		? /^[\p{Lu}\d]/u.test(label)
		: kindOfName({ value: label }, [kind as 'Person']).proper;
}

async function findNames(opened: Case, entities: readonly NamedEntity[]) {
	const people = entities.filter(({ kind }) => kind === 'Person');
	const told = toldByPerson(people, await toldOfPeople(opened));
	const bearers = entities.map(
		({ rid, kind, label, source, row, cluster }): Bearer => ({
			kind: kind as Bearer['kind'],
			name: label,
			source,
			isRow: row !== null,
			cluster,
			tells: tellsOf(told.get(rid)),
		}),
	);
	const decided = new Set(
		(await decidedClusters(opened)).flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]),
	);
	const { pairs: spelled, notCompared } = spellingPairs(bearers, (left, right) =>
		decided.has(`${left} ${right}`),
	);
	const { returned, unsure } = await pairsReturned(opened);
	const placeOf = new Map(entities.map(({ id }, at) => [id as string, at]));
	const pairs: (SpellingPair & Pick<SuggestedPair, 'state'>)[] = spelled.map((pair) => ({
		...pair,
		state: 'open',
	}));
	for (const { left: one, right: other, state } of returned) {
		const [left, right] = [placeOf.get(one), placeOf.get(other)];
		const [a, b] = [bearers[left ?? -1], bearers[right ?? -1]];
		if (left !== undefined && right !== undefined && a !== undefined && b !== undefined)
			pairs.push({ left, right, state, ...likenessOfTwo(a, b) });
	}
	const members = new Map<string, number>();
	for (const { cluster } of entities) members.set(cluster, (members.get(cluster) ?? 0) + 1);
	const statements = await statementsByCluster(opened);
	const common = commonnessOf(people.map(({ label }) => label));
	const names = pairs.flatMap(({ left, right, reasons, likeness, state }): SuggestedPair[] => {
		const [one, other] = [entities[left], entities[right]];
		if (one === undefined || other === undefined) return [];
		const [a, b] = [told.get(one.rid), told.get(other.rid)];
		const weighed =
			a === undefined || b === undefined
				? null
				: { how: 'assumed' as const, ...justWeights(weighTold(a, b, common, people.length)) };
		const meet = [one, other].map(({ cluster }) => 1 + (statements.get(cluster) ?? 0));
		return [
			{
				left: one,
				right: other,
				reasons,
				likeness,
				weighed,
				state,
				usefulness: usefulness(weighed?.probability ?? likeness, meet[0] ?? 0, meet[1] ?? 0),
			},
		];
	});
	// Of what is equally useful, people come first.
	const isThing = ({ left }: SuggestedPair) => Number(left.kind !== 'Person');
	names.sort((a, b) => b.usefulness - a.usefulness || isThing(a) - isThing(b) || b.likeness - a.likeness);
	return { names, notCompared, members, statements, unsure, people: people.map(({ label }) => label) };
}

function justWeights({ weight, probability }: ReturnType<typeof weighTold>) {
	return { weight, probability };
}

/** What may agree beside the name. A month or a year is not one day; a cell may hold a whole line of an address. */
function tellsOf(told: ToldOf | undefined): Tells {
	if (told === undefined) return {};
	const days = (dates: ToldOf['days']) =>
		dates.filter(isDay).map(({ lo }) => new Date(lo).toISOString().slice(0, 10));
	return {
		days: days(told.days),
		births: days(told.births),
		places: told.places.map((place) => place.toLowerCase()),
		identifiers: told.identifiers,
	};
}

async function findReprints(opened: Case, sources: Awaited<ReturnType<typeof listSources>>) {
	const wordsOf = (at: number) => {
		const source = sources[at];
		return source === undefined ? '' : (textOf(opened, source)?.text ?? '');
	};
	const origins = await originsInForce(opened);
	const gone = new Set((await dismissed(opened, 'reprint')).map(({ left, right }) => `${left} ${right}`));
	const { pairs, notCompared } = sharedTexts(sources.length, wordsOf);
	const reprints = pairs.flatMap((pair) => {
		const [left, right] = [sources[pair.left]?.id, sources[pair.right]?.id];
		if (left === undefined || right === undefined) return [];
		const origin = origins.get(left);
		if (origin !== undefined && origin === origins.get(right)) return [];
		if (gone.has([left, right].sort().join(' '))) return [];
		const [one, other] = [wordsOf(pair.left), wordsOf(pair.right)];
		const passages = pair.passages.map((passage) => ({
			...passage,
			exact: one.slice(passage.left.start, passage.left.end),
		}));
		return [
			{ left, right, share: pair.share, words: [countWords(one), countWords(other)] as const, passages },
		];
	});
	return { reprints, left: notCompared };
}

function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
