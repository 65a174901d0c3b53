import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	DecideReceiptShape,
	DecisionInputShape,
	ProposalShape,
	WhereaboutsShape,
} from '../../src/api/index.ts';
import { aCase, aFolder, answer, BUILDING, DECISIONS, run, SOURCES } from './run.ts';

const GAZETTE = '2019-05-16-gazette-flown-out-at-night.txt';
const BROTHER = 'older brother was deported in 2011';

const path = join(aFolder(), 'example.paradero');
const lines = readFileSync(DECISIONS, 'utf8')
	.trimEnd()
	.split('\n')
	.filter((line) => !line.startsWith('//'));
const proposals = () => answer(z.array(ProposalShape), ['proposals', path]);
const names = async () =>
	(await answer(z.array(WhereaboutsShape), ['whereabouts', path])).map(({ name }) => name);
const decide = async (...given: readonly object[]) => {
	const stdin = given.map((line) => JSON.stringify(line)).join('\n');
	const ran = await run(['decide', path, '-', '--json'], { stdin });
	return { code: ran.code, receipt: DecideReceiptShape.parse(ran.json()) };
};

beforeAll(async () => void (await aCase(path, SOURCES)), 180_000);

describe("the example's decisions", () => {
	it('are lines of the shape that is promised, and use every verb', () => {
		const verbs = new Set(lines.map((line) => DecisionInputShape.parse(JSON.parse(line)).do));
		expect([...verbs].sort()).toEqual(
			'accept different edit map reject same settings state supersede undo unsure withdraw'.split(' '),
		);
	});

	it('are all taken, and change nothing the second time', { timeout: 2 * BUILDING }, async () => {
		expect(await names()).toEqual([]);
		const first = await answer(DecideReceiptShape, ['decide', path, DECISIONS], { timeout: BUILDING });
		expect(first).toMatchObject({ lines: lines.length, decided: lines.length, already: 0, refused: [] });
		const again = await answer(DecideReceiptShape, ['decide', path, DECISIONS], { timeout: BUILDING });
		expect(again).toMatchObject({ decided: 0, already: lines.length, refused: [], statements: 0 });
		expect(again.head).toEqual(first.head);
		expect(again.decisions).toEqual(first.decisions);
	});

	it('make no statement of what was rejected', async () => {
		const brother = (await proposals()).filter(({ quote }) => quote.includes('brother'));
		for (const { status, statements } of brother.filter(({ kind }) => kind === 'custody')) {
			expect(status).toBe('rejected');
			expect(statements ?? []).toEqual([]);
		}
		for (const name of await names()) expect(name).not.toMatch(/brother|Fermín|Tanner|baker|personas$/iu);
	});

	it('leave the wrong join undone', async () => {
		const listed = await names();
		expect(listed).toContain('IBARCENO MENCHACA Teófilo');
		expect(listed.filter((name) => /ibar[cs]e|ybarcea/iu.test(name))).toHaveLength(2);
	});
});

describe('paradero decide', () => {
	it('refuses line by line, says why, takes the rest and ends with 1', async () => {
		const { code, receipt } = await decide(
			{ do: 'accept' },
			{ do: 'erase', source: GAZETTE },
			{ do: 'reject', source: 'nowhere.txt', kind: 'custody', quote: BROTHER },
			{ do: 'state', source: GAZETTE, kind: 'custody', quote: 'words that nobody wrote', slots: {} },
			{ do: 'reject', source: GAZETTE, kind: 'quantity', quote: '1,200 men', reason: 'A capacity.' },
		);
		expect(code).toBe(1);
		expect(receipt).toMatchObject({ lines: 5, decided: 1 });
		expect(receipt.refused.map(({ line, code }) => [line, code])).toEqual([
			[1, 'bad-decision'],
			[2, 'bad-decision'],
			[3, 'no-source'],
			[4, 'not-found'],
		]);
		expect(receipt.refused[1]?.reason).toContain('not there yet');
	});

	it('refuses a line that is no JSON, and a file that is not there', async () => {
		const ran = await run(['decide', path, '-', '--json'], { stdin: 'accept it all\n' });
		expect(ran.code).toBe(1);
		expect(DecideReceiptShape.parse(ran.json()).refused).toMatchObject([{ line: 1, code: 'bad-decision' }]);
		expect((await run(['decide', path, join(path, 'nowhere.ndjson')])).code).toBe(3);
	});

	it('joins initials with a name only for a reason, and never things of two kinds', async () => {
		const order = '2019-05-10-district-court-order.pdf';
		const initials = { source: order, kind: 'Person', name: 'J. M.' };
		const name = { source: order, kind: 'Person', name: 'Teodoro Ibarcea Menchal' };
		const place = { source: order, kind: 'Place', name: 'Port Ansell' };
		const { receipt } = await decide(
			{ do: 'same', left: initials, right: name },
			{ do: 'same', left: place, right: name },
		);
		expect(receipt.refused.map(({ line }) => line)).toEqual([1, 2]);
		expect(receipt.refused[0]?.reason).toContain('reason');
	});

	it('takes back a rejection by undoing its line, and the undoing in turn', async () => {
		const line = lines
			.map((one) => JSON.parse(one) as { quote?: string })
			.find(({ quote }) => quote === BROTHER);
		if (line === undefined) throw new Error('the example rejects the brother');
		const status = async () => (await proposals()).find(({ quote }) => quote === BROTHER)?.status;
		const undo = { do: 'undo', decision: line, reason: 'to look at it again' };
		await decide(undo);
		expect(await status()).toBe('open');
		await decide({ do: 'undo', decision: undo, reason: 'it was right' });
		expect(await status()).toBe('rejected');
	});
});
