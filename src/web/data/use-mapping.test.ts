import { expect, it } from 'vitest';
import { COLUMN_ROLES } from '../../record/index.ts';
import { en } from '../text/en.ts';
import { rolesInGroups } from './role-groups.ts';
import { repeatedRoles, sameMapping } from './use-mapping.ts';

const mapping = (columns: Parameters<typeof sameMapping>[0]['columns']) =>
	({ subject: 'Person', dateOrder: 'dmy', columns }) as const;

it('takes a column that is ignored and one that is not named for the same', () => {
	expect(sameMapping(mapping({ a: 'note', b: 'ignore' }), mapping({ a: 'note' }))).toBe(true);
	expect(sameMapping(mapping({ a: 'note', b: 'alias' }), mapping({ b: 'alias', a: 'note' }))).toBe(true);
	expect(sameMapping(mapping({ a: 'note' }), mapping({ a: 'alias' }))).toBe(false);
	expect(sameMapping(mapping({}), { ...mapping({}), dateOrder: 'mdy' })).toBe(false);
});

it('points at roles that two columns have and only one can fill', () => {
	expect([...repeatedRoles(mapping({ a: 'full-name', b: 'full-name', c: 'alias', d: 'alias' }))]).toEqual([
		'full-name',
	]);
});

it('offers every role once, with a name and a sentence on what it does', () => {
	const offered = rolesInGroups(COLUMN_ROLES).flatMap(({ roles }) => roles);
	expect([...offered].sort()).toEqual([...COLUMN_ROLES].sort());
	for (const role of COLUMN_ROLES)
		expect([role, Object.hasOwn(en.roles, role), Object.hasOwn(en.roleHelp, role)]).toEqual([
			role,
			true,
			true,
		]);
});
