import { addText, reopen } from './a-case.ts';

/** A process that adds one text to a case when it is told to, and says how many milliseconds that took. */
const [folder = '', path = ''] = process.argv.slice(2);
const opened = await reopen(folder);
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
	const begun = performance.now();
	await addText(opened, path, 'Somebody else wrote this meanwhile.');
	process.stdout.write(`${Math.round(performance.now() - begun)}\n`);
	await opened.close();
	process.stdin.destroy();
});
