import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { importsOf } from './architecture/imports.ts';
import { readMap } from './architecture/map.ts';
import { findStrays, type Rule } from './architecture/strays.ts';

test('the house is as ARCHITECTURE.md draws it', () => {
	expect(findStrays('.')).toEqual([]);
});

const MAP = `
## The rooms
| Room | What | May import |
| --- | --- | --- |
| \`record\` | the model (pure) | — |
| \`store\` | the disk | record |
| \`web\` | the pages | record |

## Written in
| Package | Rooms |
| --- | --- |
| \`react\` | web |

## Something else
| \`utils\` | no row | record |
`;
const HOUSE: Readonly<Record<string, string>> = {
	'ARCHITECTURE.md': MAP,
	'package.json': JSON.stringify({
		dependencies: { react: '1', sqlite: '1' },
		devDependencies: { vitest: '1' },
	}),
	'src/record/index.ts': `export { person } from './person.ts';`,
	'src/record/person.ts': 'export const person = 1;',
	'src/store/index.ts': `/** The front door. */\nexport * from './case.ts';`,
	'src/store/case.ts': `import { readFileSync } from 'node:fs';\nimport sqlite from 'sqlite';\nimport { person } from '../record/index.ts';`,
	'src/store/case.test.ts': `import { test } from 'vitest';\nimport sqlite from 'sqlite';\nimport { page } from '../web/index.ts';`,
	'src/web/index.ts': `export { page } from './page.tsx';`,
	'src/web/page.tsx': `import { useState } from 'react';\nimport './page.css';\nexport const page = 1;`,
	'src/web/page.css': '',
	'src/web/other.tsx': `import { useId } from 'react';`,
};
const made: string[] = [];
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function rulesBrokenBy(changes: Readonly<Record<string, string>>): readonly Rule[] {
	const root = mkdtempSync(join(tmpdir(), 'paradero-house-'));
	made.push(root);
	for (const [path, text] of Object.entries({ ...HOUSE, ...changes })) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return findStrays(root).map((stray) => stray.rule);
}

describe('a planted stray is found', () => {
	test('none in a house as drawn', () => expect(rulesBrokenBy({})).toEqual([]));

	const PLANTED: readonly [string, Rule, Readonly<Record<string, string>>][] = [
		['a room without a row', 'no-row', { 'src/utils/index.ts': '' }],
		[
			'a row without a room',
			'no-room',
			{ 'ARCHITECTURE.md': MAP.replace('| `web` |', '| `cli` | x | — |\n| `web` |') },
		],
		[
			'a row that looks upward',
			'upward',
			{ 'ARCHITECTURE.md': MAP.replace('the model (pure) | —', 'the model (pure) | store') },
		],
		[
			'an import from the wrong room',
			'wrong-room',
			{ 'src/web/stray.ts': `import { open } from '../store/index.ts';` },
		],
		[
			'its type alone',
			'wrong-room',
			{ 'src/web/stray.ts': `import type { Case } from '../store/index.ts';` },
		],
		[
			'an import when first used',
			'wrong-room',
			{ 'src/web/stray.ts': `const open = () => import('../store/index.ts');` },
		],
		['a re-export', 'wrong-room', { 'src/web/stray.ts': `export * from '../store/index.ts';` }],
		[
			'an import over several lines',
			'wrong-room',
			{ 'src/web/stray.ts': `import {\n\topen,\n\ttype Case,\n} from '../store/index.ts';` },
		],
		[
			'reaching past a front door',
			'past-front-door',
			{ 'src/store/stray.ts': `import { person } from '../record/person.ts';` },
		],
		[
			'a test that does',
			'past-front-door',
			{ 'src/store/stray.test.ts': `import { person } from '../record/person.ts';` },
		],
		[
			'a bench that does',
			'past-front-door',
			{ 'bench/stray.ts': `import { person } from '../src/record/person.ts';` },
		],
		[
			'a front door with code in it',
			'front-door-does-more',
			{ 'src/store/index.ts': `export * from './case.ts';\nexport const version = 1;` },
		],
		[
			'a tool of the tests in the program',
			'outside',
			{ 'src/store/stray.ts': `import { build } from '../../test/build.ts';`, 'test/build.ts': '' },
		],
		['a file that is not there', 'missing-file', { 'src/store/stray.ts': `import './gone.ts';` }],
		[
			'the disk in a pure room',
			'not-pure',
			{ 'src/record/stray.ts': `import { readFileSync } from 'node:fs';` },
		],
		[
			'a package nobody declared',
			'undeclared-package',
			{ 'src/store/stray.ts': `import left from 'left-pad';` },
		],
		[
			'a second door for a package',
			'many-doors',
			{ 'src/store/stray.ts': `import sqlite from 'sqlite/sync';` },
		],
		["another room's language", 'many-doors', { 'src/store/stray.ts': `import { useId } from 'react';` }],
		[
			'two files in a ring',
			'cycle',
			{ 'src/store/a.ts': `import './b.ts';`, 'src/store/b.ts': `import type { A } from './a.ts';` },
		],
		[
			'a file and its thread in a ring',
			'cycle',
			{
				// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code, planted as text
				'src/store/a.ts': 'new Worker(new URL(`./b${extname(import.meta.url)}`, import.meta.url));',
				'src/store/b.ts': `import './a.ts';`,
			},
		],
	];
	test.each(PLANTED)('%s', (_name, rule, changes) => {
		expect(rulesBrokenBy(changes)).toEqual([rule]);
	});
});

test('what stands in a comment is no import', () => {
	expect(
		importsOf(`/** @example\nimport { a } from './a.ts';\n*/\n// import './b.ts';\nimport './c.ts';`),
	).toEqual(['./c.ts']);
});

test('the map of this house names its rooms in an order in which each knows those above', async () => {
	const { readFileSync } = await import('node:fs');
	const { rooms } = readMap(readFileSync('ARCHITECTURE.md', 'utf8'));
	expect(rooms.length).toBeGreaterThan(5);
	expect(rooms.find((room) => room.name === 'record')).toEqual({ name: 'record', pure: true, mayImport: [] });
});
