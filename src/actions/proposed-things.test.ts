import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { allInquiries, findInquiries } from './inquiries.ts';
import { allNumbers, findNumbers } from './numbers.ts';
import { init, open } from './open.ts';
import { allOrders, findOrders, order } from './orders.ts';
import { Proposed } from './proposed.ts';
import { allTerms, findTerms } from './terms.ts';
import { findWhereabouts } from './whereabouts.ts';

const PAPER = `Held at the mill

The District Court ordered the Ministry of Frontiers to return Lena Quist by 7 June 2030.

The Ministry of Frontiers did not respond to requests for comment.

At least 238 men are held in Port Hollow, the ministry said. Port Hollow holds about 412 people, according to the union of guards.

Guards call Port Hollow a penal colony. The ministry denied that Port Hollow is a penal colony.
`;

let folder = '';
let opened: Case;
let proposed: Proposed;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-proposed-'));
	mkdirSync(join(folder, 'f'));
	writeFileSync(join(folder, 'f', 'paper.txt'), PAPER);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
	proposed = new Proposed(opened);
}, 120_000);
afterAll(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
});

describe('what is only proposed', () => {
	test('tells whom the record still answers for when an answer goes while it is asked', async () => {
		class Overtaken extends Proposed {
			override async all() {
				const [first] = await super.all();
				// Listed when it was begun, and gone before its answer is read.
				return [
					...(await super.all()),
					{ key: 'f'.repeat(32), name: first?.name ?? '', hi: null, doc: null },
				];
			}
		}
		const { items } = await findWhereabouts(opened, { proposed: new Overtaken(opened) });
		expect(items).toEqual((await findWhereabouts(opened, { proposed })).items);
	});

	test('answers everybody who asks at once as it stands once all is decided', async () => {
		const path = join(folder, 'case.paradero');
		const other = await open(path, null);
		const mine = new Proposed(opened);
		const found = await opened.db.selectFrom('source').select('id').executeTakeFirstOrThrow();
		for (let turn = 0; turn < 4; turn++) {
			const asked = [mine.all(), mine.graph('nobody'), mine.all()];
			await decide(other, [
				{ do: 'settings', source: found.id, outlet: `Paper ${turn}`, nonce: `turn ${turn}` },
			]);
			await Promise.all([...asked, mine.all(), mine.all()]);
			expect(await mine.all()).toEqual(await new Proposed(opened).all());
		}
		await other.close();
	});

	test('is not told unless asked for', async () => {
		const all = [allOrders(opened), allNumbers(opened), allInquiries(opened), allTerms(opened)];
		for (const answer of await Promise.all(all)) expect(answer).toEqual([]);
	});

	test('an order that is only proposed has a page where it is asked for, and none otherwise', async () => {
		const [first] = await allOrders(opened, proposed);
		const id = first?.order ?? '';
		expect(await order(opened, id, proposed)).toEqual(first);
		await expect(order(opened, id)).rejects.toThrow(/there is no order/);
	});

	test('is told as orders, numbers, inquiries and words, every one marked, with its words', async () => {
		const answers = await Promise.all([
			allOrders(opened, proposed),
			allNumbers(opened, proposed),
			allInquiries(opened, undefined, proposed),
			allTerms(opened, undefined, proposed),
		]);
		for (const answer of answers) {
			expect(answer.length).toBeGreaterThan(0);
			for (const one of answer) expect(one.proposed).toBe(true);
		}
		const [, numbers] = answers;
		expect(numbers.flatMap(({ said }) => said.map(({ number }) => number.value)).sort()).toEqual([238, 412]);
		for (const { quotes } of numbers) expect(PAPER).toContain(quotes[0]?.exact);
	});

	test('follows what is accepted, page by page, and makes no sum and no series with it', async () => {
		const [first] = await allNumbers(opened, proposed);
		const value = first?.said[0]?.number.value;
		const exact = first?.quotes[0]?.exact ?? '';
		const { refused } = await decide(opened, [
			{ do: 'accept', source: 'paper.txt', kind: 'quantity', quote: exact },
		]);
		expect(refused).toEqual([]);
		const page = await findNumbers(opened, { limit: 1, proposed });
		expect(page.items.map((one) => [one.proposed, one.said.length, one.beside])).toEqual([
			[undefined, 1, []],
		]);
		expect(page.items[0]?.said[0]?.number.value).toBe(value);
		const next = await findNumbers(opened, { limit: 1, proposed, after: page.next ?? '' });
		expect(next.items.map((one) => one.proposed)).toEqual([true]);
		expect(next.items[0]?.said[0]?.number.value).not.toBe(value);
		expect(next.next).toBeNull();
		await expect(findNumbers(opened, { after: page.next ?? '' })).rejects.toMatchObject({
			code: 'bad-request',
		});
	});

	test('comes on the pages of every such answer', async () => {
		for (const page of [
			await findOrders(opened, { proposed }),
			await findInquiries(opened, { proposed, whose: 'others' }),
			await findTerms(opened, { proposed }),
		])
			expect(page.items.map((one) => one.proposed)).toContain(true);
		expect((await findInquiries(opened, { proposed, whose: 'ours' })).items).toEqual([]);
	});
});
