import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { concat, fromHex, toHex, uint64, utf8 } from './bytes.ts';

const bytes = fc.uint8Array({ maxLength: 70 });

test('hex and base64 are those of Node, both ways', () => {
	fc.assert(
		fc.property(bytes, (value) => {
			expect(toHex(value)).toBe(Buffer.from(value).toString('hex'));
			expect(toBase64(value)).toBe(Buffer.from(value).toString('base64'));
			expect(fromHex(toHex(value))).toEqual(value);
			expect(fromBase64(toBase64(value))).toEqual(value);
		}),
	);
});

test.each(['0', 'AB', 'zz', ' 00', '0x'])('hex has one spelling: %j is refused', (text) => {
	expect(() => fromHex(text)).toThrow(expect.objectContaining({ code: 'bad-encoding' }));
});

test.each(['A', 'AA', 'AA=', 'AB==', 'AAAA=', 'AA==\n', 'A-==', '====', 'A===', 'AAA=AAA='])(
	'base64 has one spelling: %j is refused',
	(text) => {
		expect(() => fromBase64(text)).toThrow(expect.objectContaining({ code: 'bad-encoding' }));
	},
);

test('numbers beyond 32 bits keep their upper half', () => {
	expect(toHex(uint64(2 ** 53 - 1))).toBe('001fffffffffffff');
	expect(concat(utf8('a'), utf8(''), utf8('é'))).toEqual(Uint8Array.of(97, 0xc3, 0xa9));
});
