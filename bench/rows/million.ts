import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inScratch } from '../inputs.ts';
import { pythonTools } from '../peers/python.ts';
import { paradero, runCommand, work } from '../process.ts';
import { median, type Row, times } from '../row.ts';

const ROWS = 1_000_000;
type Read = { readonly rows: number; readonly rejected?: number; readonly seconds: number };

export const listOfAMillion: Row = () =>
	inScratch(async (scratch) => {
		const file = join(scratch, 'million.csv');
		writeRows(file);
		const size = `${Math.round(statSync(file).size / 1e6)} MB`;
		const read = await times(5, () => work<Read>('read-list.ts', file));
		const parsed = await times(5, () => work<Read>('csv-parse.ts', file));
		const tools = await pythonTools();
		const added = await times(5, async (i) => {
			const path = join(scratch, `million-${i}.paradero`);
			await paradero('init', path, '--no-passphrase');
			return paradero('add', path, file);
		});
		const inserted =
			tools === null
				? []
				: await times(5, (i) =>
						runCommand(join(tools, 'sqlite-utils'), [
							'insert',
							join(scratch, `million-${i}.sqlite`),
							'list',
							file,
							'--csv',
							'--silent',
						]),
					);
		const seconds = (all: readonly { readonly seconds: number }[]) => all.map((one) => one.seconds);
		const most = (all: readonly { readonly peakMB: number | undefined }[]) =>
			Math.round(Math.max(...all.map((one) => one.peakMB ?? 0)));
		return [
			{
				work: 'read a list of a million rows',
				unit: 's',
				ours: median(seconds(read.map(({ result }) => result))),
				runs: seconds(read.map(({ result }) => result)),
				peer: { name: 'csv-parse alone', value: median(seconds(parsed.map(({ result }) => result))) },
				aim: 'none set',
				cpu: median(read.map((one) => one.cpu ?? Number.NaN)),
				peakMB: most(read),
				note: `${size}, ${read[0]?.result.rows.toLocaleString('en')} rows read, ${read[0]?.result.rejected} rejected; csv-parse held ${most(parsed)} MB`,
			},
			{
				work: 'add a list of a million rows: preserve, read, store, log',
				unit: 's',
				ours: median(seconds(added)),
				runs: seconds(added),
				...(inserted.length === 0
					? {}
					: { peer: { name: 'sqlite-utils insert, not encrypted', value: median(seconds(inserted)) } }),
				aim: '≤ 30, memory flat',
				cpu: median(added.map((one) => one.cpu ?? Number.NaN)),
				peakMB: most(added),
				note: `${size}, whole process${inserted.length === 0 ? '' : `; sqlite-utils held ${most(inserted)} MB`}`,
			},
		];
	});

/** Made-up rows, the same in every run. */
function writeRows(file: string): void {
	const given = ['Alma', 'Bruno', 'Celia', 'Darío', 'Elvira', 'Fausto', 'Gala', 'Hugo'];
	const family = ['Arrieta', 'Bermello', 'Candía', 'Dorrego', 'Escalada', 'Fariña', 'Godoy'];
	const handle = openSync(file, 'w');
	writeSync(handle, 'id,apellido,nombre,fecha_detencion,lugar\n');
	let part = '';
	for (let i = 1; i <= ROWS; i++) {
		const date = `${1 + (i % 28)}/${1 + (i % 12)}/${1974 + (i % 9)}`;
		part += `${i},"${family[i % 7]} ${family[(i >> 3) % 7]}",${given[i % 8]},${date},"Puerto Alcores, barrio ${i % 40}"\n`;
		if (part.length < 1 << 20 && i < ROWS) continue;
		writeSync(handle, part);
		part = '';
	}
	closeSync(handle);
}
