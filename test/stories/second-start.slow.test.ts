import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CaseShape, SourceShape } from '../../src/api/index.ts';
import { aFolder, run } from './run.ts';
import { askWorkspace, type Served, serving } from './served.ts';

const folder = aFolder();
const serve = serving();
const PARADERO_PASSPHRASE = 'four words and a loaf';
const open: Served[] = [];
const servers: Server[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) {
		one.kill('SIGKILL');
		await one.ended;
	}
	for (const server of servers.splice(0)) server.close();
});

function start(args: readonly string[], env?: Readonly<Record<string, string>>): Served {
	const served = serve(args, env);
	open.push(served);
	return served;
}

async function aCase(name: string): Promise<string> {
	const path = join(folder, `${name}.paradero`);
	expect((await run(['init', path, '--no-passphrase'])).code).toBe(0);
	return path;
}
const running = (path: string) => JSON.parse(readFileSync(join(path, 'RUNNING'), 'utf8')) as { port: number };
const nameOf = async (link: URL) => (await askWorkspace(link, '/api/case', CaseShape)).name;

describe('a second start on the same case', () => {
	it('prints the link of the first, which goes on, and ends', async () => {
		const path = await aCase('twice');
		const first = start(['serve', path, '--json']);
		const link = await first.link;
		// In one line, while it goes on.
		expect(JSON.parse(first.stdout())).toEqual({
			url: String(link),
			port: Number(link.port),
			alreadyRunning: false,
			case: path,
		});
		const second = await run(['serve', path]);
		expect([second.code, second.stdout.split('\n')[0]]).toEqual([0, `Open ${link}`]);
		expect(second.stdout).toContain('open already');
		const third = await run(['serve', path, '--json', '--port', '0']);
		expect(third.json()).toEqual({
			url: String(link),
			port: Number(link.port),
			alreadyRunning: true,
			case: path,
		});
		expect(await nameOf(link)).toBe('twice');
	});

	it('is asked for the passphrase first, and without it gets no link', async () => {
		const path = join(folder, 'protected.paradero');
		const env = { PARADERO_PASSPHRASE };
		expect((await run(['init', path], { env })).code).toBe(0);
		const link = await start(['serve', path], env).link;
		const none = await run(['serve', path]);
		expect([none.code, none.stdout]).toEqual([2, '']);
		const wrong = await run(['serve', path], { env: { PARADERO_PASSPHRASE: 'four words and a lamb' } });
		expect([wrong.code, wrong.stdout]).toEqual([1, '']);
		expect((await run(['serve', path], { env })).stdout).toContain(String(link));
		const note = readFileSync(join(path, 'RUNNING'), 'utf8');
		expect(note).not.toContain(link.searchParams.get('token'));
		expect(statSync(join(path, 'RUNNING')).mode & 0o777).toBe(0o600);
	});

	it('finds the case by another name of its folder', async () => {
		const path = await aCase('linked');
		symlinkSync(path, join(folder, 'by-a-link'));
		const link = await start(['serve', path]).link;
		expect((await run(['serve', join(folder, 'by-a-link')])).stdout).toContain(String(link));
	});

	it('of npm start reads the folder that a workspace without it knows nothing of', async () => {
		const sources = join(folder, 'notes');
		mkdirSync(sources);
		writeFileSync(join(sources, 'a.txt'), 'Lena Quist was arrested on 3 May 2030.\n');
		const env = { PARADERO_PASSPHRASE };
		expect((await run(['start', sources, '--no-serve'], { env })).code).toBe(0);
		writeFileSync(join(sources, 'b.txt'), 'Tomas Berrin was released on 4 May 2030.\n');
		const link = await start(['serve', join(folder, 'notes.paradero')], env).link;
		const second = await run(['start', sources], { env });
		expect([second.code, second.stdout]).toEqual([0, expect.stringContaining(String(link))]);
		const held = await askWorkspace(link, '/api/sources', z.array(SourceShape));
		expect(held.map((source) => source.path).sort()).toEqual(['a.txt', 'b.txt']);
	});
});

describe('what a workspace that is no more left behind', () => {
	it('is replaced after kill -9', async () => {
		const path = await aCase('killed');
		const first = start(['serve', path]);
		const before = await first.link;
		first.kill('SIGKILL');
		await first.ended;
		expect(existsSync(join(path, 'RUNNING'))).toBe(true);
		const link = await start(['serve', path]).link;
		expect(link.searchParams.get('token')).not.toBe(before.searchParams.get('token'));
		expect(await nameOf(link)).toBe('killed');
		expect(running(path).port).toBe(Number(link.port));
	});

	it('is taken away by one that ends as it should', async () => {
		const path = await aCase('ended');
		const first = start(['serve', path]);
		await first.link;
		first.kill('SIGINT');
		expect(await first.ended).toBe(0);
		expect(existsSync(join(path, 'RUNNING'))).toBe(false);
	});

	it('is passed over when it does not answer in time', async () => {
		const path = await aCase('stopped');
		const first = start(['serve', path]);
		const before = await first.link;
		first.kill('SIGSTOP');
		const link = await start(['serve', path]).link;
		expect(link.port).not.toBe(before.port);
	});
});

describe('starts at the same time', () => {
	it('on one case end up with one workspace', async () => {
		const path = await aCase('race');
		const all = [1, 2, 3, 4].map(() => start(['serve', path]));
		const links = await Promise.all(all.map((one) => one.link));
		expect(new Set(links.map(String)).size).toBe(1);
		expect(await nameOf(links[0] as URL)).toBe('race');
		const stillRunning = all.filter((one) => !one.stdout().includes('open already'));
		expect(stillRunning).toHaveLength(1);
		for (const one of all) if (!stillRunning.includes(one)) expect(await one.ended).toBe(0);
	});

	it('on a case that is not there yet make one, and end up with one workspace', async () => {
		const path = join(folder, 'new-example.paradero');
		const all = [1, 2].map(() => start(['start', '--case', path]));
		const links = await Promise.all(all.map((one) => one.link));
		expect(new Set(links.map(String)).size).toBe(1);
		expect((await run(['verify', path, '--json'])).json()).toMatchObject({ ok: true });
	});

	it('with one port end up with one workspace', async () => {
		const path = await aCase('one-port');
		const free = createServer();
		await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
		const { port } = free.address() as AddressInfo;
		await new Promise((resolve) => free.close(resolve));
		const all = [1, 2, 3].map(() => start(['serve', path, '--port', String(port)]));
		const links = await Promise.all(all.map((one) => one.link));
		expect(links.map((link) => link.port)).toEqual(Array(3).fill(String(port)));
		expect(new Set(links.map(String)).size).toBe(1);
	});
});

describe('a start that can not be', () => {
	it('says so when the port is taken by another program, and ends with 1', async () => {
		const path = await aCase('taken');
		const other = createServer();
		servers.push(other);
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const { port } = other.address() as AddressInfo;
		const ran = await run(['serve', path, '--port', String(port)]);
		expect([ran.code, ran.stdout]).toEqual([1, '']);
		expect(ran.stderr).toContain(`port ${port} is taken by another program`);
		expect(existsSync(join(path, 'RUNNING'))).toBe(false);
	});

	it.each([
		['is not there', 'nowhere', 3, 'there is no such folder'],
		['is a file', 'a-file.txt', 3, 'that is a file'],
		['lies in a file', 'a-file.txt/below', 3, "can't be read (ENOTDIR)"],
		['has a name that no file can have', 'x'.repeat(300), 3, "can't be read (ENAMETOOLONG)"],
		['is a case', 'as-sources.paradero', 2, 'that is a case'],
	])('says so when the folder %s, and makes nothing', async (_name, name, code, words) => {
		writeFileSync(join(folder, 'a-file.txt'), 'x');
		mkdirSync(join(folder, 'as-sources.paradero'), { recursive: true });
		writeFileSync(join(folder, 'as-sources.paradero', 'HEADER'), '');
		const ran = await run(['start', join(folder, name)], { env: { PARADERO_PASSPHRASE } });
		expect([ran.code, ran.stdout]).toEqual([code, '']);
		expect(ran.stderr).toContain(words);
		expect(existsSync(join(folder, `${name}.paradero`))).toBe(false);
	});

	it('takes a folder whose name has spaces, accents and signs', async () => {
		const sources = join(folder, "Dossier d'été, nº 3 & más [1]");
		mkdirSync(sources);
		writeFileSync(join(sources, 'señal número 1.txt'), 'Lena Quist was arrested on 3 May 2030.\n');
		const ran = await run(['start', sources, '--no-serve', '--json'], { env: { PARADERO_PASSPHRASE } });
		expect([ran.code, ran.json()]).toEqual([0, { case: `${sources}.paradero` }]);
	});
});
