import { describe, expect, it } from 'vitest';
import { fabricated, LIES, META, secondedBy, shown, TEXT, TRUE } from '../../../test/model/lies.ts';
import { propose } from '../propose.ts';
import type { ModelItem } from './answer.ts';

const REF = { model: 'liar', prompt: 'p', answer: 'a' };
const readWith = (items: readonly ModelItem[]) =>
	propose(TEXT, META, {}, [], [{ ref: REF, answer: { items } }]);
const HONEST = new Set(propose(TEXT, META).proposals.map(shown));
const READ = LIES.map((lie) => ({ lie, ...readWith([lie[1]]) }));

describe('a model that lies', () => {
	it(`finds no way into the proposals, told ${LIES.length} times`, () => {
		expect(LIES.length).toBeGreaterThan(500);
		expect(READ.flatMap(({ lie, proposals }) => fabricated(HONEST, proposals, lie))).toEqual([]);
	});

	it('seconds nothing by a lie', () => {
		expect(
			READ.flatMap(({ lie, proposals }) =>
				secondedBy(proposals, lie).map(() => `${lie[0]}: ${lie[1].quote}`),
			),
		).toEqual([]);
	});

	it('is not repeated in what is refused', () => {
		for (const { lie, refused } of READ)
			for (const { reason } of refused) expect(reason).not.toContain(lie[1].quote);
	});

	it('says no more by all its lies at once', () => {
		const items = LIES.map(([, lie]) => lie);
		for (let at = 0; at < items.length; at += 100) {
			const { proposals } = readWith(items.slice(at, at + 100));
			expect(proposals.filter(({ model }) => model?.from === undefined).map(shown)).toEqual([...HONEST]);
			expect(proposals.filter(({ kind, model }) => model?.from !== undefined && kind !== 'quote')).toEqual(
				[],
			);
		}
	});

	it('may answer with anything at all', () => {
		for (const answer of [
			null,
			1,
			'x',
			[],
			{},
			{ items: null },
			{ items: [1, null, {}] },
			{ items: [{ kind: 'quote' }] },
		]) {
			const { proposals, refused } = propose(TEXT, META, {}, [], [{ ref: REF, answer }]);
			expect(proposals.map(shown)).toEqual([...HONEST]);
			expect(refused.length).toBeGreaterThan(0);
		}
	});
});

describe('a model that tells the truth', () => {
	const { proposals } = readWith(TRUE);

	it('seconds what the grammars read', () => {
		const seconded = proposals.filter(({ model }) => model?.seconded !== undefined);
		expect(seconded.length).toBeGreaterThanOrEqual(5);
		for (const { model } of seconded) expect(model?.seconded).toEqual([REF]);
	});

	it('changes nothing that is shown of them', () => {
		const own = proposals.filter(({ model }) => model?.from === undefined);
		expect(own.map(shown)).toEqual([...HONEST]);
	});

	it('gives the same proposals however often it is asked', () => {
		expect(JSON.stringify(readWith(TRUE).proposals)).toBe(JSON.stringify(proposals));
	});
});
