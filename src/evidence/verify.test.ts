import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aLog, crypto, evidenceOf, type LogFile } from '../../test/vectors/evidence/a-log.ts';
import { logVectors } from '../../test/vectors/evidence/make.ts';
import { verify } from './verify.ts';

const folder = join(import.meta.dirname, '../../test/vectors/evidence');
const files = readdirSync(folder).filter((name) => /^(good|tampered)-.*\.json$/.test(name));
const vectors = files.map(
	(name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as LogFile] as const,
);

test.each(vectors)('vector %s', (_, vector) => {
	const { ok, problems } = verify(evidenceOf(vector), crypto, { everySignature: true });
	expect({ ok, problems: problems.map(({ code, where }) => ({ code, where })) }).toEqual(vector.expect);
});

test('the vectors are those that make.ts writes', () => {
	expect(Object.fromEntries(vectors)).toEqual(
		Object.fromEntries(Object.entries(logVectors()).map(([name, vector]) => [`${name}.json`, vector])),
	);
});

test('counts what it looked at and goes on after what cannot be read', () => {
	const log = aLog([{ device: 0 }, { device: 1 }, { device: 0 }]);
	const evidence = evidenceOf(log);
	const unreadable = () => {
		throw new Error('restore a backup');
	};
	const entries = [...evidence.entries].map((entry, i) => (i === 1 ? { ...entry, open: unreadable } : entry));
	const captures = [{ where: 'object ab/cd', sha256: '', read: unreadable }];
	const result = verify({ ...evidence, entries, captures }, crypto);
	expect(result.checked).toEqual({ captures: 1, entries: 3, signatures: 2 });
	expect(result.problems).toEqual([
		{
			code: 'payload-unreadable',
			where: expect.stringMatching(/^entry [0-9a-f]{16}\/1$/),
			what: 'restore a backup',
		},
		{ code: 'capture-unreadable', where: 'object ab/cd', what: 'restore a backup' },
	]);
});

test('an empty case is in order', () => {
	expect(verify({ entries: [], heads: [], captures: [] }, crypto)).toEqual({
		ok: true,
		checked: { captures: 0, entries: 0, signatures: 0 },
		problems: [],
	});
});
