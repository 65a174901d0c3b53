import type { ProposalJson, SourceJson } from '../../api/index.ts';
import { type ChainItem, type CustodyType, type Slot, THIS_SOURCE } from '../../record/index.ts';
import type { ReadingDraft } from './decisions.ts';
import type { Selected } from './selection.ts';

/** Words that suggest what kind of event a passage tells of; the first that fits is offered, never applied. */
const WORDS: readonly (readonly [RegExp, CustodyType])[] = [
	[/\b(?:re-?detained|re-?arrested|detenid[oa]s? (?:otra vez|de nuevo|nuevamente))/i, 're-detention'],
	[/\b(?:remains? (?:were )?found|restos)\b/i, 'remains-found'],
	[/\b(?:died|dies|death|dead|killed|muri[oó]|falleci\w+|muert[eoa]s?)\b/i, 'death'],
	[/\b(?:disappear\w*|desapar\w+)/i, 'disappearance'],
	[/\b(?:deport\w*|removed|remov(?:al|es)|flown|expuls\w+|expelled)/i, 'removal'],
	[/\b(?:hospital\w*)/i, 'hospital'],
	[/\b(?:transfer\w*|moved|taken (?:out|from|to)|traslad\w+)/i, 'transfer'],
	[/\b(?:paroled?|libertad condicional)\b/i, 'parole'],
	[/\b(?:releas\w+|freed|libera\w+|libertad)/i, 'release'],
	[/\b(?:booked|ingres[oó]|admitted|brought to)\b/i, 'booked-in'],
	[/\b(?:arrest\w*|deten(?:ido|ida|idos|idas|ción|cion)\b|detuv\w+|aprehend\w+)/i, 'arrest'],
	[/\b(?:held|hold|holds|custody|imprison\w*|detained|preso|presa|custodia|encarcel\w+)/i, 'held'],
];

export function guessType(words: string): CustodyType {
	return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'held';
}

type Named = { readonly type: string; readonly slot: Slot };

function mentions(proposals: readonly ProposalJson[], types: readonly string[]): (Named & Selected)[] {
	return proposals.flatMap((one) => {
		const slot = one.slots.name as Slot | undefined;
		const type = one.slots.type;
		if (one.kind !== 'mention' || one.status === 'rejected') return [];
		if (typeof type !== 'string' || !types.includes(type) || !slot) return [];
		const further = (one.elsewhere ?? []).map(({ start, end, exact }) => ({
			...{ type, start, end, quote: exact },
			slot: { ...slot, start, end, exact },
		}));
		return [{ type, slot, start: one.start, end: one.end, quote: one.quote }, ...further];
	});
}

/** Names of these types as the source writes them, most used first: what a field offers. */
export function namesOffered(proposals: readonly ProposalJson[], types: readonly string[]): string[] {
	const times = new Map<string, number>();
	for (const { slot } of mentions(proposals, types)) times.set(slot.value, (times.get(slot.value) ?? 0) + 1);
	for (const one of proposals)
		for (const field of types.includes('person')
			? ['who']
			: types.includes('place')
				? ['at', 'from', 'to']
				: ['by']) {
			const value = (one.slots[field] as Slot | undefined)?.value;
			if (typeof value === 'string' && value !== '') times.set(value, (times.get(value) ?? 0) + 1);
		}
	return [...times].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Who speaks in this source unless told otherwise: the outermost voice that its proposals have most often. */
export function usualChain(source: SourceJson, proposals: readonly ProposalJson[]): ChainItem[] {
	const times = new Map<string, { item: ChainItem; n: number }>();
	for (const { chain } of proposals) {
		const item = chain[0];
		if (!item) continue;
		const key = `${item.name ?? item.described}|${item.act}`;
		times.set(key, { item, n: (times.get(key)?.n ?? 0) + 1 });
	}
	const usual = [...times.values()].sort((a, b) => b.n - a.n)[0]?.item;
	if (usual) return [usual];
	return [
		source.outlet ? { name: source.outlet, act: 'publishes' } : { described: THIS_SOURCE, act: 'publishes' },
	];
}

/**
 * The reading that a form opens with: everything is guessed from the words selected and what stands near, and
 * everything is shown for the person to change.
 *
 * @param lastWho whom the last statement made by hand in this source was about
 */
export function guessReading(
	source: SourceJson,
	text: string,
	words: Selected,
	proposals: readonly ProposalJson[],
	lastWho: string | undefined,
): ReadingDraft {
	const inside = <T extends { start: number; end: number }>(one: T) =>
		one.start >= words.start && one.end <= words.end;
	const persons = mentions(proposals, ['person']);
	const before = persons
		.filter(({ start }) => start < words.start)
		.reduce<(typeof persons)[number] | undefined>(
			(last, one) => (last === undefined || one.start > last.start ? one : last),
			undefined,
		);
	const who =
		persons.find(inside)?.slot ??
		(lastWho === undefined ? undefined : { value: lastWho }) ??
		nameOnly(before?.slot);
	const type = guessType(words.quote);
	const places = mentions(proposals, ['facility', 'place']).filter(inside);
	const date = proposals.find((one) => one.kind === 'date' && inside(one))?.slots.date as Slot | undefined;
	const told = proposals.find(
		(one) => one.chain.length > 1 && one.start <= words.start && one.end >= words.end,
	);
	return {
		slots: {
			type,
			...(who && { who }),
			...placeSlots(text, type, places),
			...(date && { on: date }),
		},
		chain: told ? told.chain : usualChain(source, proposals),
		polarity: 'affirms',
		force: 'asserts',
	};
}

/** A name taken from elsewhere in the source: it does not stand in the selected words. */
const nameOnly = (slot: Slot | undefined): Slot | undefined => slot && { value: slot.value };

const FROM = /\b(?:from|desde|de|del)\s+(?:the\s+|el\s+|la\s+)?$/i;
const TO = /\b(?:to|into|toward|hacia|hasta|al?)\s+(?:the\s+|el\s+|la\s+)?$/i;
const LEGS: readonly CustodyType[] = ['transfer', 'removal', 'hospital'];

/** Where a place goes by the word before it: a leg has two ends, everything else one place. */
function placeSlots(text: string, type: CustodyType, places: readonly (Named & Selected)[]) {
	const before = ({ start }: Selected) => text.slice(Math.max(0, start - 16), start);
	const from = places.find((place) => FROM.test(before(place)));
	const to = places.find((place) => place !== from && TO.test(before(place)));
	const at = places.find((place) => place !== from && place !== to);
	if (!LEGS.includes(type)) return slots({ at: at ?? to ?? from });
	return slots({ from, to, ...(from || to ? {} : { at }) });
}

const slots = (places: Readonly<Record<string, Named | undefined>>) =>
	Object.fromEntries(Object.entries(places).flatMap(([name, place]) => (place ? [[name, place.slot]] : [])));
