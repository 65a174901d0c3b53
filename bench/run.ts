import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Line, Row, Skipped } from './row.ts';
import { decisions } from './rows/decisions.ts';
import { firstLoad } from './rows/first-load.ts';
import { interactive } from './rows/interactive.ts';
import { largeAnswers } from './rows/large.ts';
import { linkLists } from './rows/link.ts';
import { listOfAMillion } from './rows/million.ts';
import { openCase } from './rows/open.ts';
import { addPdfs } from './rows/pdfs.ts';
import { plots } from './rows/plots.ts';
import { proposeSpeed } from './rows/propose.ts';
import { importRegister } from './rows/register.ts';
import { verifyLog } from './rows/verify.ts';

/** `npm run bench`: how fast, how large, with a peer measured in the same run. A word picks rows: `npm run bench -- open`.
 * `--runs 3`: how often what is compared with a peer is measured, where a row asks for it. */
const ROWS: Readonly<Record<string, Row>> = {
	propose: proposeSpeed,
	pdfs: addPdfs,
	open: openCase,
	register: importRegister,
	million: listOfAMillion,
	large: largeAnswers,
	decisions,
	verify: verifyLog,
	link: linkLists,
	'first-load': firstLoad,
	interactive,
	plots,
};

const { values, positionals: wanted } = parseArgs({
	options: { runs: { type: 'string', default: '5' } },
	allowPositionals: true,
});
const runs = Math.max(1, Number(values.runs) || 5);
const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.version}`;
console.log(`${machine}, load ${loadavg()[0]?.toFixed(1)} before the first row`);
console.log('Times are medians by the clock, which a busy machine stretches; processor time it does not.\n');

const lines: (Line | Skipped)[] = [];
for (const [name, measure] of Object.entries(ROWS)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	for (const line of await measure(runs)) {
		lines.push(line);
		print(line);
	}
}
const out = join(import.meta.dirname, 'out');
mkdirSync(out, { recursive: true });
const file = join(out, `${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.json`);
writeFileSync(file, `${JSON.stringify({ machine, load: loadavg(), lines }, null, '\t')}\n`);
console.log(`\nEvery run stands in ${file}`);

function print(line: Line | Skipped): void {
	if ('skipped' in line) {
		console.log(`${line.work}\n    skipped: ${line.skipped}`);
		return;
	}
	const { work, unit, ours, peer, aim, cpu, peakMB, note } = line;
	const cells = [
		`${round(ours)} ${unit}`,
		...(peer === undefined
			? []
			: [`${peer.name}: ${round(peer.value)} (ours is ${round(ours / peer.value)} ×)`]),
		`aim ${aim}`,
		...(cpu === undefined ? [] : [`processor ${round(cpu)} s`]),
		...(peakMB === undefined || peakMB === 0 ? [] : [`peak ${Math.round(peakMB)} MB`]),
	];
	console.log(`${work}\n    ${cells.join('  |  ')}${note === undefined ? '' : `\n    ${note}`}`);
}

function round(value: number): string {
	return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
