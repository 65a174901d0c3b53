import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testHmac } from '../../test/builders.ts';
import { captureId, clusterId, decisionId, entityId, isId, sourceId, statementId, textId } from './ids.ts';

const source = sourceId(testHmac, 'https://example.org/a');

describe('ids', () => {
	it('are 32 hex digits, and nothing else is an id', () => {
		expect(isId(source)).toBe(true);
		for (const other of [
			'',
			source.toUpperCase(),
			`${source}0`,
			source.slice(1),
			7,
			null,
			undefined,
			[source],
		])
			expect(isId(other)).toBe(false);
	});

	it('are the same for the same fields and another under another secret', () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(), (quote, n) => {
				const other = (text: string) => testHmac(`another secret ${text}`);
				expect(entityId(testHmac, source, 'Person', quote, n)).toBe(
					entityId(testHmac, source, 'Person', quote, n),
				);
				expect(entityId(other, source, 'Person', quote, n)).not.toBe(
					entityId(testHmac, source, 'Person', quote, n),
				);
			}),
		);
	});

	it('let no two lists of fields run together', () => {
		const fields = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 });
		fc.assert(
			fc.property(fields, fields, (a, b) => {
				const same = JSON.stringify(a) === JSON.stringify(b);
				expect(statementId(testHmac, a) === statementId(testHmac, b)).toBe(same);
			}),
		);
		expect(entityId(testHmac, source, 'Person', 'a","b', 1)).not.toBe(
			entityId(testHmac, source, 'Person', 'a', 'b",1'),
		);
	});

	it('of different purposes differ', () => {
		const ids = [
			source,
			captureId(testHmac, source, 'x'),
			textId(testHmac, captureId(testHmac, source, 'x'), 'x', 'x'),
			entityId(testHmac, source, 'x', 'x', 1),
			statementId(testHmac, [source]),
			decisionId(testHmac, [source]),
			clusterId(testHmac, entityId(testHmac, source, 'x', 'x', 1)),
		];
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('tell two bearers of one name in one list apart', () => {
		expect(entityId(testHmac, source, 'Person', 'Ana', 1)).not.toBe(
			entityId(testHmac, source, 'Person', 'Ana', 2),
		);
	});
});
