import { afterAll, expect, test } from 'vitest';
import { Readers } from '../../src/actions/index.ts';
import { aPage, type PdfObject, WORDS } from '../hostile/a-pdf.ts';

const MB = 1024 ** 2;
/** Far less time and memory than a person's files may take: bombs take all they are given. */
const LIMITS = { seconds: 12, threadBytes: 256 * MB, heapBytes: 512 * MB };
const readers = new Readers(2, LIMITS);
afterAll(() => readers.close());
const spaces = (count: number) => Buffer.alloc(count, 0x20);

/** Forms that draw ten forms that draw ten forms: a million million words. */
function forms(): Uint8Array {
	const more = Array.from({ length: 12 }, (_, i): PdfObject => {
		const next = `/XObject << /F0 ${7 + i} 0 R >>`;
		return {
			dict: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> ${next} >>`,
			stream: i === 11 ? 'BT /F1 1 Tf (x) Tj ET' : '/F0 Do '.repeat(10),
		};
	});
	return aPage({ content: '/F0 Do ', resources: '/XObject << /F0 6 0 R >>', more });
}

const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
	'forms within forms, a million million words': forms,
	'1 GB behind one filter': () => aPage({ content: spaces(1024 * MB), deflate: true }),
	'five million strokes': () => aPage({ content: '0 0 m 1 1 l S '.repeat(5_000_000), deflate: true }),
	'three million states never given back': () => aPage({ content: 'q '.repeat(3_000_000), deflate: true }),
	'two million words of one letter': () =>
		aPage({ content: 'BT /F1 9 Tf (x) Tj ET '.repeat(2_000_000), deflate: true }),
};

test('bombs are read within their limits or killed, and an honest file between any two of them is read', async () => {
	const counts = { read: 0, killed: 0, drawn: 0, refused: 0 };
	for (const [name, make] of Object.entries(BOMBS)) {
		const bytes = make();
		const begun = performance.now();
		const [outcome, drawn] = await Promise.all([
			readers.read({ input: bytes, name: 'bomb.pdf', said: {}, propose: true }),
			readers.draw({ bytes, page: 1, width: 1000 }).catch((error: unknown) => error),
		]);
		if (outcome.kind === 'read') counts.read += 1;
		else {
			counts.killed += 1;
			expect(outcome.code, name).toMatch(/^(timed-out|too-much-memory|reader-died)$/);
		}
		if (drawn instanceof Uint8Array) counts.drawn += 1;
		else {
			counts.refused += 1;
			expect(drawn, name).toMatchObject({ name: 'ActionError', code: 'unreadable' });
		}
		expect(performance.now() - begun, name).toBeLessThan((LIMITS.seconds + 40) * 1000);
		const after = await readers.read({ input: aPage(), name: 'honest.pdf', said: {}, propose: true });
		expect(after.kind === 'read' && after.read.text, name).toBe(`${WORDS}\n`);
	}
	process.stdout.write(
		`${Object.keys(BOMBS).length} bombs: ${counts.read} read, ${counts.killed} killed; ${counts.drawn} drawn, ${counts.refused} refused; every honest file between them read\n`,
	);
	expect(counts.killed).toBeGreaterThan(0);
});

test('what waits behind a bomb is read by a fresh thread', async () => {
	const one = new Readers(1, LIMITS);
	try {
		const [bomb, honest] = await Promise.all([
			one.read({ input: forms(), name: 'bomb.pdf', said: {}, propose: false }),
			one.read({ input: aPage(), name: 'honest.pdf', said: {}, propose: false }),
		]);
		expect(bomb.kind).toBe('refused');
		expect(honest.kind).toBe('read');
	} finally {
		await one.close();
	}
});
