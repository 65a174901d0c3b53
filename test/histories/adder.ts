import { add } from '../../src/actions/index.ts';
import { reopen } from './a-case.ts';

/** A process that adds a folder when it is told to, and says how often each result came. */
const [folder = '', sources = ''] = process.argv.slice(2);
const opened = await reopen(folder);
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
	const receipt = await add(opened, [sources]);
	const results = Map.groupBy(receipt.sources, ({ result }) => result);
	const counts = Object.fromEntries([...results].map(([result, all]) => [result, all.length]));
	const same = receipt.sources.reduce((sum, { rows }) => sum + (rows?.same ?? 0), 0);
	process.stdout.write(`${JSON.stringify({ ...counts, same })}\n`);
	await opened.close();
	process.stdin.destroy();
});
