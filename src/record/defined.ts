/** Without the parts that are `undefined`, so that what spreads it overwrites nothing with them. */
export function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
