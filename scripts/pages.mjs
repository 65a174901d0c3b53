// Builds the pages of the workspace where they are older than their sources: `node scripts/pages.mjs`, or as a function.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist', 'web', 'index.html');
const SOURCES = ['src/web', 'src/api', 'src/record', 'package-lock.json'];

/** The exit code of the build; 0 where nothing has to be built. */
export function buildPages() {
	if (existsSync(built) && statSync(built).mtimeMs >= newest(SOURCES)) return 0;
	process.stderr.write('Paradero: building the pages of the workspace …\n');
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const args = [vite, 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'error'];
	// A test runner says `test`, for which React would be built for development.
	const env = { ...process.env, NODE_ENV: 'production' };
	return spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] }).status ?? 1;
}

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

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(buildPages());
