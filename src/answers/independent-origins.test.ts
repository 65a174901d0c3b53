import { describe, expect, it } from 'vitest';
import { ARecord, testHmac } from '../../test/builders.ts';
import { sourceId } from '../record/index.ts';
import { whereabouts } from './index.ts';

const held = { type: 'held', on: '2019-05-13', at: 'Norte' } as const;

describe('of how many origins something is', () => {
	it('counts one man quoted in three papers once, joined or not', () => {
		const record = new ARecord();
		for (const source of ['A', 'B', 'C']) record.tells({ ...held, source, voice: 'Berta Lunes' });
		record.tells({ ...held, source: 'D', voice: 'Petra Lind' });
		expect(whereabouts(record.graph())?.origins).toEqual({ sources: 4, origins: 2 });
	});

	it('counts a body under two names once, when a person joined them', () => {
		const record = new ARecord();
		record.tells({ ...held, source: 'A', voice: 'Ministry' });
		record.tells({ ...held, source: 'B', voice: 'Ministerio' });
		expect(whereabouts(record.graph())?.origins).toEqual({ sources: 2, origins: 2 });
		expect(whereabouts(record.sameNamed('Ministry', 'Ministerio').graph())?.origins).toEqual({
			sources: 2,
			origins: 1,
		});
	});

	it('counts a reprint with its original', () => {
		const record = new ARecord();
		for (const source of ['Gazette', 'Mirror']) {
			record.tells({ ...held, source });
			record.tells({ type: 'arrest', on: '2019-03-01', source });
			record.sources.set(sourceId(testHmac, source), {
				title: source,
				origin: sourceId(testHmac, 'Gazette'),
			});
		}
		record.tells({ ...held, source: 'Bulletin' });
		expect(whereabouts(record.graph())?.origins).toEqual({ sources: 3, origins: 2 });
	});

	it('counts nothing that is only foretold or ordered', () => {
		const record = new ARecord();
		record.tells({ ...held, source: 'A' });
		record.tells({ ...held, source: 'B', voice: 'Petra Lind', force: 'intends' });
		expect(whereabouts(record.graph())?.origins).toEqual({ sources: 1, origins: 1 });
	});
});
