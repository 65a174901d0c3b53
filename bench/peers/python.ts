import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const venv = join(import.meta.dirname, '..', 'out', 'venv');
const PACKAGES = ['datasette==0.65.5', 'sqlite-utils==4.2.1'];

/** The folder of Python tools that documenters use for tables, installed once; `null` where Python can't get them. */
export async function pythonTools(): Promise<string | null> {
	const bin = join(venv, 'bin');
	if (existsSync(join(bin, 'datasette'))) return bin;
	try {
		await run('python3', ['-m', 'venv', venv]);
		await run(join(bin, 'pip'), ['install', '--quiet', ...PACKAGES]);
		return bin;
	} catch {
		return null;
	}
}
