import { addText, reopen } from './a-case.ts';

/** A process that adds texts to a case until it is done or killed, and says which are on disk. */
const [folder = '', name = '', count = '1'] = process.argv.slice(2);
const opened = await reopen(folder);
for (let i = 0; i < Number(count); i++) {
	const path = `${name}-${i}.txt`;
	await addText(opened, path, `The text ${i} of ${name}.`);
	process.stdout.write(`${path}\n`);
}
await opened.close();
