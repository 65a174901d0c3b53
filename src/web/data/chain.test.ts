import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChainItem } from '../../record/index.ts';
import {
	changedLink,
	isAnonymous,
	movedLink,
	NEW_LINK,
	renamedLink,
	restedLink,
	tidyChain,
} from './chain.ts';

const GAZETTE: ChainItem = { name: 'The Halmere Gazette', act: 'publishes' };
const DIRECTOR: ChainItem = {
	name: 'Mara Odd',
	as: 'director',
	act: 'says',
	start: 4,
	end: 12,
	exact: 'Mara Odd',
};

it('keeps the words that a link rests on until it names somebody else', () => {
	expect(changedLink([GAZETTE, DIRECTOR], 1, { act: 'quotes' })[1]).toEqual({ ...DIRECTOR, act: 'quotes' });
	expect(changedLink([GAZETTE, DIRECTOR], 1, { as: 'a guard' })[1]).toEqual({ ...DIRECTOR, as: 'a guard' });
	expect(changedLink([GAZETTE, DIRECTOR], 1, { name: 'Piet Odd' })).toEqual([
		GAZETTE,
		{ name: 'Piet Odd', as: 'director', act: 'says' },
	]);
});

it('rests a link on words that were selected, and takes them away', () => {
	const words = { start: 20, end: 27, quote: 'a guard' };
	expect(restedLink([GAZETTE], 0, words)).toEqual([{ ...GAZETTE, start: 20, end: 27, exact: 'a guard' }]);
	expect(restedLink([DIRECTOR], 0, null)).toEqual([{ name: 'Mara Odd', as: 'director', act: 'says' }]);
});

it('turns a name into a description and back', () => {
	const [anonymous] = renamedLink([DIRECTOR], 0, true);
	expect(anonymous).toMatchObject({ described: 'Mara Odd', act: 'says' });
	expect(isAnonymous(anonymous!)).toBe(true);
	expect(renamedLink([anonymous!], 0, false)).toEqual([DIRECTOR]);
});

it('leaves out links that say nobody, and roles that say nothing', () => {
	expect(tidyChain([GAZETTE, NEW_LINK, { described: ' ', act: 'says' }])).toEqual([GAZETTE]);
	expect(tidyChain([{ name: ' Mara Odd ', as: ' ', act: 'says' }])).toEqual([
		{ name: 'Mara Odd', act: 'says' },
	]);
});

it('moves a link without losing one, and back to where it was', () => {
	const chains = fc.array(
		fc.record({ name: fc.constantFrom('a', 'b', 'c'), act: fc.constantFrom('says', 'writes') }),
		{
			minLength: 1,
			maxLength: 6,
		},
	);
	fc.assert(
		fc.property(chains, fc.integer({ min: 0, max: 5 }), fc.constantFrom(-1, 1), (chain, at, by) => {
			const items = chain as ChainItem[];
			const moved = movedLink(items, at, by as -1 | 1);
			expect(moved.toSorted(byName)).toEqual(items.toSorted(byName));
			const [to] = [at + by];
			if (at < items.length && to >= 0 && to < items.length) {
				expect(moved[to]).toBe(items[at]);
				expect(movedLink(moved, to, -by as -1 | 1)).toEqual(items);
			} else expect(moved).toEqual(items);
		}),
	);
});

const byName = (a: ChainItem, b: ChainItem) => `${a.name} ${a.act}`.localeCompare(`${b.name} ${b.act}`);
