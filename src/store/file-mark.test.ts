import { appendFileSync, copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareMark, fileMark } from './file-mark.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-mark-'));
afterAll(() => rmSync(folder, { recursive: true }));
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

test('a file is itself while it is written to and moved; a copy in its place is another', async () => {
	const file = join(folder, 'a');
	writeFileSync(file, 'one');
	const mark = fileMark(file);
	expect(compareMark(null, file)).toBe('better');
	await settle();
	appendFileSync(file, 'two');
	expect(compareMark(mark, file)).not.toBe('another');
	const later = fileMark(file);
	renameSync(file, join(folder, 'b'));
	expect(compareMark(later, join(folder, 'b'))).toBe('same');
	copyFileSync(join(folder, 'b'), file);
	await settle();
	appendFileSync(file, 'three');
	expect(compareMark(later, file)).toBe('another');
});

test('where births are not kept the number decides, and where numbers change the birth does', () => {
	const file = join(folder, 'c');
	writeFileSync(file, 'one');
	const { born, number } = JSON.parse(fileMark(file)) as { born: string; number: string };
	const as = (mark: object) => compareMark(JSON.stringify(mark), file);
	expect(as({ born: '1', number, sure: false })).not.toBe('another');
	expect(as({ born: '1', number: '1', sure: false })).toBe('another');
	expect(as({ born, number: '1', sure: true })).toBe('same');
});
