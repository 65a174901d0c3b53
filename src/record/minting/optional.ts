/** The field, or nothing where there is no value: an absent field and one that is `undefined` are not the same. */
export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
	return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
