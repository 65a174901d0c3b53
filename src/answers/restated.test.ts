import { describe, expect, it } from 'vitest';
import { ARecord } from '../../test/builders.ts';
import { custodyLine, whereabouts } from './index.ts';

const WHO = 'Ana Ordaz';
const pieces = (record: ARecord, who = WHO) =>
	custodyLine(record.graph(who)).episodes.flatMap((one) => one.pieces);

describe('what one voice says twice', () => {
	it('is one step of the line with both quotes', () => {
		const record = new ARecord();
		record.tells({ source: 'Report', who: WHO, type: 'death', on: '2019-05-03' });
		record.tells({ source: 'Report', who: WHO, type: 'death', on: '2019-05-03', at: 'Tecla Hospital' });
		record.tells({ source: 'Report', who: WHO, type: 'arrest', on: '2019-05-01' });
		const deaths = pieces(record).filter((piece) => piece.piece !== 'gap' && piece.type === 'death');
		expect(deaths).toMatchObject([
			{ place: 'Tecla Hospital', accounts: [{ place: { label: 'Tecla Hospital' } }] },
		]);
		const [death] = whereabouts(record.graph(WHO))?.accounts.filter(({ type }) => type === 'death') ?? [];
		expect(death?.quotes).toHaveLength(2);
	});

	it.each([
		['another place', { at: 'Cawder' }, { at: 'Tecla' }],
		['another day', { on: '2019-05-04' }, {}],
		['another source', { source: 'Gazette' }, {}],
		[
			'a trip that may happen twice',
			{ type: 'hospital' as const, to: 'Tecla' },
			{ type: 'hospital' as const, to: 'Tecla' },
		],
		[
			'a hand-over and the move after it',
			{ type: 'transfer' as const, by: 'Jail' },
			{ type: 'transfer' as const, to: 'Tecla' },
		],
		['a denial', { polarity: 'denies' as const }, {}],
	])('stays two with %s', (_why, one, other) => {
		const record = new ARecord();
		const base = { source: 'Report', who: WHO, type: 'arrest' as const, on: '2019-05-03' };
		record.tells({ ...base, ...one });
		record.tells({ ...base, ...other });
		expect(whereabouts(record.graph(WHO))?.accounts).toHaveLength(2);
	});
});

it('parts a gap at a dated act that says nothing of where somebody is', () => {
	const record = new ARecord();
	record.tells({ who: WHO, type: 'arrest', on: '2019-05-01' });
	record.tells({ who: WHO, type: 'removal-order', on: '2019-05-10' });
	record.tells({ who: WHO, type: 'held', on: '2019-05-20', at: 'Tecla' });
	expect(pieces(record).filter((piece) => piece.piece === 'gap')).toMatchObject([
		{ from: '2019-05-02', to: '2019-05-09' },
		{ from: '2019-05-11', to: '2019-05-19' },
	]);
});

it('calls nobody by a title where a name is known', () => {
	const record = new ARecord();
	record.tells({ who: 'ORDAZ Lamas, Ana', type: 'arrest', on: '2019-05-01' });
	record.tells({ who: 'Mr. Ordaz Lamas de la Vega', type: 'held', on: '2019-05-02' });
	const graph = record.graph('ORDAZ Lamas, Ana', 'Mr. Ordaz Lamas de la Vega');
	expect(whereabouts(graph)?.name).toBe('ORDAZ Lamas, Ana');
});
