import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** Prints the rooms, and the modules of Node, that are loaded before the command line knows what it is asked for. */
const LOOK = `
import { registerHooks } from 'node:module';
const loaded = new Set();
registerHooks({
	load(url, context, next) {
		loaded.add(/\\/src\\/([a-z]+)\\//.exec(url)?.[1] ?? (url.startsWith('node:') ? url : ''));
		return next(url, context);
	},
});
await import(${JSON.stringify(pathToFileURL('src/cli/run.ts').href)});
process.stdout.write(JSON.stringify([...loaded]));
`;

test('no command waits for grammars, pages, a server or the network that it may never need', () => {
	const loaded = JSON.parse(
		execFileSync(process.execPath, ['--input-type=module', '-e', LOOK], {
			encoding: 'utf8',
			timeout: 120_000,
		}),
	) as string[];
	expect(loaded).toContain('cli');
	for (const heavy of ['extract', 'server', 'web', 'node:http', 'node:https'])
		expect(loaded).not.toContain(heavy);
});
