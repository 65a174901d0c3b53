import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aBook } from '../../test/make-pdf.ts';
import { add, decide, init, sources, verify } from '../actions/index.ts';
import {
	type AddReceipt,
	type DroppedProgressJson,
	inSpanish,
	MOST_BYTES,
	MOST_DROPPED,
} from '../api/index.ts';
import { type Serving, serve } from './index.ts';

const FIXTURES = new URL('../../test/fixtures/', import.meta.url).pathname;
const REPORT = 'Lena Quist was arrested on 3 May 2030 in Port Hollow. She was released on 9 May 2030.\n';

let place = '';
let opened: Awaited<ReturnType<typeof init>>;
let serving: Serving;

beforeAll(async () => {
	place = mkdtempSync(join(tmpdir(), 'paradero-dropped-'));
	// Whatever is laid among temporary files is laid where it is looked for.
	mkdirSync(join(place, 'tmp'));
	vi.stubEnv('TMPDIR', join(place, 'tmp'));
	opened = await init(join(place, 'case.paradero'), 'a test', 'four random words here');
	serving = await serve(opened, { port: 0, pages: '/nowhere' });
}, 60_000);
afterAll(async () => {
	await serving.close();
	await opened.close();
	vi.unstubAllEnvs();
	rmSync(place, { recursive: true, force: true });
});

const newDrop = () => randomBytes(16).toString('hex');
const cookie = () => `paradero-${serving.port}=${new URL(serving.url).searchParams.get('token')}`;
type Sent = { readonly drop?: string; readonly bytes?: number; readonly headers?: Record<string, string> };

function send(path: string, content: string | Uint8Array<ArrayBuffer>, sent: Sent = {}): Promise<Response> {
	const { drop = newDrop(), bytes = Buffer.byteLength(content), headers = {} } = sent;
	const query = new URLSearchParams({ drop, path, bytes: String(bytes) });
	return fetch(`http://127.0.0.1:${serving.port}/api/sources/dropped?${query}`, {
		method: 'POST',
		headers: { cookie: cookie(), 'content-type': 'application/octet-stream', ...headers },
		body: content,
	});
}
async function drop(path: string, content: string | Uint8Array<ArrayBuffer>, sent: Sent = {}) {
	const reply = await send(path, content, sent);
	const receipt = (await reply.json()) as AddReceipt;
	expect([path, reply.status]).toEqual([path, 200]);
	return receipt.sources;
}
const codeOf = async (reply: Response) => [
	reply.status,
	((await reply.json()) as { error: { code: string } }).error.code,
];
const captures = async () => (await sources(opened)).flatMap((source) => source.captures);

test('what is dropped is a source as if it were added: read, proposed from, known when it comes again', async () => {
	const one = newDrop();
	const [first] = await drop('flight/report.txt', REPORT, { drop: one });
	expect(first).toMatchObject({ path: 'flight/report.txt', result: 'new' });
	expect(first?.reason).toBeUndefined();
	expect(first?.proposals).toBeGreaterThan(0);
	const [again] = await drop('flight/report.txt', REPORT);
	expect(again).toMatchObject({ id: first?.id, capture: first?.capture, result: 'unchanged' });
	const two = newDrop();
	const [changed] = await drop('flight/report.txt', `${REPORT}Nobody has seen her since.\n`, { drop: two });
	expect(changed).toMatchObject({ id: first?.id, result: 'recaptured' });
	const [elsewhere] = await drop('report.txt', REPORT);
	expect(elsewhere?.result).toBe('new');
	expect(elsewhere?.id).not.toBe(first?.id);
	const source = (await sources(opened)).find(({ id }) => id === first?.id);
	expect(source?.captures.map((capture) => capture.drop)).toEqual([one, two]);
	// By its bytes it reads as it does from a disk.
	const other = await init(join(place, 'other.paradero'), 'another', null);
	const added = await add(other, [join(FIXTURES, 'csv'), join(FIXTURES, 'pdf')]);
	await other.close();
	for (const { path, result, id: _id, capture: _capture, ...rest } of added.sources) {
		const folder = path.endsWith('.csv') ? 'csv' : 'pdf';
		const [dropped] = await drop(path, new Uint8Array(readFileSync(join(FIXTURES, folder, path))));
		const { id: _itsId, capture: _its, ...receipt } = dropped ?? {};
		expect(receipt).toEqual({ path, result, ...rest });
	}
}, 60_000);

test('an import of several files is taken back at once, and comes again with the same files', async () => {
	const one = newDrop();
	await drop('bundle/a.txt', `A. ${REPORT}`, { drop: one });
	await drop('bundle/deep/er/b.txt', `B. ${REPORT}`, { drop: one });
	const ofIt = (await captures()).filter((capture) => capture.drop === one);
	expect(ofIt.length).toBe(2);
	const receipt = await decide(
		opened,
		ofIt.map(({ id }, at) => ({ do: 'undo', import: id, nonce: `back ${at}` })),
	);
	expect(receipt).toMatchObject({ decided: 2, refused: [] });
	expect((await captures()).filter((capture) => capture.drop === one)).toEqual([]);
	const [back] = await drop('bundle/a.txt', `A. ${REPORT}`);
	expect(back).toMatchObject({ result: 'new', capture: ofIt[0]?.id });
});

test('what is no document is told and kept, or told and not kept', async () => {
	const [torn] = await drop('torn.pdf', '%PDF-1.7\nnot much more');
	expect(torn).toMatchObject({ result: 'rejected', capture: expect.any(String) });
	expect(torn?.reason).toContain('PDF');
	const [empty] = await drop('nothing.txt', '');
	expect(empty).toMatchObject({ result: 'rejected', reason: expect.stringContaining('no bytes') });
	expect(empty?.capture).toBeUndefined();
	// None of its bytes is asked for.
	const [large] = await drop('large.bin', '', { bytes: MOST_BYTES + 1 });
	expect(large).toMatchObject({ result: 'rejected', reason: expect.stringContaining('more than the limit') });
	for (const [path, reason] of [
		['flight/.DS_Store', 'hidden'],
		['flight/.git/config', 'hidden'],
		['flight/half.pdf.part', 'unfinished'],
		['flight/old.paradero/HEADER', 'a case of Paradero'],
	] as const) {
		const [left] = await drop(path, REPORT);
		expect(left).toMatchObject({ path, result: 'rejected', reason: expect.stringContaining(reason) });
		expect(left?.capture).toBeUndefined();
		expect(inSpanish(left?.reason ?? '')).not.toBeNull();
	}
	// Given by itself it is meant.
	expect((await drop('.notes.txt', `Notes. ${REPORT}`))[0]?.result).toBe('new');
});

describe('a path that leads elsewhere is refused', () => {
	test.each([
		['/etc/passwd'],
		['../up.txt'],
		['a/../../up.txt'],
		['a/./b.txt'],
		['..'],
		['.'],
		['a//b.txt'],
		['a/'],
		['https://news.example/a'],
		['C:\\case\\a.txt'],
		['..\\up.txt'],
		['nul\0.txt'],
		['line\nbreak.txt'],
		['a long name', `${'n'.repeat(256)}.txt`],
		['many folders', 'd/'.repeat(40).concat('deep.txt')],
		['a long path', 'x/'.repeat(10).concat('y'.repeat(1_001))],
		['none', ''],
	])('%j', async (...given) => {
		const path = given.at(-1) ?? '';
		const before = (await opened.outgoing()).entries.length;
		expect(await codeOf(await send(path, REPORT))).toEqual([400, 'bad-request']);
		expect((await opened.outgoing()).entries.length).toBe(before);
	});
});

describe('bytes that are not what was promised, or not asked for, are refused', () => {
	test.each([
		['fewer', { bytes: 1_000 }, 400],
		['more', { bytes: 3 }, 400],
		['a size that is none', { bytes: -1 }, 400],
		['a drop without a name', { drop: 'mine' }, 400],
		['another kind of body', { headers: { 'content-type': 'text/plain' } }, 415],
		['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
		['no token', { headers: { cookie: '' } }, 401],
		['another page', { headers: { origin: 'http://evil.example' } }, 403],
	] as const)('%s', async (_name, sent, status) => {
		const before = (await opened.outgoing()).entries.length;
		expect((await send('promised.txt', REPORT, sent)).status).toBe(status);
		expect((await opened.outgoing()).entries.length).toBe(before);
	});

	test('bytes are a body of no other route', async () => {
		const reply = await fetch(`http://127.0.0.1:${serving.port}/api/decisions`, {
			method: 'POST',
			headers: { cookie: cookie(), 'content-type': 'application/octet-stream' },
			body: '{"decisions":[{}]}',
		});
		expect(reply.status).toBe(415);
	});

	test('a long document tells how many of its pages are read, and is stopped in the midst of them', async () => {
		const one = newDrop();
		const gone = new AbortController();
		const book = aBook(400);
		const query = new URLSearchParams({ drop: one, path: 'book.pdf', bytes: String(book.length) });
		const sent = fetch(`http://127.0.0.1:${serving.port}/api/sources/dropped?${query}`, {
			method: 'POST',
			headers: { cookie: cookie(), 'content-type': 'application/octet-stream' },
			body: book,
			signal: gone.signal,
		});
		const pages = async (drop: string) => {
			const reply = await fetch(`http://127.0.0.1:${serving.port}/api/sources/dropped?drop=${drop}`, {
				headers: { cookie: cookie() },
			});
			return ((await reply.json()) as DroppedProgressJson).pages;
		};
		await expect.poll(() => pages(one), { timeout: 30_000 }).toMatchObject({ total: 400 });
		const first = (await pages(one))?.done ?? 0;
		await expect.poll(async () => (await pages(one))?.done, { timeout: 30_000 }).toBeGreaterThan(first);
		expect(await pages(newDrop())).toBeNull();
		gone.abort();
		await expect(sent).rejects.toThrow();
		// Nobody waits for the pages that are left.
		expect((await drop('after-the-book.txt', `After the book. ${REPORT}`))[0]?.result).toBe('new');
		expect(await pages(one)).toBeNull();
		expect((await sources(opened)).map(({ path }) => path)).not.toContain('book.pdf');
	}, 60_000);

	test('a file whose sending breaks off is not there, and the next one comes in', async () => {
		const query = new URLSearchParams({ drop: newDrop(), path: 'broken-off.txt', bytes: '5000' });
		const socket = connect(serving.port, '127.0.0.1');
		socket.on('error', () => undefined);
		socket.write(
			`POST /api/sources/dropped?${query} HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nCookie: ${cookie()}\r\nContent-Type: application/octet-stream\r\nContent-Length: 5000\r\n\r\n${REPORT}`,
		);
		await new Promise((resolve) => setTimeout(resolve, 100));
		socket.destroy();
		expect((await drop('after-it.txt', `After it. ${REPORT}`))[0]?.result).toBe('new');
		expect((await sources(opened)).map(({ path }) => path)).not.toContain('broken-off.txt');
	});
});

test(`more than ${MOST_DROPPED} files at once are for the command line`, async () => {
	const { Dropping } = await import('../actions/index.ts');
	const taken: (string | undefined)[] = [];
	const dropping = new Dropping({
		drop: async ({ refused }) => {
			taken.push(refused);
			return { sources: [], seconds: 0 };
		},
		pagesRead: () => null,
	});
	const none = async function* (): AsyncGenerator<Uint8Array> {};
	const one = newDrop();
	for (let at = 0; at <= MOST_DROPPED; at++)
		await dropping.take({ drop: one, path: `${at}.txt`, bytes: 0 }, none(), new AbortController().signal);
	await dropping.take({ drop: newDrop(), path: 'a.txt', bytes: 0 }, none(), new AbortController().signal);
	expect(taken.slice(-3)).toEqual([undefined, expect.stringContaining('at once'), undefined]);
});

test('no word of it lies in the clear, beside the case or among temporary files', async () => {
	const secret = `Corvin Ashlake ${randomBytes(6).toString('hex')}`;
	await drop('secret/witness.txt', `${secret} was arrested on 3 May 2030.\n`);
	await drop('secret/torn.pdf', `%PDF-1.7\n${secret}`);
	const held: string[] = [];
	const look = (folder: string): void => {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) look(path);
			else if (entry.isFile() && readFileSync(path).includes(secret)) held.push(path);
		}
	};
	look(place);
	expect(held).toEqual([]);
	// It would be found.
	writeFileSync(join(tmpdir(), 'left.txt'), `of ${secret}`);
	look(place);
	expect(held).toEqual([join(place, 'tmp', 'left.txt')]);
	expect((await verify(opened)).problems).toEqual([]);
});
