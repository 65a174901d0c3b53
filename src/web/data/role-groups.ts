import type { ColumnRole } from '../../record/index.ts';

export type RoleGroup = 'who' | 'what' | 'place' | 'source' | 'other';

/** Where a role stands in the choice of roles; one that is not named here stands among the others. */
const GROUPS: Readonly<Record<Exclude<RoleGroup, 'other'>, readonly ColumnRole[]>> = {
	who: [
		'full-name',
		'given-names',
		'surname',
		'second-surname',
		'married-surname',
		'alias',
		'born-on',
		'age',
		'sex',
		'nationality',
		'identifier',
		'status',
	],
	what: [
		'detained-on',
		'detained-at',
		'held-at',
		'held-by',
		'transferred-on',
		'transferred-to',
		'released-on',
		'removed-on',
		'disappeared-on',
		'died-on',
		'died-at',
		'stay-at',
		'stay-kind',
		'stays-from',
		'stays-until',
	],
	place: ['place-name', 'latitude', 'longitude', 'position-precision'],
	source: ['voice', 'told-on', 'consent', 'private'],
};
const NAMED = new Set(Object.values(GROUPS).flat());

/** All roles, each in one group. */
export function rolesInGroups(
	roles: readonly ColumnRole[],
): readonly { readonly group: RoleGroup; readonly roles: readonly ColumnRole[] }[] {
	const groups = (['who', 'what', 'place', 'source'] as const).map((group) => ({
		group,
		roles: roles.filter((role) => GROUPS[group].includes(role)),
	}));
	const other = { group: 'other' as const, roles: roles.filter((role) => !NAMED.has(role)) };
	return [other, ...groups].filter((one) => one.roles.length > 0);
}
