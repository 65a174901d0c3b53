import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';

/**
 * Gives marked speech that nobody is said to have said to the voice of the speech right before it: in the sentence
 * before, or the last of the paragraph before where the marks fill their own. It stays without one elsewhere.
 */
export function withVoiceBefore(scene: Scene, speeches: readonly Speech[]): readonly Speech[] {
	const { doc } = scene;
	const bySentence = new Map<number, Speech>();
	for (const speech of speeches)
		if (speech.voice !== null) {
			const known = bySentence.get(speech.sentence);
			if (known === undefined || known.start < speech.start) bySentence.set(speech.sentence, speech);
		}
	return speeches.map((speech) => {
		if (speech.voice !== null || speech.rule !== 'unattributed') return speech;
		const before = bySentence.get(speech.sentence - 1);
		if (before === undefined) return speech;
		const apart = doc.sentences[speech.sentence]!.paragraph - doc.sentences[before.sentence]!.paragraph;
		if (apart > 1 || before.end > speech.start) return speech;
		const given: Speech = {
			...speech,
			rule: 'goes-on',
			voice: before.voice,
			cue: before.cue,
			why: 'the speech before it goes on',
		};
		bySentence.set(speech.sentence, given);
		return given;
	});
}
