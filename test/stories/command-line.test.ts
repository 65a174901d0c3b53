import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { LinkResultShape } from '../../src/api/index.ts';
import { aFolder, DECISIONS, type Ran, run, SOURCES, theExample } from './run.ts';

const folder = aFolder();
const path = join(folder, 'example.paradero');
const article = join(SOURCES, '2019-05-16-gazette-flown-out-at-night.txt');
beforeAll(async () => void (await theExample(path)), 180_000);

/** Every command that answers and ends; what each needs to be asked. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
	read: [article],
	propose: [article],
	init: [join(folder, 'new.paradero'), '--no-passphrase'],
	add: [path, SOURCES],
	proposals: [path],
	decide: [path, DECISIONS],
	whereabouts: [path],
	person: [path, 'PERSON'],
	conflicts: [path],
	quantities: [path],
	orders: [path],
	inquiries: [path],
	terms: [path],
	process: [path, '--person', 'Ibarcea'],
	changed: [path],
	search: [path, 'san', 'ubaldo'],
	verify: [path],
};
const LATER = [...['estimate', 'check', 'export'], ...['erase', 'backup', 'restore', 'doctor', 'sync']];
const ESCAPE = /\u001b/u;

describe('every command', () => {
	it('ends without a word when nobody reads on', async () => {
		const long = join(folder, 'long.txt');
		writeFileSync(long, 'A line of a long text.\n'.repeat(40_000));
		const main = join(import.meta.dirname, '../../src/cli/main.ts');
		const piped = ['-c', '"$0" "$1" read "$2" --json | head -n 2', process.execPath, main, long];
		const { stdout, stderr } = await promisify(execFile)('sh', piped);
		expect([stdout, stderr]).toEqual(['{\n\t"source": {\n', '']);
	});

	it('prints one JSON document with --json and nothing else on stdout', async () => {
		const listed = await run(['whereabouts', path, '--person', 'Ibarcea', '--json']);
		const [{ person }] = listed.json() as [{ person: string }];
		const args = (command: string) =>
			(COMMANDS[command] ?? []).map((arg) => (arg === 'PERSON' ? person : arg));
		for (const command of Object.keys(COMMANDS)) {
			const ran = await run([command, ...args(command), '--json']);
			expect([command, ran.code]).toEqual([command, 0]);
			expect(typeof ran.json()).toBe('object');
		}
	});

	it('tells people in plain lines, without colours when they go into a pipe', async () => {
		for (const command of ['read', 'add', 'whereabouts', 'verify']) {
			const told = await run([command, ...(COMMANDS[command] ?? [])], { env: { FORCE_COLOR: '1' } });
			expect([command, told.code]).toEqual([command, 0]);
			expect(told.stdout.trim()).not.toBe('');
			expect(told.stdout + told.stderr).not.toMatch(ESCAPE);
		}
	});

	it('takes --json before its name too', async () => {
		expect((await run(['--json', 'verify', path])).json()).toMatchObject({ ok: true });
	});
});

describe('a command line that is wrong', () => {
	const isUsage = ({ code, stdout, stderr }: Ran) => {
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr.trim()).not.toBe('');
	};

	it('ends with 2 for an unknown command, option or port, or when something is missing', async () => {
		isUsage(await run(['whereabout', path]));
		isUsage(await run(['verify', path, '--quickly']));
		isUsage(await run(['person', path]));
		isUsage(await run(['serve', path, '--port', 'eighty']));
	});

	it('is told what it may have meant', async () => {
		expect((await run(['whereabout', path])).stderr).toContain('whereabouts');
	});

	it('ends with 0 when help is asked for, with an example that can be typed', async () => {
		const help = await run(['whereabouts', '--help']);
		expect([help.code, help.stderr]).toEqual([0, '']);
		expect(help.stdout).toContain('Example:');
	});
});

describe('linking lists', () => {
	const list = (name: string, rows: readonly string[]) => {
		const at = join(folder, name);
		writeFileSync(at, `${rows.join('\n')}\n`);
		return at;
	};

	it('prints one JSON document, writes what it found, and says on stderr what to look at', async () => {
		const given = ['Ana', 'Bruno', 'Clara', 'Dario', 'Elsa', 'Fabio', 'Gilda', 'Hugo'];
		const last = [
			'Amaya',
			'Berrin',
			'Calder',
			'Dorne',
			'Eskola',
			'Fenwick',
			'Gallo',
			'Hask',
			'Imbert',
			'Jarque',
		];
		const people = Array.from({ length: 80 }, (_, at) => ({
			name: `${given[at % 8]} ${last[Math.floor(at / 8)]}`,
			born: `19${40 + (at % 50)}-0${1 + (at % 9)}-1${at % 10}`,
		}));
		const one = list('one.csv', ['full name,dob', ...people.map(({ name, born }) => `${name},${born}`)]);
		const other = list('other.csv', [
			'name;born',
			...people.slice(0, 60).map(({ name, born }) => `${name.toUpperCase()};${born}`),
		]);
		const out = join(folder, 'linked');
		const ran = await run(['link', one, other, '--out', out, '--json']);
		const result = LinkResultShape.parse(ran.json());
		expect(result.linked).toBe(60);
		expect(ran.code).toBe(result.health.sound ? 0 : 1);
		for (const name of ['clusters.csv', 'pairs.csv', 'settings.json'])
			expect(existsSync(join(out, name))).toBe(true);
		const again = await run(['link', one, other, '--settings', join(out, 'settings.json'), '--json']);
		expect(LinkResultShape.parse(again.json()).pairs).toBe(result.pairs);
	});

	it('ends with 2 where it was asked wrongly, and with 3 where a list cannot be read', async () => {
		const alone = list('alone.csv', ['name', 'Ana Amaya']);
		expect((await run(['link', alone])).code).toBe(2);
		expect((await run(['link', alone, '--threshold', '7'])).code).toBe(2);
		expect((await run(['link', join(folder, 'nowhere.csv')])).code).toBe(3);
		expect((await run(['link', folder])).code).toBe(3);
	});
});

describe('commands that are not there yet', () => {
	it('say so, and end with 1', async () => {
		const help = (await run(['--help'])).stdout;
		for (const command of LATER) expect(help).toMatch(new RegExp(`^  ${command} .*not there yet$`, 'mu'));
		for (const command of ['estimate', 'export', 'erase']) {
			const ran = await run([command, path, '--json']);
			expect([command, ran.code, ran.stdout]).toEqual([command, 1, '']);
			expect(ran.stderr).toContain('is not there yet');
		}
	});
});

describe('npm start without serving', () => {
	it('leaves the example as it is when it is run again', async () => {
		const before = (await run(['verify', path, '--json'])).json();
		const again = await run(['start', '--no-serve', '--case', path]);
		expect([again.code, again.stdout]).toEqual([0, `${path} is ready.\n`]);
		expect(again.stderr).not.toContain('refused');
		expect((await run(['verify', path, '--json'])).json()).toEqual(before);
	});

	it('says that a folder is not there', async () => {
		const ran = await run(['start', join(folder, 'nowhere'), '--no-serve']);
		expect(ran.code).toBe(3);
		expect(existsSync(join(folder, 'nowhere.paradero'))).toBe(false);
	});
});
