import { type ChainItem, UNNAMED_VOICE } from '../record/index.ts';
import { type Doc, sentenceAt, type Zone } from './document.ts';
import { opinionAt } from './law/opinions.ts';

/** Described so: somebody who speaks, and no words say who. */
export const UNNAMED = UNNAMED_VOICE;

/** What an editor writes over and beside an article: its reporter has no part in it. */
const OF_THE_OUTLET: ReadonlySet<Zone> = new Set(['title', 'standfirst', 'caption']);

/**
 * Who speaks at offset `at` where nobody else does: the outlet that publishes, then the writer of the byline, or in a
 * court’s paper whoever writes that part of it.
 */
export function narratorAt(doc: Doc, at: number): ChainItem[] {
	const { meta, front } = doc;
	const outlet: ChainItem =
		meta.outlet === undefined
			? { described: 'this source', act: 'publishes' }
			: { name: meta.outlet, act: 'publishes', ...standing(doc, front.outlet, meta.outlet) };
	const opinion = opinionAt(doc, at);
	if (opinion !== null) return [outlet, opinion];
	const zone = doc.sentences[sentenceAt(doc, at)]?.zone;
	if (meta.byline === undefined || (zone !== undefined && OF_THE_OUTLET.has(zone))) return [outlet];
	return [outlet, { name: meta.byline, act: 'writes', ...standing(doc, front.byline, meta.byline) }];
}

/** Its place in the text, where the name is the one that stands there. */
function standing(doc: Doc, place: { start: number; end: number; value: string } | undefined, name: string) {
	if (place === undefined || place.value !== name) return {};
	return { start: place.start, end: place.end, exact: doc.text.slice(place.start, place.end) };
}
