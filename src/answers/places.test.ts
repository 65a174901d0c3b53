import { describe, expect, it } from 'vitest';
import type { EntityId } from '../record/index.ts';
import { isCountry } from './countries.ts';
import { isNarrower, placesMeet, samePlace } from './places.ts';

const place = (label: string, entity = label) => ({ entity: entity as EntityId, label });
const apart = { clusterOf: new Map() };

describe('places', () => {
	it('are one when joined or written alike', () => {
		expect(samePlace(place('Tecla'), place('CECLA'), apart)).toBe(false);
		expect(samePlace(place('El Penal Ñandú', '1'), place('PENAL NANDU', '2'), apart)).toBe(true);
		const joined = new Map([place('a'), place('b')].map(({ entity }) => [entity, 'one' as never]));
		expect(samePlace(place('a'), place('b'), { clusterOf: joined })).toBe(true);
	});

	it('meet by whole words of a name, not by parts of words', () => {
		expect(placesMeet(place('York'), place('York Street Jail'), apart)).toBe(true);
		expect(placesMeet(place('Art'), place('Stuttgart'), apart)).toBe(false);
		expect(placesMeet(place('Norland'), place('Tecla'), apart)).toBe(false);
	});

	it('take a country for wider than a place in it, and two countries for two', () => {
		expect([
			isCountry('EL SALVADOR'),
			isCountry('Estados Unidos'),
			isCountry('the U.S.'),
			isCountry('Tecla'),
		]).toEqual([true, true, true, false]);
		expect(placesMeet(place('El Salvador'), place('Tecla'), apart)).toBe(true);
		expect(placesMeet(place('El Salvador'), place('México'), apart)).toBe(false);
		expect(isNarrower(place('Tecla'), place('El Salvador'), apart)).toBe(true);
	});

	it('follow what is stated to lie in what, in circles too', () => {
		const within = new Map([
			['module', new Set(['prison'])],
			['prison', new Set(['town', 'module'])],
		]) as never;
		expect(placesMeet(place('Module 6', 'module'), place('Alcores', 'town'), { ...apart, within })).toBe(
			true,
		);
		expect(placesMeet(place('Module 6', 'module'), place('Elsewhere', 'x'), { ...apart, within })).toBe(
			false,
		);
	});
});
