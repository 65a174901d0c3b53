import { expect, it } from 'vitest';
import { SourceShape } from '../../api/index.ts';
import { importDays, isUnread, needsLook, problemsOf, togetherOf } from './imports.ts';

const id = (n: number) => String(n).padStart(32, '0');
const DAY = 86_400_000;
const noon = new Date(2030, 4, 3, 12).getTime();

function aSource(n: number, captures: readonly number[], rest: object = {}) {
	return SourceShape.parse({
		id: id(n),
		path: `${n}.txt`,
		title: `${n}`,
		mime: 'text/plain',
		copies: [],
		reprints: [],
		reprintedBy: [],
		oneOriginWith: [],
		dates: {},
		said: {},
		needs: [],
		waiting: 0,
		captures: captures.map((at, i) => ({ id: id(100 * n + i), sha256: 'ab', bytes: 1, at })),
		pages: { in: 0, read: 0, unreadable: [] },
		proposals: { open: 0, accepted: 0, unread: 0, rejected: 0, refused: 0 },
		warnings: [],
		...rest,
	});
}

it('puts together what was dropped together, where the newest of it stands', () => {
	const drop = id(9);
	const dropped = (n: number, at: number) => {
		const source = aSource(n, [at]);
		return { ...source, captures: source.captures.map((capture) => ({ ...capture, drop })) };
	};
	const [day] = importDays([dropped(1, noon), aSource(2, [noon + 1000]), dropped(3, noon + 2000)]);
	const paths = togetherOf(day?.imports ?? []).map((together) => together.map(({ source }) => source.path));
	expect(paths).toEqual([['1.txt', '3.txt'], ['2.txt']]);
});

it('knows which of them somebody has to look at', () => {
	const look = (rest: object) => importDays([aSource(1, [noon], rest)])[0]?.imports.some(needsLook);
	expect(look({})).toBe(false);
	expect(look({ pages: { in: 3, read: 2, unreadable: [2] } })).toBe(true);
	expect(look({ needs: ['published'] })).toBe(true);
	expect(look({ needs: ['mapping'] })).toBe(true);
	expect(look({ warnings: [{ code: 'not-read', message: 'no reader took it' }] })).toBe(true);
});

it('shows every capture under its day, the newest first, and says which one is read', () => {
	const days = importDays([aSource(1, [noon, noon + DAY]), aSource(2, [noon + 1000])]);
	expect(days.map(({ day, imports }) => [day, imports.map(({ source, is }) => [source.path, is])])).toEqual([
		['2030-05-04', [['1.txt', 'again']]],
		[
			'2030-05-03',
			[
				['2.txt', 'first'],
				['1.txt', 'earlier'],
			],
		],
	]);
});

it('calls no file read of which only the bytes are kept', () => {
	expect(isUnread(aSource(1, [noon]))).toBe(false);
	expect(isUnread(aSource(1, [noon], { warnings: [{ code: 'page-unreadable', message: 'page 2' }] }))).toBe(
		false,
	);
	expect(
		isUnread(aSource(1, [noon], { warnings: [{ code: 'not-read', message: 'cannot be opened' }] })),
	).toBe(true);
});

it('points at what a person can do something about', () => {
	expect(problemsOf(aSource(1, [noon]))).toEqual([]);
	expect(
		problemsOf(
			aSource(1, [noon], {
				pages: { in: 2, read: 1, unreadable: [2] },
				rows: { in: 2, accepted: 1, rejected: 1 },
				needs: ['published'],
			}),
		),
	).toEqual(['pages', 'rows', 'date']);
});
