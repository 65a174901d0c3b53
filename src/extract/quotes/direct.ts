import type { Doc, Sentence } from '../document.ts';
import { CUES, type CueForm, SPANISH_INFINITIVES } from '../lexicon/cues.ts';
import {
	ADVERBS,
	AUXILIARIES,
	CLAUSE_OPENERS,
	DETERMINERS,
	isAdverb,
	PREPOSITIONS,
} from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import { accordingBefore, accordingTo } from './according.ts';
import { citedBefore } from './cited.ts';
import { cueAt } from './cue-hits.ts';
import { opensDialogue } from './dialogue.ts';
import { hasVerb } from './has-verb.ts';
import { mainSubject } from './main-subject.ts';
import type { Marked } from './marks.ts';
import { subjectName } from './resolve.ts';
import type { Scene } from './scene.ts';
import { signature } from './signature.ts';
import { somebodyFirst } from './somebody-first.ts';
import { leansOn } from './spanish-infinitive.ts';
import { canSpeak } from './speaker-noun.ts';
import { subjectAfter } from './subject-after.ts';
import type { Tag } from './tag.ts';
import { headerVoice, tagAbove } from './tag-above.ts';
import { DAYS } from './times.ts';
import type { VoiceWords } from './voices.ts';

const REACH = 18;

/** A tag with an apposition in it: `“…,” Ana Ruiz, a fellow at … and a former …, said`. */
const FAR_REACH = 45;

/** `“…,” she said` · `“…”, dijo Ana Ruiz`: the tag after the marks, or null. */
export function tagAfter(scene: Scene, mark: Marked): Tag | null {
	const { doc } = scene;
	const { tokens } = doc;
	if (!mark.closed) return null;
	const signed = signature(scene, mark);
	if (signed !== null) return signed;
	let at = mark.close + 1;
	const last = tokens[lastSpoken(doc, mark)]!;
	const sentence = sentenceWith(scene, at, mark);
	if (sentence === null) return null;
	const dash = tokens[at]?.text === '—';

	// In a dialogue the dash closes the speech around the marks: `—Me dijo: «…» —recuerda ella`.
	if (dash && sentence.lang === 'es' && opensDialogue(doc, mark.paragraph)) return null;
	const comma = tokens[at]?.text === ',' || dash;
	if (comma) at += 1;
	const open = comma || /^[,!?…—-]$/.test(last.text) || sentence.lang === 'es';
	if (sentence.lang === 'es' && isTitle(doc, mark)) return null;
	// `The “cooler”, guards said, was full`: a word that the clause goes on from.
	const named = mark.to - mark.from < 4 && DETERMINERS.has(tokens[mark.open - 1]?.norm ?? '');
	if (named && !/^[,!?…]$/.test(last.text)) return null;
	if (!open || (!comma && mark.to - mark.from < 4 && !/^[,!?…]$/.test(last.text))) return null;
	const stop = Math.min(sentence.to, at + FAR_REACH);
	for (let next = at; next < stop; next += 1) {
		if (scene.markOf[next] !== -1 || tokens[next]!.text === ';') break;
		const known = CUES[sentence.lang === 'es' ? 'es' : 'en'].has(tokens[next]!.norm);
		const bared = !known && sentence.lang === 'es' && SPANISH_INFINITIVES.has(tokens[next]!.norm);
		if (!known && !bared) continue;
		const inverted =
			next === (bared ? bareFrom(doc, sentence, at, next) : firstVerb(doc, at, sentence)) &&
			(!/(?:ing|ndo)$/.test(tokens[next]!.norm) || (next > at && LIGHT.test(tokens[next - 1]!.norm)));
		const hit = inverted ? { ...bare(doc, sentence, next) } : cueAt(doc, sentence, next);
		if (hit === null || hit.cue === null || (inverted && hit.cue.act === 'orders')) continue;
		// `“floating dungeon,” a name that Ana Ruiz rejects`: it is not she who uses the words.
		if (hit.cue.takes === 'marks' && hit.cue.act !== 'orders' && !(inverted && sentence.lang === 'es'))
			continue;
		const voice = inverted ? subjectAfter(doc, sentence, hit.to) : hit.voice;
		// `«…», dijo.`: Spanish leaves a known voice out.
		const left = voice === null && inverted && sentence.lang === 'es' && endsAt(scene, hit.to, sentence);
		if (left)
			return {
				rule: 'tag-left-out',
				voice,
				cue: { form: hit.cue, from: hit.from, to: hit.to },
				from: at,
				end: hit.to,
			};
		if (
			voice === null ||
			(!inverted && (voice.from < at || voice.from > at + 3 || opensClause(doc, at, voice.from)))
		)
			continue;
		// Far from the marks only words that follow them at once are their tag: `“…,” Ana Ruiz, a professor of …, said`.
		if (next - at > REACH && (voice.name?.from ?? voice.from) > at + 4) break;
		if (!inverted && goesOn(doc, hit, sentence)) continue;
		const end = Math.max(hit.to, voice.to);
		return {
			rule: inverted ? 'tag-inverted' : 'tag',
			voice,
			cue: { form: hit.cue, from: hit.from, to: hit.to },
			from: at,
			end,
		};
	}
	const source = accordingTo(doc, sentence, at);
	return source === null ? null : { rule: 'according-to', ...source };
}

/** `In “Long Winter,” Ana Ruiz said she …`: words that are told after the verb are not those in the marks before it. */
function goesOn(
	doc: Doc,
	hit: { readonly cue: CueForm | null; readonly to: number },
	sentence: Sentence,
): boolean {
	const next = doc.tokens[hit.to];
	if (next === undefined || hit.to >= sentence.to || hit.cue?.takes === 'tag' || hit.cue?.lemma === 'tell')
		return false;
	return (
		/^(?:that|que|he|she|they|it|we|there)$/.test(next.norm) ||
		(/^(?:the|an?|his|its|their|these|those|no|all|many|most|some|any|every)$/.test(next.norm) &&
			!TIMES.test(doc.tokens[hit.to + 1]?.norm ?? '')) ||
		(next.kind === 'word' && isCapitalized(next) && !DAYS.test(next.norm))
	);
}

const TIMES = /^(?:few|couple|day|week|month|year|night|morning|same|following|next|previous|moment|hour)s?$/;

/** Whether the sentence, or its clause, ends at token `at`. */
const endsAt = (scene: Scene, at: number, sentence: Sentence): boolean =>
	at >= sentence.to ||
	/^[.,;]$/.test(scene.doc.tokens[at]!.text) ||
	PREPOSITIONS.has(scene.doc.tokens[at]!.norm) ||
	/^(?:a|al|ayer|hoy|este|esta|todavía|aún|casi|mientras|cuando|antes|y|e|quien|desde|tras|luego|después|con)$/.test(
		scene.doc.tokens[at]!.norm,
	) ||
	(sentence.lang === 'es' && isAdverb(scene.doc.tokens[at]!.norm));

function bare(
	doc: Doc,
	sentence: Sentence,
	at: number,
): { cue: CueForm | null; from: number; to: number; voice: null } {
	const { norm } = doc.tokens[at]!;
	const forms = CUES[sentence.lang === 'es' ? 'es' : 'en'].get(norm) ?? SPANISH_INFINITIVES.get(norm);
	return { cue: forms?.find((form) => form.follow === undefined) ?? null, from: at, to: at + 1, voice: null };
}

/** `«…», comienza diciendo el informe` */
const LIGHT =
	/^(?:comienza|comenzó|empieza|empezó|sigue|siguió|continúa|continuó|termina|terminó|concluye|concluyó|acaba|acabó|insiste|insistió)n?$/;

/** `«…», se limitó a decir`: `next` itself where the verb that its infinitive leans on begins the tag, else -1. */
const bareFrom = (doc: Doc, sentence: Sentence, at: number, next: number): number => {
	const verb = leansOn(doc, sentence, next);
	return verb !== null && verb <= firstVerb(doc, at, sentence) && verb >= at ? next : -1;
};

/** The first token after adverbs and auxiliaries: where an inverted tag has its verb. */
function firstVerb(doc: Doc, at: number, sentence: Sentence): number {
	let next = at;
	while (
		next < sentence.to &&
		(ADVERBS.has(doc.tokens[next]!.norm) || AUXILIARIES.has(doc.tokens[next]!.norm))
	)
		next += 1;
	return LIGHT.test(doc.tokens[next]?.norm ?? '') && /ndo$/.test(doc.tokens[next + 1]?.norm ?? '')
		? next + 1
		: next;
}

/** `“Minutos con el Uruguay”`: every longer word with a capital, and no stop. */
function isTitle(doc: Doc, mark: Marked): boolean {
	const inside = doc.tokens.slice(mark.from, mark.to);
	const long = inside.filter(({ kind, text }) => kind === 'word' && text.length > 3);
	return long.length > 1 && long.every(isCapitalized) && !inside.some(({ text }) => /^[.,;!?¿¡]$/.test(text));
}

/** `“…,” and she says, “…”`: what a conjunction opens is no tag of the words before it. */
const opensClause = (doc: Doc, from: number, to: number): boolean =>
	doc.tokens
		.slice(from, to)
		.some(({ norm }) => CLAUSE_OPENERS.has(norm) || /^(?:and|but|y|pero)$/.test(norm));

/** The last token inside the marks that is no mark itself: of `…, ‘No’,”` the comma. */
function lastSpoken(doc: Doc, mark: Marked): number {
	let at = mark.to - 1;
	while (at > mark.from && doc.tokens[at]!.kind === 'quote') at -= 1;
	return at;
}

/** The sentence a tag after the marks stands in: the marks' own, or, after `?”` and `!”`, a very short next one. */
function sentenceWith(scene: Scene, at: number, mark: Marked): Sentence | null {
	const { doc } = scene;
	const index = scene.sentenceOf[at] ?? -1;
	const sentence = doc.sentences[index];
	if (sentence === undefined || sentence.paragraph !== mark.paragraph) return null;
	if (sentence.from < at) return sentence;
	return /^[?!]$/.test(doc.tokens[mark.to - 1]!.text) && sentence.to - sentence.from <= 9 ? sentence : null;
}

/** `Ana Ruiz said: “…”` · `According to the report, “…”` · `Ana Ruiz: “…”`: the tag before the marks, or null. */
export function tagBefore(scene: Scene, mark: Marked): Tag | null {
	const { doc } = scene;
	const { tokens } = doc;
	const sentence = doc.sentences[scene.sentenceOf[mark.open] ?? -1];
	if (sentence === undefined) return null;
	const cited = citedBefore(scene, mark);
	if (cited !== null) return cited;
	if (doc.paragraphs[mark.paragraph]!.from === mark.open) return tagAbove(scene, mark);
	if (sentence.from === mark.open) return null;
	if (!closesSentence(scene, mark)) return null;
	const before = tokens[mark.open - 1]!;
	const lead = before.text === ',' || before.text === ':' ? mark.open - 1 : mark.open;
	const colon = before.text === ':';
	const source = accordingBefore(doc, sentence, lead);
	const direct =
		lead < mark.open ||
		(sentence.lang === 'es' && source?.voice?.name?.to === lead && hasVerb(doc, mark.from, mark.to));
	if (source !== null && direct) return { rule: 'according-to', ...source };
	const near = Math.max(sentence.from, lead - (colon ? REACH : 10));
	const labelled = colon && isLabel(doc, sentence.from, lead);
	for (let at = lead - 1; at >= near && !labelled; at -= 1) {
		if (scene.markOf[at] !== -1) break;
		const hit = cueAt(doc, sentence, at);
		if (hit === null || hit.cue.court) continue;
		if (
			hit.gerund &&
			tokens[hit.from - 1]?.text !== ',' &&
			!/^(?:by|before|after|while|and)$/.test(tokens[hit.from - 1]?.norm ?? '')
		)
			continue;
		if (lead === mark.open && at !== lead - 1) return null;
		// `She said she has what it takes: “…”`: the marks end a clause that began before them.
		if (/^(?:he|she|they|it|we|there)$/.test(tokens[hit.to]?.norm ?? '')) return null;
		// `said that people there, “…”`: the clause began before the marks.
		if (
			tokens
				.slice(hit.to, lead)
				.some((token, nth, all) => /^(?:that|que)$/.test(token.norm) && nth < all.length - 1)
		)
			return null;
		const inverted =
			hit.voice === null && !hit.gerund && lead - hit.to <= 10 ? subjectAfter(doc, sentence, hit.to) : null;
		const behind =
			inverted !== null && sentence.lang === 'es' && !speaksThere(doc, inverted) ? null : inverted;
		const joined = hit.voice === null && /^(?:and|or|but|y|pero)$/.test(tokens[hit.from - 1]?.norm ?? '');
		const main = hit.gerund || joined ? mainSubject(doc, sentence, hit.from) : null;
		const voice = hit.voice ?? (joined ? (main ?? behind) : (behind ?? main));
		return {
			rule: 'before',
			voice,
			cue: { form: hit.cue, from: hit.from, to: hit.to },
			from: Math.min(voice?.from ?? hit.from, hit.from),
			end: lead,
		};
	}
	return colon
		? (subjectOfColon(doc, sentence, mark, lead) ??
				headerVoice(doc, sentence, lead) ??
				announced(doc, sentence, mark, lead))
		: null;
}

/** `PROMISE MADE: “…”`: capitals and a colon head what follows, and no verb in them is one of saying. */
const isLabel = (doc: Doc, from: number, colon: number): boolean =>
	doc.tokens.slice(from, colon).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase());

const ANNOUNCES =
	/^(?:answer|reply|message|warning|response|question|words?|note|statement|verdict|explanation|advice|demand|request|plea|order|account|sentence|line)$/;

/** `Ana Ruiz had another answer: “…”`: a noun for words, and whoever has them. */
function announced(doc: Doc, sentence: Sentence, mark: Marked, colon: number): Tag | null {
	if (sentence.lang !== 'en' || !/^[.!?…]$/.test(doc.tokens[mark.to - 1]!.text)) return null;
	if (!doc.tokens.slice(Math.max(sentence.from, colon - 8), colon).some(({ norm }) => ANNOUNCES.test(norm)))
		return null;
	const voice = mainSubject(doc, sentence, colon);
	return voice === null ? null : { rule: 'announced', voice, cue: null, from: voice.from, end: colon };
}

/** `añade un dato: «…»`: what is added is nobody. */
const speaksThere = (doc: Doc, { name, called, pronoun, from, to }: VoiceWords): boolean =>
	name !== undefined || called !== undefined || pronoun === true || canSpeak(doc, from, to);

/** `El fiscal no comparte esa idea: «…»`: a sentence of its own behind a colon is told by whom the clause before is about. */
function subjectOfColon(doc: Doc, sentence: Sentence, mark: Marked, colon: number): Tag | null {
	if (sentence.lang !== 'es' || colon - sentence.from > REACH + 4 || mark.to - mark.from < 3) return null;
	if (!hasVerb(doc, mark.from, mark.to) || !hasClause(doc, sentence.from, colon)) return null;
	const about = mainSubject(doc, sentence, colon);
	const name = subjectName(doc, sentence, colon, 'quien');
	const voice =
		somebodyFirst(doc, sentence, colon) ??
		(about !== null && speaksThere(doc, about) ? about : null) ??
		(name === null ? null : { from: name.from, to: name.to, name });
	return voice === null ? null : { rule: 'colon', voice, cue: null, from: sentence.from, end: colon };
}

/** A clause, as far as it shows: a verb, or a present form behind the first words. */
const hasClause = (doc: Doc, from: number, to: number): boolean =>
	to - from > 2 && doc.tokens.slice(from, to).every(({ text }) => text !== ':' && text !== ';');

/** Whether nothing but marks follows the stretch in its sentence. */
export function closesSentence(scene: Scene, mark: Marked): boolean {
	if (!mark.closed) return true;
	const index = scene.sentenceOf[mark.close] ?? -1;
	const sentence = scene.doc.sentences[index];
	if (sentence === undefined) return true;
	for (let at = mark.close + 1; at < sentence.to; at += 1) {
		const { kind, text } = scene.doc.tokens[at]!;
		if (text === '—' && opensDialogue(scene.doc, mark.paragraph)) return true;
		if (kind === 'word' || kind === 'number') return text === '(';
		if (text === '(') return true;
	}
	return true;
}
