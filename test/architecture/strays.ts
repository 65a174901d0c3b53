import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findCycles } from './cycles.ts';
import { importsOf, onlyReexports } from './imports.ts';
import { type HouseMap, type Room, readMap } from './map.ts';

export type Rule =
	| 'no-row'
	| 'no-room'
	| 'upward'
	| 'wrong-room'
	| 'past-front-door'
	| 'front-door-does-more'
	| 'outside'
	| 'missing-file'
	| 'not-pure'
	| 'undeclared-package'
	| 'many-doors'
	| 'cycle';
/** Something that stands where the map says it should not. */
export type Stray = { readonly rule: Rule; readonly where: string; readonly what: string };

/** Folders beside `src` whose files come into the rooms by the front door like everybody else. */
const NEIGHBOURS = ['test', 'eval', 'bench'];
/** It plants strays, as text. */
const PLANTING = 'test/architecture.test.ts';

/**
 * Everything under `root` that breaks its ARCHITECTURE.md; empty when the house is as drawn. Tests beside
 * the code may use any room and any declared package, but not reach past a front door.
 */
export function findStrays(root: string): Stray[] {
	const map = readMap(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
	const files = ['src', ...NEIGHBOURS].flatMap((folder) => codeFiles(root, folder));
	const edges = new Map<string, string[]>();
	const doors = new Map<string, Set<string>>();
	const strays = checkTable(map, root);
	const declared = declaredPackages(root);
	for (const path of files) {
		const text = readFileSync(join(root, path), 'utf8');
		const room = map.rooms.find(({ name }) => path.startsWith(`src/${name}/`));
		const isOwn = path.startsWith('src/') && !/\.test\.tsx?$/.test(path);
		const stray = (rule: Rule, what: string) => strays.push({ rule, where: path, what });
		if (room !== undefined && path === frontDoor(room.name) && !onlyReexports(text))
			stray('front-door-does-more', 'a front door only re-exports');
		for (const specifier of importsOf(text)) {
			if (specifier.startsWith('node:')) {
				if (room?.pure && isOwn) stray('not-pure', `imports ${specifier}; ${room.name} is pure`);
			} else if (!specifier.startsWith('.')) {
				const name = packageOf(specifier);
				if (!declared.has(name))
					stray('undeclared-package', `imports ${name}, which package.json does not name`);
				const rooms = map.languages.get(name);
				if (!isOwn) continue;
				if (rooms === undefined) doors.set(name, (doors.get(name) ?? new Set()).add(path));
				else if (!rooms.includes(room?.name ?? ''))
					stray('many-doors', `imports ${name}, which only ${rooms.join(', ')} is written in`);
			} else {
				const target = slashed(relative(root, resolve(root, dirname(path), specifier)));
				if (!existsSync(join(root, target))) stray('missing-file', `imports ${specifier}`);
				edges.set(path, [...(edges.get(path) ?? []), target]);
				for (const [rule, what] of brokenRules(room, target, isOwn)) stray(rule, what);
			}
		}
	}
	for (const [name, from] of doors)
		if (from.size > 1)
			strays.push({
				rule: 'many-doors',
				where: [...from].join(', '),
				what: `${name} enters through one file`,
			});
	for (const cycle of findCycles(edges))
		strays.push({ rule: 'cycle', where: cycle[0] ?? '', what: cycle.join(' → ') });
	return strays;
}

function checkTable({ rooms }: HouseMap, root: string): Stray[] {
	const present = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [entry.name] : [],
	);
	const where = 'ARCHITECTURE.md';
	return [
		...present
			.filter((name) => !rooms.some((room) => room.name === name))
			.map((name): Stray => ({ rule: 'no-row', where, what: `src/${name} has no row` })),
		...rooms
			.filter(({ name }) => !present.includes(name))
			.map(({ name }): Stray => ({ rule: 'no-room', where, what: `there is no src/${name}` })),
		...rooms.flatMap(({ name, mayImport }, i) =>
			mayImport
				.filter((other) => !rooms.slice(0, i).some((above) => above.name === other))
				.map(
					(other): Stray => ({
						rule: 'upward',
						where,
						what: `${name} may import ${other}, which does not stand above it`,
					}),
				),
		),
	];
}

function brokenRules(room: Room | undefined, target: string, isOwn: boolean): [Rule, string][] {
	const other = /^src\/([^/]+)\//.exec(target)?.[1];
	if (other === undefined)
		return isOwn ? [['outside', `imports ${target}, which is no part of the program`]] : [];
	if (other === room?.name) return [];
	const broken: [Rule, string][] = [];
	if (isOwn && !room?.mayImport.includes(other))
		broken.push(['wrong-room', `imports ${other}; it may import ${room?.mayImport.join(', ') || 'nothing'}`]);
	if (target !== frontDoor(other))
		broken.push(['past-front-door', `imports ${target}, not ${frontDoor(other)}`]);
	return broken;
}

function codeFiles(root: string, folder: string): string[] {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
		.map((entry) => slashed(relative(root, join(entry.parentPath, entry.name))))
		.filter((path) => path !== PLANTING)
		.sort();
}

function declaredPackages(root: string): ReadonlySet<string> {
	const { dependencies = {}, devDependencies = {} } = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8'),
	);
	return new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
}

const frontDoor = (room: string) => `src/${room}/index.ts`;
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const slashed = (path: string) => path.split(sep).join('/');
