import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrence, occurrenceAt, quoteAt, refindAnchor } from './anchor.ts';

/** Texts in which words come back, with characters beyond 16 bits. */
const texts = fc
	.array(fc.constantFrom('Ana', 'was', 'held', 'at', 'Tecla', '😀', ' ', ' ', '.', 'ñ', '\n'), {
		maxLength: 60,
	})
	.map((words) => words.join(''));
const passages = texts
	.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))
	.map(([text, a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) }))
	.filter(({ start, end }) => start < end);

describe('quoteAt', () => {
	it('takes the words with their neighbours', () => {
		expect(quoteAt('Ana was held.', 4, 7)).toEqual({ exact: 'was', prefix: 'Ana ', suffix: ' held.' });
	});

	it('never cuts a surrogate pair at its rim', () => {
		const text = `${'😀'.repeat(20)}word${'😀'.repeat(20)}`;
		const odd = `x${text}x`;
		for (const [from, quote] of [
			[text, quoteAt(text, 40, 44)],
			[odd, quoteAt(odd, 41, 45)],
			[odd, quoteAt(odd, 41, 44)],
		] as const) {
			expect(from).toContain(quote.prefix + quote.exact + quote.suffix);
			expect(quote.prefix.isWellFormed()).toBe(true);
			expect(quote.suffix.isWellFormed()).toBe(true);
		}
	});
});

describe('occurrences', () => {
	it('count overlapping words', () => {
		expect(occurrenceAt('aaaa', 'aa', 2)).toBe(3);
		expect(findOccurrence('aaaa', 'aa', 3)).toEqual({ start: 2, end: 4 });
		expect(findOccurrence('aaaa', 'aa', 4)).toBeNull();
		expect(findOccurrence('aaaa', '', 1)).toBeNull();
		expect(findOccurrence('aaaa', 'aa', 0)).toBeNull();
	});

	it('are found again where they were counted', () => {
		fc.assert(
			fc.property(passages, ({ text, start, end }) => {
				const exact = text.slice(start, end);
				expect(findOccurrence(text, exact, occurrenceAt(text, exact, start))).toEqual({ start, end });
			}),
		);
	});
});

describe('refindAnchor', () => {
	it('finds every passage of an unchanged text where it was', () => {
		fc.assert(
			fc.property(passages, ({ text, start, end }) => {
				expect(refindAnchor(quoteAt(text, start, end), { start, end }, text)).toEqual({
					kind: 'exact',
					start,
					end,
				});
			}),
		);
	});

	it('never gives back other words, whatever the new text', () => {
		fc.assert(
			fc.property(passages, texts, ({ text, start, end }, other) => {
				const quote = quoteAt(text, start, end);
				const found = refindAnchor(quote, { start, end }, other);
				if (found.kind === 'lost') {
					if (found.reason === 'absent') expect(other).not.toContain(quote.exact);
					else expect(other.split(quote.exact).length).toBeGreaterThan(1);
				} else {
					expect(other.slice(found.start, found.end)).toBe(quote.exact);
					expect(found.kind === 'exact').toBe(found.start === start);
				}
			}),
		);
	});

	it('follows words that moved, and those that stand alone under new neighbours', () => {
		const text = 'Ana was held at Tecla.';
		const quote = quoteAt(text, 8, 12);
		expect(refindAnchor(quote, { start: 8, end: 12 }, `NEW. ${text}`)).toEqual({
			kind: 'moved',
			start: 13,
			end: 17,
		});
		expect(refindAnchor(quote, { start: 8, end: 12 }, 'He is held.')).toEqual({
			kind: 'moved',
			start: 6,
			end: 10,
		});
	});

	it('guesses between two places by their neighbours only', () => {
		const text = 'Ana was held. Iván was held.';
		const quote = quoteAt(text, 8, 12);
		const position = { start: 8, end: 12 };
		expect(refindAnchor(quote, position, 'It was held, they held.')).toEqual({
			kind: 'lost',
			reason: 'ambiguous',
		});
		expect(refindAnchor(quote, position, `. ${text} ${text}`)).toEqual({ kind: 'lost', reason: 'ambiguous' });
		expect(refindAnchor(quote, position, 'Nothing.')).toEqual({ kind: 'lost', reason: 'absent' });
		expect(refindAnchor({ exact: '', prefix: '', suffix: '' }, { start: 0, end: 0 }, text).kind).toBe('lost');
	});

	it('does not take the first of too many for the only one', () => {
		const quote = { exact: 'a', prefix: 'x', suffix: 'y' };
		const text = `xay${'a '.repeat(20_000)}xay`;
		expect(refindAnchor(quote, { start: 5, end: 6 }, text)).toEqual({ kind: 'lost', reason: 'ambiguous' });
		const end = text.length - 2;
		expect(refindAnchor(quote, { start: end, end: end + 1 }, text).kind).toBe('exact');
	});
});
