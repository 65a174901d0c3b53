// Sets the checkout up before `npm start` and `npm test`, on any Node ≥ 20, with nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const installed = join(modules, '.package-lock.json');
const lock = join(root, 'package-lock.json');
const windows = process.platform === 'win32';

const modifiedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : Number.NEGATIVE_INFINITY);

if (modifiedAt(installed) < modifiedAt(lock)) {
	process.stderr.write('Paradero: installing dependencies, once (npm ci --ignore-scripts) …\n');
	const npm = process.env.npm_execpath;
	const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const run = npm
		? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
		: spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: windows });
	if (run.status !== 0) {
		process.stderr.write('Paradero: npm ci failed; is the npm registry reachable? Nothing was changed.\n');
		process.exit(run.status ?? 1);
	}
}
linkPinnedNode();

/** npm 10 installs the pinned runtime but makes no `node_modules/.bin/node`; npm 11 does. */
function linkPinnedNode() {
	const link = join(modules, '.bin', windows ? 'node.cmd' : 'node');
	if (existsSync(link)) return;
	const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	for (const name of Object.keys(optionalDependencies)) {
		const binary = join(modules, name, 'bin', windows ? 'node.exe' : 'node');
		if (!existsSync(binary) || !runsHere(binary)) continue;
		mkdirSync(dirname(link), { recursive: true });
		if (windows) writeFileSync(link, `@"${binary}" %*\r\n`);
		else symlinkSync(binary, link);
		return;
	}
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 18)) return;
	process.stderr.write(
		`Paradero: no pinned Node for ${process.platform}-${process.arch} came with the install, and this Node is ${process.version}. Install Node 22.18 or newer and run the command again.\n`,
	);
	process.exit(1);
}

function runsHere(binary) {
	return spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
}
