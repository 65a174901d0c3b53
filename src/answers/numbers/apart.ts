import { datesOverlap, type ParsedDate, parseDate } from '../../record/index.ts';
import { speaks } from '../account-state.ts';
import { quantitiesMeet } from '../compare-values.ts';
import { normaliseLabel } from '../labels.ts';
import { placesMeet } from '../places.ts';
import { isFirm } from '../voices.ts';
import type { Counted, NumberSaid } from './contract.ts';

/** A series of thousands has no use for every pair: the first are told. */
const MOST_PAIRS = 200;

/** Those of one time stand near each other: none is compared with what comes so much later in the list. */
const MOST_AFTER = 300;

/** A number with the cluster in which it stands. */
export type Placed = { readonly said: NumberSaid; readonly of: Counted };

/** Which of the numbers of one series, in the order of time, speak of one time and do not meet, as places in the list. */
export function pairsApart(all: readonly Placed[]): readonly (readonly [number, number])[] {
	const pairs: [number, number][] = [];
	const times = all.map(({ said }) => parseDate(timeOf(said) ?? ''));
	for (const [i, one] of all.entries())
		for (let j = i + 1; j < Math.min(all.length, i + MOST_AFTER) && pairs.length < MOST_PAIRS; j++) {
			const other = all[j];
			if (other !== undefined && areApart(one, other, times[i] ?? null, times[j] ?? null)) pairs.push([i, j]);
		}
	return pairs;
}

function areApart(one: Placed, other: Placed, then: ParsedDate | null, when: ParsedDate | null): boolean {
	const [a, b] = [one.said, other.said];
	if (!commits(a) || !commits(b) || quantitiesMeet(a.value, b.value)) return false;
	if (isOneVoiceUnsure(a, b)) return false;
	if (then !== null && when !== null) {
		if (!datesOverlap(then, when)) return false;
	} else if (one.of.population !== other.of.population) {
		// Not joined by a person: what one leaves open tells nothing, but room for people has no day.
		if (then !== when || a.scope.measure !== 'capacity') return false;
	}
	return !placeOrMeasureDiffers(a, b);
}

/** What a person joined may still be counted in two ways, or at two places. */
function placeOrMeasureDiffers({ scope: a }: NumberSaid, { scope: b }: NumberSaid): boolean {
	if (a.measure !== undefined && b.measure !== undefined && a.measure !== b.measure) return true;
	return a.at !== undefined && b.at !== undefined && !placesMeet(a.at, b.at, { clusterOf: clusters(a, b) });
}

/** The clusters of the places in two scopes. */
export function clusters(...scopes: readonly NumberSaid['scope'][]) {
	return new Map(scopes.flatMap(({ at }) => (at === undefined ? [] : [[at.entity, at.cluster] as const])));
}

/** The time a number speaks of. */
export function timeOf({ scope }: Pick<NumberSaid, 'scope'>): string | undefined {
	return scope.during ?? scope.on;
}

/** Whether it commits its voice to a number, so that another can contradict it. */
export function commits(said: NumberSaid): boolean {
	return (
		said.polarity === 'affirms' && speaks(said) && said.hedge !== 'possible' && said.hedge !== 'doubtful'
	);
}

/** One voice in one source is only at odds with itself when it speaks firmly both times. */
function isOneVoiceUnsure(a: NumberSaid, b: NumberSaid): boolean {
	return a.source === b.source && sameBy(a, b) && !(isFirm(a) && isFirm(b));
}

/** Whether the same voice gives both, as its name stands. */
export function sameBy({ counted: a }: NumberSaid, { counted: b }: NumberSaid): boolean {
	return normaliseLabel(a.by.label) === normaliseLabel(b.by.label);
}
