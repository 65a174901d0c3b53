import { describe, expect, it } from 'vitest';
import { ARecord } from '../../test/builders.ts';
import type { EntityId } from '../record/index.ts';
import { custodyLine, type Part } from './index.ts';

const GAZETTE = { name: 'The Gazette', act: 'publishes' } as const;

function partsIn(record: ARecord): readonly Part[] {
	const [piece] = custodyLine(record.graph()).episodes[0]?.pieces ?? [];
	return piece === undefined || piece.piece === 'gap' ? [] : piece.parts;
}

const brief = ({ property, label, polarity, said }: Part) =>
	`${property} ${label} ${polarity} by ${said.map(({ voices }) => voices.at(-1)?.label).join(', ')}`;

describe('who has which part in a stay', () => {
	it('is told voice by voice: who holds, at whose request, who accepts and who denies', () => {
		const record = new ARecord();
		const stay = record.tells({ type: 'held', on: '2019-06-04', at: 'Norte', by: 'Quintara' });
		const body = (label: string) => ({ type: 'entity', id: record.entity('Organization', label) }) as const;
		const says = (voice: string) => [GAZETTE, { name: voice, act: 'says' } as const];
		for (const [property, label, voice] of [
			['atRequestOf', 'Kestria', 'Berta Lunes'],
			['acceptsResponsibility', 'Kestria', 'Berta Lunes'],
			['deniesResponsibility', 'Kestria', 'Ministry'],
			['deniesResponsibility', 'Quintara', 'Petra Lind'],
		] as const)
			record.states({ subject: stay, property, value: body(label), chain: says(voice) });
		record.states({
			subject: stay,
			property: 'authority',
			value: 'section 22',
			chain: says('Ministry'),
		});
		expect(partsIn(record).map(brief)).toEqual([
			'heldBy Quintara affirms by The Gazette',
			'atRequestOf Kestria affirms by Berta Lunes',
			'acceptsResponsibility Kestria affirms by Berta Lunes',
			'deniesResponsibility Kestria affirms by Ministry',
			'deniesResponsibility Quintara affirms by Petra Lind',
			'authority section 22 affirms by Ministry',
		]);
		for (const { statements, quotes } of partsIn(record)) {
			expect(statements).toHaveLength(1);
			expect(quotes[0]?.exact).toBeTruthy();
		}
	});

	it('is one row for one body of two names, and two where one voice affirms and another denies', () => {
		const record = new ARecord();
		const held = { type: 'held', on: '2019-05-13' } as const;
		record.same(
			record.tells({ ...held, source: 'A', by: 'Quintara' }),
			record.tells({ ...held, source: 'B', by: 'Republic of Quintara' }),
			record.tells({ ...held, source: 'C', by: 'quintara' }),
			record.tells({ ...held, source: 'D', voice: 'Petra Lind', by: 'Quintara', polarity: 'denies' }),
		);
		const parts = partsIn(record.sameNamed('Quintara', 'Republic of Quintara'));
		expect(parts.map(({ polarity, said }) => [polarity, said.length])).toEqual([
			['affirms', 3],
			['denies', 1],
		]);
	});

	it('keeps how a voice said it: nobody holds by what is only ordered', () => {
		const record = new ARecord();
		const stay = record.tells({ type: 'held', on: '2019-06-04', at: 'Norte' });
		record.states({
			subject: stay as EntityId,
			property: 'heldBy',
			value: { type: 'entity', id: record.entity('Organization', 'Kestria') },
			force: 'alleges',
			hedge: 'possible',
		});
		expect(partsIn(record)).toMatchObject([{ force: 'alleges', hedge: 'possible' }]);
	});

	it('looks through all that is said so many times as for one stay, however many there are', () => {
		const looks = (stays: number) => {
			const record = new ARecord();
			for (let day = 1; day <= stays; day++)
				record.tells({ type: 'held', on: `2019-06-${String(day).padStart(2, '0')}`, at: `Norte ${day}` });
			const graph = record.graph();
			let times = 0;
			const line = custodyLine({
				...graph,
				get statements() {
					times += 1;
					return graph.statements;
				},
			});
			expect(line.episodes.flatMap(({ pieces }) => pieces).length).toBeGreaterThanOrEqual(stays);
			return times;
		};
		expect(looks(28)).toBe(looks(2));
	});
});
