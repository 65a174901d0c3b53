import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Readers } from '../../src/actions/index.ts';
import { aPage, aPdf, WORDS } from './a-pdf.ts';

const MB = 1024 ** 2;
/** Small enough that a test sees them kept; what a person's files may take is more. */
const LIMITS = { seconds: 55, threadBytes: 96 * MB, heapBytes: 384 * MB };
const readers = new Readers(1, LIMITS);
let calls = 0;
const server = createServer((_request, response) => {
	calls += 1;
	response.end();
});
let port = 0;
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
	await readers.close();
	server.close();
});

const read = (bytes: Uint8Array) => readers.read({ input: bytes, name: 'a.pdf', said: {}, propose: true });
const spaces = (count: number) => Buffer.alloc(count, 0x20);

/** Objects within a stream that says it holds a thousand million of them. */
function objectStream(): Uint8Array {
	return aPage({
		page: '/Extra 7 0 R',
		more: [{ dict: '/Type /ObjStm /N 1000000000 /First 10', stream: spaces(64 * MB), deflate: true }],
	});
}

const filing = readFileSync('test/fixtures/pdf/filing.pdf');
/** A file, and what is to come of it: its words, or a refusal with this code. */
const FILES: readonly (readonly [string, () => Uint8Array, readonly string[]])[] = [
	['cut in half', () => filing.subarray(0, filing.length >> 1), ['damaged', 'read']],
	['cut before its end', () => filing.subarray(0, filing.length - 300), ['damaged', 'read']],
	['encrypted', encrypted, ['encrypted']],
	[
		'a page that inflates from 200 kB to 192 MB',
		() => aPage({ content: spaces(192 * MB), deflate: true }),
		['too-much-memory'],
	],
	[
		'an object stream that claims a thousand million objects',
		objectStream,
		['read', 'damaged', 'too-much-memory'],
	],
	['a million pages claimed, one there', () => aPage({ count: 1_000_000 }), ['read', 'too-large']],
	[
		'arrays nested 200,000 deep',
		() => aPage({ catalogue: `/X ${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
		['damaged', 'read'],
	],
	[
		'dictionaries nested 100,000 deep',
		() => aPage({ page: `/X ${'<</A '.repeat(100_000)}1${'>>'.repeat(100_000)}` }),
		['damaged', 'read'],
	],
	[
		'a page tree that holds itself',
		() => aPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
		['damaged'],
	],
];

test.each(FILES)(
	'a PDF with %s is read or refused with what to do, within its limits',
	async (_name, make, codes) => {
		const outcome = await read(make());
		const code = outcome.kind === 'refused' ? outcome.code : 'read';
		expect(codes).toContain(code);
		if (outcome.kind === 'refused')
			expect(outcome.message).toMatch(/fetch it again|save a copy|split (the file|it)|print it/i);
		else expect(outcome.read.text).toContain(WORDS.slice(0, 5));
		// The next file is read as if nothing had been.
		const after = await read(aPage());
		expect(after.kind === 'read' && after.read.text).toBe(`${WORDS}\n`);
	},
);

test('a picture of 60,000 by 60,000 points is passed over, in reading and in drawing', async () => {
	const bytes = aPage({
		content: 'q 600 0 0 600 0 0 cm /Im Do Q',
		resources: '/XObject << /Im 6 0 R >>',
		more: [
			{
				dict: '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
				stream: spaces(MB),
				deflate: true,
			},
		],
	});
	const outcome = await read(bytes);
	expect(outcome.kind === 'read' && outcome.read.text).toBe(`${WORDS}\n`);
	const png = await readers.draw({ bytes, page: 1, width: 800 });
	expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
});

test('a page as wide as a country is drawn small', async () => {
	const wide = aPage({ page: '/MediaBox [0 0 14400000 14]' });
	const drawn = await readers.draw({ bytes: wide, page: 1, width: 2400 });
	expect(drawn.length).toBeLessThan(MB);
	expect((await readers.draw({ bytes: aPage(), page: 1, width: 800 })).length).toBeGreaterThan(1_000);
});

test('scripts, launches, attachments and forms in a PDF are inert, and nothing is fetched', async () => {
	const url = `http://127.0.0.1:${port}/`;
	const bytes = aPage({
		catalogue: `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${url}"\\)) >> /AA << /WC << /S /URI /URI (${url}) >> >> /Names << /EmbeddedFiles << /Names [(evil.exe) << /Type /Filespec /F (evil.exe) /EF << /F 6 0 R >> >>] >> /JavaScript << /Names [(a) << /S /JavaScript /JS (this.submitForm\\("${url}"\\)) >>] >> >>`,
		page: `/AA << /O << /S /Launch /F (/bin/sh) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A << /S /GoToR /F (${url}) >> >>]`,
		more: [{ dict: '/Type /EmbeddedFile', stream: 'Words of the file inside.' }],
	});
	const outcome = await read(bytes);
	expect(outcome.kind === 'read' && outcome.read.text).toBe(`${WORDS}\n`);
	await readers.draw({ bytes, page: 1, width: 800 });
	expect(calls).toBe(0);
});

function encrypted(): Uint8Array {
	const id = `<${'01'.repeat(16)}>`;
	return aPage({
		trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [${id} ${id}]`,
	});
}
