import { describe, expect, it } from 'vitest';
import { explainDecision } from './decisions.ts';

describe('explainDecision', () => {
	it('finds nothing wrong with a line that has a shape', () => {
		expect(explainDecision({ do: 'settings', source: 'a.txt', kind: 'copy' })).toBeNull();
	});

	it.each([
		[{ do: 'settings', source: 'a.txt', kind: 'nonsense' }, 'kind'],
		[{ do: 'accept', source: 'a.txt', kind: 'custody' }, 'quote'],
		[{ do: 'map', source: 'a.csv', columns: { name: 'bad' } }, 'columns.name'],
		[{ do: 'same', left: 1, right: 2 }, 'left, right'],
	])('names of %j what is wrong with it, and nothing that another verb would want', (line, wrong) => {
		expect(explainDecision(line)).toBe(`"${line.do}" is missing or has wrong: ${wrong}`);
	});

	it('tells a verb that is none from one that is not there yet', () => {
		expect(explainDecision({ do: 'bless' })).toMatch(/^"bless" is no decision; accept, /);
		expect(explainDecision([])).toMatch(/^a decision is an object with "do", one of accept, /);
	});
});
