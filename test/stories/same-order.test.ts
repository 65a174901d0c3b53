import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFolder, theExample } from './run.ts';
import { wholeOf } from './whole.ts';

// A case is called as its folder is.
const cases = [aFolder(), aFolder()].map((folder) => join(folder, 'example.paradero'));

beforeAll(async () => {
	for (const path of cases) await theExample(path);
}, 300_000);

describe('two cases of the same sources and the same decisions', () => {
	it('tell everything in the same order, though every id in them is another', {
		timeout: 180_000,
	}, async () => {
		const [one, other] = [await wholeOf(cases[0] ?? ''), await wholeOf(cases[1] ?? '')];
		expect(one.size).toBeGreaterThan(200);
		expect([...other.keys()]).toEqual([...one.keys()]);
		// All at the end: whoever mends an order wants to know of each answer in which it shows.
		const apart = [...one].filter(([name, told]) => JSON.stringify(told) !== JSON.stringify(other.get(name)));
		expect(apart.map(([name]) => name)).toEqual([]);
		expect([...one.keys()].filter((name) => !name.endsWith(' 200'))).toEqual([]);
	});
});
