import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inScratch, sharedPath } from '../inputs.ts';
import { paradero, work } from '../process.ts';
import { median, type Row, times } from '../row.ts';

const FILE = 'victimas_accionar_represivo_ilegal.csv';

export const importRegister: Row = async () => {
	const file = sharedPath('lists', 'argentina', FILE);
	if (file === null)
		return [{ work: 'import a register of 8,627 rows', skipped: 'the shared lists are not here' }];
	const ran = await times(5, () =>
		inScratch(async (scratch) => {
			const path = join(scratch, 'register.paradero');
			const map = join(scratch, 'map.ndjson');
			writeFileSync(map, `${JSON.stringify({ do: 'map', source: FILE })}\n`);
			await paradero('init', path, '--no-passphrase');
			return { add: await paradero('add', path, file), map: await paradero('decide', path, map) };
		}),
	);
	const peer = await times(5, () => work('csv-parse.ts', file));
	const added = ran.map(({ add }) => add.seconds);
	const mapped = ran.map(({ map }) => map.seconds);
	return [
		{
			work: 'add a register of 8,627 rows',
			unit: 's',
			ours: median(added),
			runs: added,
			peer: { name: 'csv-parse alone', value: median(peer.map((one) => one.seconds)) },
			aim: '≤ 2',
			cpu: median(ran.map(({ add }) => add.cpu ?? Number.NaN)),
			peakMB: Math.max(...ran.map(({ add }) => add.peakMB ?? 0)),
			note: 'whole process',
		},
		{
			work: 'accept its columns (map): entities, dates and answers of every row',
			unit: 's',
			ours: median(mapped),
			runs: mapped,
			aim: 'none set',
			cpu: median(ran.map(({ map }) => map.cpu ?? Number.NaN)),
			peakMB: Math.max(...ran.map(({ map }) => map.peakMB ?? 0)),
			note: 'whole process',
		},
	];
};
