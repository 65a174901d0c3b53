import type { Lang } from '../world.ts';
import { FIRST } from './first.ts';
import { KEPT } from './kept.ts';
import { SECOND } from './second.ts';
import { THIRD } from './third.ts';
import type { Shape, Telling } from './told.ts';

/** Sets of sentence shapes, in the order in which they were written; rules were looked at with all but the kept one. */
const SETS = { first: FIRST, second: SECOND, third: THIRD, kept: KEPT } as const;
export type ShapeSet = keyof typeof SETS;
export const FINAL: readonly ShapeSet[] = ['kept'];
export const LOOKED_AT: readonly ShapeSet[] = ['first', 'second', 'third'];

/** All shapes of these sets that tell this. */
export function shapesOf(sets: readonly ShapeSet[], lang: Lang, telling: Telling): readonly Shape[] {
	return sets.flatMap((set) => SETS[set][lang][telling]);
}
