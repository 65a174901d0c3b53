import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/processor-time.ts';
import { readSource, SourceError } from './index.ts';

const fixture = (path: string) => readFileSync(new URL(`../../test/fixtures/${path}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (data: Uint8Array, name: string) =>
	readSource(data, name).then(
		() => 'read',
		(error: unknown) => (error instanceof SourceError ? error.code : String(error)),
	);

describe('readSource', () => {
	it('refuses what it cannot read, saying why', async () => {
		expect(await refusal(bytes(''), 'a.txt')).toBe('empty');
		expect(await refusal(bytes(' \n\n'), 'a.txt')).toBe('empty');
		expect(await refusal(bytes('PK\x03\x04 xl/workbook.xml'), 'a.csv')).toBe('damaged');
		expect(await refusal(bytes('PK\x03\x04 word/document.xml'), 'a.docx')).toBe('not-read-yet');
		expect(await refusal(bytes('<!DOCTYPE html><p>'), 'page')).toBe('empty');
		expect(await refusal(bytes('PK\x03\x04 xl/workbook.bin'), 'a.xlsb')).toBe('not-read-yet');
		expect(await refusal(bytes('PK\x03\x04 word/document.xml'), 'a.xlsx')).toBe('not-read-yet');
		expect(await refusal(bytes('PK\x03\x04 word/document.xml'), 'a.zip')).toBe('not-read-yet');
		expect(await refusal(bytes('name,place\nRosa,Norte\n'), 'a.xlsx')).toBe('damaged');
		expect(await refusal(bytes('name\tplace\nRosa\tNorte\n'), 'a.xls')).toBe('unknown-format');
		expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'a.xls')).toBe('not-read-yet');
		expect(await refusal(bytes('{}'), 'a.json')).toBe('empty');
		expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'scan.txt')).toBe('damaged');
		expect(await refusal(bytes('words'), 'a.xyz')).toBe('unknown-format');
		expect(await refusal(Uint8Array.of(1, 2, 3, 4, 5, 6), 'a.txt')).toBe('unknown-format');
		expect(await refusal(bytes('no header here'), 'a.pdf')).toBe('damaged');
	});

	it('never puts the name of a file into a message: it may be the name of a person', async () => {
		const error = await readSource(bytes('x'), 'OTAMENDI, Rosa.xyz').catch(
			(reason: unknown) => reason as SourceError,
		);
		expect((error as SourceError).message).not.toContain('OTAMENDI');
	});

	it('holds its limits', async () => {
		const limits = { bytes: 3 };
		await expect(readSource(bytes('four'), 'a.txt', { limits })).rejects.toMatchObject({
			code: 'too-large',
			facts: { what: 'bytes', found: 4, limit: 3 },
		});
		await expect(
			readSource(bytes('a,b,c\n1,2,3'), 'a.csv', { limits: { columns: 2 } }),
		).rejects.toMatchObject({
			code: 'too-large',
			facts: { what: 'columns' },
		});
	});

	it('answers arbitrary bytes under any name with a result or a SourceError', () =>
		fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ maxLength: 400 }),
				fc.constantFrom('a.txt', 'a.md', 'a.csv', 'a.tsv', 'a', 'a.bin', 'a.xlsx', 'a.json', 'a.parquet'),
				async (data, name) => {
					expect(await refusal(data, name)).toMatch(
						/^(?:read|empty|not-read-yet|unknown-format|damaged|too-large)$/,
					);
				},
			),
		));
});

describe('a megabyte of one sign', () => {
	const signs = [
		'-',
		'[',
		'"',
		',',
		'#',
		'a',
		'\\',
		'\t',
		'"\n',
		'---\n',
		'a: b\n',
		'x,"\n',
		'# [',
		'\u00ad',
	];
	it.each(signs)('%j holds no reader up', async (sign) => {
		const data = bytes(sign.repeat(1_000_000 / sign.length));
		const start = processorTime();
		for (const name of ['a.txt', 'a.md', 'a.csv', 'a.json']) await refusal(data, name);
		expect(processorTime() - start).toBeLessThan(6_000);
	});
});

describe('text', () => {
	it('is the file itself, to the character', () =>
		fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (words) => {
				const text = `x ${words.replace(/[\r\0\ufeff]/g, ' ').replace(/[\x01-\x08\x0e-\x1f]/g, ' ')}`;
				expect((await readSource(bytes(text), 'a.txt')).text).toBe(text);
			}),
		));

	it('reads windows-1252 and UTF-16 to the same words, and says so where it guessed', async () => {
		const latin = await readSource(fixture('text/spanish-windows-1252.txt'), 'a.txt');
		const utf16 = await readSource(fixture('text/utf-16.txt'), 'a.txt');
		expect(latin.text).toBe(utf16.text);
		expect(latin.text).toContain('«se lo llevaron de noche».\n');
		expect(latin.meta.title).toBe('Informe sobre la Comisaría Séptima');
		expect(latin.warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
		expect(utf16.warnings).toEqual([]);
	});

	it('keeps offsets where a NUL stood', async () => {
		const { text, warnings } = await readSource(bytes('Rosa\0Otamendi was seen.\n'), 'a.txt');
		expect(text).toBe('Rosa\ufffdOtamendi was seen.\n');
		expect(warnings.map(({ code }) => code)).toEqual(['nul']);
	});

	it('decodes UTF-8 with a few foreign bytes as UTF-8', async () => {
		const data = new Uint8Array([
			...bytes('Íñigo Peñaranda, Lía Zurbano, Tomás'),
			0xe9,
			...bytes(' y Séptima'),
		]);
		const { text, warnings } = await readSource(data, 'a.txt');
		expect(text).toBe('Íñigo Peñaranda, Lía Zurbano, Tomás\ufffd y Séptima');
		expect(warnings.map(({ code }) => code)).toEqual(['bad-bytes']);
	});

	it('parts pages at form feeds', async () => {
		const { pages, text } = await readSource(bytes('one\n\ftwo\n'), 'a.txt');
		expect(pages.map(({ start, end }) => text.slice(start, end))).toEqual(['one\n', 'two\n']);
	});

	it('takes no sentence, label or editor’s note for a title', async () => {
		for (const line of [
			'It rained.',
			'Filed: April 17, 2025',
			'[EXCERPT: opening]',
			'Cite as: 604 U. S. ____',
		]) {
			expect((await readSource(bytes(`${line}\nWords.`), 'a.txt')).meta.title).toBeUndefined();
		}
	});
});

describe('markdown', () => {
	it('leaves the text as it stands and reads the front matter', async () => {
		const text =
			"---\ntitle: 'It''s over:\n  a report'\nauthor: Lía Zurbano\ndate: '2031-03-02'\n---\n# Else\n_Words._\n";
		const result = await readSource(bytes(text), 'a.md');
		expect(result.text).toBe(text);
		expect(result.meta).toEqual({
			title: "It's over: a report",
			byline: 'Lía Zurbano',
			published: '2031-03-02',
		});
	});

	it('takes the first line or heading for the title', async () => {
		expect((await readSource(bytes('OTAMENDI, Rosa\n\n#### 1\n'), 'a.md')).meta.title).toBe('OTAMENDI, Rosa');
		expect((await readSource(bytes('\n## The *case* of [Rosa](x)\n'), 'a.md')).meta.title).toBe(
			'The case of Rosa',
		);
	});
});
