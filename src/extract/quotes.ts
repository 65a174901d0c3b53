import type { ChainItem, Slot } from '../record/index.ts';
import { narratorAt, UNNAMED } from './chain.ts';
import { type Candidate, type Doc, type Grammar, slotAt, spanOf } from './document.ts';
import { isUnderOath } from './law/index.ts';
import { readDialogue } from './quotes/dialogue.ts';
import { readNested } from './quotes/nested.ts';
import { readDirect } from './quotes/read-direct.ts';
import { readIndirect } from './quotes/read-indirect.ts';
import { readScene } from './quotes/scene.ts';
import { settleVoices } from './quotes/settle-voices.ts';
import { readHeadlines } from './quotes/spanish-headline.ts';
import type { Speech } from './quotes/speech.ts';
import { readTestimonies } from './quotes/testimony.ts';
import { readTranscript } from './quotes/transcript.ts';
import { withVoiceBefore } from './quotes/voice-before.ts';
import { textOf, type VoiceWords } from './quotes/voices.ts';

/** Proposes direct, mixed and indirect speech with its voice, in English and Spanish. */
export const quotes: Grammar = (doc: Doc): Candidate[] => {
	const scene = readScene(doc);
	const direct = readDirect(scene);
	const read = [
		...direct.speeches,
		...readIndirect(scene, direct),
		...readTestimonies(scene),
		...readDialogue(scene),
		...readTranscript(scene),
		...readNested(scene),
		...readHeadlines(scene),
	];
	const speeches = withVoiceBefore(scene, settleVoices(scene, read))
		// Under a picture stands what it shows.
		.filter((speech) => doc.sentences[speech.sentence]!.zone !== 'caption')
		.map((speech) => candidateOf(doc, speech));
	return withinOthers(doc, speeches);
};

/** Speech that is told inside other speech comes to us through its voice too: `Ruiz said that her son told her …`. */
function withinOthers(doc: Doc, speeches: readonly Candidate[]): Candidate[] {
	const chains = new Map<Candidate, readonly ChainItem[]>();
	const open: Candidate[] = [];
	const outermostFirst = [...speeches].sort(
		(a, b) => a.anchors[0]!.start - b.anchors[0]!.start || b.anchors[0]!.end - a.anchors[0]!.end,
	);
	for (const speech of outermostFirst) {
		const { start, end } = speech.anchors[0]!;
		while (open.length > 0 && open.at(-1)!.anchors[0]!.end < end) open.pop();
		const around = open.at(-1);
		open.push(speech);
		if (around === undefined || open.length > DEEPEST) continue;
		const narrators = narratorAt(doc, start).length;
		const cue = speech.kind === 'quote' ? speech.slots.cue?.start : undefined;
		const told = cue ?? speech.chain[narrators]?.start;
		const last = around.chain.at(-1);
		// The words that bring in the inner voice are the outer voice's own; a tag outside them is a second reading.
		if (told === undefined || told < around.anchors[0]!.start || told >= start) continue;
		const chain = chains.get(around) ?? around.chain;
		const own = speech.chain.slice(narrators);
		if (last !== undefined && own[0]?.name !== undefined && own[0].name === last.name) continue;
		// `“I told him that …,” she said`: whoever speaks of herself comes in no second time.
		if (/^(?:i|we|yo)$/i.test(own[0]?.described ?? '')) {
			chains.set(speech, chain);
			continue;
		}
		chains.set(speech, [...chain, ...own]);
	}
	return speeches.map((speech) => {
		const chain = chains.get(speech);
		return chain === undefined ? speech : { ...speech, chain };
	});
}

/** Nobody tells what was told by somebody who was told it by more than these. */
const DEEPEST = 6;

function candidateOf(doc: Doc, speech: Speech): Candidate {
	const narrator = narratorAt(doc, speech.start);
	const { voice, cue } = speech;
	const lang = doc.sentences[speech.sentence]!.lang;
	const speaker = voice === null ? null : speakerSlot(doc, voice, speech.why);
	const cueSlot = cue === null ? null : slotAt(doc, doc.tokens[cue.from]!.start, doc.tokens[cue.to - 1]!.end);
	return {
		kind: 'quote',
		rule: `quote/${lang}/${speech.rule}`,
		anchors: [spanOf(doc, speech.start, speech.end)],
		slots: {
			type: speech.type,
			content: slotAt(doc, speech.start, speech.end),
			...(speaker === null ? {} : { speaker }),
			...(cueSlot === null ? {} : { cue: cueSlot }),
		},
		chain:
			voice === null || speaker === null
				? [...narrator, ...unnamed(cueSlot, actOf(doc, cue))]
				: [...narrator, voiceItem(voice, speaker, actOf(doc, cue) ?? 'says')],
		polarity: cue?.form.polarity ?? 'affirms',
		force: cue?.form.force ?? 'asserts',
	};
}

/** How it is said: `declares under oath` where the cue's own words say so. */
function actOf(doc: Doc, cue: Speech['cue']): ChainItem['act'] | undefined {
	return cue !== null && isUnderOath(doc, cue.to) ? 'declares under oath' : cue?.form.act;
}

/** The words that stand for the voice; its value is the full name where these words are short for one. */
function speakerSlot(doc: Doc, voice: VoiceWords, why: string | undefined): Slot {
	const from = doc.tokens[voice.from]!.start;
	const to = doc.tokens[voice.to - 1]!.end;
	const resolved = voice.resolved;
	if (voice.pronoun && resolved !== undefined) {
		return {
			...slotAt(doc, from, to, voiceName(doc, resolved)),
			inferred: true,
			why: 'pronoun: the last voice it fits',
		};
	}
	const slot = slotAt(doc, from, to, voiceName(doc, voice));
	return why === undefined ? slot : { ...slot, inferred: true, why };
}

function voiceName(doc: Doc, voice: VoiceWords): string {
	if (voice.name === undefined) return voice.called ?? textOf(doc, voice.from, voice.to);
	// `Ana Ruiz and her office` are two.
	const joined = doc.tokens
		.slice(voice.name.to, voice.to)
		.some((token) => token.norm === 'and' || token.norm === 'y');
	return joined ? textOf(doc, voice.from, voice.to) : voice.name.full;
}

/** Somebody spoke and the words do not say who: the cue stands for the voice. */
function unnamed(cue: Slot | null, act: ChainItem['act'] = 'says'): ChainItem[] {
	return cue === null ? [] : [{ described: UNNAMED, act, start: cue.start, end: cue.end, exact: cue.exact }];
}

function voiceItem(voice: VoiceWords, speaker: Slot, act: ChainItem['act']): ChainItem {
	const known = voice.name?.full ?? voice.called ?? voice.resolved?.name?.full ?? voice.resolved?.called;
	const named = known !== undefined && speaker.value === known;
	const { start, end, exact } = speaker;
	return {
		...(named ? { name: speaker.value } : { described: speaker.value }),
		...(voice.as === undefined ? {} : { as: voice.as }),
		act,
		start,
		end,
		exact,
	};
}
