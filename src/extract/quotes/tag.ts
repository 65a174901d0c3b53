import type { CueForm } from '../lexicon/cues.ts';
import type { Speech } from './speech.ts';
import type { VoiceWords } from './voices.ts';

/** Who said a marked stretch, told by the words around it. `end` is the token after the tag. */
export type Tag = {
	readonly rule: string;
	readonly voice: VoiceWords | null;
	readonly cue: { readonly form: CueForm; readonly from: number; readonly to: number } | null;
	readonly from: number;
	readonly end: number;
};

/** Direct speech, and the tokens that its tags take (no other speech begins there). */
export type DirectReading = {
	readonly speeches: readonly Speech[];
	/** Per mark: whether it is direct speech. */
	readonly taken: readonly boolean[];
	/** Per token: 1 inside a tag. */
	readonly inTag: Uint8Array;
};
