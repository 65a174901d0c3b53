import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStatement, testHmac } from '../../test/builders.ts';
import { FORCES, HEDGES, POLARITIES, VOICE_ACTS } from './codes.ts';
import type { EntityKind } from './entity.ts';
import { RecordError, type RecordErrorCode } from './errors.ts';
import { type EntityId, entityId, sourceId } from './ids.ts';
import { makeStatement, type NewStatement } from './statement.ts';

const source = sourceId(testHmac, 'gazette');
const person = entityId(testHmac, source, 'Person', 'Ana Ordaz', 1);
const stay = entityId(testHmac, source, 'Custody', 'held', 1);
const town = entityId(testHmac, source, 'Place', 'Norland', 1);
const kinds = new Map<EntityId, EntityKind>([
	[person, 'Person'],
	[stay, 'Custody'],
	[town, 'Place'],
]);
const kindOf = (id: EntityId) => kinds.get(id) ?? null;
const place = { quote: 'held', occurrence: 1 };

const good: NewStatement = {
	source,
	subject: stay,
	property: 'at',
	value: { type: 'entity', id: town },
	chain: [{ name: 'The Gazette', act: 'publishes' }],
	polarity: 'affirms',
	force: 'asserts',
	anchors: [{ source, quote: { exact: 'held', prefix: '', suffix: '' } }],
	origin: 'person',
};
const make = (changed: Partial<NewStatement> | Record<string, unknown> = {}) =>
	makeStatement(testHmac, { ...good, ...changed } as NewStatement, place, kindOf);

function codeOf(changed: Record<string, unknown>): RecordErrorCode | null {
	try {
		make(changed);
		return null;
	} catch (error) {
		if (error instanceof RecordError) return error.code;
		throw error;
	}
}

describe('makeStatement', () => {
	it.each<[RecordErrorCode, Record<string, unknown>]>([
		['unknown-property', { property: 'whereabouts' }],
		['unknown-property', { property: 'constructor' }],
		['wrong-subject', { subject: person }],
		['wrong-subject', { subject: 'nothing' }],
		['wrong-value', { value: { type: 'text', text: 'Norland' } }],
		['wrong-value', { value: { type: 'entity', id: person } }],
		['wrong-value', { value: { type: 'entity', id: 'nothing' } }],
		['bad-date', { property: 'fromDate', value: { type: 'date', edtf: '2025-02-30' } }],
		['bad-date', { valid: { on: 'yesterday' } }],
		['bad-date', { chain: [{ name: 'Ana', act: 'says', on: 'on Monday' }] }],
		['bad-code', { polarity: 'agrees' }],
		['bad-code', { force: 'knows' }],
		['bad-code', { hedge: 'maybe' }],
		['no-anchor', { anchors: [] }],
		['no-anchor', { anchors: [], basis: { from: [], method: 'sum' } }],
	])('refuses what is %s', (code, changed) => {
		expect(codeOf(changed)).toBe(code);
	});

	it('takes "unknown" and "none" for every property, and what is derived from statements', () => {
		expect(codeOf({ value: { type: 'unknown' } })).toBeNull();
		expect(codeOf({ value: { type: 'none' } })).toBeNull();
		expect(codeOf({ anchors: [], basis: { from: [make().id], method: 'sum' } })).toBeNull();
	});

	it('computes the id and takes none that comes along', () => {
		expect(make({ id: 'forged' }).id).toBe(make().id);
	});

	it('gives another id when anything that is said changes, and the same when only its place does', () => {
		const base = make().id;
		for (const changed of [
			{ value: { type: 'unknown' } },
			{ value: { type: 'none' } },
			{ chain: [{ name: 'Another', act: 'publishes' }] },
			{ polarity: 'denies' },
			{ force: 'alleges' },
			{ hedge: 'likely' },
			{ valid: { on: '2025' } },
			{ valid: { open: true } },
			{ scope: { reading: 'second' } },
		])
			expect(make(changed).id).not.toBe(base);
		const moved = [
			{ source, position: { start: 90, end: 94 }, quote: { exact: 'held', prefix: 'x', suffix: '' } },
		];
		expect(make({ anchors: moved, raw: 'held', lang: 'en', origin: 'machine' }).id).toBe(base);
		const chain = [{ name: 'The Gazette', act: 'publishes', start: 4, end: 15, exact: 'The Gazette' }];
		expect(make({ chain }).id).toBe(base);
	});

	it('does not mind the order of scope and of keys', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string(), { maxKeys: 5 }), (scope) => {
				const back = Object.fromEntries(Object.entries(scope).reverse());
				expect(make({ scope: back }).id).toBe(make({ scope }).id);
			}),
		);
	});

	it('keeps two voices two', () => {
		const voices = fc.record({ name: fc.constantFrom('A', 'B'), act: fc.constantFrom(...VOICE_ACTS) });
		const said = fc.record({
			chain: fc.array(voices, { maxLength: 2 }),
			polarity: fc.constantFrom(...POLARITIES),
			force: fc.constantFrom(...FORCES),
			hedge: fc.constantFrom(...HEDGES),
		});
		fc.assert(
			fc.property(said, said, (a, b) => {
				expect(make(a).id === make(b).id).toBe(JSON.stringify(a) === JSON.stringify(b));
			}),
		);
	});
});

describe('aStatement', () => {
	it('builds a good statement of which only what matters is named', () => {
		expect(aStatement({ polarity: 'denies' })).toMatchObject({ property: 'name', polarity: 'denies' });
	});
});
