import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inScratch } from '../inputs.ts';
import { work } from '../process.ts';
import { median, type Row, times } from '../row.ts';

const ROWS = 1_000_000;
type Read = { readonly rows: number; readonly rejected?: number; readonly seconds: number };

export const readMillion: Row = () =>
	inScratch(async (scratch) => {
		const file = join(scratch, 'million.csv');
		writeRows(file);
		const ours = await times(2, () => work<Read>('read-list.ts', file));
		const peer = await times(2, () => work<Read>('csv-parse.ts', file));
		const runs = ours.map((one) => one.result.seconds);
		return [
			{
				work: 'read a list of a million rows',
				unit: 's',
				ours: median(runs),
				runs,
				peer: { name: 'csv-parse alone', value: median(peer.map((one) => one.result.seconds)) },
				aim: '≤ 30, memory flat',
				cpu: median(ours.map((one) => one.cpu ?? Number.NaN)),
				peakMB: Math.max(...ours.map((one) => one.peakMB ?? 0)),
				note: `${Math.round(statSync(file).size / 1e6)} MB, ${ours[0]?.result.rows.toLocaleString('en')} rows read, ${ours[0]?.result.rejected} rejected; csv-parse held ${Math.round(Math.max(...peer.map((one) => one.peakMB ?? 0)))} MB`,
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
