import { type ChainItem, isPronoun, type Slot } from '../../record/index.ts';
import { type Candidate, type Doc, slotAt, spanOf } from '../document.ts';
import { isOurs } from '../inquiries/classes.ts';
import type { Name } from '../names/index.ts';
import {
	type Fitting,
	lastThing,
	type Party,
	partyAfter,
	partyOfName,
	partySlot,
	partyValue,
	resolved,
} from '../parties/index.ts';
import type { Applied } from './applied.ts';
import type { TermKind } from './register.ts';
import type { Word } from './word.ts';

/** A word applied or rejected, as a proposal. A chain of its own is who uses the word; whoever tells of it comes before. */
export function toCandidate(doc: Doc, index: number, applied: Applied, topic: Name | null): Candidate {
	const { word, polarity } = applied;
	const about = aboutSlot(doc, index, applied, topic);
	const ground = groundAfter(doc, index, word);
	const start = doc.tokens[Math.min(applied.from, word.outerFrom)]!.start;
	const end = doc.tokens[Math.max(word.outerTo, applied.to ?? 0) - 1]!.end;
	const lang = doc.sentences[index]!.lang;
	return {
		kind: 'term',
		rule: `term/${lang}/${applied.rule}`,
		anchors: [spanOf(doc, start, end)],
		slots: {
			term: slotAt(doc, doc.tokens[word.from]!.start, doc.tokens[word.to - 1]!.end),
			...(about === null ? {} : { about }),
			polarity,
			...(ground === null ? {} : { ground }),
		},
		chain: voiceOf(doc, index, applied.voice),
		polarity: 'affirms',
		force: 'asserts',
		...(applied.hedge === undefined ? {} : { hedge: applied.hedge.hedge, hedgeWords: applied.hedge.words }),
	};
}

/** Who uses a word, as the last voice of a chain; none where the narrator does. */
export function voiceOf(doc: Doc, index: number, voice: Party | null): ChainItem[] {
	if (voice === null || isOurs(doc, voice)) return [];
	const meant = resolved(doc, index, voice, ['organization']);
	// A pronoun that nobody is found for stands for itself.
	const slot =
		partySlot(doc, meant) ?? slotAt(doc, doc.tokens[voice.from]!.start, doc.tokens[voice.to - 1]!.end);
	const { start, end, exact } = slot;
	const known = meant.resolved ?? meant;
	const named = known.name !== undefined && slot.value === known.name.full;
	return [
		{
			...(named ? { name: slot.value } : { described: partyValue(doc, known) }),
			...(voice.as === undefined ? {} : { as: voice.as }),
			act: 'says',
			...(start === undefined || end === undefined || exact === undefined ? {} : { start, end, exact }),
		},
	];
}

const FITTING: Readonly<Record<TermKind, Fitting>> = {
	place: ['facility', 'place'],
	person: ['group'],
	event: [],
};
const WHY = 'the place that the words before it are about';

function aboutSlot(doc: Doc, index: number, { word, about }: Applied, topic: Name | null): Slot | null {
	const kind = word.entry?.kind ?? 'place';
	const said = kind === 'place' && about?.pronoun === true ? saidOf(doc, index, word) : null;
	if (said !== null) return said;
	if (about !== null && !isPointing(doc, about)) {
		const it = about.pronoun === true && kind === 'place' && topic !== null;
		const meant = it
			? { ...about, resolved: partyOfName(topic) }
			: resolved(doc, index, about, FITTING[kind], true);
		const slot = partySlot(doc, meant);
		if (slot !== null) return slot;
		if (kind !== 'place') return asItStands(doc, about);
	}
	if (word.entry?.kind !== 'place') return about === null ? null : asItStands(doc, about);
	const place = topic ?? lastThing(doc, index, word.outerFrom, ['facility']);
	if (place !== null) return { value: place.full, type: place.type, inferred: true, why: WHY };
	return about === null ? null : asItStands(doc, about);
}

/** `“It is a camp,” Robles said of the jail`: what the words of saying give. */
function saidOf(doc: Doc, index: number, word: Word): Slot | null {
	const sentence = doc.sentences[index]!;
	for (let at = word.outerTo; at < Math.min(sentence.to, word.outerTo + 14); at += 1) {
		if (!/^(?:said|says|wrote|dijo|afirmó)$/.test(doc.tokens[at]!.norm)) continue;
		for (let of = at + 1; of < Math.min(sentence.to, at + 7); of += 1) {
			if (!/^(?:of|about|de|del|sobre)$/.test(doc.tokens[of]!.norm)) continue;
			const party = partyAfter(doc, sentence, of + 1, sentence.lang === 'es');
			return party === null ? null : partySlot(doc, party);
		}
		return null;
	}
	return null;
}

/** The words themselves; `null` for a pronoun that nothing is found for: a word is used of what has a name, or of nobody knows what. */
function asItStands(doc: Doc, { from, to, pronoun }: Party): Slot | null {
	const slot = slotAt(doc, doc.tokens[from]!.start, doc.tokens[to - 1]!.end);
	return pronoun === true || isPronoun(slot.value as string) ? null : slot;
}

/** `this`, `eso`: what they point to, the words before them say at length. */
const isPointing = (doc: Doc, about: Party): boolean =>
	about.pronoun === true &&
	/^(?:this|that|these|those|which|eso|esto|aquello|ese|esa|esos|estas|ésta|éste)$/.test(
		doc.tokens[about.from]!.norm,
	);

const GROUND = /^(?:because|porque)$/;
const GROUND_FAR = 18;

/** `because nobody there is serving a sentence`: why the word is used or not, in its own sentence. */
function groundAfter(doc: Doc, index: number, word: Word): Slot | null {
	const sentence = doc.sentences[index]!;
	for (let at = word.outerTo; at < Math.min(sentence.to, word.outerTo + GROUND_FAR); at += 1) {
		if (!GROUND.test(doc.tokens[at]!.norm)) continue;
		let to = at + 1;
		while (to < sentence.to && !/^[;.!?”»"]$/.test(doc.tokens[to]!.text) && to - at < 60) to += 1;
		return to - at < 3 ? null : slotAt(doc, doc.tokens[at]!.start, doc.tokens[to - 1]!.end);
	}
	return null;
}
