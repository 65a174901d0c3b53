import type { StatementId } from '../../record/index.ts';
import { compareText } from '../../record/index.ts';
import { commits, sameBy } from './apart.ts';
import { addUp, boundsOf } from './bounds.ts';
import type { Bounds, Counted, NumberSaid, Sum } from './contract.ts';

/**
 * Every total of a population laid beside its parts: by the voice that gives both, where one does; else by all who
 * give a part a number. Nothing is said of parts that nobody names, and shares are never added up.
 */
export function sumsOf({ said, parts }: Counted): readonly Sum[] {
	const given = parts.map((part) => ({ ...part, said: part.said.filter(canBeAdded) }));
	if (given.every((part) => part.said.length === 0)) return [];
	return said.filter(canBeAdded).map((total) => {
		const own = given.map((part) => ({
			...part,
			said: part.said.filter((one) => one.source === total.source && sameBy(one, total)),
		}));
		const oneVoice = own.every((part) => part.said.length > 0);
		return sumOf(total, oneVoice ? own : given, oneVoice);
	});
}

function canBeAdded(said: NumberSaid): boolean {
	return commits(said) && said.value.share !== true && said.value.comparator !== 'vague';
}

function sumOf(total: NumberSaid, parts: Counted['parts'], oneVoice: boolean): Sum {
	const comes = addUp(parts.filter(({ said }) => said.length > 0).map(({ said }) => hull(said.map(ofSaid))));
	const whole = boundsOf(total.value);
	const { is, apart } = laidBeside(whole, comes);
	const rows = parts.flatMap(({ label, said }) => said.map((one) => ({ label, said: one })));
	return {
		total,
		parts: rows,
		uncounted: parts.filter(({ said }) => said.length === 0).map(({ label }) => label),
		oneVoice,
		comes,
		is,
		...(apart === undefined ? {} : { apart }),
		statements: idsOf([total, ...rows.map((row) => row.said)]),
	};
}

const ofSaid = ({ value }: NumberSaid): Bounds => boundsOf(value);

/** The least and the most that any of them says. */
function hull(all: readonly Bounds[]): Bounds {
	const lows = all.map(({ low }) => low);
	const highs = all.map(({ high }) => high);
	return {
		low: lows.reduce((a, b) => (a === null || b === null ? null : Math.min(a, b)), lows[0] ?? null),
		high: highs.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), highs[0] ?? null),
	};
}

function laidBeside(whole: Bounds, parts: Bounds): { readonly is: Sum['is']; readonly apart?: Bounds } {
	if (isBelow(parts, whole)) return { is: 'less', apart: difference(whole, parts) };
	if (isBelow(whole, parts)) return { is: 'more', apart: difference(parts, whole) };
	const values = new Set([whole.low, whole.high, parts.low, parts.high]);
	return { is: values.size === 1 && !values.has(null) ? 'equal' : 'open' };
}

function isBelow(a: Bounds, b: Bounds): boolean {
	return a.high !== null && b.low !== null && a.high < b.low;
}

function difference(larger: Bounds, smaller: Bounds): Bounds {
	const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
	return { low: less(larger.low, smaller.high), high: less(larger.high, smaller.low ?? 0) };
}

function idsOf(all: readonly NumberSaid[]): readonly StatementId[] {
	return [...new Set(all.flatMap(({ statements }) => statements))].sort(compareText);
}
