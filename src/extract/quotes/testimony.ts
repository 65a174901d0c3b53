import type { Doc } from '../document.ts';
import { CUES, type CueForm } from '../lexicon/cues.ts';
import { isCapitalized } from '../tokens.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { subjectAfter } from './subject-after.ts';
import { describe, type VoiceWords } from './voices.ts';

const HEAD = /^(?:testimonio|declaración|declaracion|relato|testimony|statement|declaration|account)$/;
const FORM: CueForm = {
	lemma: 'testimonio',
	act: 'testifies',
	force: 'asserts',
	polarity: 'affirms',
	takes: 'clause',
};
/** Where the name of the witness ends: before whom, when, where. */
const BEHIND =
	/^(?:ante|a|al|en|dado|dada|presentado|presentada|brindado|brindada|sobre|before|to|in|at|on|given)$/;
// A headline of its own ends a testimony, however long it is.
const LONGEST = 40;
/** No testimony in a record fills more paragraphs than these. */
const MOST = 60;

type Opening = {
	readonly voice: VoiceWords;
	readonly cue: NonNullable<Speech['cue']>;
	readonly colon: number;
};

/**
 * `Testimonio de Ana Ruiz (…): …` · `Declara Ana Ruiz (hermana): …`: a record gives the floor to a witness, whose
 * words follow the colon, without marks, to the next label, heading or witness; one speech for each paragraph.
 */
export function readTestimonies(scene: Scene): Speech[] {
	const { doc } = scene;
	const found: Speech[] = [];
	for (const [index, paragraph] of doc.paragraphs.entries()) {
		if (paragraph.to - paragraph.from < 4) continue;
		const headed = headingOf(scene, index);
		const opening = headed ?? (paragraph.lang === 'es' ? spokenBy(scene, index) : null);
		if (opening === null) continue;
		const { voice, cue, colon } = opening;
		const stretches = paragraph.to - colon > 4 ? [[colon + 1, paragraph.to] as const] : [];
		// What follows a verb's colon ends with its paragraph.
		if (headed !== null) stretches.push(...following(doc, index));
		else if (stretches.length === 0) continue;
		for (const [from, to] of stretches) {
			const speech = speechOf(scene, from, to);
			if (speech !== null) found.push({ ...speech, voice, cue });
		}
	}
	return found;
}

function speechOf(scene: Scene, first: number, last: number): Omit<Speech, 'voice' | 'cue'> | null {
	const { tokens } = scene.doc;
	let from = first;
	while (from < last && isOmission(scene.doc, from)) from += 1;
	const to = withoutOmission(scene.doc, last);
	const sentence = scene.sentenceOf[from] ?? -1;
	if (to - from < 3 || sentence === -1) return null;
	return {
		type: 'indirect',
		rule: 'testimony',
		start: tokens[from]!.start,
		end: tokens[to - 1]!.end,
		sentence,
	};
}

/** `(...)` before the first words says that something was left out there. */
function isOmission(doc: Doc, at: number): boolean {
	const { tokens } = doc;
	const { text } = tokens[at]!;
	const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
	if (text === '…') return true;
	if (text === '(') return after === '.' || after === '…';
	if (text === ')') return before === '.' || before === '…';
	return text === '.' && /^[.()]$/.test(before) && /^[.()]$/.test(after);
}

/** The end of the last whole sentence, where only `(...)` follows it: `… nunca. (...).` */
function withoutOmission(doc: Doc, last: number): number {
	const { tokens } = doc;
	let at = last - 1;
	if (tokens[at]!.text === '.' && tokens[at - 1]?.text === ')') at -= 1;
	if (tokens[at]!.text !== ')') return last;
	at -= 1;
	while (at > 0 && /^[.…]$/.test(tokens[at]!.text)) at -= 1;
	return tokens[at]!.text === '(' && tokens[at - 1]?.text === '.' ? at : last;
}

/** `Testimonios: Testimonio de Ana Ruiz, médica, ante la Comisión (1989):`: whose, and where the heading's colon is. */
function headingOf(scene: Scene, index: number): Opening | null {
	const { doc } = scene;
	const { tokens } = doc;
	const paragraph = doc.paragraphs[index]!;
	// A form's label may stand before it.
	let from = paragraph.from + (tokens[paragraph.from + 1]!.text === ':' ? 2 : 0);
	// So may the day of an entry: `00.03.1987. Testimonio de …`.
	if (tokens[from]?.kind === 'number') from += tokens[from + 1]?.text === '.' ? 2 : 1;
	if (from >= paragraph.to || !HEAD.test(tokens[from]!.norm)) return null;
	let of = from + 1;
	while (of < from + 3 && !/^(?:del?|of|by)$/.test(tokens[of]?.norm ?? '')) of += 1;
	if (!/^(?:del?|of|by)$/.test(tokens[of]?.norm ?? '')) return null;
	const colon = headEnd(scene, from, paragraph.to);
	if (colon === null) return null;
	const voice = witness(doc, of + 1, colon);
	return voice === null ? null : { voice, cue: { form: FORM, from, to: from + 1 }, colon };
}

function witness(doc: Doc, first: number, colon: number): VoiceWords | null {
	const { tokens } = doc;
	// `“Tito”`: a name that is known only so.
	const quoted = tokens[first]?.kind === 'quote';
	const from = quoted ? first + 1 : first;
	let to = from;
	while (to < colon && (tokens[to]!.kind === 'word' || tokens[to]!.kind === 'number')) {
		if (to > from && BEHIND.test(tokens[to]!.norm)) break;
		to += 1;
	}
	if (to === from || to - from > 14) return null;
	const voice = describe(doc, from, to);
	return voice.name === undefined ||
		voice.name.to === to ||
		tokens.slice(from, to).some(({ norm }) => norm === 'y')
		? voice
		: { ...voice, to: voice.name.to };
}

/** The colon that ends the heading, outside brackets and marks, within a heading's length. */
function headEnd(scene: Scene, from: number, to: number): number | null {
	const { tokens } = scene.doc;
	for (let at = from + 2; at < Math.min(to, from + 90); at += 1) {
		if (tokens[at]!.text === ':' && scene.markOf[at] === -1) return at;
		if (tokens[at]!.text === '.' && at > from + LONGEST) return null;
	}
	return null;
}

/** `Testimonia Ana Ruiz (hermana) (s/f): …`: a verb, its subject behind it, and a colon that no marks follow. */
function spokenBy(scene: Scene, index: number): Opening | null {
	const { doc } = scene;
	const { tokens } = doc;
	const paragraph = doc.paragraphs[index]!;
	for (let at = paragraph.from; at < Math.min(paragraph.to, paragraph.from + LONGEST); at += 1) {
		const token = tokens[at]!;
		if (!isCapitalized(token) || scene.markOf[at] !== -1) continue;
		const form = CUES.es.get(token.norm)?.find(({ takes, act }) => takes === 'that' && act !== 'orders');
		const sentence = doc.sentences[scene.sentenceOf[at] ?? -1];
		if (form === undefined || sentence?.from !== at) continue;
		const voice = subjectAfter(doc, sentence, at + 1);
		if (voice?.name?.type !== 'person') continue;
		for (let colon = voice.to; colon < Math.min(paragraph.to - 3, voice.to + 24); colon += 1) {
			if (tokens[colon]!.text === '.' && tokens[colon + 1]!.text !== '.') break;
			if (tokens[colon]!.text !== ':' || tokens[colon]!.end !== tokens[colon - 1]!.end + 1) continue;
			if (tokens[colon + 1]!.kind === 'quote') return null;
			return { voice, cue: { form, from: at, to: at + 1 }, colon };
		}
	}
	return null;
}

/** The paragraphs in which a witness goes on, as ranges of tokens. */
function following(doc: Doc, index: number): (readonly [number, number])[] {
	const found: (readonly [number, number])[] = [];
	for (let next = index + 1; next < doc.paragraphs.length && found.length < MOST; next += 1) {
		const { from, to, zone, bullet } = doc.paragraphs[next]!;
		if (zone === 'furniture' || zone === 'footnote' || from === to) continue;
		// A page's head breaks into a sentence that goes on behind it.
		if (zone === 'heading') {
			const behind = doc.paragraphs[next + 1];
			if (behind === undefined || behind.from === behind.to || !goesOn(doc, behind.from)) return found;
			continue;
		}
		if (zone !== 'body' || bullet || opensAnew(doc, from, to)) return found;
		if (to - from >= 4) found.push([from, to]);
	}
	return found;
}

const goesOn = (doc: Doc, from: number): boolean => /^\p{Ll}/u.test(doc.tokens[from]!.text);

/** A label (`Atribuido a:`), another witness, or the day of another entry. */
function opensAnew(doc: Doc, from: number, to: number): boolean {
	const { tokens } = doc;
	const first = tokens[from]!;
	if (first.kind === 'number' || HEAD.test(first.norm)) return true;
	if (!isCapitalized(first)) return false;
	for (let at = from + 1; at < Math.min(to, from + 6); at += 1) {
		if (tokens[at]!.text === ':') return true;
		if (tokens[at]!.kind !== 'word') return false;
	}
	return false;
}
