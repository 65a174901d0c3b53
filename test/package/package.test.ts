import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseShape, SourceShape } from '../../src/api/index.ts';
import { importsOf } from '../architecture/imports.ts';
import { bytesOf, fetchNode, installedIn, type Machine, npmSays, npx, spawnNpx } from './npm.ts';

/** What npm makes of the checkout, installed and used by a stranger: an empty folder, a new account, one command. */
const OLDEST = '22.18.0';
const TOO_OLD = '20.19.5';
const scratch = mkdtempSync(join(tmpdir(), 'paradero-package-'));
const sources = resolve('examples/flight-318/sources');
const decisions = resolve('examples/flight-318/decisions.ndjson');
const manifestBefore = readFileSync('package.json', 'utf8');
const { version, dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(manifestBefore) as {
	version: string;
	dependencies: Record<string, string>;
	peerDependencies: Record<string, string>;
	peerDependenciesMeta: Record<string, { optional: boolean }>;
};
let tarball = '';
let unpacked = '';
const nodes: Record<string, string> = { pinned: dirname(process.execPath) };

beforeAll(() => {
	const name = npmSays(['pack', '--silent', '--pack-destination', scratch]).split('\n').at(-1) ?? '';
	tarball = join(scratch, name);
	unpacked = join(scratch, 'package');
	spawnSync('tar', ['xzf', tarball, '-C', scratch]);
	for (const wanted of [OLDEST, TOO_OLD]) nodes[wanted] = fetchNode(wanted, join(scratch, `node ${wanted}`));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function aMachine(node: string): Machine {
	const place = join(scratch, `on ${node}, à côté`);
	const machine = {
		node: nodes[node] ?? '',
		home: join(place, 'hôme of x'),
		folder: join(place, 'an empty folder'),
	};
	mkdirSync(machine.home, { recursive: true });
	mkdirSync(machine.folder);
	copyFileSync(tarball, join(machine.folder, basename(tarball)));
	return machine;
}

/** By a path that begins with a dot, or npx takes it for the program itself. */
const given = () => `./${basename(tarball)}`;
const filesBelow = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

describe('the package', () => {
	test('leaves the checkout as it was', () => {
		expect(readFileSync('package.json', 'utf8')).toBe(manifestBefore);
		expect(readdirSync('.').filter((name) => /\.checkout$|\.tgz$/.test(name))).toEqual([]);
	});

	test('holds the program, its pages, the example and the words about it, and nothing else', () => {
		const files = filesBelow(unpacked);
		for (const path of ['lib/cli/main.js', 'dist/web/index.html', 'LICENSE', 'README.md', 'SECURITY.md'])
			expect(files).toContain(path);
		expect(files.filter((path) => path.startsWith('examples/')).length).toBeGreaterThan(8);
		const tops = new Set(files.map((path) => path.split('/')[0] ?? ''));
		expect([...tops].filter((top) => !/\.md$|^LICENSE$|^package\.json$/.test(top)).sort()).toEqual([
			'dist',
			'docs',
			'examples',
			'lib',
		]);
		expect(files.filter((path) => /\.tsx?$|\.test\.|\.map$|(^|\/)(eval|bench|test)\//.test(path))).toEqual(
			[],
		);
	});

	test('needs the packages that its files import, at the versions of the checkout, and no others', () => {
		const imported = new Set<string>();
		for (const path of filesBelow(join(unpacked, 'lib')))
			for (const name of importsOf(readFileSync(join(unpacked, 'lib', path), 'utf8')))
				if (!/^\.|^node:/.test(name)) imported.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
		const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Record<
			string,
			unknown
		>;
		expect(manifest.dependencies).toEqual(
			Object.fromEntries(
				[...imported]
					.filter((name) => peerDependencies[name] === undefined)
					.sort()
					.map((name) => [name, dependencies[name]]),
			),
		);
		// What some bring themselves and most never need: nobody is made to install it.
		expect(manifest).toMatchObject({ peerDependencies, peerDependenciesMeta });
		for (const name of Object.keys(peerDependencies)) {
			expect(imported).toContain(name);
			expect(peerDependenciesMeta[name]).toEqual({ optional: true });
		}
		expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['license', 'bin', 'engines', 'type']));
		for (const field of ['private', 'scripts', 'devDependencies', 'optionalDependencies'])
			expect(manifest).not.toHaveProperty(field);
	});

	test('carries the licences of what its pages are made of', () => {
		const licences = readFileSync(join(unpacked, 'dist/web/licenses.md'), 'utf8');
		for (const name of ['react', '@mantine/core', 'i18next']) expect(licences).toContain(name);
	});
});

describe.each([OLDEST, 'pinned'])('on Node %s, a stranger', (node) => {
	let machine: Machine;
	let path = '';
	/** Of the workspace that is open, if a test ends before it has closed it. */
	let group = 0;
	afterAll(() => {
		if (group > 0) process.kill(-group, 'SIGKILL');
	});
	const run = async (...args: string[]) => {
		const ended = await npx(machine, given(), args);
		expect([args[0], ended.code, ended.code === 0 ? '' : ended.stderr]).toEqual([args[0], 0, '']);
		return ended;
	};
	beforeAll(() => {
		machine = aMachine(node);
		path = join(machine.folder, 'señor.paradero');
	});

	test('installs it without a warning, and is told its version', async () => {
		const { stdout, stderr } = await run('--version');
		expect(stdout).toBe(`${version}\n`);
		expect(stderr).not.toMatch(/EBADENGINE|deprecated|ERR/);
		process.stdout.write(
			`tarball ${kb(bytesOf(tarball))}, unpacked ${kb(bytesOf(unpacked))}, installed with all that it needs ${kb(bytesOf(installedIn(machine)))}\n`,
		);
	});

	test('finds that every module of it loads, with what it imports', () => {
		const lib = join(installedIn(machine), 'paradero', 'lib');
		// The command line and three threads do their work when they are loaded.
		const modules = filesBelow(lib).filter(
			(name) => !/^cli\/main\.js$|(writing|suggesting|verifying)-thread\.js$/.test(name),
		);
		expect(modules.length).toBeGreaterThan(150);
		const script = `const failed = [];
			const { readFileSync } = await import('node:fs');
			for (const name of JSON.parse(readFileSync(0, 'utf8'))) await import(name).catch((error) => failed.push(name + ': ' + error.message));
			console.log(process.version, JSON.stringify(failed)); process.exit();`;
		const urls = JSON.stringify(modules.map((name) => `file://${encodeURI(join(lib, name))}`));
		// Through a pipe: hundreds of addresses are longer than an argument may be.
		const ran = spawnSync(join(machine.node, 'node'), ['--input-type=module', '--eval', script], {
			input: urls,
			encoding: 'utf8',
		});
		expect([ran.stdout, ran.stderr]).toEqual([
			`${node === 'pinned' ? process.version : `v${node}`} []\n`,
			'',
		]);
	});

	test('makes a case, fills it, and asks it', async () => {
		await run('init', path, '--no-passphrase');
		const added = JSON.parse((await run('add', path, sources, '--json')).stdout) as {
			sources: { result: string }[];
		};
		// Some files hold several sources.
		expect(added.sources.length).toBeGreaterThanOrEqual(readdirSync(sources).length);
		expect(added.sources.filter(({ result }) => result !== 'new')).toEqual([]);
		const receipt = JSON.parse((await run('decide', path, decisions, '--json')).stdout) as {
			refused: unknown[];
		};
		expect(receipt.refused).toEqual([]);
		expect((await run('whereabouts', path, '--person', 'Ibarcea')).stdout).toContain('Ibarcea');
		expect((await run('suggestions', path)).stdout.length).toBeGreaterThan(0);
		expect((await run('verify', path)).stdout).toMatch(/^whole:/);
	});

	test('gets the example by start, in the folder in which he stands', async () => {
		await run('start', '--no-serve');
		expect(readdirSync(machine.folder)).toContain('example.paradero');
		expect((await run('whereabouts', 'example.paradero')).stdout).toContain('Ibarcea');
	});

	test('opens the workspace, with its pages, and ends it by Ctrl-C', async () => {
		const child = spawnNpx(machine, given(), ['serve', path, '--json']);
		group = child.pid ?? 0;
		const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
		const printed = await new Promise<string>((done, fail) => {
			let text = '';
			child.stdout.setEncoding('utf8').on('data', (part: string) => {
				text += part;
				if (text.includes('\n')) done(text);
			});
			void ended.then((code) => fail(new Error(`ended with ${code}`)));
		});
		const { url, port } = JSON.parse(printed) as { url: string; port: number };
		const cookie = `paradero-${port}=${new URL(url).searchParams.get('token')}`;
		const get = async (where: string, accept = '*/*') => {
			const reply = await fetch(new URL(where, url), { headers: { cookie, accept } });
			expect([where, reply.status]).toEqual([where, 200]);
			return reply;
		};
		const page = await (await get('/', 'text/html')).text();
		const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
		expect(scripts.length).toBeGreaterThan(1);
		for (const script of scripts) await get(script);
		expect(CaseShape.parse(await (await get('/api/case')).json()).name).toBe('señor');
		const held = SourceShape.array().parse(await (await get('/api/sources')).json());
		const pdf = held.find(({ mime }) => mime === 'application/pdf');
		const picture = await get(`/api/sources/${pdf?.id}/pages/1/picture?width=200`);
		expect(
			Buffer.from(await picture.arrayBuffer())
				.subarray(1, 4)
				.toString(),
		).toBe('PNG');
		process.kill(-group, 'SIGINT');
		await ended;
		group = 0;
		expect(readdirSync(path)).not.toContain('RUNNING');
	});

	test('is told when the pages are missing from an installation', async () => {
		rmSync(join(installedIn(machine), 'paradero', 'dist'), { recursive: true });
		const ended = await npx(machine, given(), ['serve', path]);
		expect([ended.code, ended.stdout]).toEqual([1, '']);
		expect(ended.stderr).toContain('install Paradero again');
	});
});

test(`on Node ${TOO_OLD}, a stranger is told which Node it takes`, async () => {
	const ended = await npx(aMachine(TOO_OLD), given(), ['--version']);
	expect([ended.code, ended.stdout]).toEqual([1, '']);
	expect(ended.stderr).toContain(`Paradero needs Node 22.18 or newer, and this is v${TOO_OLD}`);
});

function kb(bytes: number): string {
	return `${(bytes / 1024).toLocaleString('en', { maximumFractionDigits: 0 })} kB`;
}
