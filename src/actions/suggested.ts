import { type Bearer, type Passage, sharedTexts, spellingPairs, type Tells } from '../link/index.ts';
import { isPseudonym, kindOfName, type LikenessReason } from '../record/index.ts';
import {
	type Case,
	decidedClusters,
	dismissed,
	listSources,
	type NamedEntity,
	namedEntities,
	originsInForce,
	textOf,
	toldOfPeople,
} from '../store/index.ts';

/** What may be one, before it is shown. */
export type Suggested = {
	readonly names: readonly {
		readonly left: NamedEntity;
		readonly right: NamedEntity;
		readonly reasons: readonly LikenessReason[];
		readonly likeness: number;
	}[];
	readonly reprints: readonly {
		readonly left: string;
		readonly right: string;
		readonly share: number;
		readonly words: readonly [number, number];
		readonly passages: readonly (Passage & { readonly exact: string })[];
	}[];
	/** How many are joined in a cluster. */
	readonly members: ReadonlyMap<string, number>;
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
	const { names, members, notCompared } = await findNames(opened, entities);
	const { reprints, left } = await findReprints(opened, sources);
	return { names, members, reprints, notCompared: { names: notCompared, sources: left } };
}

/** Initials and pseudonyms hide somebody on purpose; a description (`a guard`) is nobody's name. */
function isNamed({ kind, label }: NamedEntity): boolean {
	if (isPseudonym(label)) return false;
	return kind === 'Place'
		? /^[\p{Lu}\d]/u.test(label)
		: kindOfName({ value: label }, [kind as 'Person']).proper;
}

async function findNames(opened: Case, entities: readonly NamedEntity[]) {
	const tells = new Map<number, Partial<Record<keyof Tells, string[]>>>();
	for (const { rid, what, text } of await toldOfPeople(opened)) {
		// A month or a year is not one day; a cell may hold a whole line of an address.
		const told = what === 'days' || what === 'births' ? wholeDay(text) : text.trim().toLowerCase();
		if (told === null || told === '') continue;
		const own = tells.get(rid) ?? {};
		tells.set(rid, own);
		own[what] = [...(own[what] ?? []), told].slice(0, MOST_TOLD);
	}
	const bearers = entities.map(
		({ rid, kind, label, source, row, cluster }): Bearer => ({
			kind: kind as Bearer['kind'],
			name: label,
			source,
			isRow: row !== null,
			cluster,
			tells: tells.get(rid) ?? {},
		}),
	);
	const decided = new Set(
		(await decidedClusters(opened)).flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]),
	);
	const { pairs, notCompared } = spellingPairs(bearers, (left, right) => decided.has(`${left} ${right}`));
	const members = new Map<string, number>();
	for (const { cluster } of entities) members.set(cluster, (members.get(cluster) ?? 0) + 1);
	const names = pairs.flatMap(({ left, right, reasons, likeness }) => {
		const [one, other] = [entities[left], entities[right]];
		return one === undefined || other === undefined ? [] : [{ left: one, right: other, reasons, likeness }];
	});
	// Of what is equally likely, people come first.
	const isThing = ({ left }: (typeof names)[number]) => Number(left.kind !== 'Person');
	names.sort((a, b) => b.likeness - a.likeness || isThing(a) - isThing(b));
	return { names, notCompared, members };
}

/** Of one person; more of them tell nothing more. */
const MOST_TOLD = 50;

function wholeDay(edtf: string): string | null {
	return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? edtf : null;
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
