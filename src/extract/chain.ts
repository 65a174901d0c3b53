import type { ChainItem } from '../record/index.ts';
import type { Doc } from './document.ts';

/** Described so: somebody who speaks, and no words say who. */
export const UNNAMED = 'unnamed voice';

/** Who speaks where nobody else does: the outlet that publishes, then the writer of the byline. */
export function narratorOf(doc: Doc): ChainItem[] {
	const { meta, front } = doc;
	const outlet: ChainItem =
		meta.outlet === undefined
			? { described: 'this source', act: 'publishes' }
			: { name: meta.outlet, act: 'publishes', ...standing(doc, front.outlet, meta.outlet) };
	if (meta.byline === undefined) return [outlet];
	return [outlet, { name: meta.byline, act: 'writes', ...standing(doc, front.byline, meta.byline) }];
}

/** Its place in the text, where the name is the one that stands there. */
function standing(doc: Doc, place: { start: number; end: number; value: string } | undefined, name: string) {
	if (place === undefined || place.value !== name) return {};
	return { start: place.start, end: place.end, exact: doc.text.slice(place.start, place.end) };
}
