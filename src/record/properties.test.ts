import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from './entity.ts';
import { isProperty, PROPERTIES, type Property } from './properties.ts';

describe('the property table', () => {
	it.each(Object.entries<Property>(PROPERTIES))('%s is complete and sound', (_name, property) => {
		expect(property.subjects.length).toBeGreaterThan(0);
		for (const kind of [...property.subjects, ...(property.values ?? [])])
			expect(ENTITY_KINDS).toContain(kind);
		expect(property.label.en).not.toBe('');
		expect(property.label.es).not.toBe('');
		expect(property.values !== undefined).toBe(property.value === 'entity');
	});

	it('compares each value by a comparison that fits it', () => {
		for (const { compare, value, holds } of Object.values<Property>(PROPERTIES)) {
			if (compare === 'date-overlap') expect(value).toBe('date');
			if (compare === 'place-within') expect(value).toBe('entity');
			if (compare === 'quantity-interval') expect(value).toBe('quantity');
			if (compare === 'name-variant') expect(value).toBe('text');
			// Of several dates (each reminder) none speaks against another.
			if (value === 'date') expect(compare).toBe(holds === 'one' ? 'date-overlap' : 'never');
		}
	});

	it('lets only what one subject has one of conflict by value', () => {
		for (const { compare, holds } of Object.values<Property>(PROPERTIES))
			if (compare === 'equal' || compare === 'date-overlap' || compare === 'place-within')
				expect(holds).toBe('one');
	});
});

describe('isProperty', () => {
	it('knows the names of the table and no inherited ones', () => {
		expect(isProperty('at')).toBe(true);
		for (const other of ['whereabouts', 'constructor', '__proto__', 'toString', 7, null])
			expect(isProperty(other)).toBe(false);
	});
});
