import type { QuoteType } from '../../record/index.ts';
import type { CueForm } from '../lexicon/cues.ts';
import type { VoiceWords } from './voices.ts';

/** Somebody's words as they were found: content as offsets, cue and voice as tokens. */
export type Speech = {
	readonly type: QuoteType;
	readonly rule: string;
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	readonly voice: VoiceWords | null;
	/** Why the voice is not said here: a pronoun resolved, a speech that goes on. */
	readonly why?: string;
	readonly cue: { readonly form: CueForm; readonly from: number; readonly to: number } | null;
};
