import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOfLine, lineOfCells } from './list-line.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '\\', '\t', '\n', '\r', 't', 'n', ' ', '"') });

test('cells come back from their line as they were, and a line is one line', () => {
	fc.assert(
		fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
			const line = lineOfCells(cells);
			expect(line).not.toMatch(/[\n\r]/);
			expect(cellsOfLine(line)).toEqual(cells);
		}),
	);
});
