import { afterEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import type { Case } from '../store/index.ts';
import { decide } from './decide.ts';
import { person, personCalled } from './person.ts';
import { statement } from './statement.ts';

const folders = new Folders();
afterEach(() => folders.remove());

const HELD = 'Lena Quist was held at Grey Mill';
const TOO = 'L. Quist was released on 9 May 2030';
const custody = (quote: string, slots: object) => ({
	do: 'state',
	source: 'paper.txt',
	kind: 'custody',
	quote,
	slots,
	reason: 'it says so',
});
const meant = { source: 'paper.txt', kind: 'custody', quote: HELD };

async function aCase(): Promise<Case> {
	const opened = await newCase(folders.new());
	await addText(opened, 'paper.txt', `${HELD}.\n${TOO}.\n`, '2030-06-01');
	await decide(opened, [
		custody(HELD, { type: 'held', who: 'Lena Quist', at: 'Grey Mill' }),
		custody(TOO, { type: 'release', who: 'L. Quist', on: '2030-05-09' }),
	]);
	return opened;
}

async function idOf(opened: Case, property: string): Promise<string> {
	const row = await opened.db
		.selectFrom('statement')
		.select('id')
		.where('property', '=', property)
		.executeTakeFirstOrThrow();
	return row.id;
}

describe('a link to one statement', () => {
	test('tells what it says, by whom, of what, and who took it in', async () => {
		const opened = await aCase();
		const found = await statement(opened, await idOf(opened, 'at'));
		expect(found).toMatchObject({
			property: 'at',
			about: { kind: 'Custody' },
			says: { value: 'Grey Mill', quotes: [{ exact: HELD }] },
			decided: { reason: 'it says so' },
		});
		expect(found.gone).toBeUndefined();
	});

	test('says that it was withdrawn, by whom and why, and no more once that is taken back', async () => {
		const opened = await aCase();
		const id = await idOf(opened, 'at');
		const withdraw = {
			do: 'withdraw',
			statement: { ...meant, property: 'at' },
			reason: 'misread',
			by: 'Ada',
		};
		const { decisions, refused } = await decide(opened, [withdraw]);
		expect(refused).toEqual([]);
		expect((await statement(opened, id)).gone).toMatchObject({
			by: 'withdraw',
			decided: { reason: 'misread', by: 'Ada' },
			instead: [],
		});
		await decide(opened, [{ do: 'undo', decision: decisions[0] }]);
		expect((await statement(opened, id)).gone).toBeUndefined();
	});

	test('of what no passage says any longer says so', async () => {
		const opened = await aCase();
		const id = await idOf(opened, 'at');
		await decide(opened, [{ do: 'reject', ...meant }]);
		await expect(statement(opened, id)).rejects.toThrow(/may have been undone or rejected/);
	});
});

test('a link to a name that was joined with another since leads to both', async () => {
	const opened = await aCase();
	const [one, other] = [await personCalled(opened, 'Lena Quist'), await personCalled(opened, 'L. Quist')];
	const name = (written: string) => ({ source: 'paper.txt', kind: 'Person', name: written });
	await decide(opened, [{ do: 'same', left: name('Lena Quist'), right: name('L. Quist'), reason: 'one' }]);
	const both = await Promise.all([one, other].map(({ person: id }) => person(opened, id)));
	expect(new Set(both.map(({ person: id }) => id)).size).toBe(1);
	expect(both[0]?.members).toHaveLength(2);
	await expect(person(opened, '0'.repeat(32))).rejects.toThrow(/there is no person/);
});
