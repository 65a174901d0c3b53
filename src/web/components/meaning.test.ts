import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GLOSSARY } from '../../record/index.ts';

const WEB = join(import.meta.dirname, '..');

it('explains every word of the glossary on some screen', () => {
	const code = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.tsx'))
		.map((name) => readFileSync(join(WEB, name), 'utf8'))
		.join('\n');
	const explained = new Set(
		[...code.matchAll(/<Meaning\s+of=\{\[([^\]]*)\]\}/g)].flatMap(([, list = '']) =>
			[...list.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? ''),
		),
	);
	expect(Object.keys(GLOSSARY).filter((word) => !explained.has(word))).toEqual([]);
});
