import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../evidence/index.ts';
import { wellFormed } from './well-formed.ts';

test('halves of pairs become U+FFFD everywhere, keys too, and lengths stay', () => {
	const made = wellFormed({ 'a\ud800': ['x\udc00y', { b: '\ud83d' }], n: 1, t: true, z: null, good: '😀' });
	expect(made).toEqual({ 'a\ufffd': ['x\ufffdy', { b: '\ufffd' }], n: 1, t: true, z: null, good: '😀' });
});

test('what is well-formed is not copied; whatever comes out, the log can hold', () => {
	fc.assert(
		fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (data) => {
			expect(wellFormed(data)).toBe(data);
		}),
	);
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })), (units) => {
			const text = String.fromCharCode(...units);
			const mended = wellFormed({ text, [text]: [text] });
			expect(mended.text?.length).toBe(text.length);
			expect(() => canonicalJson(mended)).not.toThrow();
		}),
	);
});

test('bytes pass untouched, and what is nested without end is refused', () => {
	const bytes = Uint8Array.of(1, 2);
	expect(wellFormed({ bytes }).bytes).toBe(bytes);
	let deep: unknown = 'x';
	for (let i = 0; i < 100_000; i++) deep = [deep];
	expect(() => wellFormed(deep)).toThrow(RangeError);
});
