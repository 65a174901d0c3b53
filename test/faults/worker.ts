import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, decide, open } from '../../src/actions/index.ts';

/** A process that works on a case as one of several do: adds, decides, maps, undoes, and says what was taken. */
const [folder = '', sources = '', name = '', count = '1'] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const opened = await open(folder, null);
say({ ready: true });
await new Promise((resolve) => process.stdin.once('data', resolve));
try {
	for (let i = 0; i < Number(count); i++) await once(i);
} catch (error) {
	const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
	say({ failed: `${name} ${String(code)} ${message}` });
}
await opened.close();
process.stdin.destroy();

async function once(i: number): Promise<void> {
	const path = join(sources, `${name}-${i}.txt`);
	const quote = `Person ${name}-${i} was held at Grey Mill on 3 May 2030.`;
	writeFileSync(path, `${quote}\n`);
	say({ added: (await add(opened, [path])).sources[0]?.id });
	const slots = { type: 'held', who: `Person ${name}-${i}`, at: 'Grey Mill', on: '2030-05-03' };
	const state = { do: 'state', source: `${name}-${i}.txt`, kind: 'custody', quote, slots, reason: 'a test' };
	const stated = await decideOne(state);
	if (i % 3 === 0) await decideOne({ do: 'undo', decision: stated, nonce: name });
	if (i % 4 === 0) {
		const columns = { no: 'key', name: 'full-name', ...(i % 8 === 0 ? { place: 'held-at' } : {}) };
		await decideOne({ do: 'map', source: 'list.csv', subject: 'Person', columns, nonce: `${name} ${i}` });
	}
}

async function decideOne(line: object): Promise<string | null> {
	const { decisions, refused } = await decide(opened, [line]);
	if (refused.length > 0) throw new Error(JSON.stringify(refused));
	say({ decided: decisions[0] });
	return decisions[0] ?? null;
}
