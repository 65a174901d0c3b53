import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { texts } from '../inputs.ts';
import { median } from '../row.ts';
import { charactersPerSecond } from './speed.ts';

/** What wink-nlp offers: tokens, sentences, parts of speech, and entities of seven kinds, none of them a name. */
const nlp = winkNLP(model);
const { texts: all } = texts();
const runs = charactersPerSecond(all, 1, (text) => {
	const doc = nlp.readDoc(text);
	doc.sentences().out();
	doc.entities().out(nlp.its.detail);
	doc.tokens().out(nlp.its.pos);
});
console.log(JSON.stringify({ runs, median: median(runs) }));
