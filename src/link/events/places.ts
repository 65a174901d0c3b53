import type { PlaceFact } from './contract.ts';
import { type Agreed, MISSING } from './dates.ts';
import { isProper, plainWords, standsIn } from './labels.ts';

/** How two places lie: one, one in the other, a country beside a place of which nobody says where it lies, or apart. */
export type Lie = 'same' | 'within' | 'perhaps' | 'elsewhere' | 'abroad' | 'untold';

const WEIGHT = { same: 2.5, within: 1.5, perhaps: 0.3 } as const;

export function lieOf(a: PlaceFact, b: PlaceFact): Lie {
	if (a.cluster === b.cluster) return 'same';
	if (a.within.includes(b.cluster) || b.within.includes(a.cluster)) return 'within';
	const [left, right] = [plainWords(a.label), plainWords(b.label)];
	const proper = [a, b].filter(({ label }) => isProper(label)).length;
	// `the prison` is some prison: what it shares with another tells nothing, but where it is called as that one is.
	if (proper < 2) return proper === 1 && areCalledAlike(left, right) ? 'within' : 'untold';
	if (left.join(' ') === right.join(' ')) return 'same';
	if (a.country !== null && b.country !== null && a.country !== b.country) return 'abroad';
	if (a.isCountry && b.isCountry) return 'same';
	if (a.isCountry || b.isCountry) return a.country === b.country ? 'within' : 'perhaps';
	if (standsIn(left, right) || standsIn(right, left) || ownWords(left) === ownWords(right)) return 'within';
	return 'elsewhere';
}

/** Places on which an answer may rest agree as well as the two of them that agree best; in two countries they never do. */
export function agreeOnPlace(
	left: readonly PlaceFact[],
	right: readonly PlaceFact[],
): Agreed & { readonly lie: Lie } {
	let found: Lie = 'untold';
	for (const a of left)
		for (const b of right) {
			const lie = lieOf(a, b);
			if (found === 'untold' || ORDER.indexOf(lie) < ORDER.indexOf(found))
				found = lie === 'untold' ? found : lie;
		}
	switch (found) {
		case 'same':
			return { lie: found, level: 'equal', weight: WEIGHT.same };
		case 'within':
		case 'perhaps':
			return { lie: found, level: 'part', weight: WEIGHT[found] };
		case 'untold':
			return { lie: found, ...MISSING };
		default:
			return { lie: found, level: 'different', weight: null };
	}
}

const ORDER: readonly Lie[] = ['same', 'within', 'perhaps', 'elsewhere', 'abroad', 'untold'];

/** Words that only say what a place is. */
const KIND_OF_PLACE =
	/^(?:the|an?|el|la|for|of|de|del|para|prison|jail|center|centre|facility|detention|processing|correctional|institution|penitentiary|county|city|centro|penal|carcel|prision|unidad|detencion)$/;

/** What is left of a place's name without that, in no order: `Center for Tidal Confinement`, `Tidal Confinement Center`. */
function ownWords(words: readonly string[]): string {
	const own = words.filter((word) => !KIND_OF_PLACE.test(word));
	return (own.length > 0 ? own : words).toSorted().join(' ');
}

/** `a “tidal confinement center”` is called as `Tidal Confinement Center` is, by at least two words of its own. */
function areCalledAlike(left: readonly string[], right: readonly string[]): boolean {
	const own = ownWords(left);
	return own.includes(' ') && own === ownWords(right);
}
