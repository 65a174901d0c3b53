// `npm start`: builds the pages where they are older than their sources, then hands over to the command line.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist', 'web', 'index.html');

if (
	!existsSync(built) ||
	statSync(built).mtimeMs < newest(['src/web', 'src/api', 'src/record', 'package-lock.json'])
) {
	process.stderr.write('Paradero: building the pages of the workspace …\n');
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const args = [vite, 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'error'];
	const build = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
	if (build.status !== 0) process.exit(build.status ?? 1);
}

const main = join(root, 'src', 'cli', 'main.ts');
const child = spawn(process.execPath, [main, 'start', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));

function newest(paths) {
	let latest = 0;
	for (const path of paths) {
		const full = join(root, path);
		const stat = statSync(full);
		latest = Math.max(latest, stat.isDirectory() ? 0 : stat.mtimeMs);
		if (stat.isDirectory())
			for (const entry of readdirSync(full, { recursive: true, withFileTypes: true }))
				if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
	}
	return latest;
}
