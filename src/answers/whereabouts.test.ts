import { describe, expect, it } from 'vitest';
import { ARecord } from '../../test/builders.ts';
import { accountsOn, whereabouts } from './index.ts';

describe('whereabouts', () => {
	it('is null for whoever only speaks, and for a death without custody', () => {
		const record = new ARecord();
		record.tells({ type: 'held', who: 'Ana Ordaz', voice: 'Berta Lunes', on: '2025-03-05' });
		expect(whereabouts(record.graph('Berta Lunes'))).toBeNull();
		record.tells({ type: 'death', who: 'Judge Olmo', on: '2001-02-03' });
		expect(whereabouts(record.graph('Judge Olmo'))).toBeNull();
		record.tells({ type: 'arrest', who: 'Iván Prado', force: 'predicts', on: '2025-05-01' });
		expect(whereabouts(record.graph('Iván Prado'))).toBeNull();
	});

	it('lists whom an authority only denies holding', () => {
		const record = new ARecord();
		record.tells({
			type: 'held',
			voice: 'Ministry of Order',
			by: 'Ministry of Order',
			polarity: 'denies',
			on: '2025-05-01',
		});
		const answer = whereabouts(record.graph());
		expect(answer?.accounts).toMatchObject([
			{ state: 'in-custody', polarity: 'denies', heldBy: { label: 'Ministry of Order' } },
		]);
		expect(answer?.lastSpokenOf).toBe('2025-05-01');
	});

	it('sorts by the date spoken about, never by when it was said', () => {
		const record = new ARecord()
			.published('Order of December', '2025-12-20')
			.published('The Gazette', '2025-04-11');
		record.tells({ source: 'Order of December', type: 'arrest', on: '2025-03-12', at: 'Norland' });
		record.tells({ type: 'held', on: '2025-04-10', at: 'Tecla' });
		record.tells({ type: 'held', at: 'Tecla' });
		const answer = whereabouts(record.graph());
		expect(answer?.accounts.map(({ about, spoken }) => [about, spoken])).toEqual([
			['2025-03-12', '2025-12-20'],
			['2025-04-10', '2025-04-11'],
			[undefined, '2025-04-11'],
		]);
		expect(answer?.lastSpokenOf).toBe('2025-04-10');
	});

	it('takes “is currently held” for the day of speaking, where the voice itself has one, and for no later day', () => {
		const record = new ARecord()
			.published('Supreme Court', '2025-04-10')
			.published('The Gazette', '2025-04-20');
		record.tells({ source: 'Supreme Court', type: 'removal', on: '2025-03-15' });
		record.tells({ source: 'Supreme Court', type: 'held', at: 'Tecla', current: true });
		// Whom a paper quotes spoke on some day before it came out.
		record.tells({ type: 'held', at: 'Tecla', voice: 'Berta Lunes', current: true });
		record.tells({ type: 'held', at: 'Tecla', voice: 'Petra Lind', spoken: '2025-03-20', current: true });
		const answer = whereabouts(record.graph());
		expect(answer?.accounts.map(({ about, asSpoken }) => [about, asSpoken])).toEqual([
			['2025-03-15', undefined],
			['2025-03-20', true],
			['2025-04-10', true],
			[undefined, undefined],
		]);
		expect(answer?.lastSpokenOf).toBe('2025-04-10');
		if (answer === null) throw new Error('there are accounts');
		expect(accountsOn(answer, '2025-04-10')?.accounts).toMatchObject([{ match: 'covers' }]);
		expect(accountsOn(answer, '2025-04-11')?.nobodySpeaks).toBe(true);
	});

	it('takes the date of an order for the day on which its court speaks', () => {
		const record = new ARecord().published('Supreme Court', '2025-04-10');
		record.tells({
			source: 'Supreme Court',
			voice: 'Supreme Court',
			type: 'held',
			at: 'Tecla',
			current: true,
		});
		expect(whereabouts(record.graph())?.accounts).toMatchObject([{ about: '2025-04-10', spokenBy: 'voice' }]);
	});

	it('keeps the precision of the last date spoken of', () => {
		const record = new ARecord();
		record.tells({ type: 'release', on: '2019-08' });
		record.tells({ type: 'arrest', on: '[2019-03-01..2019-03-10]' });
		expect(whereabouts(record.graph())?.lastSpokenOf).toBe('2019-08');
	});

	it('takes what is foretold or declined for no place that anybody was at', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2025-03-05' });
		record.tells({ type: 'transfer', on: '2025-09-01', force: 'predicts' });
		record.tells({ type: 'held', on: '2025-10-01', polarity: 'declines' });
		const answer = whereabouts(record.graph());
		expect(answer?.accounts).toHaveLength(3);
		expect(answer?.lastSpokenOf).toBe('2025-03-05');
	});

	it('makes an account of each voice, with all it says of one event', () => {
		const record = new ARecord();
		const event = record.tells({
			type: 'arrest',
			voice: 'Berta Lunes',
			on: '2025-03-05',
			at: 'Tanner Row',
			by: 'Frontier Service',
		});
		const guard = { name: 'a guard', act: 'says' } as const;
		record.states({
			subject: event,
			property: 'authority',
			value: 'section 22',
			chain: [guard],
			hedge: 'apparent',
		});
		const answer = whereabouts(record.graph());
		expect(answer?.accounts).toMatchObject([
			{
				type: 'arrest',
				by: { label: 'Frontier Service' },
				place: { label: 'Tanner Row' },
				from: '2025-03-05',
			},
			{ type: 'arrest', hedge: 'apparent' },
		]);
		expect(answer?.accounts[0]?.voices.map(({ label }) => label)).toEqual(['The Gazette', 'Berta Lunes']);
	});

	it('says that a removal led into custody only where the same voice does', () => {
		const record = new ARecord();
		record.tells({ source: 'Ministry', type: 'removal', on: '2025-03-15', to: 'Tecla' });
		record.tells({ source: 'Ministry', type: 'held', on: '2025-03-20', at: 'Tecla' });
		record.tells({ source: 'Gazette', type: 'removal', on: '2025-03-15', to: 'Tecla' });
		record.tells({ source: 'Bulletin', type: 'removal', on: '2025-03-15', to: 'Tecla Penal Center' });
		const states = whereabouts(record.sameNamed('Tecla', 'Tecla Penal Center').graph())?.accounts.map(
			({ voices, type, state }) => [voices[0]?.label, type, state],
		);
		expect(states).toEqual(
			expect.arrayContaining([
				['Ministry', 'removal', 'removed-into-custody'],
				['Gazette', 'removal', 'removed'],
				['Bulletin', 'removal', 'removed-into-custody'],
			]),
		);
	});

	it('takes the accounts of a joined event, but none that names only another person', () => {
		const record = new ARecord();
		const ours = record.tells({ source: 'A', type: 'removal', on: '2025-03-15' });
		const flight = record.tells({ source: 'B', type: 'removal', who: 'the migrants', on: '2025-03-15' });
		const other = record.tells({ source: 'C', type: 'removal', who: 'Iván Prado', on: '2025-03-15' });
		record.same(ours, flight, other);
		expect(
			whereabouts(record.graph())
				?.accounts.map(({ event }) => event)
				.sort(),
		).toEqual([ours, flight].sort());
	});

	it('names by the most complete spelling and lists the most used first', () => {
		const record = new ARecord();
		for (const source of ['A', 'B'])
			record.tells({ source, type: 'held', who: 'A. Ordaz', on: '2025-03-05' });
		record.tells({ source: 'C', type: 'held', who: 'Ana Ordaz Quil', on: '2025-03-05' });
		const answer = whereabouts(record.graph('A. Ordaz', 'Ana Ordaz Quil'));
		expect(answer).toMatchObject({
			name: 'Ana Ordaz Quil',
			names: ['A. Ordaz', 'Ana Ordaz Quil'],
			kind: 'Person',
		});
	});

	it('rests on proposals only where nothing is accepted', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2025-06-01', proposed: true });
		expect(whereabouts(record.graph())).toMatchObject({
			lastSpokenOf: '2025-06-01',
			accounts: [{ proposed: true }],
		});
		record.tells({ type: 'held', on: '2025-03-01' });
		const answer = whereabouts(record.graph());
		expect(answer?.lastSpokenOf).toBe('2025-03-01');
		expect(answer?.accounts.map(({ proposed }) => proposed)).toEqual([false, true]);
	});
});

describe('accountsOn', () => {
	const record = new ARecord().published('Bulletin', '2025-06-01');
	record.tells({ type: 'held', on: '2025-03-01', until: '2025-03-20', at: 'Cawder' });
	record.tells({ type: 'release', on: '2025-08' });
	record.tells({ source: 'Bulletin', type: 'held', on: '2025-05-10/..', at: 'Tecla' });
	record.tells({ type: 'transfer', on: '2025-04-15', force: 'intends' });
	record.tells({ type: 'held', at: 'Tecla' });
	const answer = whereabouts(record.graph());
	if (answer === null) throw new Error('there are accounts');

	it('finds a stay stated to cover the date, and calls a month only possible', () => {
		expect(accountsOn(answer, '2025-03-10')).toMatchObject({
			nobodySpeaks: false,
			accounts: [{ match: 'covers' }],
			undated: 1,
		});
		expect(accountsOn(answer, '2025-08-10')).toMatchObject({ accounts: [{ match: 'may' }] });
		expect(accountsOn(answer, '2025-08')).toMatchObject({ accounts: [{ match: 'covers' }] });
	});

	it('says that nobody speaks, with the nearest apart', () => {
		const on = accountsOn(answer, '2025-04-15');
		expect(on).toMatchObject({
			nobodySpeaks: true,
			accounts: [],
			foretold: [{ account: { force: 'intends' } }],
			nearestBefore: [{ to: '2025-03-20' }],
			nearestAfter: [{ about: '2025-05-10/..' }],
		});
	});

	it('lets "held since" reach to the day of speaking and no further', () => {
		expect(accountsOn(answer, '2025-05-25')?.accounts).toMatchObject([{ match: 'covers' }]);
		expect(accountsOn(answer, '2025-06-02')?.nobodySpeaks).toBe(true);
	});

	it('answers null for what is no date', () => {
		expect(accountsOn(answer, 'last spring')).toBeNull();
	});
});
