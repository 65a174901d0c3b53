import type { CueForm } from '../lexicon/cues.ts';
import type { VoiceWords } from './voices.ts';

/** A cue at its place: `at` is the verb, `from`..`to` the whole group (`have boasted that` without `that`). */
export type CueHit = {
	readonly at: number;
	readonly from: number;
	readonly to: number;
	readonly cue: CueForm;
	readonly voice: VoiceWords | null;
	/** `After attacking …, she …`: the voice stands in the main clause. */
	readonly gerund: boolean;
	/** `He was told that …`: `voice` is who told him, where the words say so; `told` is he. */
	readonly told?: VoiceWords;
};
