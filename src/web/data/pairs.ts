import type { ComparedFieldJson, SuggestionJson } from '../../api/index.ts';

export type SamePair = Extract<SuggestionJson, { kind: 'same' }>;
export type PairSide = SamePair['left'];
type Cells = NonNullable<PairSide['cells']>;

/** Which fields speak for it, which against it, which differ and weigh nothing, and which nobody can compare. */
export type Weighed = {
	readonly for: readonly ComparedFieldJson[];
	readonly against: readonly ComparedFieldJson[];
	/** They differ, and two true accounts of one person may: not weighed. */
	readonly apart: readonly ComparedFieldJson[];
	/** One side says it, the other does not. */
	readonly half: readonly ComparedFieldJson[];
	/** Neither side says it. */
	readonly nowhere: readonly ComparedFieldJson[];
};

/** Sorts what was compared by what it says, each in the order in which it is shown. */
export function weighedBy(fields: readonly ComparedFieldJson[]): Weighed {
	const of = (is: (field: ComparedFieldJson) => boolean) => fields.filter(is);
	const isThere = ({ level }: ComparedFieldJson) => level !== 'missing';
	return {
		for: of((field) => isThere(field) && (field.weight ?? 0) > 0),
		against: of((field) => isThere(field) && (field.weight ?? 0) < 0),
		apart: of((field) => field.level === 'different' && field.weight === null),
		half: of((field) => !isThere(field) && field.left.length + field.right.length > 0),
		nowhere: of((field) => !isThere(field) && field.left.length + field.right.length === 0),
	};
}

export type LinedUp = {
	readonly role: Cells[number]['role'];
	/** The columns' own names, each once. */
	readonly columns: readonly string[];
	readonly left: readonly string[];
	readonly right: readonly string[];
};

/** Two rows side by side: cells of one meaning stand beside each other, in the order of the left row, then of the right. */
export function linedUp(left: Cells, right: Cells): readonly LinedUp[] {
	const roles = [...new Set([...left, ...right].map(({ role }) => role))];
	return roles.map((role) => {
		const [one, other] = [left, right].map((cells) => cells.filter((cell) => cell.role === role));
		const all = [...(one ?? []), ...(other ?? [])];
		return {
			role,
			columns: [...new Set(all.map(({ column }) => column))],
			left: (one ?? []).map(({ value }) => value),
			right: (other ?? []).map(({ value }) => value),
		};
	});
}

/** A step of the chain by which two would be one: how it goes on from the name before it. */
export type ChainStep = {
	readonly name: string;
	readonly source: string;
	readonly by: 'start' | 'joined' | 'apart';
};

/**
 * What a *same* of the pair would cross, from one name to the other: through who is joined with each already, over the
 * decision that keeps two of them apart.
 */
export function chainOf(
	{ left, right }: SamePair,
	crossing: SamePair['crossings'][number],
): readonly ChainStep[] {
	const isLeft = (entity: string) =>
		entity === left.entity || left.joined.some((other) => other.entity === entity);
	const [near, far] = isLeft(crossing.left.entity)
		? [crossing.left, crossing.right]
		: [crossing.right, crossing.left];
	return [
		step(left, 'start'),
		...(near.entity === left.entity ? [] : [step(near, 'joined')]),
		step(far, 'apart'),
		...(far.entity === right.entity ? [] : [step(right, 'joined')]),
	];
}

function step({ name, source }: { name: string; source: string }, by: ChainStep['by']): ChainStep {
	return { name, source, by };
}

/** A probability as a percentage that never claims more than is known: neither none nor all. */
export function percentOf(probability: number): { readonly percent: number; readonly bound: '' | '<' | '>' } {
	if (probability > 0.999) return { percent: 99.9, bound: '>' };
	if (probability < 0.001) return { percent: 0.1, bound: '<' };
	const percent = 100 * probability;
	return {
		percent: percent > 99 || percent < 1 ? Math.round(percent * 10) / 10 : Math.round(percent),
		bound: '',
	};
}

/** Values of one side, those first that the other side has, too, whatever their case. */
export function sharedFirst(
	values: readonly string[],
	other: readonly string[],
): readonly { readonly value: string; readonly isShared: boolean }[] {
	const there = new Set(other.map((value) => value.toLowerCase()));
	const each = [...new Set(values)].map((value) => ({ value, isShared: there.has(value.toLowerCase()) }));
	return [...each.filter(({ isShared }) => isShared), ...each.filter(({ isShared }) => !isShared)];
}
