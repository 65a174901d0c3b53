import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DecodeStream, decode } from './decode.ts';
import { detectEncoding } from './encoding.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { openSource } from './open-source.ts';
import { textPieces } from './text-pieces.ts';

function inPieces(bytes: Uint8Array, size: number) {
	const stream = new DecodeStream(detectEncoding(bytes));
	let text = '';
	for (let at = 0; at < bytes.length; at += size) text += stream.write(bytes.subarray(at, at + size));
	text += stream.end();
	return { text, encoding: stream.encoding, warnings: stream.warnings() };
}

const words = fc.string({ unit: fc.constantFrom(...'aé\r\n\0ñ€\ufffd', '😀', '\r\n'), maxLength: 40 });

describe('decoding in pieces', () => {
	it('gives what decoding at once gives, in every encoding', () =>
		fc.assert(
			fc.property(
				words,
				fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'gb18030', 'Shift_JIS'),
				fc.integer({ min: 1, max: 7 }),
				(text, encoding, size) => {
					const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
					expect(inPieces(bytes, size)).toEqual(decode(bytes));
				},
			),
			{ numRuns: 500 },
		));

	it('gives what decoding at once gives, whatever the bytes', () =>
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (bytes, size) => {
				expect(inPieces(bytes, size)).toEqual(decode(bytes));
			}),
			{ numRuns: 500 },
		));

	it('counts only the bytes that are bad, not a U+FFFD that the file holds itself', () => {
		const bytes = Buffer.concat([
			Buffer.from('Íñigo Peñaranda \ufffd Séptima, Lía, Tomás, Ángel Núñez '),
			Buffer.of(0xe9),
			Buffer.from(' y más allá'),
		]);
		expect(decode(bytes).warnings.map(({ message }) => message)).toEqual([
			'1 places are not valid UTF-8 and are shown as \ufffd',
		]);
	});
});

describe('a long text', () => {
	const read = async (bytes: Uint8Array) => {
		const text = textPieces(await openSource(bytes, DEFAULT_LIMITS));
		let all = '';
		for await (const piece of text.pieces()) all += piece;
		return { all, encoding: text.encoding(), warnings: text.warnings().map(({ code }) => code) };
	};
	const plain = Buffer.from('Rosa;Las Lomas\n'.repeat(100_000));

	it('is told by its first accent, however far down that stands', async () => {
		const latin = await read(Buffer.concat([plain, Buffer.from('Lía;Peñaranda\n', 'latin1')]));
		expect([latin.encoding, latin.warnings]).toEqual(['windows-1252', ['encoding-guessed']]);
		expect(latin.all).toBe(`${plain}Lía;Peñaranda\n`);
		const utf8 = await read(Buffer.concat([plain, Buffer.from('Lía;Peñaranda\n')]));
		expect([utf8.encoding, utf8.warnings]).toEqual(['utf-8', []]);
		expect(utf8.all).toBe(`${plain}Lía;Peñaranda\n`);
	});

	it('may end a block inside a letter or between CR and LF', async () => {
		for (const shift of [0, 1, 2, 3]) {
			const text = `${'a'.repeat(shift)}${'é€😀\r\n'.repeat(200_000)}`;
			const { all, warnings } = await read(Buffer.from(text));
			expect(warnings).toEqual([]);
			expect(all === text.replaceAll('\r\n', '\n')).toBe(true);
		}
	});
});
