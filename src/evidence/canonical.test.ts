import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

test('writes the example of RFC 8785 §3.2.2 and §3.2.3', () => {
	const value = {
		numbers: [333333333.3333333, 4.5, 2e-3, 0.000000000000000000000000001],
		string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
		literals: [null, true, false],
	};
	expect(canonicalJson(value)).toBe(
		'{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
	);
});

test('sorts keys by UTF-16 code units, not by code points (RFC 8785 §3.2.3)', () => {
	const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
	expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual([4, 2, 6, 7, 1, 5, 3]);
});

test('agrees with the npm package canonicalize wherever both write', () => {
	fc.assert(
		fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), (value) => {
			let own: string;
			try {
				own = canonicalJson(value);
			} catch {
				return;
			}
			expect(own).toBe(canonicalize(value));
			expect(JSON.parse(own)).toEqual(value);
		}),
	);
});

test('leaves out a member that is undefined', () => {
	expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
});

const circle: unknown[] = [];
circle.push(circle);

test.each([
	['NaN', Number.NaN],
	['an infinity', [Number.POSITIVE_INFINITY]],
	['minus zero', { a: -0 }],
	['an integer beyond 2^53', 2 ** 53],
	['half of a surrogate pair', 'a\ud800b'],
	['the same in a key', { '\udc00': 1 }],
	['undefined in a list', [undefined]],
	['a hole in a list', new Array(1)],
	['a Date', new Date(0)],
	['a Map', new Map()],
	['a bigint', 1n],
	['a function', () => 1],
	['a circle', circle],
])('refuses %s, which a reader would not get back', (_, value) => {
	expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'not-canonical' }));
});
