import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReadResult, readSource, rectsOf, renderPage } from './index.ts';

const fixture = (path: string) => readFileSync(new URL(`../../test/fixtures/pdf/${path}`, import.meta.url));
const read = (path: string) => readSource(fixture(path), path);

/** Offsets of characters that are no white space and lie in no run, or in two. */
function notInOneRun({ text, runs }: ReadResult): number[] {
	const times = new Uint8Array(text.length);
	for (const { start, end } of runs) for (let i = start; i < end; i++) times[i]!++;
	return [...times.keys()].filter((i) => /\S/.test(text[i]!) && times[i] !== 1);
}

describe('pdf', () => {
	it('makes broken words whole and leaves the hyphens that belong', async () => {
		const { text } = await read('filing.pdf');
		expect(text).toContain('her brother Armando through a window');
		expect(text).toContain('tested her for COVID-19 and asked for a higher-level review');
		expect(text).toContain('Mr. RAYO-Vedia, her lawyer');
	});

	it('keeps paragraphs and items as lines, and the cells of a row apart', async () => {
		const lines = (await read('filing.pdf')).text.split('\n');
		expect(lines).toContain('• Citizenship: Republic of Arenal');
		expect(lines).toContain('• At 9:05 p.m. the lights went out.');
		expect(lines).toContain('2\tCoast Prison\t2 April 2031\thanded over by the Guard in person');
	});

	it('keeps a sentence whole that runs over a page break, and puts the stamp behind it', async () => {
		const { text, pages } = await read('filing.pdf');
		const sentence = 'let her write a letter to her family, which her brother received nine days later.\n';
		const at = text.indexOf(sentence);
		expect(at).toBeGreaterThan(0);
		expect(pages[2]!.start).toBeGreaterThan(at);
		expect(pages[2]!.start).toBeLessThan(at + sentence.length);
		const stamp = 'Case 3:31-cv-00417-XY Document 81 Filed 04/10/31 Page 3 of 3';
		expect(text.startsWith(stamp, at + sentence.length)).toBe(true);
		expect(pages[2]!.stamp).toBe(stamp);
	});

	it('reads one column after the other', async () => {
		const { text, meta } = await read('two-columns.pdf');
		expect(meta.title).toBe('La guardia niega haber detenido a la hermana');
		const lines = text.trimEnd().split('\n').slice(1);
		expect(lines.map((line) => line.slice(0, 11))).toEqual(
			Array(3).fill(['La Guardia ', 'Su hermano ', 'La Defensor', 'El juez ord']).flat(),
		);
		for (const line of lines) expect(line).toMatch(/\.$/);
	});

	it('sets running feet and page numbers aside without forgetting them', async () => {
		const { text, furniture } = await read('filing.pdf');
		expect(text).not.toContain('Ombuds Office of Las Lomas');
		expect(furniture!.map((item) => `${item.page} ${item.text}`)).toEqual(
			[1, 2, 3].flatMap((page) => [`${page} Page ${page}`, `${page} Ombuds Office of Las Lomas`]),
		);
	});

	it('knows the page and place of every word', async () => {
		const result = await read('filing.pdf');
		expect(notInOneRun(result)).toEqual([]);
		const start = result.text.indexOf('received nine days later');
		const [place, ...others] = rectsOf(result.text, result.runs, start, start + 'received nine'.length);
		expect(others).toEqual([]);
		expect(place!.page).toBe(3);
		const [left, top, right, bottom] = place!.rect;
		expect(right - left).toBeGreaterThan(40);
		expect([left > 0, right < 420, top > 0, bottom < 595, bottom > top]).toEqual(Array(5).fill(true));
	});

	it('reports a page without a text layer and goes on', async () => {
		const { pages, warnings, meta, text } = await read('picture-page.pdf');
		expect(pages.map(({ readable }) => readable)).toEqual([true, false, true]);
		expect(warnings).toMatchObject([{ code: 'no-text-layer', page: 2 }]);
		expect(text.slice(pages[2]!.start, pages[2]!.end)).toBe('It will hear a third witness in June.');
		// The metadata say `x.doc`.
		expect(meta.title).toBe('Statement of the Harbour Court');
	});

	it('refuses what is encrypted, damaged or too long', async () => {
		const locked = readSource(minimalPdf({ encrypted: true }), 'a.pdf');
		await expect(locked).rejects.toMatchObject({ code: 'encrypted' });
		const damaged = readSource(new TextEncoder().encode('%PDF-1.7\nnothing'), 'a.pdf');
		await expect(damaged).rejects.toMatchObject({ code: 'damaged' });
		const long = readSource(fixture('filing.pdf'), 'a.pdf', { limits: { pages: 2 } });
		await expect(long).rejects.toMatchObject({
			code: 'too-large',
			facts: { what: 'pages', found: 3, limit: 2 },
		});
	});

	it('runs nothing that a PDF brings along', async () => {
		const { text } = await readSource(minimalPdf({ script: true }), 'a.pdf');
		expect(text).toBe('Rosa was seen.\n');
	});

	it('stops when told to within a time', async () => {
		const late = readSource(fixture('filing.pdf'), 'a.pdf', { limits: { seconds: 0 } });
		await expect(late).rejects.toMatchObject({ code: 'timed-out' });
	});

	it('draws a page', async () => {
		const png = await renderPage(fixture('filing.pdf'), 1, { width: 300 });
		expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
		expect(Buffer.from(png).readUInt32BE(16)).toBe(300);
		await expect(renderPage(fixture('filing.pdf'), 9, { width: 300 })).rejects.toMatchObject({
			code: 'damaged',
		});
	});
});

const reports = new URL('../../../shared/data/documents/us-ice-death-reports-pdf/', import.meta.url);
const references = new URL('../../../shared/data/reference-text/', import.meta.url);
const present = existsSync(reports) && existsSync(references);
if (!present) console.log('skipped: the shared reports are not beside the project');

describe.skipIf(!present)('pdf against the reference text of 64 reports', () => {
	it('holds at least 99.9 % of their words', { timeout: 60_000 }, async () => {
		let known = 0;
		let found = 0;
		for (const name of readdirSync(reports).filter((file) => file.startsWith('ddr'))) {
			const result = await readSource(readFileSync(new URL(name, reports)), name);
			expect(notInOneRun(result)).toEqual([]);
			const ours = countWords(result.text);
			for (const [word, count] of countWords(reference(name))) {
				known += count;
				found += Math.min(count, ours.get(word) ?? 0);
			}
		}
		expect(found / known).toBeGreaterThan(0.999);
	});
});

/** The reference text without its running heads and page numbers, words broken at line ends made whole. */
function reference(name: string): string {
	const text = readFileSync(new URL(name.replace(/pdf$/, 'txt'), references), 'utf8');
	const heads =
		/^(?:U\.S\. Immigration and Customs Enforcement|Enforcement and Removal Operations|\d{1,2})[ ]*$/gm;
	return text
		.replaceAll('\f', '\n')
		.replace(heads, '')
		.replace(/[-‐]\n+(?=\w)/g, '');
}

function countWords(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of text.replace(/[-‐]/g, '').matchAll(/\S+/g))
		counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** A PDF of one sentence, made by hand. */
function minimalPdf({ encrypted = false, script = false }): Uint8Array {
	const stream = 'BT /F1 12 Tf 72 700 Td (Rosa was seen.) Tj ET';
	const action = script ? '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.closeDoc\\(\\)) >>' : '';
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${action} >>`,
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const security = encrypted ? `/Encrypt 6 0 R /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>]` : '';
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
	const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R ${security} >>\nstartxref\n${file.length}\n%%EOF`;
	return new TextEncoder().encode(file + table + trailer);
}
