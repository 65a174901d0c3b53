import type { CueForm } from '../lexicon/cues.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';

const HEAD = /^(?:testimonio|declaración|declaracion|relato|testimony|statement|declaration|account)$/;
const FORM: CueForm = {
	lemma: 'testimonio',
	act: 'testifies',
	force: 'asserts',
	polarity: 'affirms',
	takes: 'clause',
};
// A headline of its own ends a testimony, however long it is.
const LONGEST = 40;

/**
 * `Testimonio de Ana Ruiz (…): …`: a record's heading gives the floor to a witness, whose words follow the colon to
 * the end of the paragraph, or fill the next paragraphs when nothing follows it.
 */
export function readTestimonies(scene: Scene): Speech[] {
	const { doc } = scene;
	const found: Speech[] = [];
	for (const [index, paragraph] of doc.paragraphs.entries()) {
		if (paragraph.to - paragraph.from < 4) continue;
		// A form's label may stand before it: `Testimonios: Testimonio de …`.
		const labelled = doc.tokens[paragraph.from + 1]!.text === ':';
		const from = paragraph.from + (labelled ? 2 : 0);
		if (!HEAD.test(doc.tokens[from]!.norm) || !/^(?:de|del|of|by)$/.test(doc.tokens[from + 1]?.norm ?? ''))
			continue;
		const colon = headEnd(scene, from, paragraph.to);
		const name = namesOf(doc)[firstFrom(doc, from)];
		if (colon === null || name === undefined || name.from > from + 4 || name.to > colon) continue;
		const words = contentOf(scene, index, colon + 1);
		if (words === null) continue;
		const sentence = scene.sentenceOf[words.token]!;
		const voice = { from: name.from, to: name.to, name };
		const cue = { form: FORM, from, to: from + 1 };
		found.push({
			type: 'indirect',
			rule: 'testimony',
			start: words.start,
			end: words.end,
			sentence,
			voice,
			cue,
		});
	}
	return found;
}

/** The colon that ends the heading, outside brackets, within a heading's length. */
function headEnd(scene: Scene, from: number, to: number): number | null {
	const { tokens } = scene.doc;
	for (let at = from + 2; at < Math.min(to, from + 90); at += 1) {
		if (tokens[at]!.text === ':' && scene.markOf[at] === -1) return at;
		if (tokens[at]!.text === '.' && at > from + LONGEST) return null;
	}
	return null;
}

function contentOf(
	scene: Scene,
	index: number,
	from: number,
): { start: number; end: number; token: number } | null {
	const { doc } = scene;
	const paragraph = doc.paragraphs[index]!;
	if (paragraph.to - from >= 4)
		return { start: doc.tokens[from]!.start, end: doc.tokens[paragraph.to - 1]!.end, token: from };
	const next = doc.paragraphs[index + 1];
	if (next === undefined || next.to - next.from < 4 || next.zone !== 'body') return null;
	return { start: doc.tokens[next.from]!.start, end: doc.tokens[next.to - 1]!.end, token: next.from };
}
