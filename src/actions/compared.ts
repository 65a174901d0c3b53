import {
	type Commonness,
	commonnessOf,
	type Passage,
	sharedTexts,
	spellingPairs,
	type Tells,
	weighTold,
} from '../link/index.ts';
import { isPseudonym, kindOfName } from '../record/index.ts';
import {
	type Case,
	contentMark,
	countCompared,
	listSources,
	type NamedEntity,
	namedEntities,
	statementsByEntity,
	type Told,
	textOf,
	toldOfPeople,
} from '../store/index.ts';
import { bearerOf, type ComparedPair, type PairWeight } from './compared-pair.ts';
import { addLearned } from './link/learned-pairs.ts';
import { toldByPerson } from './told-of.ts';
import { tellsOfThings } from './told-of-places.ts';

export type ComparedText = {
	readonly left: string;
	readonly right: string;
	readonly share: number;
	readonly words: readonly [number, number];
	readonly passages: readonly (Passage & { readonly exact: string })[];
};

/** What comparing all names and texts of a case found, whatever was decided on it; it holds until the case has another content. */
export type Compared = {
	/** `contentMark` when it was compared. */
	readonly content: string;
	readonly entities: readonly NamedEntity[];
	readonly pairs: readonly ComparedPair[];
	readonly texts: readonly ComparedText[];
	/** How many statements each of the entities has and is named by, by row ids. */
	readonly statements: ReadonlyMap<number, number>;
	readonly common: Commonness;
	readonly people: number;
	readonly notCompared: { readonly names: number; readonly sources: number };
};

/** From so many people on it may be learned what agreements weigh; with fewer nothing is tried. */
export const LEAST_TO_LEARN = 200;

/** Compares all names and texts of a case; `null` where that is more work than `most`, for who would wait for it. */
export async function compareCase(opened: Case, most = Number.POSITIVE_INFINITY): Promise<Compared | null> {
	const content = await contentMark(opened);
	const entities = (await namedEntities(opened)).filter(mayBeOffered);
	const people = entities.filter(({ kind }) => kind === 'Person');
	const sources = (await listSources(opened)).filter(
		({ text }) => text !== null && text.doc.list === undefined,
	);
	const learns = people.length >= LEAST_TO_LEARN;
	// A text is some hundred times a name.
	if (entities.length + 100 * sources.length > most || (learns && most !== Number.POSITIVE_INFINITY))
		return null;
	const told = await toldOfPeople(opened);
	const common = commonnessOf(people.map(({ label }) => label));
	const things = await tellsOfThings(opened, entities);
	const spelled = compareNames(entities, people, told, things, common);
	const pairs = learns ? await addLearned(entities, told, spelled.pairs) : spelled.pairs;
	const texts = compareTexts(opened, sources);
	return {
		content,
		entities,
		pairs,
		texts: texts.texts,
		statements: await statementsByEntity(opened),
		common,
		people: people.length,
		notCompared: { names: spelled.notCompared, sources: texts.notCompared },
	};
}

/** Whether a case is so small that comparing it is no more work than `most`, without reading its names. */
export async function comparesAtHand(opened: Case, most: number): Promise<boolean> {
	const { names, people, texts } = await countCompared(opened, most);
	return names + 100 * texts <= most && people < LEAST_TO_LEARN;
}

/** Initials and pseudonyms hide somebody on purpose; a description (`a guard`) is nobody's name. */
export function mayBeOffered({ kind, label }: Pick<NamedEntity, 'kind' | 'label'>): boolean {
	if (isPseudonym(label)) return false;
	return kind === 'Place'
		? /^[\p{Lu}\d]/u.test(label)
		: kindOfName({ value: label }, [kind as 'Person']).proper;
}

function compareNames(
	entities: readonly NamedEntity[],
	people: readonly NamedEntity[],
	all: readonly Told[],
	things: ReadonlyMap<number, Tells>,
	common: Commonness,
): { readonly pairs: readonly ComparedPair[]; readonly notCompared: number } {
	const told = toldByPerson(people, all);
	const bearers = entities.map((entity) => bearerOf(entity, told.get(entity.rid), things.get(entity.rid)));
	const { pairs, notCompared } = spellingPairs(bearers);
	const weigh = (left: number, right: number): PairWeight | null => {
		const [a, b] = [told.get(entities[left]?.rid ?? -1), told.get(entities[right]?.rid ?? -1)];
		if (a === undefined || b === undefined) return null;
		const { weight, probability } = weighTold(a, b, common, people.length);
		return { how: 'assumed', weight, probability };
	};
	return {
		pairs: pairs.map(({ left, right, reasons, likeness }) => ({
			left,
			right,
			reasons,
			likeness,
			weighed: weigh(left, right),
		})),
		notCompared,
	};
}

function compareTexts(
	opened: Case,
	sources: Awaited<ReturnType<typeof listSources>>,
): { readonly texts: readonly ComparedText[]; readonly notCompared: number } {
	const wordsOf = (at: number) => {
		const source = sources[at];
		return source === undefined ? '' : (textOf(opened, source)?.text ?? '');
	};
	const { pairs, notCompared } = sharedTexts(sources.length, wordsOf);
	const texts = pairs.flatMap((pair): ComparedText[] => {
		const [left, right] = [sources[pair.left]?.id, sources[pair.right]?.id];
		if (left === undefined || right === undefined) return [];
		const [one, other] = [wordsOf(pair.left), wordsOf(pair.right)];
		const passages = pair.passages.map((passage) => ({
			...passage,
			exact: one.slice(passage.left.start, passage.left.end),
		}));
		return [{ left, right, share: pair.share, words: [countWords(one), countWords(other)], passages }];
	});
	return { texts, notCompared };
}

function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
