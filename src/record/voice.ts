import type { Opinion, VoiceAct } from './codes.ts';
import type { EntityId } from './ids.ts';

/** Who says it: a person or body, in a role. A chain runs outermost first: outlet → reporter → speaker. */
export type Voice = {
	readonly who?: EntityId;
	readonly name?: string;
	/** When unnamed: the words that describe it (`a federal judge`, `experts who spoke to us`). */
	readonly described?: string;
	/** In which role: `communications director`. */
	readonly as?: string;
	readonly act: VoiceAct;
	readonly opinion?: Opinion;
	readonly knowledge?: 'first-hand' | 'told' | 'records';
	/** EDTF: when it was said. */
	readonly on?: string;
	readonly start?: number;
	readonly end?: number;
	readonly exact?: string;
};

/** The description of an outlet that the source does not name: shown as the source's title. */
/** Described so: somebody who speaks, and no words say who. */
export const UNNAMED_VOICE = 'unnamed voice';
export const THIS_SOURCE = 'this source';

/** The voice that vouches for the content: the last of the chain. `null` for an empty chain. */
export function innermost(chain: readonly Voice[]): Voice | null {
	return chain.at(-1) ?? null;
}

/** One line for a voice, as shown and compared: its name, else the words that describe it. */
export function voiceLabel(voice: Voice): string {
	return voice.name ?? voice.described ?? 'unnamed voice';
}

/** The fields of a chain in fixed order, for ids. Where a voice's words stand does not make it another voice. */
export function chainFields(chain: readonly Voice[]): readonly unknown[] {
	return chain.map((voice) => [
		voice.who ?? null,
		voice.name ?? null,
		voice.described ?? null,
		voice.as ?? null,
		voice.act,
		voice.opinion ?? null,
		voice.on ?? null,
	]);
}
