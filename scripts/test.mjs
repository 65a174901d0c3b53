// `npm test`: types, lint, map and tests, one after the other; closes with the line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const report = join(root, '.cache', 'tests.json');
const total = { passed: 0, failed: 0, skipped: 0 };

step('types', 'typescript/bin/tsc', ['-b', '--pretty', 'false']);
step('lint', '@biomejs/biome/bin/biome', ['check', '.']);
// Stories open the workspace: two at once must not build its pages at once.
step('pages', '../scripts/pages.mjs', []);
runTests(process.argv.slice(2));

const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exit(total.failed === 0 ? 0 : 1);

/** A step that finds fault counts as one failed test; one that finds none counts as nothing. */
function step(name, script, args) {
	if (run(name, script, args) !== 0) total.failed += 1;
}

function runTests(filters) {
	mkdirSync(dirname(report), { recursive: true });
	rmSync(report, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = run('map and tests', 'vitest/vitest.mjs', ['run', ...reporters, ...filters]);
	const { testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
	const before = total.failed;
	for (const file of testResults) {
		const count = (...states) => file.assertionResults.filter(({ status }) => states.includes(status)).length;
		total.passed += count('passed');
		total.skipped += count('skipped', 'pending', 'todo', 'disabled');
		// A file that does not even load has no test to fail.
		total.failed += count('failed') || (file.status === 'failed' ? 1 : 0);
	}
	if (code !== 0 && total.failed === before) total.failed += 1;
	refuseSkipsInCi();
}

/** In CI everything that a test may ask for is there, but for the shared material when it is not beside the project. */
function refuseSkipsInCi() {
	if (process.env.CI !== 'true' || total.skipped === 0) return;
	if (!existsSync(join(root, '..', 'shared', 'data'))) {
		process.stdout.write('The shared material is not beside the project: what needs it was skipped.\n');
		return;
	}
	process.stdout.write(`${total.skipped} tests were skipped, which CI does not allow.\n`);
	total.failed += 1;
}

function run(name, script, args) {
	process.stdout.write(`\n── ${name}\n`);
	const begun = performance.now();
	const path = join(root, 'node_modules', script);
	const { status } = spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: ['ignore', 1, 2] });
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	process.stdout.write(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`);
	return status ?? 1;
}
