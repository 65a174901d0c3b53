import { describe, expect, it } from 'vitest';
import { ARecord } from '../../test/builders.ts';
import type { EntityId } from '../record/index.ts';
import { type CustodyLine, custodyLine, type LinePiece } from './index.ts';

const brief = (piece: LinePiece): string =>
	piece.piece === 'gap'
		? `gap ${piece.from} ${piece.to} ${piece.days}`
		: `${piece.type} ${piece.from} ${piece.to}`;
const briefly = (line: CustodyLine): readonly (readonly string[])[] =>
	line.episodes.map(({ pieces }) => pieces.map(brief));

describe('custodyLine', () => {
	it('draws gaps between known points and nothing across them', () => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '2019-03-05', at: 'Port Ansell' });
		record.tells({ type: 'booked-in', on: '2019-03-06', at: 'Cawder Street' });
		record.tells({ type: 'transfer', on: '2019-03-19', from: 'Cawder Street', to: 'Fallow Ridge' });
		record.tells({ type: 'held', on: '2019-03-28', at: 'Fallow Ridge' });
		record.tells({ type: 'removal', on: '2019-04-12', to: 'Quintara' });
		record.tells({ type: 'release', on: '2019-08' });
		expect(briefly(custodyLine(record.graph()))).toEqual([
			[
				'arrest 2019-03-05 2019-03-05',
				'booked-in 2019-03-06 2019-03-19',
				'transfer 2019-03-19 2019-03-19',
				'gap 2019-03-20 2019-03-27 8',
				'held 2019-03-28 2019-03-28',
				'gap 2019-03-29 2019-04-11 14',
				'removal 2019-04-12 2019-04-12',
				'gap 2019-04-13 2019-07-31 110',
				'release 2019-08 2019-08',
			],
		]);
	});

	it('lays the legs of one day one behind the other, as each begins where another ended', () => {
		const ways = [
			{ type: 'transfer', on: '2019-03-05', from: 'Cawder Street', to: 'Norland' },
			{ type: 'transfer', on: '2019-03-05', from: 'Norland', to: 'Tecla' },
			{ type: 'transfer', on: '2019-03-05', from: 'Tecla', to: 'Fallow Ridge' },
		] as const;
		for (const order of [
			[0, 1, 2],
			[2, 0, 1],
			[1, 2, 0],
			[2, 1, 0],
		]) {
			const record = new ARecord();
			for (const at of order) record.tells(ways[at]!);
			record.tells({ type: 'held', on: '2019-03-05', at: 'Fallow Ridge' });
			const pieces = custodyLine(record.graph()).episodes[0]?.pieces ?? [];
			expect(pieces.map((piece) => (piece.piece === 'gap' ? '' : piece.place))).toEqual([
				'Norland',
				'Tecla',
				'Fallow Ridge',
				'Fallow Ridge',
			]);
		}
	});

	it('closes a stay only with a leg from the same place and nothing elsewhere between', () => {
		const record = new ARecord();
		record.tells({ type: 'booked-in', on: '2019-03-06', at: 'Cawder Street' });
		record.tells({ type: 'held', on: '2019-03-10', at: 'Norland Jail' });
		record.tells({ type: 'transfer', on: '2019-03-19', from: 'CAWDER STREET' });
		expect(briefly(custodyLine(record.graph()))[0]).toContain('gap 2019-03-11 2019-03-18 8');
		const plain = new ARecord();
		const booked = plain.tells({ type: 'booked-in', on: '2019-03-06', at: 'Cawder Street' });
		const leg = plain.tells({ type: 'transfer', on: '2019-03-19', from: 'The CAWDER Street' });
		expect(custodyLine(plain.graph()).episodes[0]?.pieces).toMatchObject([
			{ event: plain.graph().clusterOf.get(booked), endedBy: plain.graph().clusterOf.get(leg) },
			{ piece: 'leg' },
		]);
	});

	it('never carries an arrival or a sighting forward', () => {
		const record = new ARecord();
		record.tells({ type: 'transfer', on: '2019-03-01', to: 'Tecla' });
		record.tells({ type: 'transfer', on: '2019-03-05', from: 'Tecla', to: 'Norland' });
		record.tells({ type: 'held', on: '2019-03-05', at: 'Norland' });
		record.tells({ type: 'transfer', on: '2019-03-09', from: 'Norland' });
		const pieces = briefly(custodyLine(record.graph()))[0];
		expect(pieces).toContain('gap 2019-03-02 2019-03-04 3');
		expect(pieces).toContain('gap 2019-03-06 2019-03-08 3');
	});

	it('makes one piece of joined events, with the accounts of all voices', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'List', type: 'arrest', on: '2019-03-04', at: 'Port Ansell' });
		const b = record.tells({
			source: 'Order',
			type: 'arrest',
			on: '2019-03-05',
			at: 'Tanner Row, Port Ansell',
		});
		const c = record.tells({ source: 'Ministry', type: 'arrest', polarity: 'denies', by: 'Ministry' });
		const line = custodyLine(record.same(a, b, c).graph());
		expect(line.episodes[0]?.pieces).toMatchObject([
			{
				from: '[2019-03-04,2019-03-05]',
				to: '[2019-03-04,2019-03-05]',
				place: 'Tanner Row, Port Ansell',
				accounts: [{}, {}, { polarity: 'denies' }],
				acknowledgement: 'denied',
			},
		]);
		expect(line.aside).toEqual([]);
	});

	it('covers what one voice begins and another ends, once they were joined', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'A', type: 'booked-in', on: '2019-03-04', at: 'Tecla' });
		const b = record.tells({ source: 'B', type: 'held', on: '2019-03-20', at: 'Tecla' });
		expect(briefly(custodyLine(record.graph()))[0]).toContain('gap 2019-03-05 2019-03-19 15');
		expect(briefly(custodyLine(record.same(a, b).graph()))).toEqual([['booked-in 2019-03-04 2019-03-20']]);
	});

	it('ends an episode with a release and begins another with the next arrest, with no gap between', () => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '2019-03-01' });
		record.tells({ type: 'release', on: '2019-05-12' });
		record.tells({ type: 'detainer', on: '2020-05-30' });
		record.tells({ type: 're-detention', on: '2020-06-11' });
		const line = custodyLine(record.graph());
		expect(line.episodes).toMatchObject([{ from: '2019-03-01', to: '2019-05-12' }, { from: '2020-06-11' }]);
		expect(line.episodes[1]?.to).toBeUndefined();
		expect(briefly(line)[1]).toEqual([
			'detainer 2020-05-30 2020-05-30',
			're-detention 2020-06-11 2020-06-11',
		]);
	});

	it('does not end an episode with a deportation into another prison', () => {
		const record = new ARecord();
		record.tells({ source: 'A', type: 'arrest', on: '2019-03-01' });
		record.tells({ source: 'A', type: 'removal', on: '2019-03-15', to: 'Tecla' });
		record.tells({ source: 'B', type: 'held', on: '2019-03-20', at: 'Tecla' });
		const line = custodyLine(record.graph());
		expect(line.episodes).toHaveLength(1);
		expect(line.episodes[0]?.pieces).toContainEqual(
			expect.objectContaining({
				state: 'removed-into-custody',
				accounts: [expect.objectContaining({ state: 'removed' })],
			}),
		);
	});

	it('begins a new episode when somebody removed to freedom is arrested again', () => {
		const record = new ARecord();
		record.tells({ type: 'removal', on: '2011-03-15', to: 'Quintara' });
		record.tells({ type: 'arrest', on: '2019-03-15' });
		expect(custodyLine(record.graph()).episodes).toHaveLength(2);
	});

	it('keeps what falls within an uncertain release in one episode', () => {
		const record = new ARecord();
		record.tells({ type: 'release', on: '2019-08' });
		record.tells({ type: 'held', on: '2019-08-05' });
		record.tells({ type: 'arrest', on: '2019-08-02' });
		expect(custodyLine(record.graph()).episodes).toHaveLength(1);
	});

	it('ends with death, remains found later included', () => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '1976-05-01' });
		record.tells({ type: 'death', on: '1976-05-09' });
		record.tells({ type: 'remains-found', on: '1998' });
		const line = custodyLine(record.graph());
		expect(line.episodes).toHaveLength(1);
		expect(line.inversions).toEqual([]);
	});

	it('sets aside what nobody affirms', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2019-05-01' });
		record.tells({ type: 'held', on: '2019-05-20', voice: 'DIGEP', by: 'DIGEP', polarity: 'denies' });
		record.tells({ type: 'transfer', on: '2019-06-21', force: 'predicts' });
		record.tells({ type: 'arrest' });
		const line = custodyLine(record.graph());
		expect(briefly(line)).toEqual([['held 2019-05-01 2019-05-01']]);
		expect(line.aside).toMatchObject([{ acknowledgement: 'denied', type: 'held' }, { type: 'transfer' }]);
		expect(line.undated).toMatchObject([{ type: 'arrest' }]);
	});

	it('shows two authorities that each speak for themselves', () => {
		const record = new ARecord();
		const a = record.tells({ source: 'Bulletin', type: 'held', on: '2019-05-13', by: 'Quintara' });
		const b = record.tells({
			source: 'X',
			voice: 'Petra Lind',
			as: 'spokeswoman for Quintara',
			type: 'held',
			polarity: 'denies',
			on: '2019-05-13',
		});
		const line = custodyLine(record.same(a, b).graph());
		expect(line.episodes[0]?.pieces).toMatchObject([
			{ acknowledgements: [{ by: 'Quintara', says: 'denied' }], acknowledgement: 'denied' },
		]);
	});

	it('lets a voice speak for a body under any name that was joined', () => {
		const record = new ARecord();
		const office = {
			source: 'X',
			voice: 'Prisons',
			as: 'República de Quintara',
			polarity: 'denies',
		} as const;
		const held = { type: 'held', on: '2019-05-13' } as const;
		for (const [first, second] of [
			['Quintara', 'Republic of Quintara'],
			['Republic of Quintara', 'Quintara'],
		]) {
			const line = custodyLine(
				record
					.same(
						record.tells({ ...held, source: 'A', by: first as string }),
						record.tells({ ...held, source: 'B', by: second as string }),
						record.tells({ ...office, ...held }),
					)
					.sameNamed('Quintara', 'Republic of Quintara')
					.graph(),
			);
			const [piece] = line.episodes[0]?.pieces ?? [];
			expect(piece).toMatchObject({ acknowledgements: [{ says: 'denied' }] });
		}
	});

	it('keeps apart that a body asked for custody and that it answers for it', () => {
		const record = new ARecord();
		const stay = record.tells({ type: 'held', on: '2019-06-04', at: 'Norte' });
		const kestria = { type: 'entity', id: record.entity('Organization', 'Kestria') } as const;
		for (const property of ['atRequestOf', 'acceptsResponsibility'] as const)
			record.states({ subject: stay, property, value: kestria });
		const [piece] = custodyLine(record.graph()).episodes[0]?.pieces ?? [];
		const also = piece?.piece === 'stay' ? piece.accounts.flatMap((account) => account.also ?? []) : [];
		expect(also.map(({ property }) => property)).toEqual(['atRequestOf', 'acceptsResponsibility']);
	});

	it('takes no account for an acknowledgement that names another holder', () => {
		const record = new ARecord();
		const ministry = { name: 'Ministry', as: 'government of Norland' };
		const speaker = { source: 'X', voice: ministry.name, as: ministry.as };
		const a = record.tells({ ...speaker, type: 'booked-in', on: '2019-04-12', at: 'Tecla' });
		const b = record.tells({ ...speaker, type: 'held', on: '2019-05-13', by: 'Quintara' });
		const who = record.entity('Organization', ministry.name, 'X');
		record.states({
			source: 'X',
			subject: b,
			property: 'deniesResponsibility',
			value: { type: 'entity', id: record.entity('Organization', 'Norland') },
			chain: [
				{ name: 'X', act: 'publishes' },
				{ who, ...ministry, act: 'says' },
			],
		});
		const [piece] = custodyLine(record.same(a, b).graph()).episodes[0]?.pieces ?? [];
		expect(piece).toMatchObject({ acknowledgements: [{ by: 'Norland', says: 'denied' }] });
		expect(piece).toMatchObject({ accounts: [{}, { heldBy: { label: 'Quintara' } }] });
	});

	it('puts a leg within the country after the removal into it, and names the narrowest place', () => {
		const record = new ARecord();
		record.tells({ type: 'transfer', on: '2019-04-12', to: 'Las Garzas' });
		const a = record.tells({ source: 'A', type: 'removal', on: '2019-04-12', to: 'Quintara' });
		const b = record.tells({ source: 'B', type: 'removal', on: '2019-04-12', to: 'San Ubaldo' });
		const place = (name: string) =>
			[...record.entities.values()].find(({ label }) => label === name)?.id as EntityId;
		for (const name of ['Las Garzas', 'San Ubaldo'])
			record.states({
				subject: place(name),
				property: 'within',
				value: { type: 'entity', id: place('Quintara') },
			});
		const line = custodyLine(record.same(a, b).graph());
		expect(line.episodes[0]?.pieces).toMatchObject([
			{ type: 'removal', place: 'San Ubaldo' },
			{ type: 'transfer', place: 'Las Garzas' },
		]);
	});

	it('flags inversions from one day up', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2019-03-01', until: '2019-03-10', at: 'Norland' });
		record.tells({ type: 'booked-in', on: '2019-03-10', at: 'Tecla' });
		expect(custodyLine(record.graph()).inversions).toEqual([]);
		const bad = new ARecord();
		bad.tells({ type: 'arrest', on: '2019-03-01', until: '2019-03-10', at: 'Norland' });
		bad.tells({ type: 'booked-in', on: '2019-03-08', at: 'Tecla' });
		bad.tells({ type: 'death', on: '2019-03-09' });
		expect(custodyLine(bad.graph()).inversions).toMatchObject([{ kind: 'overlap', days: 2 }]);
		bad.tells({ type: 'held', on: '2019-03-15', at: 'Tecla' });
		expect(custodyLine(bad.graph()).inversions).toMatchObject([
			{ kind: 'overlap' },
			{ kind: 'after-death', days: 6 },
		]);
	});
});
