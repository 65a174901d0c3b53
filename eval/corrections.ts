import { readFileSync } from 'node:fs';
import { type CorrectionJson, CorrectionShape } from '../src/api/index.ts';

/** What people made of the readings of one rule, in one language. */
export type RuleTally = {
	readonly rule: string;
	readonly lang: string;
	/** Taken as it was proposed, having been looked at. */
	readonly accepted: number;
	/** Taken with all of its kind and not looked at: counted apart, for it says nothing of the rule. */
	readonly unread: number;
	readonly edited: number;
	readonly rejected: number;
	/** How often which part was put otherwise: a slot, `chain`, `polarity`, `force`, `hedge`. */
	readonly parts: Readonly<Record<string, number>>;
};

/**
 * Counts corrections rule by rule, those with most that was wrong first. What people stated where nothing was proposed
 * is no rule's; `stated` counts it by kind.
 */
export function tallyCorrections(corrections: readonly CorrectionJson[]): {
	readonly rules: readonly RuleTally[];
	readonly stated: Readonly<Record<string, number>>;
} {
	const rules = new Map<string, { -readonly [K in keyof RuleTally]: RuleTally[K] }>();
	const stated: Record<string, number> = {};
	for (const { outcome, rule, kind, lang = '–', readSingly, changed } of corrections) {
		if (outcome === 'stated') {
			stated[kind] = (stated[kind] ?? 0) + 1;
			continue;
		}
		const key = `${rule} ${lang}`;
		const tally = rules.get(key) ?? { rule, lang, accepted: 0, unread: 0, edited: 0, rejected: 0, parts: {} };
		rules.set(key, tally);
		tally[outcome === 'accepted' && readSingly === false ? 'unread' : outcome] += 1;
		for (const { part } of changed ?? [])
			tally.parts = { ...tally.parts, [part]: (tally.parts[part] ?? 0) + 1 };
	}
	const wrong = ({ edited, rejected }: RuleTally) => edited + rejected;
	return {
		rules: [...rules.values()].sort(
			(a, b) => wrong(b) - wrong(a) || b.accepted - a.accepted || (a.rule < b.rule ? -1 : 1),
		),
		stated,
	};
}

/** The lines of `paradero corrections CASE --ndjson`. @throws for one that is none, by its number */
export function readCorrections(file: string): readonly CorrectionJson[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((line, index) => {
			if (line.trim() === '') return [];
			try {
				return [CorrectionShape.parse(JSON.parse(line))];
			} catch (cause) {
				throw new Error(
					`${file}, line ${index + 1}: no correction as "paradero corrections --ndjson" writes it`,
					{
						cause,
					},
				);
			}
		});
}

export function printCorrections(corrections: readonly CorrectionJson[]): void {
	const { rules, stated } = tallyCorrections(corrections);
	const width = Math.max(4, ...rules.map(({ rule }) => rule.length));
	const row = (cells: readonly string[]) =>
		cells
			.map((cell, at) => (at === 0 ? cell.padEnd(width) : at === 6 ? cell : cell.padStart(8)))
			.join(' ')
			.trimEnd();
	console.log(row(['rule', 'lang', 'accepted', 'edited', 'rejected', 'unread', 'put otherwise']));
	for (const { rule, lang, accepted, edited, rejected, unread, parts } of rules) {
		const often = Object.entries(parts).sort(([, a], [, b]) => b - a);
		const otherwise = often.map(([part, times]) => `${part} ${times}`).join(', ');
		console.log(row([rule, lang, ...[accepted, edited, rejected, unread].map(String), otherwise]));
	}
	const missed = Object.entries(stated).map(([kind, times]) => `${kind} ${times}`);
	if (missed.length > 0) console.log(`stated by hand where nothing was proposed: ${missed.join(', ')}`);
}
