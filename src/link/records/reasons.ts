import { type Dependence, TOLD } from './dependence.ts';
import { LEVELS } from './flat.ts';
import type { LinkSettings } from './settings.ts';
import { levelColumn, rarityColumn } from './tables.ts';
import type { LevelWeight } from './weigh.ts';

/** All that a pair's weight is made of: what `weigh` is given. */
export type Weighing = {
	readonly levels: readonly (readonly { readonly name: string }[])[];
	readonly weights: readonly (readonly LevelWeight[])[];
	/** The weights of two who are related, and how likely that is, in bits. */
	readonly related: { readonly weights: readonly (readonly LevelWeight[])[]; readonly prior: number };
	/** How much of what rarity tells is counted. */
	readonly damp: number;
	readonly together: readonly Dependence[];
};

/** What one thing weighed in a pair. The bits of all reasons of a pair add up to its weight. */
export type Reason = {
	/** A field, `together` (what fields say together is counted once), or `related` (taken off for two who are related). */
	readonly of: string;
	/** How the field agrees; of the other two, `null`. */
	readonly level: string | null;
	readonly bits: number;
};

/** Of the pairs in a table with columns `place`, `a` and `b`: for each, its levels and then its rarities, by place. */
export function agreementOf(pairs: string, { fields }: LinkSettings): string {
	const levels = fields.map((field) => `g.${levelColumn(field)}::INTEGER`);
	const rarities = fields.map((field) => `g.${rarityColumn(field)}`);
	return `SELECT k.place, ${[...levels, ...rarities].join(', ')} FROM pair_agree g JOIN ${pairs} k ON k.a = g.a AND k.b = g.b ORDER BY k.place`;
}

/** Why a pair weighs what it does; a field that is missing on a side tells nothing and has no reason. */
export function reasonsOf(
	levels: readonly number[],
	rarities: readonly (number | null)[],
	{ fields }: LinkSettings,
	by: Weighing,
): readonly Reason[] {
	const reasons: Reason[] = [];
	let [related, rare] = [by.related.prior, 0];
	for (const [field, level] of levels.entries()) {
		const weight = by.weights[field]?.[level];
		if (weight === undefined) continue;
		const rarity = rarities[field] ?? null;
		const more = rarity === null || weight.mean === null ? 0 : by.damp * (rarity - weight.mean);
		rare += more;
		related += by.related.weights[field]?.[level]?.bits ?? 0;
		reasons.push({
			of: fields[field]?.name ?? '',
			level: by.levels[field]?.[level]?.name ?? '',
			bits: weight.bits + more,
		});
	}
	let together = 0;
	for (const {
		fields: [f, g],
		bits,
	} of by.together) {
		const [one, other] = [levels[f] ?? -1, levels[g] ?? -1];
		const told = one < 0 || other < 0 ? 0 : (bits[one * LEVELS + other] ?? 0);
		if (Math.abs(told) >= TOLD) together += told;
	}
	if (together !== 0) reasons.push({ of: 'together', level: null, bits: -together });
	const taken = Math.log2(1 + 2 ** Math.min(related + rare - together, 500));
	if (taken >= 0.0005) reasons.push({ of: 'related', level: null, bits: -taken });
	return reasons;
}
