import type { Force } from '../../record/index.ts';
import type { Sentence } from '../document.ts';
import type { CueForm } from '../lexicon/cues.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { nameBetween } from '../names/index.ts';
import { made } from './according.ts';
import { coversDirect, type Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import type { DirectReading } from './tag.ts';
import { describe, type VoiceWords } from './voices.ts';

// `the government’s argument that …`: speech as a noun.
const SPEECH_NOUNS: ReadonlyMap<string, Force> = new Map([
	...'statement remark determination finding ruling insistence view declaration assertion contention insistence warning conclusion suggestion testimony announcement command'
		.split(' ')
		.map((noun) => [noun, 'asserts'] as const),
	...'claim allegation accusation argument'.split(' ').map((noun) => [noun, 'alleges'] as const),
	['admission', 'admits'],
	['prediction', 'predicts'],
	['promise', 'intends'],
]);

export function nominalSpeeches(scene: Scene, direct: DirectReading, index: number, end: number): Speech[] {
	const { tokens } = scene.doc;
	const sentence = scene.doc.sentences[index]!;
	const found: Speech[] = [];
	if (sentence.lang !== 'en') return found;
	for (let at = sentence.from + 2; at + 3 < end; at += 1) {
		const force = SPEECH_NOUNS.get(tokens[at]!.norm);
		if (force === undefined || tokens[at + 1]!.norm !== 'that' || scene.markOf[at] !== -1) continue;
		// `the court’s later finding that …`
		const gap = /^(?:later|earlier|recent|own|initial|repeated|previous|past|latest)$/.test(
			tokens[at - 1]!.norm,
		)
			? 2
			: 1;
		const owner = tokens[at - gap]!;
		const plain = /^(?:his|her|their|its)$/.test(owner.norm);
		if (owner.norm !== "'s" && owner.text !== '’' && owner.text !== "'" && !plain) continue;
		const voice = plain ? null : ownerBefore(scene, sentence, at - gap);
		if (voice === null) continue;
		let to = at + 2;
		while (to < end && !(tokens[to]!.text === ',' && scene.markOf[to] === -1)) to += 1;
		if (to - at < 4 || coversDirect(scene, direct, at + 2, to)) continue;
		const form: CueForm = { lemma: tokens[at]!.norm, act: 'says', force, polarity: 'affirms', takes: 'that' };
		found.push({
			...made(
				scene,
				index,
				voice,
				{ form, from: at, to: at + 1 },
				tokens[at + 2]!.start,
				tokens[to - 1]!.end,
			),
			rule: 'noun',
		});
	}
	return found;
}

/** Whose it is: the name or the noun phrase right before `’s`. */
function ownerBefore(scene: Scene, sentence: Sentence, to: number): VoiceWords | null {
	const { doc } = scene;
	for (let from = to - 1; from >= Math.max(sentence.from, to - 6); from -= 1) {
		const { norm, kind } = doc.tokens[from]!;
		if (kind !== 'word') return null;
		if (DETERMINERS.has(norm)) return describe(doc, from, to);
		const name = nameBetween(doc, from, to);
		if (name !== null && name.to === to && !DETERMINERS.has(doc.tokens[name.from - 1]?.norm ?? ''))
			return describe(doc, name.from, to);
	}
	return null;
}
