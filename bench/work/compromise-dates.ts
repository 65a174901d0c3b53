import nlp from 'compromise';
import dates from 'compromise-dates';
import { texts } from '../inputs.ts';
import { median } from '../row.ts';
import { charactersPerSecond } from './speed.ts';

/** The same with its plugin for dates, which gives what `propose` gives of a date: a day. */
const withDates = nlp.extend(dates);
const { texts: all } = texts();
const runs = charactersPerSecond(all, 1, (text) => {
	const doc = withDates(text);
	doc.people().out('array');
	doc.places().out('array');
	doc.organizations().out('array');
	doc.quotations().out('array');
	doc.numbers().out('array');
	doc.dates().json();
});
console.log(JSON.stringify({ runs, median: median(runs) }));
