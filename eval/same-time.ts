import { dateBounds } from '../src/record/index.ts';

/** Whether two EDTF dates begin and end on the same days. */
export function sameTime(a: string, b: string): boolean {
	const [left, right] = [dateBounds(a), dateBounds(b)];
	return left !== null && right !== null && left.lo === right.lo && left.hi === right.hi;
}
