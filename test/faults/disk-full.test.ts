import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, init, open } from '../../src/actions/index.ts';
import { dumpProjection, verifyCase } from '../../src/store/index.ts';
import { start } from './child.ts';

/** Free kilobytes on the disk when the writer begins. */
const POINTS = [
	0, 32, 128, 256, 384, 448, 512, 576, 640, 704, 768, 832, 896, 1024, 1152, 1280, 1536, 1792, 2048, 2560,
];
/** Up to here a new case is made as well: it takes what room there is. */
const INIT_UP_TO = 512;
const place = mkdtempSync(join(tmpdir(), 'paradero-full-'));
const disk = join(place, 'disk');
mkdirSync(disk);
const mounted = mount();
afterAll(() => {
	if (mounted) execFileSync('umount', [disk]);
	rmSync(place, { recursive: true, force: true });
});

type Said = {
	readonly did?: string;
	readonly failed?: string;
	readonly name?: string;
	readonly code?: string;
	readonly message?: string;
	readonly added?: string;
	readonly decided?: string;
	readonly made?: string;
};

test.skipIf(!mounted)(
	`at ${POINTS.length} points of a filling disk nothing acknowledged is lost, and it is said that the disk is full`,
	async () => {
		const folder = join(disk, 'case.paradero');
		const sources = join(place, 'sources');
		mkdirSync(sources);
		const list = join(sources, 'list.csv');
		const rows = Array.from({ length: 200 }, (_, i) => `${i},Person ${i},Grey Mill`);
		writeFileSync(list, `no,name,place\n${rows.join('\n')}\n`);
		const first = await init(folder, 'full', null);
		await add(first, [list]);
		await first.close();
		const kept: Said[] = [];
		const failed = new Map<string, number>();
		for (const point of POINTS) {
			const ballast = join(disk, 'ballast');
			const { bavail, bsize } = statfsSync(disk);
			writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - point * 1024)));
			const said = await run([
				folder,
				sources,
				`p${point}`,
				point <= INIT_UP_TO && point % 128 === 0 ? 'init' : '',
			]);
			rmSync(ballast);
			for (const line of said.filter(({ failed }) => failed !== undefined)) {
				failed.set(line.failed as string, (failed.get(line.failed as string) ?? 0) + 1);
				if (line.failed === 'copy') expect(line.code, JSON.stringify(line)).toBe('ENOSPC');
				// A file that could not be added cannot be decided on.
				else if (line.name === 'StoreError') {
					expect(line.code, JSON.stringify(line)).toBe('disk-full');
					expect(line.message).toMatch(/disk is full.*Nothing that was taken in before is lost.*make room/);
				} else expect(line, JSON.stringify(line)).toMatchObject({ name: 'ActionError' });
			}
			kept.push(...said);
			const opened = await open(folder, null);
			const held = new Set<string>();
			for (const table of ['source', 'decision'] as const)
				for (const { id } of await opened.db.selectFrom(table).select('id').execute()) held.add(id);
			const acknowledged = kept.flatMap(({ added, decided }) => added ?? decided ?? []);
			expect(acknowledged.filter((id) => !held.has(id))).toEqual([]);
			expect((await verifyCase(opened, true)).problems, `${point} kB free`).toEqual([]);
			await opened.close();
			for (const { made } of said)
				if (made !== undefined) {
					const born = await open(made, null);
					expect((await verifyCase(born)).problems).toEqual([]);
					await born.close();
					rmSync(made, { recursive: true });
				}
			// A case that could not be made is made once there is room.
			if (said.some(({ failed }) => failed === 'init'))
				await (await init(join(disk, `again-${point}.paradero`), 'again', null)).close();
			rmSync(join(disk, `again-${point}.paradero`), { recursive: true, force: true });
			rmSync(join(disk, `new-p${point}.paradero`), { recursive: true, force: true });
		}
		const opened = await open(folder, null);
		const running = await dumpProjection(opened);
		await opened.rebuild();
		expect(await dumpProjection(opened)).toEqual(running);
		await opened.close();
		const acknowledged = kept.filter(({ added, decided }) => added !== undefined || decided !== undefined);
		process.stdout.write(
			`${POINTS.length} points, ${acknowledged.length} acknowledged writes, none lost; failed for want of room: ${[...failed].map(([what, n]) => `${what} ${n}`).join(', ')}\n`,
		);
		for (const what of ['init', 'open', 'add', 'decide', 'rebuild', 'copy'])
			expect(failed.get(what), what).toBeGreaterThan(0);
	},
);

async function run(args: readonly string[]): Promise<readonly Said[]> {
	const said: Said[] = [];
	const child = start<Said>('full-writer.ts', args, (line) => said.push(line));
	const [code] = await once(child, 'close');
	// Not by a signal: a log that cannot grow must not end the process.
	expect(code).toBe(0);
	return said;
}

/** A small disk of our own; `false`, with the reason printed, where the system does not give one. */
function mount(): boolean {
	try {
		if (process.getuid?.() !== 0) throw new Error('it needs root');
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk], { stdio: 'pipe' });
		return true;
	} catch (error) {
		process.stdout.write(`full disk: skipped, no small disk can be mounted (${(error as Error).message})\n`);
		return false;
	}
}
