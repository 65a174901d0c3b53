import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DigestTable, digestOf } from './digest-table.ts';

test('texts are numbered as a map would number them', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (texts) => {
			const table = new DigestTable();
			const map = new Map<string, number>();
			for (const text of texts) {
				expect(table.find(digestOf(text))).toBe(map.get(text) ?? -1);
				if (!map.has(text)) map.set(text, map.size);
				expect(table.add(digestOf(text))).toBe(map.get(text));
			}
			expect(table.size).toBe(map.size);
		}),
	);
});

test('half a million texts that differ by a sign or two stay apart, and each half of their bits too', () => {
	const table = new DigestTable();
	const halves = new Set<string>();
	for (let i = 0; i < 500_000; i++) {
		const digest = digestOf(`${i}\tQuist, Lena\t${i % 7}`);
		if (table.add(digest) !== i) throw new Error(`text ${i} is taken for another`);
		if (i < 100_000) halves.add(`${digest[2]} ${digest[3]}`);
	}
	expect(halves.size).toBe(100_000);
	expect(table.size).toBe(500_000);
	expect(table.find(digestOf('7\tQuist, Lena\t0'))).toBe(7);
});
