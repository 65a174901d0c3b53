import nlp from 'compromise';
import { texts } from '../inputs.ts';
import { median } from '../row.ts';
import { charactersPerSecond } from './speed.ts';

/** What compromise offers of what `propose` does: people, places, organizations, quotations and numbers. */
const { texts: all } = texts();
const runs = charactersPerSecond(all, 1, (text) => {
	const doc = nlp(text);
	doc.people().out('array');
	doc.places().out('array');
	doc.organizations().out('array');
	doc.quotations().out('array');
	doc.numbers().out('array');
});
console.log(JSON.stringify({ runs, median: median(runs) }));
