import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceId } from './ids.ts';
import { type OriginLink, originsOf } from './origins.ts';

const id = (text: string) => text as SourceId;
const link = (source: string, of: string): OriginLink => ({ source: id(source), of: id(of) });
const told = (links: readonly OriginLink[]) => Object.fromEntries(originsOf(links));

describe('sources of one origin', () => {
	it('are told by the one that is of no other', () => {
		expect(told([link('a', 'z')])).toEqual({ a: 'z', z: 'z' });
		expect(told([link('a', 'b'), link('b', 'z'), link('c', 'z')])).toEqual({
			a: 'z',
			b: 'z',
			c: 'z',
			z: 'z',
		});
		expect(told([])).toEqual({});
	});

	it('two that are said to reprint each other have one that stands for both', () => {
		expect(told([link('b', 'a'), link('a', 'b')])).toEqual({ a: 'a', b: 'a' });
	});

	it('the order of the links changes nothing, and linked sources share their origin', () => {
		const ids = fc.constantFrom(...'abcdefghij');
		const links = fc.array(
			fc
				.tuple(ids, ids)
				.filter(([a, b]) => a !== b)
				.map(([a, b]) => link(a, b)),
			{ maxLength: 15 },
		);
		fc.assert(
			fc.property(
				links.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
				([all, shuffled]) => {
					const origins = originsOf(all);
					expect(Object.fromEntries(originsOf(shuffled))).toEqual(Object.fromEntries(origins));
					for (const { source, of } of all) expect(origins.get(source)).toBe(origins.get(of));
					for (const origin of origins.values()) expect(origins.get(origin)).toBe(origin);
				},
			),
		);
	});
});
