import { nothingTold, type ToldDate, type ToldOf } from '../link/index.ts';
import type { NamedEntity, Told } from '../store/index.ts';

/** Of one person; more of them tell nothing more. */
const MOST_TOLD = 50;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What is told of each of these people, by their row ids. */
export function toldByPerson(
	people: readonly Pick<NamedEntity, 'rid' | 'label'>[],
	told: readonly Told[],
): ReadonlyMap<number, ToldOf> {
	const found = new Map<number, Mutable<ToldOf>>();
	for (const { rid, label } of people) found.set(rid, nothingTold(label));
	for (const { rid, what, text, lo, hi } of told) {
		const own = found.get(rid);
		const written = text.trim();
		if (own === undefined || written === '') continue;
		if (what === 'births' || what === 'days') {
			if (lo !== null && hi !== null) own[what] = withOne<ToldDate>(own[what], { written, lo, hi });
		} else own[what] = withOne(own[what], written);
	}
	return found;
}

function withOne<T>(all: readonly T[], one: T): readonly T[] {
	return all.length >= MOST_TOLD ? all : [...all, one];
}
