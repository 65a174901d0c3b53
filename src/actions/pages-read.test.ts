import { expect, it } from 'vitest';
import { type PagesRead, tellPages } from './pages-read.ts';

const told = (pages: number, millisecondsEach: number): readonly PagesRead[] => {
	let clock = 0;
	const all: PagesRead[] = [];
	const tell = tellPages(
		(one) => all.push(one),
		() => clock,
	);
	for (let done = 1; done <= pages; done++) {
		clock += millisecondsEach;
		tell({ done, total: pages, unit: 'page' });
	}
	return all;
};

it('tells of a long document four times a second, and that all of it is read', () => {
	const all = told(1_010, 10);
	expect(all).toHaveLength(41);
	expect(all[0]).toEqual({ done: 25, total: 1_010 });
	expect(all.at(-1)).toEqual({ done: 1_010, total: 1_010 });
});

it('tells nothing of what is read at once, nor of rows', () => {
	expect(told(20, 10)).toEqual([]);
	const all: PagesRead[] = [];
	const tell = tellPages(
		(one) => all.push(one),
		() => all.length * 1_000 + 1_000,
	);
	tell({ done: 4_096, unit: 'row' });
	expect(all).toEqual([]);
});
