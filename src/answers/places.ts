import type { ClusterId, EntityId, Statement } from '../record/index.ts';
import type { PersonGraph } from './contract.ts';
import { isCountry } from './countries.ts';
import { normaliseLabel } from './labels.ts';

export type PlaceRef = { readonly entity: EntityId; readonly label: string };
export type PlaceContext = Pick<PersonGraph, 'clusterOf'> & {
	/** Which place clusters lie directly in which, as stated. */
	readonly within?: ReadonlyMap<ClusterId | EntityId, ReadonlySet<ClusterId | EntityId>>;
};

/** One place: joined by a decision, or of the same name but for case, accents and punctuation. */
export function samePlace(a: PlaceRef, b: PlaceRef, { clusterOf }: PlaceContext): boolean {
	if (a.entity === b.entity) return true;
	const cluster = clusterOf.get(a.entity);
	if (cluster !== undefined && cluster === clusterOf.get(b.entity)) return true;
	const label = normaliseLabel(a.label);
	return label !== '' && label === normaliseLabel(b.label);
}

/**
 * Whether somebody can be at both at once, as far as the record knows: the same place; one stated to lie
 * in the other; one whose name stands in the other's (`Tecla` and `Tecla Holding Center, Norland`); a country beside a
 * place that is none, since nothing says that it lies elsewhere; or one that is described and not named.
 */
export function placesMeet(a: PlaceRef, b: PlaceRef, context: PlaceContext): boolean {
	if (samePlace(a, b, context) || isDescribed(a.label) || isDescribed(b.label)) return true;
	if (liesIn(a, b, context) || liesIn(b, a, context)) return true;
	const left = normaliseLabel(a.label);
	const right = normaliseLabel(b.label);
	if (standsIn(left, right) || standsIn(right, left)) return true;
	return isCountry(a.label) !== isCountry(b.label);
}

/** `his home country`, `a Norlandic jail`, `the facility`: any place may be meant. What begins with a capital is a name. */
const isDescribed = (label: string): boolean => DESCRIBED.test(label);
const DESCRIBED =
	/^(?:(?:an?|his|her|their|its|our|another|some|unas?|un|unos|su|sus|otro|otra|alguna?|algún)\s|(?:the|this|that|these|those|el|la|los|las|este|esta|ese|esa|dicho|dicha)\s\P{Lu}*$)/u;

/** Whether `inner` is the narrower of two places that meet: the one to show when one must be named. */
export function isNarrower(inner: PlaceRef, outer: PlaceRef, context: PlaceContext): boolean {
	if (samePlace(inner, outer, context)) return false;
	if (liesIn(inner, outer, context)) return true;
	const left = normaliseLabel(inner.label);
	const right = normaliseLabel(outer.label);
	return standsIn(right, left) || (isCountry(outer.label) && !isCountry(inner.label));
}

/** What is stated to lie in what. */
export function statedWithin(
	statements: readonly Statement[],
	clusterOf: PersonGraph['clusterOf'],
): NonNullable<PlaceContext['within']> {
	const within = new Map<ClusterId | EntityId, Set<ClusterId | EntityId>>();
	for (const { property, value, subject, polarity } of statements) {
		if (property !== 'within' || value.type !== 'entity' || polarity !== 'affirms') continue;
		const inner = clusterOf.get(subject) ?? subject;
		const outer = clusterOf.get(value.id) ?? value.id;
		const known = within.get(inner);
		if (known === undefined) within.set(inner, new Set([outer]));
		else known.add(outer);
	}
	return within;
}

function liesIn(inner: PlaceRef, outer: PlaceRef, { within, clusterOf }: PlaceContext): boolean {
	if (within === undefined || within.size === 0) return false;
	const wanted = clusterOf.get(outer.entity) ?? outer.entity;
	const seen = new Set<ClusterId | EntityId>();
	const open: (ClusterId | EntityId)[] = [clusterOf.get(inner.entity) ?? inner.entity];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		if (seen.has(at)) continue;
		seen.add(at);
		for (const next of within.get(at) ?? []) {
			if (next === wanted) return true;
			open.push(next);
		}
	}
	return false;
}

/** Whole words only: `York` stands in `York Street Jail`, `art` not in `Stuttgart`. */
function standsIn(part: string, whole: string): boolean {
	return part !== '' && part.length < whole.length && ` ${whole} `.includes(` ${part} `);
}
