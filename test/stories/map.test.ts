import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LinesJson, LinesShape, OriginShape } from '../../src/api/index.ts';
import { PLACES_MAPPED } from '../places.ts';
import { aFolder, answer, run } from './run.ts';

const folder = aFolder();
const path = join(folder, 'a.paradero');
const sources = join(folder, 'sources');

const REGISTER = `id,name,first,last,place_1,location_1,latitude_1,longitude_1,exact_1,place_2,location_2,latitude_2,longitude_2,exact_2
1,"Quist, Lena",2031-03-01,2031-03-04,Home,Calle Alta,-38.5,-52.1,0,In Custody,Faro Norte,NA,NA,NA
2,"Berrin, Tomas",2031-03-02,2031-03-02,In Custody,Grey Mill,-37.9,-51.7,1,In Custody,"the jail, Port Vey",NA,NA,NA
3,"=Abril, Nina",2031-03-05,2031-03-06,In Custody,a hut nobody placed,NA,NA,NA,NA,NA,NA,NA,NA
`;
const PLACES = `place,latitude,longitude,precision,source
Faro Norte,-38.01,-52.40,exact,a visitor
Port Vey,-37.2,-54.9,town,the port authority
`;
const REPORT = `Flown north\n\nOn 9 March 2031 Lena Quist was transferred from Faro Norte to Port Vey.\n`;

const DECISIONS = [
	{
		do: 'map',
		source: 'register.csv',
		subject: 'Person',
		dateOrder: 'ymd',
		columns: {
			id: 'key',
			name: 'full-name',
			first: 'stays-from',
			last: 'stays-until',
			...Object.fromEntries(
				[1, 2].flatMap((n) => [
					[`place_${n}`, 'stay-kind'],
					[`location_${n}`, 'stay-at'],
					[`latitude_${n}`, 'latitude'],
					[`longitude_${n}`, 'longitude'],
					[`exact_${n}`, 'position-precision'],
				]),
			),
		},
	},
	PLACES_MAPPED,
	{
		do: 'state',
		source: 'report.txt',
		kind: 'custody',
		quote: 'On 9 March 2031 Lena Quist was transferred from Faro Norte to Port Vey',
		slots: { type: 'transfer', who: 'Lena Quist', on: '2031-03-09', from: 'Faro Norte', to: 'Port Vey' },
		chain: [{ name: 'The Hollow Post', act: 'publishes' }],
	},
	{ do: 'mark-reprint', source: 'again.txt', of: 'report.txt', reason: 'the same words' },
];

let lines: LinesJson;
const siteOf = (label: string) => lines.sites.find((site) => site.label === label);
const legs = () =>
	lines.legs.map(({ by, from, to }) => [by, lines.sites[from]?.label, lines.sites[to]?.label]).sort();

beforeAll(async () => {
	mkdirSync(sources);
	writeFileSync(join(sources, 'register.csv'), REGISTER);
	writeFileSync(join(sources, 'places.csv'), PLACES);
	writeFileSync(join(sources, 'report.txt'), REPORT);
	writeFileSync(join(sources, 'again.txt'), REPORT);
	writeFileSync(join(folder, 'decisions.ndjson'), DECISIONS.map((one) => JSON.stringify(one)).join('\n'));
	await run(['init', path, '--no-passphrase']);
	await run(['add', path, sources]);
	const decided = await run(['decide', path, join(folder, 'decisions.ndjson')]);
	expect([decided.code, decided.stdout]).toEqual([0, expect.stringContaining('0 refused')]);
	lines = await answer(LinesShape, ['map', path]);
}, 120_000);

describe('paradero map', () => {
	it('has a place where the row, the list of places or its words say, and no further', () => {
		expect(siteOf('Calle Alta')?.where).toMatchObject({ is: 'point', latitude: -38.5, approximate: true });
		expect(siteOf('Grey Mill')?.where).not.toHaveProperty('approximate');
		expect(siteOf('Faro Norte')).toMatchObject({ by: 'name', where: { is: 'point', latitude: -38.01 } });
		expect(siteOf('the jail, Port Vey')?.where).toMatchObject({ is: 'around', of: 'Port Vey' });
		expect(siteOf('a hut nobody placed')?.where).toEqual({ is: 'none' });
	});

	it('draws what a voice tells from both ends, and what a row lists in order as just that', () => {
		expect(legs()).toEqual([
			['listed', 'Calle Alta', 'Faro Norte'],
			['listed', 'Grey Mill', 'the jail, Port Vey'],
			['told', 'Faro Norte', 'Port Vey'],
		]);
	});

	it('narrows to a person or to a place', async () => {
		const one = await answer(LinesShape, ['map', path, '--person', 'berrin']);
		expect(one.people.map(({ name }) => name)).toEqual(['Berrin, Tomas']);
		const there = await answer(LinesShape, ['map', path, '--place', 'grey mill']);
		expect(there.people).toEqual(one.people);
	});

	it('tells a terminal which places have no position', async () => {
		const { stdout } = await run(['map', path]);
		expect(stdout).toMatch(/Faro Norte: -38\.01, -52\.4 \(position given, by a place of this name\)/);
		expect(stdout).toMatch(/^1 place without a position:\n {2}a hut nobody placed/m);
	});

	it('prints tables that say what they are, and no formula', async () => {
		const csv = (await run(['map', path, '--csv'])).stdout;
		expect(csv.split('\n')[0]).toBe('# internal: names people');
		expect(csv).toMatch(/^"'=Abril, Nina",/m);
		expect(csv).toMatch(/"listed next, no way told",says,Calle Alta,-38\.5,-52\.1,Faro Norte,-38\.01,-52\.4/);
		const table = (await run(['map', path, '--markdown'])).stdout;
		expect(table).toMatch(/^\*internal: names people\*$/m);
		expect(table).toMatch(/^\[\^\d+\]: “.*transferred from Faro Norte.*” \(Flown north\)$/m);
		const geo = z
			.object({
				note: z.string(),
				features: z.array(z.object({ geometry: z.object({ type: z.string() }).nullable() })),
			})
			.parse(JSON.parse((await run(['map', path, '--geojson'])).stdout));
		expect(geo.note).toBe('internal: names people');
		expect(new Set(geo.features.map(({ geometry }) => geometry?.type ?? 'none'))).toEqual(
			new Set(['Point', 'LineString', 'none']),
		);
		expect((await run(['map', path, '--csv', '--geojson'])).code).toBe(2);
	});
});

describe('paradero timeline', () => {
	it('keeps a row’s places in its order, on days that are a set', async () => {
		const { stdout } = await run(['timeline', path, '--person', 'Quist, Lena']);
		expect(stdout).toMatch(
			/Home \(place 1 in the list's order\), Calle Alta;[^\n]*\n[^\n]*held \(place 2 in the list's order\), Faro Norte/,
		);
		const csv = (await run(['timeline', path, '--csv'])).stdout;
		expect(csv).toContain('[2031-03-01..2031-03-04]');
	});

	it('has footnotes with the words', async () => {
		const table = (await run(['timeline', path, '--markdown'])).stdout;
		expect(table).toMatch(/\| transfer \| Faro Norte \| Port Vey \| 9 March 2031 .*\[\^\d+\] \|/);
	});
});

describe('paradero sources --by-origin', () => {
	it('puts those of one origin together, with who says so and why', async () => {
		const [first, ...others] = await answer(z.array(OriginShape), ['sources', path, '--by-origin']);
		expect(
			first?.sources.map((one) => [one.path, one.links.map(({ how, reason }) => [how, reason])]),
		).toEqual([
			['report.txt', []],
			['again.txt', [['reprint', 'the same words']]],
		]);
		expect(others.every((one) => one.sources.length === 1)).toBe(true);
		expect((await run(['sources', path, '--by-origin'])).stdout).toMatch(
			/3 origins of 4 sources; 2 stand alone/,
		);
		expect((await run(['sources', path, '--by-origin', '--csv'])).stdout).toMatch(
			/again\.txt,.*reprints “Flown north”/,
		);
		expect((await run(['sources', path, '--by-origin', '--markdown'])).stdout).toMatch(/“the same words”/);
		expect((await run(['sources', path, '--csv'])).code).toBe(2);
	});
});
