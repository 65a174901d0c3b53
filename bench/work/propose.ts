import { propose } from '../../src/extract/index.ts';
import { texts } from '../inputs.ts';
import { median } from '../row.ts';
import { charactersPerSecond } from './speed.ts';

/** Every grammar over every text, five times after once to warm up. */
const { texts: all } = texts();
let proposals = 0;
const runs = charactersPerSecond(all, 5, (text) => {
	proposals += propose(text, { published: '2025-06-01' }).proposals.length;
});
console.log(JSON.stringify({ runs, median: median(runs), proposals: proposals / 6 }));
