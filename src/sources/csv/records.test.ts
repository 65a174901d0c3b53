import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRecords } from './records.ts';

/** What comes of a text that is handed over in pieces of a given size. */
function recordsOf(text: string, pieceSize: number, width = 0): (string[] | string)[] {
	const found: (string[] | string)[] = [];
	const records = new CsvRecords(',', {
		width: () => width,
		onRecord: (cells) => void found.push(cells),
		onBroken: (reason) => void found.push(reason),
	});
	for (let at = 0; at < text.length; at += pieceSize) records.push(text.slice(at, at + pieceSize));
	records.end();
	return found;
}

const hostile = fc.string({ unit: fc.constantFrom(...'ab,"\n', '",', '"\n', '\n"', ',"'), maxLength: 60 });

describe('csv records', () => {
	it('are the same however the text is cut', () =>
		fc.assert(
			fc.property(hostile, fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 2, 3), (text, size, width) => {
				expect(recordsOf(text, size, width)).toEqual(recordsOf(text, text.length + 1, width));
			}),
			{ numRuns: 500 },
		));

	it('are those of csv-parse where no quote is left open', () =>
		fc.assert(
			fc.property(hostile, (text) => {
				let theirs: string[][];
				try {
					theirs = parse(text, {
						record_delimiter: '\n',
						relax_column_count: true,
						relax_quotes: true,
						skip_empty_lines: true,
					});
				} catch {
					return;
				}
				expect(recordsOf(text, 7)).toEqual(theirs);
			}),
			{ numRuns: 1_000 },
		));

	it('keep what stands behind a closing quote', () => {
		expect(recordsOf('"Rosa" Otamendi,x\n', 99)).toEqual([['"Rosa" Otamendi', 'x']]);
	});

	it('pass over a line longer than any row, and go on behind it', () => {
		const text = `1,a\n2,${'x'.repeat(9 * 1024 * 1024)}\n3,c\n`;
		const told = [['1', 'a'], 'longer than 8388608 characters, or a quote is not closed', ['3', 'c']];
		expect(recordsOf(text, 256 * 1024)).toEqual(told);
		expect(recordsOf(text, text.length)).toEqual(told);
	});

	it('count each line of a file in which every line opens a quote', () => {
		const found = recordsOf('"x,y\n'.repeat(101), 11, 2);
		expect(found.length).toBe(101);
		expect(found.every((one) => typeof one === 'string')).toBe(true);
	});
});
