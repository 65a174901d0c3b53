import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOccurrence, occurrenceAt, quoteAt, refindAnchor } from '../../src/record/index.ts';
import { fuzz } from './fuzz.ts';

const word = fc.constantFrom(
	'Lena',
	'Quist',
	'was',
	'held',
	'a',
	'aa',
	'aaa',
	'ñ',
	'n\u0303',
	'😀',
	'\ud83d',
	'\n',
	' ',
	'.',
	'ﬁ',
	'\u202e',
);
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(''));
const edit = fc.record({ at: fc.nat(200), cut: fc.nat(6), put: fc.array(word, { maxLength: 3 }) });
const cases = fc.record({
	text,
	from: fc.nat(200),
	length: fc.integer({ min: 1, max: 25 }),
	edits: fc.array(edit, { maxLength: 4 }),
});

test('an anchor finds its own words, wherever the text went, or says that they are lost', async () => {
	await fuzz('anchors', 1, cases, ({ text, from, length, edits }) => {
		const start = from % text.length;
		const end = Math.min(text.length, start + length);
		const quote = quoteAt(text, start, end);
		expect(quote.exact).toBe(text.slice(start, end));
		expect(refindAnchor(quote, { start, end }, text)).toEqual({ kind: 'exact', start, end });
		const n = occurrenceAt(text, quote.exact, start);
		expect(findOccurrence(text, quote.exact, n)).toEqual({ start, end });

		let changed = text;
		for (const { at, cut, put } of edits) {
			const place = at % (changed.length + 1);
			changed = changed.slice(0, place) + put.join('') + changed.slice(place + cut);
		}
		const found = refindAnchor(quote, { start, end }, changed);
		const hits: number[] = [];
		for (let at = changed.indexOf(quote.exact); at !== -1; at = changed.indexOf(quote.exact, at + 1))
			hits.push(at);
		if (found.kind === 'lost') {
			if (found.reason === 'absent') expect(hits).toEqual([]);
			else expect(hits.length).toBeGreaterThan(1);
			return;
		}
		expect(changed.slice(found.start, found.end)).toBe(quote.exact);
		expect(found.kind).toBe(found.start === start ? 'exact' : 'moved');
		// Not a guess: it is the only one, or the only one between its neighbours.
		const between = hits.filter(
			(at) =>
				changed.slice(0, at).endsWith(quote.prefix) &&
				changed.slice(at + quote.exact.length).startsWith(quote.suffix),
		);
		if (found.kind === 'moved' && hits.length > 1) expect(between).toEqual([found.start]);
	});
});
