import { describe, expect, it } from 'vitest';
import { idsIn, linesSearchIn, siteIn, siteKey, withToggled } from './lines-search.ts';

const [ana, bo] = ['a'.repeat(32), 'b'.repeat(32)];
const sites = ['Norte', 'Sur', 'Norte'].map((label) => ({ label, where: { is: 'none' as const } }));

describe('a selection in an address', () => {
	it('holds each chosen person once, and nothing that is no id', () => {
		expect(idsIn(`${ana}.${bo}.${ana}.<script>.${'c'.repeat(31)}`)).toEqual([ana, bo]);
		expect(linesSearchIn({ who: 'Ana', at: 7, first: '' })).toEqual({ at: '7' });
	});

	it('takes somebody in and out again', () => {
		expect(withToggled(undefined, ana)).toBe(ana);
		expect(withToggled(ana, bo)).toBe(`${ana}.${bo}`);
		expect(withToggled(`${ana}.${bo}`, ana)).toBe(bo);
		expect(withToggled(ana, ana)).toBeUndefined();
	});

	it('finds a place again, also one of two of the same name', () => {
		for (const site of sites.keys()) expect(siteIn({ sites }, siteKey({ sites }, site))).toBe(site);
		expect(siteIn({ sites }, 'Oeste')).toBeNull();
		expect(siteIn({ sites }, undefined)).toBeNull();
	});
});
