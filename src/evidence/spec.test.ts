import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crypto } from '../../test/vectors/evidence/a-log.ts';
import { fromHex, utf8 } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import { commitTo } from './commitment.ts';
import { readLeaf } from './entry.ts';
import { type Head, isSigned } from './head.ts';
import type { ProblemCode } from './problem.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/spec/log.md'), 'utf8');

/** The example on the page under this label. */
function example(label: string): string {
	const [, text] = new RegExp(`^\`\`\`${label}\n(.*?)\n\`\`\`$`, 'ms').exec(page) ?? [];
	if (text === undefined) throw new Error(`no example "${label}" on the page`);
	return text;
}

test('the examples of docs/spec/log.md hold', () => {
	const leaf = readLeaf(utf8(example('json leaf')), crypto);
	expect(leaf.hash).toBe(example('text leaf hash'));
	expect(commitTo(utf8(example('json payload')), fromHex(example('text salt')), crypto)).toBe(
		leaf.entry.commit,
	);

	const head = JSON.parse(example('json head')) as Head;
	expect(isSigned(head, crypto)).toBe(true);
	const key = { name: 'paradero.example/case-1', publicKey: fromHex(head.device) };
	expect(openCheckpoint(`${example('text checkpoint')}\n`, key, crypto)).toMatchObject({ size: 3 });
});

test('docs/spec/log.md explains every problem', () => {
	const codes: Record<ProblemCode, true> = {
		'bad-leaf': true,
		hole: true,
		'broken-link': true,
		'unknown-dep': true,
		'own-dep': true,
		'wrong-lamport': true,
		equivocation: true,
		'bad-signature': true,
		'head-mismatch': true,
		'missing-entries': true,
		unsigned: true,
		'payload-unreadable': true,
		'payload-changed': true,
		'capture-unreadable': true,
		'capture-changed': true,
	};
	for (const code of Object.keys(codes)) expect(page).toContain(`\`${code}\``);
});
