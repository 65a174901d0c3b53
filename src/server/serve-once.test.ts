import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Folders, newCase, reopen } from '../../test/histories/a-case.ts';
import { readRunning, replaceRunning } from '../actions/index.ts';
import { findRunning, type Once, serveOnce } from './index.ts';

type Opened = Awaited<ReturnType<typeof newCase>>;
const folders = new Folders();
const cases: Opened[] = [];
const serving: { close(): Promise<void> }[] = [];
const others: Server[] = [];
afterEach(async () => {
	for (const one of serving.splice(0)) await one.close();
	for (const one of cases.splice(0)) await one.close();
	for (const one of others.splice(0)) one.close();
	folders.remove();
});

async function aCase(): Promise<Opened> {
	const opened = await newCase(folders.new());
	cases.push(opened);
	return opened;
}

async function serveHere(opened: Opened, folder: string | null = null): Promise<Once> {
	const once = await serveOnce(opened, { port: 0, pages: '/nowhere', folder });
	if (once.kind === 'here') serving.push(once.serving);
	return once;
}

async function anotherProgram(listener: RequestListener): Promise<number> {
	const server = createServer(listener);
	others.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

const note = (opened: Opened, text: string) => writeFileSync(join(opened.folder, 'RUNNING'), text);
const urlOf = (once: Once) => (once.kind === 'here' ? once.serving.url : once.found.url);

test('who has opened the case finds the one that runs, and from what folder it picks up', async () => {
	const opened = await aCase();
	expect(await findRunning(opened)).toBeNull();
	const first = await serveHere(opened, '/a/folder');
	expect(first.kind).toBe('here');
	const again = await reopen(opened.folder);
	cases.push(again);
	const port = Number(new URL(urlOf(first)).port);
	expect(await findRunning(again)).toEqual({ url: urlOf(first), port, folder: '/a/folder' });
	expect(await serveHere(again)).toEqual({
		kind: 'already',
		found: { url: urlOf(first), port, folder: '/a/folder' },
	});
	await serving.pop()?.close();
	expect(await findRunning(again)).toBeNull();
	expect(existsSync(join(opened.folder, 'RUNNING'))).toBe(false);
});

describe('a note in RUNNING is no proof', () => {
	const LIE = { url: 'http://127.0.0.1:1/?token=evil', folder: null, proof: 'x'.repeat(43) };
	test.each<[string, RequestListener]>([
		['says what is asked for without a proof', (_, reply) => reply.end(JSON.stringify(LIE))],
		['is another web server', (_, reply) => reply.writeHead(404).end('<!doctype html>')],
		['redirects', (_, reply) => reply.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
		['sends without end', (_, reply) => void setInterval(() => reply.write('x'.repeat(9_000)), 5).unref()],
		['hangs up', (asked) => asked.socket.destroy()],
		['sends the question back', (asked, reply) => asked.pipe(reply)],
	])('when a program on that port %s', async (_name, listener) => {
		const opened = await aCase();
		const port = await anotherProgram(listener);
		note(opened, JSON.stringify({ run: 'a'.repeat(32), port, pid: 1, since: '' }));
		expect(await findRunning(opened)).toBeNull();
	});

	test('it is replaced by that of who serves', async () => {
		const opened = await aCase();
		const port = await anotherProgram((_, reply) => reply.end(JSON.stringify(LIE)));
		note(opened, JSON.stringify({ run: 'a'.repeat(32), port, pid: 1, since: '' }));
		const once = await serveHere(opened);
		expect(once.kind).toBe('here');
		expect(urlOf(once)).not.toContain('evil');
		expect(readRunning(opened.folder)?.port).toBe(Number(new URL(urlOf(once)).port));
	});

	test('when it leads to a workspace of another case', async () => {
		const [one, other] = [await aCase(), await aCase()];
		await serveHere(one);
		cpSync(join(one.folder, 'RUNNING'), join(other.folder, 'RUNNING'));
		expect(await findRunning(other)).toBeNull();
		expect((await serveHere(other)).kind).toBe('here');
	});

	test('when it came with a copy of the case, which has the same key', async () => {
		const opened = await aCase();
		await serveHere(opened);
		const copy = folders.new();
		cpSync(opened.folder, copy, { recursive: true });
		const other = await reopen(copy);
		cases.push(other);
		expect(readRunning(copy)).toEqual(readRunning(opened.folder));
		expect(await findRunning(other)).toBeNull();
		expect(await findRunning(opened)).not.toBeNull();
	});

	test('when it makes no sense', async () => {
		const opened = await aCase();
		const long = JSON.stringify({ run: 'x'.repeat(9_999), port: 80 });
		for (const text of [
			'',
			'{',
			'[]',
			'null',
			'7',
			'{"run":1,"port":"80"}',
			'{"run":"x","port":99999999}',
			long,
		]) {
			note(opened, text);
			expect(readRunning(opened.folder)).toBeNull();
		}
		expect((await serveHere(opened)).kind).toBe('here');
		expect(readRunning(opened.folder)).not.toBeNull();
	});
});

describe('who does not know the key of the case', () => {
	test('gets no link from a workspace', async () => {
		const opened = await aCase();
		const once = await serveHere(opened);
		const { origin } = new URL(urlOf(once));
		const ask = (body: unknown, headers: Record<string, string> = {}) =>
			fetch(`${origin}/running`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body: JSON.stringify(body),
			});
		const guess = { nonce: 'n'.repeat(32), proof: 'p'.repeat(43) };
		for (const [reply, status] of [
			[await ask(guess), 403],
			[await ask({ ...guess, proof: '' }), 403],
			[await ask({}), 400],
			// A page in a browser says where it comes from, and needs the token like any other.
			[await ask(guess, { origin }), 401],
			[await ask(guess, { origin: 'http://evil.example' }), 403],
			[await fetch(`${origin}/running`), 401],
		] as const) {
			expect(reply.status).toBe(status);
			expect(await reply.text()).not.toContain('token=');
		}
	});
});

test('who replaces a note that is no longer there is told that another was first', async () => {
	const opened = await aCase();
	const of = (run: string) => ({ run, port: 4711, pid: 1, since: '' });
	expect(await replaceRunning(opened, null, of('a'))).toBe(true);
	expect(await replaceRunning(opened, null, of('b'))).toBe(false);
	expect(await replaceRunning(opened, of('b'), null)).toBe(false);
	expect(readRunning(opened.folder)?.run).toBe('a');
	expect(await replaceRunning(opened, of('a'), of('b'))).toBe(true);
	expect(await replaceRunning(opened, of('b'), null)).toBe(true);
	expect(readRunning(opened.folder)).toBeNull();
});

test('where the note can not be written the workspace opens all the same, and says why none will find it', async () => {
	const opened = await aCase();
	mkdirSync(join(opened.folder, 'RUNNING'));
	const once = await serveHere(opened);
	expect(once).toMatchObject({ kind: 'here', untold: 'EISDIR' });
	rmSync(join(opened.folder, 'RUNNING'), { recursive: true });
});
