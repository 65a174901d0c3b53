import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CaseShape, SourceShape } from '../../src/api/index.ts';
import { aFolder, run } from './run.ts';
import { askWorkspace, type Served, serving, until } from './served.ts';

const folder = aFolder();
const serve = serving();
const env = { PARADERO_PASSPHRASE: 'four words and a loaf' };
const SENTENCE = 'Lena Quist was arrested on 3 May 2030.\n';

function aSourceFolder(name: string): string {
	const path = join(folder, name);
	mkdirSync(path);
	writeFileSync(join(path, 'a.txt'), SENTENCE);
	return path;
}
async function pathsIn(link: URL): Promise<readonly string[]> {
	const sources = await askWorkspace(link, '/api/sources', z.array(SourceShape));
	return sources.map(({ path }) => path).sort();
}
const says = (served: Served, words: string) => until(served.stderr, (text) => text.includes(words));

describe('npm start with a folder', () => {
	it('adds what arrives while the workspace is open, says so, and shows the work', async () => {
		const sources = aSourceFolder('señal de 2030');
		const served = serve(['start', sources], env);
		const link = await served.link;
		await says(served, '1 file, 1 new or changed');
		mkdirSync(join(sources, 'later', 'below'), { recursive: true });
		for (let i = 0; i < 30; i++)
			writeFileSync(join(sources, 'later', 'below', `${i}.txt`), SENTENCE.repeat(200 + i));
		const work = await until(
			async () => (await askWorkspace(link, '/api/case', CaseShape)).work,
			(seen) => seen !== null,
		);
		expect(work).toMatchObject({ what: 'add' });
		await until(
			() => pathsIn(link),
			(paths) => paths.length === 31,
			// Thirty papers with 600 proposals each, beside whatever else is tested just now.
			120_000,
		);
		expect(await pathsIn(link)).toContain('later/below/7.txt');

		writeFileSync(join(sources, 'b.txt.part'), 'Tomas Berrin was');
		await says(served, 'left out: b.txt.part: unfinished');
		writeFileSync(join(sources, 'b.txt.part'), 'Tomas Berrin was released on 4 May 2030.\n');
		renameSync(join(sources, 'b.txt.part'), join(sources, 'b.txt'));
		await until(
			() => pathsIn(link),
			(paths) => paths.includes('b.txt'),
		);

		rmSync(join(sources, 'a.txt'));
		await says(served, 'no longer in the folder: a.txt');
		expect(await pathsIn(link)).toContain('a.txt');
		// Neither the case, which lies beside the folder, nor what its database writes is a source.
		expect((await pathsIn(link)).filter((path) => /case\.db|HEADER|paradero/.test(path))).toEqual([]);

		// A second start has nothing to add: the first one watches.
		const second = await run(['start', sources], { env });
		expect([second.code, second.stdout]).toEqual([0, expect.stringContaining(String(link))]);
		expect(second.stderr).not.toContain('new or changed');

		rmSync(sources, { recursive: true });
		await says(served, 'the folder is not there any more');
		expect((await askWorkspace(link, '/api/case', CaseShape)).counts.sources).toBe(32);
		served.kill('SIGINT');
		expect(await served.ended).toBe(0);
	}, 240_000);

	it('does not watch with --no-watch', async () => {
		const sources = aSourceFolder('unwatched');
		const served = serve(['start', sources, '--no-watch'], env);
		const link = await served.link;
		await says(served, '1 file, 1 new or changed');
		writeFileSync(join(sources, 'b.txt'), SENTENCE);
		await new Promise((resolve) => setTimeout(resolve, 6_000));
		expect(await pathsIn(link)).toEqual(['a.txt']);
		served.kill('SIGINT');
		expect(await served.ended).toBe(0);
	}, 120_000);

	it('never takes its own case for a source, wherever it lies', async () => {
		const sources = aSourceFolder('around');
		const path = join(sources, 'the case');
		const served = serve(['start', sources, '--case', path], env);
		const link = await served.link;
		await says(served, 'left out: the case: a case of Paradero');
		writeFileSync(join(sources, 'b.txt'), SENTENCE);
		await until(
			() => pathsIn(link),
			(paths) => paths.includes('b.txt'),
		);
		await new Promise((resolve) => setTimeout(resolve, 4_000));
		expect(await pathsIn(link)).toEqual(['a.txt', 'b.txt']);
		const batches = served.stderr().match(/new or changed/g) ?? [];
		expect(batches.length).toBe(2);
		served.kill('SIGKILL');
		await served.ended;
		expect(existsSync(join(path, 'RUNNING'))).toBe(true);
		expect(readFileSync(join(path, 'RUNNING'), 'utf8')).toContain(`"port":${link.port}`);
	}, 120_000);
});
