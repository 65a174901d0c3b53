import { CUES } from '../lexicon/cues.ts';
import type { Marked } from './marks.ts';
import type { Scene } from './scene.ts';
import { subjectAfter } from './subject-after.ts';
import type { Tag } from './tag.ts';

const DASH = /^[—–―]$/;
/** A tag between dashes is short. */
const LONGEST = 16;

/** A tag set between dashes inside the marks, and the words on either side of it, as ranges of tokens. */
export type Inserted = { readonly tag: Tag; readonly pieces: readonly (readonly [number, number])[] };

/** `«No es nuevo —añadió Ana Ruiz—: lo sabían todos»`: Spanish sets the tag inside the marks. `null` without one. */
export function insertedTag(scene: Scene, mark: Marked): Inserted | null {
	const { doc } = scene;
	const { tokens } = doc;
	if (doc.paragraphs[mark.paragraph]!.lang !== 'es') return null;
	for (let open = mark.from + 1; open < mark.to - 2; open += 1) {
		if (!DASH.test(tokens[open]!.text)) continue;
		const sentence = doc.sentences[scene.sentenceOf[open] ?? -1];
		let close = open + 2;
		while (close < Math.min(mark.to, open + LONGEST) && !DASH.test(tokens[close]!.text)) close += 1;
		if (sentence === undefined || close >= mark.to || !DASH.test(tokens[close]!.text)) return null;
		for (let at = open + 1; at < Math.min(close, open + 4); at += 1) {
			const form = CUES.es.get(tokens[at]!.norm)?.[0];
			if (form === undefined) continue;
			const voice = subjectAfter(doc, { ...sentence, to: close }, at + 1);
			let rest = close + 1;
			while (rest < mark.to && /^[.,;:]$/.test(tokens[rest]!.text)) rest += 1;
			const tag: Tag = {
				rule: 'inserted',
				voice,
				cue: { form, from: at, to: at + 1 },
				from: open,
				end: close + 1,
			};
			const pieces = [[mark.from, open] as const, [rest, mark.to] as const];
			return { tag, pieces: pieces.filter(([from, to]) => to > from) };
		}
		open = close;
	}
	return null;
}
