import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testHmac } from '../../test/builders.ts';
import { COMPARATORS, CUSTODY_TYPES, type ProposalKind } from './codes.ts';
import { isEventKind } from './entity.ts';
import { RecordError } from './errors.ts';
import { sourceId } from './ids.ts';
import { EVENT_OF, type Minted, mint } from './minting.ts';
import { PROPERTIES } from './properties.ts';
import type { Reading } from './reading.ts';

const source = sourceId(testHmac, 'gazette');
const anchor = { source, quote: { exact: 'words', prefix: '', suffix: '' }, position: { start: 3, end: 8 } };
const aReading = (slots: Reading['slots'], more: Partial<Reading> = {}): Reading => ({
	slots,
	chain: [
		{ name: 'The Gazette', act: 'publishes' },
		{ name: 'Berta Lunes', act: 'says' },
	],
	polarity: 'affirms',
	force: 'asserts',
	rule: 'person',
	...more,
});
const minted = (kind: ProposalKind, reading: Reading, quote = 'words', ordinal = 1): Minted =>
	mint(testHmac, { source, kind, quote, occurrence: 1, ordinal }, reading, anchor, 'person');
const slot = (value: string) => ({ value });

/** What was minted, by property: dates, codes, and the labels of entities. */
function told({ entities, statements }: Minted): Record<string, string> {
	const shown: Record<string, string> = {};
	for (const { property, value } of statements) {
		if (property === 'name') continue;
		if (value.type === 'entity') shown[property] = entities.find(({ id }) => id === value.id)?.label ?? '?';
		else if (value.type === 'date') shown[property] = value.edtf;
		else if (value.type === 'code') shown[property] = value.code;
		else if (value.type === 'text') shown[property] = value.text;
		else shown[property] = value.type;
	}
	return shown;
}

describe('a body where a place is asked for', () => {
	const body = { value: 'Frontier Service', type: 'organization' as const };
	it('is who took them over, and no place', () => {
		const leg = told(
			minted('custody', aReading({ type: 'transfer', who: slot('Ana Ordaz'), to: body, at: slot('Cawder') })),
		);
		expect(leg).toMatchObject({ handedTo: 'Frontier Service', toPlace: 'Cawder' });
		const stay = told(minted('custody', aReading({ type: 'held', who: slot('Ana Ordaz'), at: body })));
		expect(stay).toMatchObject({ heldBy: 'Frontier Service' });
		expect(stay).not.toHaveProperty('at');
	});
});

describe('minting custody', () => {
	const full = {
		who: slot('Ana Ordaz'),
		by: slot('Frontier Service'),
		on: slot('2025-03-05'),
		authority: slot('s. 22'),
	};

	it('makes a stay, a leg and an act, each with its properties', () => {
		expect(told(minted('custody', aReading({ type: 'arrest', ...full, at: slot('Tanner Row') })))).toEqual({
			type: 'arrest',
			who: 'Ana Ordaz',
			by: 'Frontier Service',
			at: 'Tanner Row',
			fromDate: '2025-03-05',
			authority: 's. 22',
		});
		expect(
			told(
				minted('custody', aReading({ type: 'transfer', ...full, from: slot('Cawder'), to: slot('Tecla') })),
			),
		).toMatchObject({
			fromPlace: 'Cawder',
			toPlace: 'Tecla',
			on: '2025-03-05',
		});
		expect(told(minted('custody', aReading({ type: 'death', ...full, at: slot('Tecla') })))).toMatchObject({
			at: 'Tecla',
			on: '2025-03-05',
		});
	});

	it('says held by whom on a day, and from a day where it has an end', () => {
		const held = told(minted('custody', aReading({ type: 'held', ...full })));
		expect(held).toMatchObject({ heldBy: 'Frontier Service', on: '2025-03-05' });
		expect(held).not.toHaveProperty('fromDate');
		const stay = minted('custody', aReading({ type: 'held', ...full, until: slot('2025-03-20') }));
		expect(told(stay)).toMatchObject({ fromDate: '2025-03-05', untilDate: '2025-03-20' });
		expect(told(stay)).not.toHaveProperty('on');
		expect(stay.statements.find(({ property }) => property === 'type')?.valid).toEqual({
			from: '2025-03-05',
			to: '2025-03-20',
		});
	});

	it('lets a denial deny the event and not the names', () => {
		const { statements } = minted(
			'custody',
			aReading({ type: 'held', ...full }, { polarity: 'denies', hedge: 'likely' }),
		);
		for (const { property, polarity, hedge } of statements) {
			expect(polarity).toBe(property === 'name' ? 'affirms' : 'denies');
			expect(hedge).toBe(property === 'name' ? undefined : 'likely');
		}
	});

	it('knows one bearer of a proper name in a source, and a description only in its passage', () => {
		const who = (name: string, quote: string) =>
			minted('custody', aReading({ type: 'held', who: slot(name) }), quote).statements.find(
				({ property }) => property === 'who',
			)?.value;
		expect(who('Ana Ordaz', 'first')).toEqual(who('Ana Ordaz', 'second'));
		expect(who('the migrants', 'first')).not.toEqual(who('the migrants', 'second'));
	});

	it('takes who publishes for a body and who speaks for a person', () => {
		const { entities } = minted('custody', aReading({ type: 'held', who: slot('Ana Ordaz') }));
		const kindOf = (name: string) => entities.find(({ label }) => label === name)?.kind;
		expect([kindOf('The Gazette'), kindOf('Berta Lunes')]).toEqual(['Organization', 'Person']);
	});

	it('makes two events of two readings of the same words', () => {
		const reading = aReading({ type: 'held', ...full });
		const event = (ordinal: number) =>
			minted('custody', reading, 'words', ordinal).entities.find(({ kind }) => isEventKind(kind))?.id;
		expect(event(1)).not.toBe(event(2));
	});

	it('refuses an event without a type or without anybody', () => {
		for (const slots of [
			{ who: slot('Ana') },
			{ type: 'held' },
			{ type: 'held', who: slot(' ') },
			{ type: 'jailed', who: slot('Ana') },
		])
			expect(() => minted('custody', aReading(slots))).toThrow(RecordError);
	});

	it('has a row for every type whose properties fit its event', () => {
		for (const type of CUSTODY_TYPES) {
			const { event, slots } = EVENT_OF[type];
			for (const property of Object.values(slots))
				expect(PROPERTIES[property].subjects as readonly string[]).toContain(event);
		}
	});

	it('mints every reading of the grammar, whatever slots are filled, always the same', () => {
		const names = fc.option(
			fc.constantFrom('Ana Ordaz', 'the men', 'Ministry of Order', 'unknown', 'Tecla', ''),
			{ nil: undefined },
		);
		const date = fc.option(fc.constantFrom('2025-03', '[2025-03-01..2025-03-09]', '2025-03-01/..'), {
			nil: undefined,
		});
		const slots = fc.record({
			by: names,
			at: names,
			from: names,
			to: names,
			authority: names,
			on: date,
			until: date,
		});
		fc.assert(
			fc.property(fc.constantFrom(...CUSTODY_TYPES), slots, (type, filled) => {
				const given = Object.entries(filled).flatMap(([name, value]) =>
					value === undefined ? [] : [[name, slot(value)]],
				);
				const reading = aReading({ type, who: slot('Ana Ordaz'), ...Object.fromEntries(given) });
				const first = minted('custody', reading);
				expect(minted('custody', reading)).toEqual(first);
				const known = new Set(first.entities.map(({ id }) => id));
				for (const statement of first.statements) {
					expect(known.has(statement.subject)).toBe(true);
					if (statement.value.type === 'entity') expect(known.has(statement.value.id)).toBe(true);
					expect(statement.anchors).toEqual([anchor]);
				}
				expect(new Set(first.statements.map(({ id }) => id)).size).toBe(first.statements.length);
			}),
		);
	});
});

describe('minting the other kinds', () => {
	it('gives a quote to its speaker', () => {
		const quote = minted(
			'quote',
			aReading({ type: 'direct', content: slot('not with us'), speaker: slot('Ana Ordaz') }),
		);
		const said = quote.statements.find(({ property }) => property === 'said');
		expect(quote.entities.find(({ id }) => id === said?.subject)).toMatchObject({
			kind: 'Person',
			label: 'Ana Ordaz',
		});
		const bare = minted('quote', aReading({ type: 'direct', content: slot('not with us') }, { chain: [] }));
		expect(bare.statements.some(({ property }) => property === 'said')).toBe(true);
	});

	it('gives a quantity a population of its own, and none to a figure of speech', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...COMPARATORS),
				fc.option(fc.integer(), { nil: null }),
				(comparator, value) => {
					const reading = aReading({
						comparator,
						value: { value },
						unit: slot('person'),
						counted: slot('people flown'),
						figurative: false,
					});
					const { statements } = minted('quantity', reading);
					const count = statements.find(({ property }) => property === 'count')?.value;
					expect(count).toMatchObject({ type: 'quantity', comparator, unit: 'person' });
					expect(count && 'value' in count ? count.value : null).toBe(value);
					expect(count && 'of' in count ? count.of : null).toBe(
						statements.find(({ property }) => property === 'counts')?.subject,
					);
				},
			),
		);
		expect(() => minted('quantity', aReading({ comparator: '=', figurative: true }))).toThrow(/figurative/);
	});

	it('mints nothing of a bare mention or date', () => {
		expect(minted('mention', aReading({ type: 'person', name: slot('Ana') }))).toEqual({
			entities: [],
			statements: [],
		});
		expect(minted('date', aReading({ basis: 'stated', date: slot('2025') }))).toEqual({
			entities: [],
			statements: [],
		});
	});
});
