import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propose } from './propose.ts';

/** One reader that looks a word too far takes every proposal of a document with it. */
const SENTENCES = 'eval/sentences';
const texts = readdirSync(SENTENCES)
	.filter((name) => name.endsWith('.tsv'))
	.flatMap((name) => readFileSync(`${SENTENCES}/${name}`, 'utf8').split('\n'))
	.flatMap((line) => line.split('\t').filter((cell) => cell.length > 25))
	.map((cell) => cell.replace(/[⟦⟧{}<>[\]]/g, ''));

function fails(text: string): string | null {
	try {
		propose(text);
		return null;
	} catch (error) {
		return `${text}: ${(error as Error).stack?.split('\n').slice(0, 2).join(' ')}`;
	}
}

test('a text may begin and end at any word', () => {
	const failed = new Set<string>();
	for (const text of texts)
		for (const space of text.matchAll(/\s+/g))
			for (const part of [text.slice(space.index).trim(), text.slice(0, space.index)]) {
				const why = fails(part);
				if (why !== null) failed.add(why);
			}
	expect([...failed].slice(0, 20)).toEqual([]);
});

test('a text may be of any words in any order', () => {
	const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))];
	const salad = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 });
	fc.assert(
		fc.property(salad, (chosen) => fails(chosen.join(' ')) === null),
		{ numRuns: 30_000 },
	);
});
