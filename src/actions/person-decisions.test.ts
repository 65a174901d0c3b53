import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { person } from './person.ts';
import { personDecisions } from './person-decisions.ts';
import { allWhereabouts } from './whereabouts.ts';

it('tells of each statement about somebody who took it into the record, when and why, of rows by their mapping', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-decided-'));
	mkdirSync(join(folder, 'f'));
	writeFileSync(join(folder, 'f', 'report.txt'), 'Lena Quist was arrested on 3 May 2030.\n');
	writeFileSync(join(folder, 'f', 'list.csv'), 'name,died on\n"QUIST, Lena",2030-06-02\n');
	const opened = await init(join(folder, 'case.paradero'), 'a test', null);
	try {
		await add(opened, [join(folder, 'f')]);
		const receipt = await decide(opened, [
			{
				do: 'state',
				source: 'report.txt',
				kind: 'custody',
				quote: 'Lena Quist was arrested on 3 May 2030',
				slots: { type: 'arrest', who: 'Lena Quist', on: '2030-05-03' },
				by: 'Nadia Orrin',
				reason: 'read twice',
			},
			{
				do: 'map',
				source: 'list.csv',
				subject: 'Person',
				columns: { name: 'full-name', 'died on': 'died-on' },
				by: 'Bruno Salt',
			},
			{
				do: 'same',
				left: { source: 'report.txt', kind: 'Person', name: 'Lena Quist' },
				right: { source: 'list.csv', kind: 'Person', name: 'QUIST, Lena' },
				by: 'Bruno Salt',
			},
		]);
		expect(receipt.refused).toEqual([]);
		const [found] = await allWhereabouts(opened, {});
		const { whereabouts } = await person(opened, found?.person ?? '');
		const decided = new Map(
			(await personDecisions(opened, found?.person ?? '')).map((one) => [one.statement, one]),
		);
		const of = (type: string) =>
			whereabouts?.accounts
				.filter((account) => account.type === type)
				.flatMap(({ statements }) => statements.map((id) => decided.get(id)));
		for (const one of of('arrest') ?? [])
			expect(one).toMatchObject({ decision: receipt.decisions[0], by: 'Nadia Orrin', reason: 'read twice' });
		for (const one of of('death') ?? [])
			expect(one).toMatchObject({ decision: receipt.decisions[1], by: 'Bruno Salt' });
		expect([of('arrest')?.length, of('death')?.length].every((count) => (count ?? 0) > 0)).toBe(true);
	} finally {
		await opened.close();
		rmSync(folder, { recursive: true });
	}
}, 60_000);
