import { decide, open } from '../../src/actions/index.ts';

/** A process that opens a case, which brings it up to date, and then decides again and again until it is killed. */
const [folder = '', name = ''] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
say({ begun: true });
const opened = await open(folder, null);
say({ opened: true });
for (let i = 0; ; i++) {
	const columns = { no: 'key', name: 'full-name', ...(i % 2 === 0 ? { place: 'held-at' } : {}) };
	const line = { do: 'map', source: 'list.csv', subject: 'Person', columns, nonce: `${name} ${i}` };
	const { decisions } = await decide(opened, [line]);
	say({ decided: decisions[0] });
}
