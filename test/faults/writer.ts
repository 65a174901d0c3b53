import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, decide, open } from '../../src/actions/index.ts';

/**
 * A process that adds a file and decides on what stands in it, again and again, until it is killed. It says a
 * thing is done only when it is: one line of JSON for each.
 */
const [folder = '', sources = '', name = ''] = process.argv.slice(2);
const opened = await open(folder, null);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
for (let i = 0; ; i++) {
	const path = join(sources, `${name}-${i}.txt`);
	const quote = `Person ${name}-${i} was held at Grey Mill on 3 May 2030.`;
	writeFileSync(path, `${quote}\n`);
	const [receipt] = (await add(opened, [path])).sources;
	say({ added: receipt?.id, sha256: receipt?.sha256 });
	for (let n = 0; n < 3; n++) {
		const lines = [
			{
				do: 'state',
				source: receipt?.id,
				kind: 'custody',
				quote,
				slots: { type: 'held', who: `Person ${name}-${i}`, at: 'Grey Mill', on: `2030-05-0${n + 1}` },
				reason: 'what a fault test states',
				nonce: String(n),
			},
		];
		const { decisions } = await decide(opened, lines);
		say({ decided: decisions[0] });
	}
}
