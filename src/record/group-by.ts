/** What has one key together, in the order in which it comes. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const held = groups.get(key);
		if (held === undefined) groups.set(key, [item]);
		else held.push(item);
	}
	return groups;
}
