import { describe, expect, it } from 'vitest';
import type { GroupJson } from '../api/index.ts';
import { countLine, groupLines } from './group-lines.ts';

const id = (n: number) => n.toString(16).padStart(32, '0');
const gazette = { label: 'The Gazette', act: 'counts' } as const;
const quote = { statement: id(1), source: id(2), exact: 'at least 238 people' };
const said = { voices: [gazette], statements: [id(1)], quotes: [quote] };
const count: GroupJson['counts'][number] = {
	how: 'stated',
	population: id(3),
	number: {
		number: { value: 238, comparator: '>=', unit: 'person' },
		entity: id(3),
		polarity: 'affirms',
		force: 'asserts',
		scope: { on: '2019-04-12' },
		counted: { by: gazette, how: 'counts' },
		spoken: '2019-04-15',
		source: id(2),
		repeated: [],
		...said,
	},
};

describe('who is in a group, for a terminal', () => {
	it('tells names and counts beside each other and claims nothing of the difference', () => {
		expect(countLine(count, 12)).toBe(
			'12 named; at least 238 counted by The Gazette, of 12 April 2019, said 15 April 2019: “at least 238 people”',
		);
	});

	it('says that nobody is named, and that nobody counts', () => {
		expect(groupLines({ members: [], named: 0, counts: [] })).toEqual([
			'Who is in it',
			'  nobody is known by name in this case',
			'  no source in this case says how many they are',
		]);
	});

	it('tells a member whom a voice puts there from one who was joined', () => {
		const how = { polarity: 'affirms', force: 'asserts', ...said, said: [said] } as const;
		const lines = groupLines({
			members: [
				{ person: id(4), name: 'Ana Ordaz', named: true, belongs: [{ how: 'stated', ...how }] },
				{ person: id(5), name: 'Iván Prado', named: true, belongs: [{ how: 'joined', ...how }] },
			],
			named: 2,
			counts: [count],
		});
		expect(lines[1]).toBe(`  Ana Ordaz  ${id(4)}: says The Gazette counts`);
		expect(lines[2]).toMatch(/joined: an event of theirs is the group’s, as a person decided$/u);
	});
});
