import { bySaying, compareText } from '../../record/index.ts';
import { isProperName, normaliseLabel } from '../labels.ts';
import type { TermKept, TermThing, TermUse, ThingTerms } from './contract.ts';

/**
 * Which voice uses or rejects which word for what. Things are one where a person joined them, or bear one proper name;
 * words are one but for capitals and plural. A reprint uses no word again. What most voices speak of comes first.
 */
export function termsByThing(all: readonly TermKept[]): readonly ThingTerms[] {
	const things = new Map<string, { things: TermThing[]; uses: TermUse[] }>();
	/** By cluster and by proper name: which of the things it is. */
	const known = new Map<string, string>();
	for (const { uses } of [...all].sort(byFirstUse))
		for (const { use, about } of uses)
			for (const thing of about.length === 0 ? [undefined] : about) {
				const key = thing === undefined ? '' : keyOf(thing, known);
				const held = things.get(key) ?? { things: [], uses: [] };
				things.set(key, held);
				held.uses.push(use);
				if (thing !== undefined) held.things.push(thing);
			}
	return [...things.values()].map(thingTerms).sort(inOrder);
}

/** Its cluster, or that under whose name it is known already. */
function keyOf({ cluster, kind, label }: TermThing, known: Map<string, string>): string {
	const name = isProperName(label) ? `${kind} ${normaliseLabel(label)}` : cluster;
	const key = known.get(cluster) ?? known.get(name) ?? cluster;
	known.set(cluster, key);
	if (!known.has(name)) known.set(name, key);
	return key;
}

function thingTerms({
	things,
	uses,
}: {
	things: readonly TermThing[];
	uses: readonly TermUse[];
}): ThingTerms {
	const words = new Map<string, TermUse[]>();
	for (const use of withoutEchoes(uses)) {
		const key = wordKey(use.word);
		const held = words.get(key);
		if (held === undefined) words.set(key, [use]);
		else held.push(use);
	}
	const [first] = things;
	return {
		...(first === undefined ? {} : { thing: first }),
		also: [...new Set(things.map(({ cluster }) => cluster))].filter((one) => one !== first?.cluster),
		names: [...new Set(things.map(({ label }) => label))],
		words: [...words.values()]
			.map((of) => ({ word: mostOften(of.map(({ word }) => word)), uses: [...of].sort(byUse) }))
			.sort((a, b) => b.uses.length - a.uses.length || compareText(wordKey(a.word), wordKey(b.word))),
	};
}

/** One word but for capitals, accents and a plural. */
export function wordKey(word: string): string {
	return normaliseLabel(word)
		.split(' ')
		.map((part) => (part.length > 3 && part.endsWith('s') && !part.endsWith('ss') ? part.slice(0, -1) : part))
		.join(' ');
}

/** What sources of one origin say in one voice of one word is said once, by the one that stands for all. */
function withoutEchoes(uses: readonly TermUse[]): readonly TermUse[] {
	const kept: TermUse[] = [];
	const places = new Map<string, number>();
	const isEcho = ({ origin, source }: TermUse) => Number(origin !== source);
	for (const use of [...uses].sort((a, b) => isEcho(a) - isEcho(b) || bySaying(a, b))) {
		const saying = JSON.stringify([use.origin, use.voice, use.polarity, wordKey(use.word)]);
		const at = places.get(saying);
		const original = at === undefined ? undefined : kept[at];
		if (at === undefined || original === undefined || original.source === use.source) {
			if (at === undefined) places.set(saying, kept.length);
			kept.push(use);
			continue;
		}
		kept[at] = {
			...original,
			echoedIn: [...new Set([...original.echoedIn, use.source])],
			statements: [...new Set([...original.statements, ...use.statements])].sort(compareText),
			quotes: [...original.quotes, ...use.quotes],
		};
	}
	return kept;
}

function mostOften(words: readonly string[]): string {
	const times = new Map<string, number>();
	for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
	return [...times].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0]?.[0] ?? '';
}

function byUse(a: TermUse, b: TermUse): number {
	return bySaying(a, b) || compareText(a.source, b.source);
}

function byFirstUse(a: TermKept, b: TermKept): number {
	const [one, other] = [a.uses[0]?.use, b.uses[0]?.use];
	return (one === undefined || other === undefined ? 0 : byUse(one, other)) || compareText(a.term, b.term);
}

function inOrder(a: ThingTerms, b: ThingTerms): number {
	const uses = ({ words }: ThingTerms) => words.reduce((sum, one) => sum + one.uses.length, 0);
	return (
		Number(a.thing === undefined) - Number(b.thing === undefined) ||
		uses(b) - uses(a) ||
		compareText(a.names[0] ?? '', b.names[0] ?? '') ||
		compareText(a.thing?.cluster ?? '', b.thing?.cluster ?? '')
	);
}
