import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DecisionInputShape } from '../src/api/index.ts';
import { DECISION_VERBS, LATER_VERBS } from '../src/record/index.ts';
import { pages } from './docs/pages.ts';
import { withTables } from './docs/tables.ts';
import { FAULTS } from './faults/table.ts';

const page = (name: string) => readFileSync(name, 'utf8');
const reference = (name: string) => page(`docs/reference/${name}.md`);
/** What stands under a heading of the second level, up to the next. */
const section = (markdown: string, title: string) =>
	markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
const blocks = (markdown: string, language: string) =>
	[...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
		(match) => match[1] ?? '',
	);

const main = resolve('src/cli/main.ts');
const run = (args: readonly string[], cwd = '.') =>
	spawnSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 120_000 });

describe('the five commands of the README work when pasted', () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'paradero-readme-'));
		symlinkSync(resolve('examples'), join(folder, 'examples'));
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	const [first = '', five = ''] = blocks(section(page('README.md'), 'Five commands to try'), 'sh');
	const SHOWS: Readonly<Record<string, RegExp>> = {
		whereabouts: /Ibarcea/,
		conflicts: /\d+ rows?$/m,
		search: /San Ubaldo/,
		propose: /^\d+ proposals?, \d+ names? (?:and|or) dates?; \d+ readings? refused/m,
		verify: /^whole: \d+ entries/m,
	};
	/** What npm would run, without npm in between. */
	const words = (line: string) => {
		const [, script, rest = ''] = /^npm (start|run -s paradero) --\s?(.*)$/.exec(line) ?? [];
		return [...(script === 'start' ? ['start'] : []), ...rest.trim().split(/\s+/)];
	};

	test('there are five, behind one that makes the example', () => {
		expect(first.trim()).toBe('npm start -- --no-serve');
		expect(
			five
				.trim()
				.split('\n')
				.map((line) => words(line)[0])
				.sort(),
		).toEqual(Object.keys(SHOWS).sort());
	});

	test('they run, one after the other', () => {
		for (const line of [...first.trim().split('\n'), ...five.trim().split('\n')]) {
			const ran = run([main, ...words(line)], folder);
			expect(`${line}: ${ran.status}${ran.status === 0 ? '' : ran.stderr}`).toBe(`${line}: 0`);
			expect(ran.stdout).toMatch(SHOWS[words(line)[0] ?? ''] ?? /is ready/);
		}
	}, 300_000);
});

describe('the reference of commands', () => {
	/** All helps by one process: starting one for each takes half a minute. */
	const helps = (): Readonly<Record<string, string>> => {
		const script = `
			const { run } = await import(process.argv[1]);
			const write = process.stdout.write.bind(process.stdout);
			const helps = {};
			let name = '';
			process.stdout.write = (text) => { helps[name] = (helps[name] ?? '') + text; return true; };
			const help = async (command, ...args) => { name = command; await run([...args, '--help']); };
			await help('');
			for (const [, command] of helps[''].matchAll(/^  ([a-z]+) \\[/gm)) if (command !== 'help') await help(command, command);
			write(JSON.stringify(helps));`;
		const ran = run(['--input-type=module', '--eval', script, resolve('src/cli/run.ts')]);
		if (ran.status !== 0) throw new Error(ran.stderr);
		return JSON.parse(ran.stdout) as Record<string, string>;
	};

	test('names every command, argument and option, and none that is not there', () => {
		const { '': overview = '', ...commands } = helps();
		const text = reference('commands');
		const everywhere = text.split('## read')[0] ?? '';
		const options = (help: string) =>
			[...help.matchAll(/^\s+(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1] ?? '');
		const missing: string[] = [];
		const later = section(text, 'Not there yet');
		for (const [name, help] of Object.entries(commands)) {
			const isLater = help.includes('not there yet');
			if (isLater && !later.includes(`\`${name}\``)) missing.push(`${name}, as not there yet`);
			if (isLater) continue;
			const own = section(text, name);
			if (!own.includes(`\`paradero ${name}`)) missing.push(name);
			for (const option of options(help))
				if (!own.includes(`\`${option}`) && !everywhere.includes(`\`${option}`))
					missing.push(`${name} ${option}`);
		}
		for (const option of options(overview)) if (!everywhere.includes(`\`${option}`)) missing.push(option);
		expect(missing).toEqual([]);
		const documented = [...text.matchAll(/^## ([a-z]+)$/gm)].map((match) => match[1] ?? '');
		expect(documented.filter((name) => commands[name] === undefined)).toEqual([]);
		for (const name of documented)
			for (const [option = ''] of section(text, name).matchAll(/(?<=^- `)--[a-z-]+/gm))
				expect(options(commands[name] ?? ''), name).toContain(option);
	});
});

describe('the reference of decisions', () => {
	const text = reference('decisions');
	test.each(DECISION_VERBS)('shows %s by lines that are decisions', (verb) => {
		const examples = blocks(section(text, verb), 'json').flatMap((block) => block.trim().split('\n'));
		expect(examples.length).toBeGreaterThan(0);
		for (const line of examples) expect(JSON.parse(line).do).toBe(verb);
	});

	test('no page shows a line that would be refused', () => {
		for (const name of pages())
			for (const block of blocks(page(name), 'json'))
				for (const line of block.split('\n').filter((one) => one.startsWith('{"do":')))
					expect(
						DecisionInputShape.safeParse(JSON.parse(line)).error?.message,
						`${name}: ${line}`,
					).toBeUndefined();
	});

	test('names the verbs that are not there yet', () => {
		for (const verb of LATER_VERBS) expect(section(text, 'Not there yet')).toContain(`\`${verb}\``);
	});
});

describe('the pages', () => {
	test.each(pages())(
		'%s: what comes from the code is as in the code (else: node test/docs/write.ts)',
		(name) => {
			const text = page(name);
			expect(withTables(text)).toBe(text);
		},
	);

	test('properties, routes, codes, roles and minting have their tables', () => {
		const marks = pages().flatMap((name) =>
			[...page(name).matchAll(/<!-- from the code: (\w+) -->/g)].map((match) => match[1]),
		);
		expect(marks.sort()).toEqual([
			'bearing',
			'codes',
			'faults',
			'minting',
			'properties',
			'roles',
			'routes',
			'shapes',
			'slots',
			'words',
		]);
	});

	test('every fault has the test that its line names', () => {
		const all = Object.values(FAULTS).flat();
		expect(all.length).toBeGreaterThan(30);
		const missing = all.filter(({ test: [file, name] }) => !existsSync(file) || !page(file).includes(name));
		expect(missing.map(({ fault, test }) => `${fault}: ${test.join(', ')}`)).toEqual([]);
	});

	test('every folder and file of the program that a page names is there', () => {
		const named = pages().flatMap((name) =>
			[...page(name).matchAll(/`(src\/[\w/.-]+)`/g)].map((match) => match[1] ?? ''),
		);
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((path) => !existsSync(path))).toEqual([]);
	});

	test('every link leads to a file', () => {
		const broken = pages().flatMap((name) =>
			[...page(name).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
				.map((match) => match[1] ?? '')
				.filter((target) => !existsSync(join(dirname(name), target)))
				.map((target) => `${name}: ${target}`),
		);
		expect(broken).toEqual([]);
	});
});
