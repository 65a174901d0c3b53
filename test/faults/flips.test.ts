import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { add, decide, init, open, verify } from '../../src/actions/index.ts';
import { run } from '../stories/run.ts';

const FLIPS = Number(process.env.PARADERO_FLIPS ?? 100);
const place = mkdtempSync(join(tmpdir(), 'paradero-flips-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A case whose every page is in use, so that no bit lies where nothing is. */
async function aCase(): Promise<string> {
	const folder = join(place, 'case.paradero');
	const sources = join(place, 'sources');
	mkdirSync(sources);
	const opened = await init(folder, 'flips', null);
	for (let i = 0; i < 6; i++)
		writeFileSync(
			join(sources, `${i}.txt`),
			`Person ${i} was held at Grey Mill on 3 May 2030.\n${`Word ${i} `.repeat(20_000)}\n`,
		);
	await add(opened, [sources]);
	const lines = Array.from({ length: 6 }, (_, i) => ({
		do: 'state',
		source: `${i}.txt`,
		kind: 'custody',
		quote: `Person ${i} was held at Grey Mill on 3 May 2030.`,
		slots: { type: 'held', who: `Person ${i}`, at: 'Grey Mill', on: '2030-05-03' },
		reason: 'a test',
	}));
	expect((await decide(opened, lines)).refused).toEqual([]);
	await sql`vacuum`.execute(opened.db);
	await opened.close();
	return folder;
}

type Told = {
	readonly ok: boolean;
	readonly problems: readonly { readonly where: string; readonly what: string }[];
};

test(`${FLIPS} flipped bits over case.db, keys.db, HEADER and objects are all found and located`, async () => {
	const folder = await aCase();
	const objects = readdirSync(join(folder, 'objects'), { recursive: true, encoding: 'utf8' })
		.map((name) => `objects/${name}`)
		.filter((name) => statSync(join(folder, name)).isFile());
	const kinds = [['case.db'], ['keys.db'], ['HEADER'], objects] as const;
	const counts = new Map<string, { found: number; opened: number; undamaged: number }>();
	for (let flip = 0; flip < FLIPS; flip++) {
		const kind = kinds[flip % kinds.length] as readonly string[];
		const name = kind[(flip >> 2) % kind.length] as string;
		const path = join(folder, name);
		const good = readFileSync(path);
		const bad = Buffer.from(good);
		// Spread over the whole file, its first and last bytes among them, by another bit each time.
		const round = Math.floor(flip / kinds.length);
		const rounds = Math.max(1, Math.ceil(FLIPS / kinds.length) - 1);
		const at = Math.min(bad.length - 1, Math.floor((round / rounds) * (bad.length - 1)));
		bad[at] = (bad[at] as number) ^ (1 << (flip % 8));
		writeFileSync(path, bad);
		const where = `${name}, byte ${at} of ${bad.length}`;
		const { told, readable } = await look(folder);
		expect(told.ok, where).toBe(false);
		const part = name.startsWith('objects/') ? `object ${name.slice('objects/'.length)}` : name;
		const located = told.problems.filter((problem) => problem.where.includes(part));
		expect(located.length, `${where}: ${JSON.stringify(told.problems)}`).toBeGreaterThan(0);
		for (const { what } of located)
			expect(what, where).toMatch(/restore|put .* back|add the original again|rebuild/i);
		if (name.endsWith('.db') && readable !== null)
			for (const problem of located) expect(problem.where, where).toMatch(/table \w+|page \d+/);
		if (part.startsWith('object')) {
			expect(located.map(({ what }) => what).join(), where).toMatch(
				/from byte \d+ on: (?:chunk \d+ of \d+|its)/,
			);
			// The other five are read as if nothing had happened.
			expect(readable, where).toBe(objects.length - 1);
		}
		const key = kind === objects ? 'objects' : (kind[0] as string);
		const count = counts.get(key) ?? { found: 0, opened: 0, undamaged: 0 };
		count.found += 1;
		count.opened += readable === null ? 0 : 1;
		count.undamaged += readable ?? 0;
		counts.set(key, count);
		if (flip % 20 < 4) {
			const ran = await run(['verify', folder]);
			expect([ran.code, ran.stdout.includes('NOT whole'), ran.stdout.includes(part)], where).toEqual([
				1,
				true,
				true,
			]);
		}
		writeFileSync(path, good);
	}
	const copy = join(place, 'whole.paradero');
	cpSync(folder, copy, { recursive: true });
	expect((await look(copy)).told).toEqual({ ok: true, problems: [] });
	process.stdout.write(
		`${FLIPS} flips, all found and located: ${[...counts].map(([name, { found, opened, undamaged }]) => `${name} ${found} (case opened ${opened} times, ${undamaged} objects read beside)`).join(', ')}\n`,
	);
});

/** What `verify` says, or opening, and how many objects can still be read (`null`: the case does not open). */
async function look(folder: string): Promise<{ told: Told; readable: number | null }> {
	let opened: Awaited<ReturnType<typeof open>>;
	try {
		opened = await open(folder, null);
	} catch (error) {
		const { code, message } = error as { code: string; message: string };
		const where = code === 'damaged-header' ? 'HEADER' : message;
		return { told: { ok: false, problems: [{ where, what: message }] }, readable: null };
	}
	try {
		const { ok, problems } = await verify(opened, true);
		let readable = 0;
		for (const name of opened.objects.names())
			try {
				opened.objects.get(name);
				readable += 1;
			} catch (error) {
				if ((error as { code?: unknown }).code !== 'object-damaged') throw error;
			}
		return { told: { ok, problems }, readable };
	} finally {
		await opened.close();
	}
}
