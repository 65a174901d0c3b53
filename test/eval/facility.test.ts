import { describe, expect, it } from 'vitest';
import { isSameFacility } from '../../eval/show/facility.ts';

describe('two names of a facility', () => {
	it.each([
		['Norte County Detention Center', 'Norte County Detention Center (NCDC)', '', true],
		['Norte County Detention Center', 'Sur County Detention Center', '', false],
		['Steward Detention Center', 'Stewart Detention Center (SDC)', '', true],
		['SDC', 'Stewart Detention Center (SDC)', '', true],
		[
			'State Office of Prisons Central Detention Center',
			'Central Detention Center (CDC) Port Ansell',
			'Port Ansell',
			true,
		],
		['Ansell Processing Center', 'Ansell Processing Center', 'Ansell', true],
		['Detention Center', 'Processing Center', '', false],
	] as const)('%s, %s', (left, right, town, same) => {
		expect(isSameFacility(left, right, town)).toBe(same);
	});
});
