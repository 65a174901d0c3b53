import { describe, expect, it } from 'vitest';
import { ARecord } from '../../../test/builders.ts';
import type { EntityId, QuantityValue } from '../../record/index.ts';
import { custodyLine, groupAnswer, membershipsOf } from '../index.ts';

const FLOWN = 'at least 238 people';

/** A group that was flown out, with one man put among it by a list and another since his removal was joined with theirs. */
function aFlight() {
	const record = new ARecord();
	const flight = record.tells({ type: 'removal', who: FLOWN, on: '2019-04-12', to: 'Quintara' });
	const group = [...record.entities.values()].find(({ kind }) => kind === 'Group')?.id as EntityId;
	const person = (name: string) => record.entity('Person', name);
	const member = (name: string, how: object = {}) =>
		record.states({
			subject: group,
			property: 'member',
			value: { type: 'entity', id: person(name) },
			...how,
		});
	const counted = (n: number, fields: Partial<QuantityValue> = {}, of?: { quote: string; start: number }) => {
		const population = record.entity('Population', `${n} ${of?.start ?? ''}`);
		record.states({
			subject: population,
			property: 'count',
			value: { type: 'quantity', value: n, comparator: '>=', unit: 'person', of: population, ...fields },
			...of,
		});
		return population;
	};
	return { record, flight, group, member, counted };
}

describe('groupAnswer', () => {
	it('lays who is named beside who is counted, and takes neither from the other', () => {
		const { record, flight, group, member, counted } = aFlight();
		member('Ana Ordaz');
		const his = record.tells({ source: 'List', type: 'removal', who: 'Iván Prado', on: '2019-04-12' });
		record.same(flight, his);
		const population = counted(240);
		record.states({ subject: population, property: 'group', value: { type: 'entity', id: group } });
		record.states({ subject: population, property: 'on', value: { type: 'date', edtf: '2019-04-12' } });
		const answer = groupAnswer(record.graph(FLOWN));
		expect(answer?.named).toBe(2);
		expect(answer?.members.map(({ name, belongs }) => [name, belongs.map(({ how }) => how)])).toEqual([
			['Ana Ordaz', ['stated']],
			['Iván Prado', ['joined']],
		]);
		expect(answer?.counts).toMatchObject([
			{ how: 'stated', number: { value: { value: 240, comparator: '>=' }, scope: { on: '2019-04-12' } } },
		]);
		expect(answer).not.toHaveProperty('missing');
	});

	it('counts nobody as named whom voices only say may be, or is not, among it', () => {
		const { record, member } = aFlight();
		member('Ana Ordaz', { polarity: 'denies' });
		member('Iván Prado', { force: 'asks' });
		const answer = groupAnswer(record.graph(FLOWN));
		expect(answer?.named).toBe(0);
		expect(answer?.members.map(({ named, belongs }) => [named, belongs[0]?.polarity])).toEqual([
			[false, 'denies'],
			[false, 'affirms'],
		]);
	});

	it('finds the number that stands in the words by which a source calls it, and no other of that source', () => {
		const { record, counted } = aFlight();
		const [naming] = record.statements.filter(({ property }) => property === 'who');
		const start = naming?.anchors[0]?.position?.start ?? 0;
		counted(238, {}, { quote: FLOWN, start: start + 2 });
		counted(300, {}, { quote: '300 guards', start: start + 2 });
		counted(238, {}, { quote: FLOWN, start: start + 9_000 });
		const counts = groupAnswer(record.graph(FLOWN))?.counts;
		expect(counts?.map(({ how, number }) => [how, number.value.value])).toEqual([['in-its-name', 238]]);
	});

	it('is no answer about a person', () => {
		const { record, member } = aFlight();
		member('Ana Ordaz');
		record.tells({ type: 'held', on: '2019-04-12' });
		expect(groupAnswer(record.graph('Ana Ordaz'))).toBeNull();
		expect(membershipsOf(record.graph('Ana Ordaz'))).toMatchObject([
			{ name: FLOWN, belongs: [{ how: 'stated', polarity: 'affirms' }] },
		]);
	});
});

describe('a group’s custody line', () => {
	it('has gaps as a person’s has, and nothing that befell one of its members alone', () => {
		const { record, flight, member } = aFlight();
		member('Ana Ordaz');
		record.tells({ type: 'release', who: 'Ana Ordaz', on: '2019-05-01' });
		const his = record.tells({ source: 'List', type: 'removal', who: 'Iván Prado', on: '2019-04-12' });
		const later = record.tells({
			source: 'B',
			type: 'held',
			who: 'the deportees',
			on: '2019-04-20',
			at: 'Norte',
		});
		record.same(flight, his).sameNamed(FLOWN, 'the deportees');
		const line = custodyLine(record.graph(FLOWN, 'the deportees'));
		expect(
			line.episodes.map(({ pieces }) =>
				pieces.map((piece) => (piece.piece === 'gap' ? piece.days : piece.type)),
			),
		).toEqual([['removal', 7, 'held']]);
		const events = line.episodes.flatMap(({ pieces }) =>
			pieces.flatMap((one) => (one.piece === 'gap' ? [] : one.accounts)),
		);
		expect(events.map(({ event }) => event).sort()).toEqual([flight, later].sort());
	});

	it('puts nobody where a group was only because they are called a member', () => {
		const { record, member } = aFlight();
		member('Ana Ordaz');
		record.tells({ type: 'held', on: '2019-03-01' });
		expect(custodyLine(record.graph('Ana Ordaz')).episodes[0]?.pieces).toHaveLength(1);
	});
});
