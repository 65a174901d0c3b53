import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, decide, init, open } from '../../src/actions/index.ts';
import type { Case } from '../../src/store/index.ts';

/**
 * A process that does one step after the other on a disk with little room, and says of each what came of it. It
 * goes on after a step that failed: so do people.
 */
const [folder = '', sources = '', name = '', first = ''] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function step(what: string, work: () => Promise<object>): Promise<void> {
	try {
		say({ did: what, ...(await work()) });
	} catch (error) {
		const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
		say({ failed: what, name, code, message });
	}
}

async function make(): Promise<object> {
	const path = join(folder, `../new-${name}.paradero`);
	await (await init(path, 'new', null)).close();
	return { made: path };
}
if (first === 'init') await step('init', make);
let opened: Case | null = null;
await step('open', async () => {
	opened = await open(folder, null);
	return {};
});
if (opened !== null) await work(opened);

async function work(opened: Case): Promise<void> {
	for (let i = 0; i < 3; i++) {
		const path = join(sources, `${name}-${i}.txt`);
		const quote = `Person ${name}-${i} was held at Grey Mill on 3 May 2030.`;
		writeFileSync(path, `${quote}\n${'Nothing else is said. '.repeat(1_000 * i)}\n`);
		await step('add', async () => ({ added: (await add(opened, [path])).sources[0]?.id }));
		for (let n = 0; n < 2; n++)
			await step('decide', async () => {
				const slots = { type: 'held', who: `Person ${name}-${i}`, at: 'Grey Mill' };
				const line = { do: 'state', source: `${name}-${i}.txt`, kind: 'custody', quote, slots };
				const { decisions } = await decide(opened, [{ ...line, reason: 'a test', nonce: String(n) }]);
				return { decided: decisions[0] ?? undefined };
			});
	}
	await step('map', async () => {
		const columns = { no: 'key', name: 'full-name', place: 'held-at' };
		const line = { do: 'map', source: 'list.csv', subject: 'Person', columns, nonce: name };
		return { decided: (await decide(opened, [line])).decisions[0] ?? undefined };
	});
	await step('rebuild', async () => {
		await opened.rebuild();
		return {};
	});
	await step('copy', async () => {
		const to = join(folder, `../copy-${name}`);
		try {
			cpSync(folder, to, { recursive: true });
		} finally {
			rmSync(to, { recursive: true, force: true });
		}
		return {};
	});
	await step('close', async () => {
		await opened.close();
		return {};
	});
}
