import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { PersonShape, SuggestionShape } from '../../src/api/index.ts';
import { aCase, aFolder, answer, BUILDING, run } from './run.ts';

const folder = aFolder();
const path = join(folder, 'quay.paradero');
const suggestions = () => answer(z.array(SuggestionShape), ['suggestions', path, '--kind', 'events']);
const decide = async (...lines: readonly object[]) => {
	const ran = await run(['decide', path, '-'], {
		stdin: lines.map((line) => JSON.stringify(line)).join('\n'),
	});
	expect([ran.code, ran.stdout]).toEqual([0, expect.stringMatching(/0 refused/)]);
};

beforeAll(async () => {
	const sources = join(folder, 'sources');
	mkdirSync(sources);
	writeFileSync(
		join(sources, 'wire.txt'),
		'PORT HOLLOW, 10 May 2030 — Lena Quist was arrested on 3 May 2030 in Port Hollow.\n',
	);
	writeFileSync(
		join(sources, 'bulletin.txt'),
		'PORT HOLLOW, 12 May 2030 — Lena Quist was arrested in May 2030 in Port Hollow, her sister said.\n',
	);
	await aCase(path, sources);
	for (const source of ['wire.txt', 'bulletin.txt'])
		expect((await run(['decide', path, '--accept-all', 'custody', '--source', source, '--yes'])).code).toBe(
			0,
		);
}, BUILDING);

it(
	'offers the person, then what befell her, and one arrest by two sources is one stay with both accounts',
	async () => {
		expect(await suggestions()).toEqual([]);
		const name = (source: string) => ({ source, kind: 'Person', name: 'Lena Quist' });
		await decide({ do: 'same', left: name('wire.txt'), right: name('bulletin.txt'), reason: 'One name' });

		const printed = await run(['suggestions', path]);
		expect(printed.stdout).toMatch(
			/^same\? Custody: arrest, Lena Quist, 2030-05.* \/ arrest, Lena Quist, 2030-05.*same-person, same-type, dates-meet, same-place/m,
		);
		const one = (await suggestions()).find((row) => row.kind === 'same' && row.of === 'Custody');
		if (one?.kind !== 'same') throw new Error('no stay is offered');
		expect(one.fields.find(({ field }) => field === 'when')).toMatchObject({ level: 'near' });
		expect(one.left.quote?.exact).toContain('arrested');

		const stays = async () => {
			const { line } = await answer(PersonShape, ['person', path, one.left.person]);
			return line.episodes.flatMap(({ pieces }) => pieces.filter(({ piece }) => piece === 'stay'));
		};
		expect(await stays()).toHaveLength(2);
		await decide({
			do: 'same',
			left: one.left.entity,
			right: one.right.entity,
			reason: 'One arrest, told twice',
		});
		const [stay, ...others] = await stays();
		expect(others).toEqual([]);
		expect(stay?.piece === 'stay' && stay.accounts.map(({ source }) => source).length).toBe(2);
		expect((await suggestions()).some((row) => row.kind === 'same' && row.of === 'Custody')).toBe(false);
	},
	BUILDING,
);
