import type { Agreement, EventFieldName, LikenessReason } from '../../record/index.ts';
import type { Compared, EventField, NamedFact } from './contract.ts';
import { type Agreed, MISSING } from './dates.ts';
import { isProper, plainWords, standsIn } from './labels.ts';

/** Gathers what two have in common, field by field, in the order in which it is compared. */
export class Tally {
	readonly #fields: EventField[] = [];
	readonly #reasons = new Set<LikenessReason>();
	#weight = 0;

	add(field: EventFieldName, left: readonly string[], right: readonly string[], agreed: Agreed): this {
		if (left.length + right.length === 0) return this;
		this.#fields.push({ field, left: unique(left), right: unique(right), ...agreed });
		this.#weight += agreed.weight ?? 0;
		return this;
	}

	why(reason: LikenessReason, holds = true): this {
		if (holds) this.#reasons.add(reason);
		return this;
	}

	/** By what they would be one before anything was compared, in bits. */
	done(prior: number): Compared {
		return {
			fields: this.#fields,
			reasons: [...this.#reasons],
			weight: round(this.#weight, 10),
			probability: round(1 / (1 + 2 ** -(this.#weight + prior)), 1_000),
		};
	}
}

/** Bodies, issuers, those bound: one in common, or two names of which one says more than the other. */
export function agreeOnNamed(
	left: readonly NamedFact[],
	right: readonly NamedFact[],
	weights: { readonly equal: number; readonly part: number; readonly different: number },
): Agreed {
	let level: Agreement = 'missing';
	for (const a of left)
		for (const b of right) {
			const found = levelOf(a, b);
			if (RANK.indexOf(found) > RANK.indexOf(level)) level = found;
		}
	if (level === 'missing') return MISSING;
	return { level, weight: weights[level as 'equal' | 'part' | 'different'] };
}

const RANK: readonly Agreement[] = ['missing', 'different', 'part', 'equal'];

function levelOf(a: NamedFact, b: NamedFact): Agreement {
	if (a.cluster === b.cluster) return 'equal';
	// `the court` is some court.
	if (!isProper(a.label) || !isProper(b.label)) return 'missing';
	const [left, right] = [nameWords(a.label), nameWords(b.label)];
	if (left.join(' ') === right.join(' ')) return 'equal';
	return standsIn(left, right) || standsIn(right, left) ? 'part' : 'different';
}

/** `the U.S. Supreme Court` and `Supreme Court of the United States` are named alike. */
export function nameWords(label: string): readonly string[] {
	const words = plainWords(label.replace(/\bU\.?\s?S\.?(?:\s?A\.?)?(?=\s|$)/g, ' '));
	return words.filter((word) => !/^(?:the|of|united|states|for|el|la|los|de|del)$/.test(word));
}

export function labels(named: readonly { readonly label: string }[]): readonly string[] {
	return named.map(({ label }) => label);
}

export function texts(told: readonly { readonly text: string }[]): readonly string[] {
	return told.map(({ text }) => text);
}

export function unique(values: readonly string[]): readonly string[] {
	return [...new Set(values)];
}

/** Whether two lists of codes or clusters have one in common. */
export function meet(left: readonly string[], right: readonly string[]): boolean {
	return left.some((one) => right.includes(one));
}

function round(value: number, by: number): number {
	return Math.round(value * by) / by;
}
