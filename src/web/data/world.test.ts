import { describe, expect, it } from 'vitest';
import { type Country, landIn } from './world.ts';

const square = (west: number, south: number) => [
	[
		[west, south],
		[west, south + 5],
		[west + 5, south + 5],
		[west + 5, south],
		[west, south],
	],
];
const WORLD: readonly Country[] = [
	{
		type: 'Feature',
		properties: { name: 'Two islands' },
		geometry: { type: 'MultiPolygon', coordinates: [square(0, 0), square(100, 40)] },
	},
	{
		type: 'Feature',
		properties: { name: 'East' },
		geometry: { type: 'Polygon', coordinates: square(174, 0) },
	},
];
const west = (...corners: Parameters<typeof landIn>[1]) =>
	landIn(WORLD, corners).map(({ coordinates }) => coordinates[0]?.[0]?.[0]);

describe('landIn', () => {
	it('leaves out the land that does not reach into the part that is shown', () => {
		expect(west([-10, -10], [10, 10])).toEqual([0]);
		expect(west([3, 3], [4, 4])).toEqual([0]);
		expect(west([-180, -80], [180, 80])).toEqual([0, 100, 174]);
		expect(west([20, 20], [60, 30])).toEqual([]);
	});

	it('goes on beyond the 180th degree', () => {
		expect(west([-190, -10], [-170, 10])).toEqual([174]);
		expect(west([170, -10], [190, 10])).toEqual([174]);
	});
});
