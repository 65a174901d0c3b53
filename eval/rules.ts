import { readFileSync } from 'node:fs';

/**
 * Decisions by a rule, in place of a person, to see what a case of official reports comes to: accepts every
 * custody reading of a PDF that asserts something about a named person, and prints one decision a line.
 * Such a case is for measuring only: nothing in it was read by anybody.
 *
 * @example paradero proposals CASE --json | node eval/rules.ts > decisions.ndjson
 */
type Row = {
	readonly source: string;
	readonly kind: string;
	readonly quote: string;
	readonly occurrence: number;
	readonly ordinal: number;
	readonly status: string;
	readonly polarity: string;
	readonly force: string;
	readonly slots: { readonly who?: { readonly value?: unknown } };
};

const rows = JSON.parse(readFileSync(0, 'utf8')) as readonly Row[];
for (const { source, kind, quote, occurrence, ordinal, ...row } of rows) {
	const named = typeof row.slots.who?.value === 'string' && /^\p{Lu}/u.test(row.slots.who.value);
	if (kind !== 'custody' || row.status !== 'open' || !named) continue;
	if (row.polarity !== 'affirms' || (row.force !== 'asserts' && row.force !== 'finds')) continue;
	process.stdout.write(
		`${JSON.stringify({ do: 'accept', source, kind, quote, occurrence, ordinal, reason: 'rule: asserted of a named person' })}\n`,
	);
}
