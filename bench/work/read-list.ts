import { readFileSync } from 'node:fs';
import { readSource } from '../../src/sources/index.ts';

/** Reads a list as `paradero read` does, and prints how many rows came out. */
const begun = performance.now();
const { tables } = await readSource(readFileSync(process.argv[2] ?? ''), 'list.csv');
const table = tables?.[0];
const took = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ rows: table?.rows.length, rejected: table?.rejected.length, seconds: took }));
