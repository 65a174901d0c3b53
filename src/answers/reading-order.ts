import type { Statement } from '../record/index.ts';

/** A total order of statements that no order of input can change: by source, then as they stand in it. */
export function inReadingOrder(a: Statement, b: Statement): number {
	return compareText(a.source, b.source) || placeOf(a) - placeOf(b) || compareText(a.id, b.id);
}

function placeOf(statement: Statement): number {
	const anchor = statement.anchors[0];
	return anchor?.position?.start ?? anchor?.cell?.row ?? 0;
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
