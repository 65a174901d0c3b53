import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from './text-parts.ts';

const paragraph = (length: number) => `${'w'.repeat(length)}\n\n`;

describe('partsOf', () => {
	it('cuts a long page between paragraphs, and numbers it once', () => {
		const text = paragraph(4_000).repeat(4);
		const parts = partsOf({ text, pages: [], blocks: undefined });
		expect(parts.map(({ start, begins }) => [start, begins])).toEqual([
			[0, true],
			[8_004, false],
		]);
		for (const { start } of parts.slice(1)) expect(text.slice(start - 2, start)).toBe('\n\n');
	});

	it('cuts a web page where its blocks begin', () => {
		const text = 'x'.repeat(20_000);
		const blocks = [0, 3_000, 7_000, 9_000, 14_000, 15_000].map((start) => ({
			start,
			end: start + 1_000,
			kind: start === 14_000 ? ('cell' as const) : ('body' as const),
		}));
		expect(partsOf({ text, pages: [], blocks }).map(({ start }) => start)).toEqual([0, 7_000, 15_000]);
	});

	it('lays parts end to end over the whole text, whatever pages and paragraphs there are', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(9_000), { minLength: 1, maxLength: 12 }), fc.nat(4), (lengths, every) => {
				const text = lengths.map(paragraph).join('');
				const pages = [];
				let at = 0;
				for (const [n, length] of lengths.entries()) {
					const end = at + length + 2;
					if (every > 0 && n % every === 0)
						pages.push({ number: pages.length + 1, start: at, end: end - 1, readable: true });
					at = end;
				}
				const parts = partsOf({ text, pages, blocks: undefined });
				expect(parts[0]?.start).toBe(0);
				expect(parts.at(-1)?.end).toBe(text.length);
				for (const [n, part] of parts.entries()) {
					if (n > 0) expect(part.start).toBe(parts[n - 1]?.end);
				}
				expect(parts.filter(({ begins }) => begins)).toHaveLength(Math.max(1, pages.length));
			}),
		);
	});
});
