import { bySaying, type ClusterId, compareText, dateBounds } from '../../record/index.ts';
import { normaliseLabel } from '../labels.ts';
import { type Placed, pairsApart, timeOf } from './apart.ts';
import type { Counted, NumberSaid, NumberSeries } from './contract.ts';
import { familyOf } from './families.ts';
import { sumsOf } from './sums.ts';

/** First those that are asked for most. */
const FAMILIES = ['people', 'deaths', 'shares'];

/**
 * All numbers as series: those of one population together, joined by a person or the same by all that their sources
 * say; different populations side by side. In one order, whatever order they came in.
 *
 * @param keptApart what a person said is not, or may not be, the same
 */
export function numberSeries(
	all: readonly Counted[],
	keptApart: readonly (readonly [ClusterId, ClusterId])[] = [],
): readonly NumberSeries[] {
	return togetherBySaying(all, keptApart).map(seriesOf).sort(inOrder);
}

/** Clusters with a key in common are one series, unless a person said that two of them are not, or may not be, the same. */
function togetherBySaying(
	all: readonly Counted[],
	keptApart: readonly (readonly [ClusterId, ClusterId])[],
): readonly (readonly Counted[])[] {
	const not = new Set(keptApart.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
	const groupOf = new Map<Counted, Counted[]>();
	const byKey = new Map<string, Counted[]>();
	for (const counted of [...all].sort(byFirstSaid)) {
		groupOf.set(counted, [counted]);
		for (const key of counted.keys) {
			const others = byKey.get(key) ?? [];
			for (const other of others) {
				const [one, two] = [groupOf.get(counted), groupOf.get(other)];
				if (one === undefined || two === undefined || one === two) continue;
				if (one.some((a) => two.some((b) => not.has(`${a.population} ${b.population}`)))) continue;
				two.push(...one);
				for (const member of one) groupOf.set(member, two);
			}
			others.push(counted);
			byKey.set(key, others);
		}
	}
	return [...new Set(groupOf.values())];
}

function seriesOf(group: readonly Counted[]): NumberSeries {
	const placed = group
		.flatMap((of): Placed[] => of.said.map((said) => ({ said, of })))
		.sort((a, b) => byTime(a.said, b.said));
	const said = placed.map((one) => one.said);
	const [first] = group;
	const units = each(said.map(({ value }) => value.unit));
	const own = new Set(group.map(({ population }) => population));
	const label = mostOften(group.map((one) => one.label));
	return {
		// A group is made by its first.
		id: (first as Counted).population,
		entity: (first as Counted).entity,
		populations: group.map(({ population }) => population),
		by:
			group.length > 1
				? 'stated'
				: new Set(said.map(({ population }) => population)).size > 1
					? 'joined'
					: 'alone',
		label,
		counts: each(said.flatMap(({ scope }) => scope.counts ?? [])),
		units,
		bases: each(said.flatMap(({ value }) => value.base ?? [])),
		measures: each(said.flatMap(({ scope }) => scope.measure ?? [])),
		places: each(said.flatMap(({ scope }) => scope.at?.label ?? [])),
		said,
		apart: pairsApart(placed),
		partOf: group.flatMap(({ partOf }) => partOf.filter(({ population }) => !own.has(population))),
		sums: group.flatMap(sumsOf),
		groups: group.flatMap(({ groups }) => groups),
		family: familyOf(units[0] ?? unitOfParts(group) ?? 'thing'),
	};
}

/** A whole that only its parts name is counted as they are. */
function unitOfParts(group: readonly Counted[]): string | undefined {
	return group.flatMap(({ parts }) => parts.flatMap(({ said }) => said))[0]?.value.unit;
}

/** What is said in several spellings, each once, the first as it stands. */
function each(texts: readonly string[]): readonly string[] {
	const found = new Map<string, string>();
	for (const text of texts) {
		const key = normaliseLabel(text);
		if (!found.has(key)) found.set(key, text);
	}
	return [...found.values()];
}

function mostOften(labels: readonly string[]): string {
	const uses = new Map<string, number>();
	for (const label of labels) uses.set(label, (uses.get(label) ?? 0) + 1);
	return [...uses].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0]?.[0] ?? '';
}

/** By the end of the time a number speaks of; without one by when it was said, after the others. */
function byTime(a: NumberSaid, b: NumberSaid): number {
	const [then, when] = [endOf(timeOf(a)), endOf(timeOf(b))];
	if (then !== when) return then === null ? 1 : when === null ? -1 : then - when;
	const [said, again] = [endOf(a.spoken), endOf(b.spoken)];
	if (said !== again) return said === null ? 1 : again === null ? -1 : said - again;
	return bySaying(a, b) || compareText(a.source, b.source);
}

function byFirst([a]: readonly NumberSaid[], [b]: readonly NumberSaid[]): number {
	return a === undefined || b === undefined ? 0 : bySaying(a, b);
}

function byFirstSaid(a: Counted, b: Counted): number {
	return byFirst(a.said, b.said) || compareText(a.label, b.label) || compareText(a.population, b.population);
}

function endOf(edtf: string | undefined): number | null {
	return edtf === undefined ? null : (dateBounds(edtf)?.hi ?? null);
}

function inOrder(a: NumberSeries, b: NumberSeries): number {
	return (
		rank(a.family) - rank(b.family) ||
		compareText(a.family, b.family) ||
		figures(b) - figures(a) ||
		compareText(normaliseLabel(a.label), normaliseLabel(b.label)) ||
		byFirst(a.said, b.said) ||
		compareText(a.id, b.id)
	);
}

/** How many of its numbers are more than words such as `many`. */
function figures({ said }: Pick<NumberSeries, 'said'>): number {
	return said.filter(({ value }) => value.comparator !== 'vague').length;
}

function rank(family: string): number {
	const at = FAMILIES.indexOf(family);
	return at === -1 ? FAMILIES.length : at;
}
