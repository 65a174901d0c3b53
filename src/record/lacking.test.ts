import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMinting } from '../../test/builders.ts';
import { ANSWER_TYPES, COMPLIANCES, LEGAL_TYPES, PROPOSAL_KINDS } from './codes.ts';
import { RecordError } from './errors.ts';
import { lackingSlot } from './lacking.ts';

const NAMES = [
	...['who', 'content', 'what', 'obligation', 'issuer', 'on', 'order', 'identifier', 'proceeding', 'asked'],
	...['term', 'right', 'name', 'criteria', 'done', 'status'],
];
const text = fc.constantFrom('Teodoro Ibarcea', 'unknown', '', ' ');
/** Slots as grammars and people give them, whole or with holes. */
const slots = fc
	.record({
		given: fc.dictionary(fc.constantFrom(...NAMES), text, { maxKeys: 16 }),
		done: fc.constantFrom(...COMPLIANCES, 'perhaps', undefined),
		answerType: fc.constantFrom(...ANSWER_TYPES, 'silence', undefined),
		legal: fc.constantFrom(...LEGAL_TYPES, 'law', undefined),
		figurative: fc.boolean(),
	})
	.map(({ given, done, answerType, legal, figurative }) => ({
		...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }])),
		...(done === undefined ? {} : { done: { value: done } }),
		answerType,
		legal,
		figurative,
	}));

/** What a kind is told by in any case; what it lacks is asked of the rest. */
function slotsFor(
	kind: (typeof PROPOSAL_KINDS)[number],
	drawn: Record<string, unknown>,
): Record<string, unknown> {
	const { legal, answerType, figurative, on: _on, status: _status, ...rest } = drawn;
	const keep = (...names: readonly string[]) =>
		Object.fromEntries(Object.entries(rest).filter(([name]) => names.includes(name)));
	switch (kind) {
		case 'custody':
			return { ...keep('who'), type: answerType === 'declined' ? 'no event' : 'arrest' };
		case 'quantity':
			return {
				comparator: answerType === 'declined' ? 'some' : '=',
				unit: { value: 'person' },
				value: { value: 3 },
				figurative,
			};
		case 'order':
			return keep('what', 'issuer', 'order', 'identifier', 'proceeding', 'obligation');
		case 'compliance':
			return keep('obligation', 'done');
		case 'inquiry':
			return { ...keep('asked'), answerType };
		case 'definition':
			return keep('term', 'criteria');
		case 'process':
			return keep('right', 'who');
		case 'legal':
			return { ...keep('name'), type: legal };
		case 'quote':
			return keep('content');
		case 'term':
			return keep('term');
		case 'mention':
		case 'date':
			return {};
	}
}

describe('what a reading lacks', () => {
	it.each(PROPOSAL_KINDS)('is told of a %s exactly where minting would refuse it', (kind) => {
		fc.assert(
			fc.property(slots, (drawn) => {
				const given = slotsFor(kind, drawn);
				const lacks = lackingSlot(kind, given);
				let refused: string | null = null;
				try {
					aMinting(kind, given as Parameters<typeof aMinting>[1]);
				} catch (error) {
					if (!(error instanceof RecordError)) throw error;
					refused = error.code;
				}
				expect({ lacks: lacks !== null, slots: given }).toEqual({
					lacks: refused !== null,
					slots: given,
				});
			}),
			{ numRuns: 400 },
		);
	});

	it('names the slot to ask for', () => {
		expect(lackingSlot('inquiry', { answerType: 'declined' })).toBe('asked');
		expect(lackingSlot('inquiry', { asked: { value: 'DIGEP' } })).toBe('answerType');
		expect(
			lackingSlot('inquiry', { inquiry: { value: 'x', entity: { id: 'a', kind: 'Inquiry' } } }),
		).toBeNull();
		expect(lackingSlot('inquiry', { inquiry: { value: 'x' } })).toBe('asked');
		expect(lackingSlot('process', { right: { value: 'a hearing' } })).toBe('who');
		expect(lackingSlot('definition', { term: { value: 'prison' }, criteria: [] })).toBe('criteria');
		expect(lackingSlot('order', { addressee: { value: 'Respondents' } })).toBe('what');
	});
});
