// Around `npm pack`: `node scripts/pack.mjs before` makes what is published, and `after` puts the checkout back as it was.
//
// npm packs the folder in which it is called, and its manifest as it stands after `prepack`. The published one differs:
// JavaScript instead of TypeScript, only the packages that the program imports, and none of the pinned Nodes. (Versions
// of the packages below these can't be fixed too: npm takes no notice of an npm-shrinkwrap.json in a tarball.)
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// The same eyes with which the map of the house is checked.
import { importsOf } from '../test/architecture/imports.ts';
import { buildPages } from './pages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...path) => join(root, ...path);

if (process.argv[2] === 'after') after();
else before();

function before() {
	// What a pack that was interrupted left behind.
	after();
	compile();
	if (buildPages() !== 0) throw new Error('the pages could not be built');
	const manifest = publishedManifest(
		JSON.parse(readFileSync(at('package.json'), 'utf8')),
		importedPackages(at('lib')),
	);
	renameSync(at('package.json'), at('package.json.checkout'));
	writeFileSync(at('package.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
}

/** The manifest of the checkout is back in its place. */
function after() {
	if (existsSync(at('package.json.checkout'))) renameSync(at('package.json.checkout'), at('package.json'));
}

function compile() {
	rmSync(at('lib'), { recursive: true, force: true });
	const tsc = at('node_modules', 'typescript', 'bin', 'tsc');
	const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.package.json', '--pretty', 'false'], {
		cwd: root,
		stdio: ['ignore', 2, 2],
	});
	if (status !== 0) throw new Error('the program could not be compiled');
}

/** Every package that a compiled file imports, sorted. */
function importedPackages(folder) {
	const names = new Set();
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
		for (const specifier of importsOf(text))
			if (!specifier.startsWith('.') && !specifier.startsWith('node:'))
				names.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
	}
	return [...names].sort();
}

function publishedManifest(checkout, imported) {
	// What is imported only where its user has put it, such as the client of a language model.
	const peers = checkout.peerDependencies ?? {};
	const own = imported.filter((name) => peers[name] === undefined);
	const undeclared = own.filter((name) => checkout.dependencies[name] === undefined);
	if (undeclared.length > 0) throw new Error(`imported, but no dependency: ${undeclared.join(', ')}`);
	const { name, version, description, license, type, engines, files } = checkout;
	return {
		name,
		version,
		description,
		license,
		type,
		engines,
		bin: { paradero: './lib/cli/main.js' },
		// A program, not a library: its contract is the command line.
		exports: { './package.json': './package.json' },
		files,
		dependencies: Object.fromEntries(own.map((one) => [one, checkout.dependencies[one]])),
		peerDependencies: peers,
		peerDependenciesMeta: checkout.peerDependenciesMeta,
	};
}
