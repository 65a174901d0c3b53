import { ADVERBS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { skipAddressee } from './bridge.ts';
import type { CueHit } from './cue-hits.ts';
import { hasVerb } from './has-verb.ts';
import { openingOf } from './opening.ts';
import type { Scene } from './scene.ts';
import { DAYS, opensWithTime } from './times.ts';
import type { VoiceWords } from './voices.ts';

/** The sentence's end without its stop; a stop inside closing marks stays. */
export function contentEnd(scene: Scene, to: number): number {
	const { tokens } = scene.doc;
	let end = to;
	while (end > 0 && /^[.;:•_*]$/.test(tokens[end - 1]!.text) && scene.markOf[end - 1] === -1) end -= 1;
	return end;
}

/** Where a content that begins after `hit` must stop: at the next voice's clause, or with its relative clause. */
export function boundary(
	scene: Scene,
	hit: CueHit,
	next: CueHit | undefined,
	voice: VoiceWords | null,
	end: number,
): number {
	return Math.min(clauseEnd(scene, hit, voice, end), nextVoice(scene, hit, next, end));
}

/** Where a relative or subordinate clause ends. */
function clauseEnd(scene: Scene, hit: CueHit, voice: VoiceWords | null, end: number): number {
	const { tokens } = scene.doc;
	// `He met Ana Ruiz, who said …`: at the end of its sentence a relative clause runs on.
	const sentence = scene.doc.sentences[scene.sentenceOf[hit.at]!]!;
	const tail = voice?.relative === true && hasVerb(scene.doc, sentence.from, voice.from);
	// So does `…, alleging that …` behind the sentence's own verb.
	const gerund =
		hit.gerund && !(tokens[hit.from - 1]?.text === ',' && hasVerb(scene.doc, sentence.from, hit.from));
	const relative =
		(voice?.relative === true && !tail) || gerund || reduced(scene, hit) || subordinate(scene, hit);
	if (relative) {
		for (let at = hit.to + 2; at < end; at += 1) {
			// `While Ruiz said, unlike her colleague, that …`: before its verb a comma ends no clause.
			if (tokens[at]!.text !== ',') continue;
			const mark = scene.markOf[at]!;
			if (mark === -1 && (!hasVerb(scene.doc, hit.to, at) || isListed(scene, at, end))) continue;
			// `…,”`: the mark closes after its comma.
			return mark === -1 ? at : scene.marks[mark]!.close + 1;
		}
	}
	return end;
}

/** `physical, | psychological and emotional abuse`: a comma between words of one kind ends nothing. */
function isListed(scene: Scene, comma: number, end: number): boolean {
	const { tokens } = scene.doc;
	// `…, psychological, | and emotional abuse`
	if (/^(?:and|or)$/.test(tokens[comma + 1]?.norm ?? ''))
		for (let at = comma - 1; at > comma - 5; at -= 1)
			if (tokens[at]!.text === ',') return !hasVerb(scene.doc, at, Math.min(end, comma + 4));
	for (let at = comma + 1; at < Math.min(end - 1, comma + 4); at += 1) {
		const { norm, kind, text } = tokens[at]!;
		if (/^(?:and|or)$/.test(norm)) return at > comma + 1 && !hasVerb(scene.doc, comma + 1, at);
		if (text === ',') return at > comma + 1 && /^(?:and|or)$/.test(tokens[at + 1]!.norm);
		if (kind !== 'word') return false;
	}
	return false;
}

/** Where another voice, or the same one anew, takes the floor. */
function nextVoice(scene: Scene, hit: CueHit, next: CueHit | undefined, end: number): number {
	const { tokens } = scene.doc;
	const sentence = scene.doc.sentences[scene.sentenceOf[hit.at]!]!;
	// `…, adding that …` and `… and warned that …`: the same voice speaks anew.
	if (next !== undefined && next.from > hit.to + 1) {
		const before = tokens[next.from - 1]!;
		if (next.gerund && (before.text === ',' || scene.markOf[next.from - 1] !== -1))
			return before.text === ',' ? next.from - 1 : next.from;
		if (
			next.voice === null &&
			!next.gerund &&
			!isInfinitive(scene, hit, next) &&
			!isLastOf(scene, hit.to, next.from - 1) &&
			// `denied a lawyer and held there`: a participle, and no verb of the voice’s.
			(next.cue.lemma !== 'hold' || tokens[next.to]?.norm === 'that') &&
			/^(?:and|but|y|pero)$/.test(before.norm)
		)
			return tokens[next.from - 2]!.text === ',' ? next.from - 2 : next.from - 1;
	}
	if (next?.voice != null && next.voice.from > hit.to) {
		let at = next.voice.from - 1;
		if (
			/^(?:and|but|while|whereas|y|pero|mientras|where|donde|though|although|aunque)$/.test(tokens[at]!.norm)
		)
			at -= 1;
		if (/^[,;—–]$/.test(tokens[at]!.text)) return at;
		// `…,” but he said`
		if (tokens[at]!.kind === 'quote' && tokens[at - 1]!.text === ',' && at + 1 < next.voice.from)
			return at + 1;
		// A headline sets two voices side by side: `City denies … as judge says …`.
		if (tokens[at]!.norm === 'as' && sentence.zone === 'title') return at;
		if (/^(?:after|before|as|because|since|when|until|once)$/.test(tokens[at]!.norm))
			for (let comma = at; comma > Math.max(hit.to + 3, at - 5); comma -= 1)
				if (tokens[comma]!.text === ',' && scene.markOf[comma] === -1) return comma;
		if (/^(?:while|where|whereas|mientras|though|although|aunque)$/.test(tokens[at + 1]!.norm)) return at + 1;
	}
	return end;
}

/** `said guards kicked him, took his shoes and | threatened him`: the last of a row of verbs that are not the voice’s. */
function isLastOf(scene: Scene, from: number, and: number): boolean {
	const { tokens } = scene.doc;
	if (tokens[and - 1]?.text === ',') return false;
	for (let at = and - 1; at > Math.max(from + 2, and - 12); at -= 1)
		if (tokens[at]!.text === ',' && scene.markOf[at] === -1) return hasVerb(scene.doc, at + 1, at + 2);
	return false;
}

/** `said he had to sign and then | beg`: a bare form goes on with an infinitive, not with a verb of another time. */
function isInfinitive(scene: Scene, hit: CueHit, next: CueHit): boolean {
	const { tokens } = scene.doc;
	const base = (at: CueHit) => tokens[at.at]!.norm === at.cue.lemma;
	return scene.doc.sentences[scene.sentenceOf[hit.at]!]!.lang === 'en' && base(next) && !base(hit);
}

/** `When the court ruled …, he refused`: the clause ends at its comma. */
function subordinate(scene: Scene, hit: CueHit): boolean {
	const sentence = scene.doc.sentences[scene.sentenceOf[hit.at]!]!;
	const { tokens } = scene.doc;
	if (
		!/^(?:when|after|before|once|if|while|although|though|since|because|despite|cuando|después|si|mientras|aunque)$/.test(
			tokens[sentence.from]!.norm,
		)
	)
		return false;
	return !tokens.slice(sentence.from, hit.at).some((token) => token.text === ',');
}

/** `a man the government admits was flown …, have links`: a noun right before the subject makes it a relative. */
function reduced(scene: Scene, hit: CueHit): boolean {
	if (hit.voice === null) return false;
	const { tokens } = scene.doc;
	const before = tokens[hit.voice.from - 1];
	const first = tokens[hit.voice.from]!;
	return (
		first.norm === 'the' &&
		before?.kind === 'word' &&
		!PREPOSITIONS.has(before.norm) &&
		!ADVERBS.has(before.norm) &&
		!/^(?:and|but|that|when|while|where|as|if|because|after|before|since|although|though|who|whether|until|so|than|which)$/.test(
			before.norm,
		)
	);
}

/** `…, he told the paper.`: the clause stands before its cue. Its offsets, and where the words after a tag amid it begin. */
export function postponed(
	scene: Scene,
	index: number,
	hit: CueHit,
	voice: VoiceWords | null,
	end: number,
): { start: number; end: number; lead?: boolean; rest?: number } | null {
	const { tokens } = scene.doc;
	const sentence = scene.doc.sentences[index]!;
	if (voice === null || voice.from >= hit.at) return null;
	// A tag between commas needs less before it than one at the end.
	if (voice.from - sentence.from < (tokens[hit.to]?.text === ',' ? 2 : 4)) return null;
	const comma = voice.from - 1;
	if (tokens[comma]!.text !== ',' || scene.markOf[comma] !== -1) return null;
	// `…, he reminded me, …`
	const addressee = TOLD.test(hit.cue.lemma)
		? skipAddressee(scene.doc, hit.to, Math.min(end, hit.to + 8))
		: hit.to;
	const told = tokens[addressee]?.text === ',' || addressee === hit.to + 1 ? addressee : hit.to;
	const first = tokens[told];
	const bare = told >= end || first === undefined || first.text === ';';
	if (!bare && hit.cue.lemma === 'tell' && hasThatWithin(scene, hit.to, end)) return null;
	// `He was deported, Robles said, before a court sat`: the tag stands in the middle of what is said.
	const amid = !bare && first!.text === ',' && !isParticiple(scene, told + 1, end);
	// `…, he said on Monday at the port — a turn from what he had said before`
	let behind = told;
	while (behind < end && !/^[,;—–]$/.test(tokens[behind]!.text)) behind += 1;
	const closed =
		bare ||
		amid ||
		first!.text === ',' ||
		(behind - hit.to <= 20 &&
			(hit.cue.lemma === 'tell' ||
				PREPOSITIONS.has(first!.norm) ||
				DAYS.test(first!.norm) ||
				/^(?:when|after|before|as|this|last)$/.test(first!.norm)) &&
			!hasThat(scene, hit.to, end));
	if (tokens[sentence.from]!.norm === 'according') return null;
	if (!closed || (!hasVerb(scene.doc, sentence.from, comma) && !amid)) return null;
	let from = openingOf(scene.doc, sentence);
	for (let at = comma; at > from; at -= 1)
		if (tokens[at]!.text === ';' && scene.markOf[at] === -1) {
			from = at + 1;
			break;
		}
	const joined = /^(?:and|but|that|which|who|because|where|y|pero|que)$/.test(tokens[comma - 1]!.norm);
	const timed = !hasVerb(scene.doc, sentence.from, comma) && opensWithTime(scene.doc, sentence);
	const lead = amid && (joined || timed);
	return {
		start: tokens[from]!.start,
		end: tokens[comma - 1]!.end,
		...(lead ? { lead } : {}),
		...(amid ? { rest: told + 1 } : {}),
	};
}

const TOLD = /^(?:tell|remind|inform|assure|warn|promise)$/;
/** `…, he said, adding that …`: what follows is another verb of the voice, not its words. */
function isParticiple(scene: Scene, at: number, end: number): boolean {
	const norm = scene.doc.tokens[at]?.norm ?? '';
	return at < end && (/^\p{L}{2,}ing$/u.test(norm) || /^(?:according|who|which|citing|as)$/.test(norm));
}

const hasThatWithin = (scene: Scene, from: number, to: number): boolean =>
	scene.doc.tokens.slice(from, Math.min(to, from + 14)).some(({ norm }) => norm === 'that' || norm === 'que');

function hasThat(scene: Scene, from: number, to: number): boolean {
	const words = scene.doc.tokens.slice(from, Math.min(to, from + 4));
	return (
		words.some(({ norm }) => norm === 'that' || norm === 'que') ||
		/^(?:was|is|were|are|had|has|have)$/.test(words[0]?.norm ?? '')
	);
}
