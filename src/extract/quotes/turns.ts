import type { VoiceWords } from './voices.ts';

/** Who speaks by turns in a dialogue. */
export type Turns = {
	/** Who has this paragraph's turn, where two are known and the other spoke in the paragraph before; else `null`. */
	readonly next: (paragraph: number) => VoiceWords | null;
	/** Who had the turn in the paragraph before: the next one without a tag is another's. */
	readonly before: (paragraph: number) => VoiceWords | null;
	/** Somebody has spoken in this paragraph; `null` for nobody known. */
	readonly spoke: (paragraph: number, voice: VoiceWords | null) => void;
};

/** Follows the turns of a document's dialogues, in order: a line of its own between two turns ends a dialogue. */
export function readTurns(): Turns {
	let last: { paragraph: number; voice: VoiceWords | null } | null = null;
	let other: VoiceWords | null = null;
	return {
		next: (paragraph) => {
			if (last === null || last.voice === null) return null;
			if (last.paragraph === paragraph) return last.voice;
			return last.paragraph === paragraph - 1 ? other : null;
		},
		before: (paragraph) => (last !== null && last.paragraph === paragraph - 1 ? last.voice : null),
		spoke: (paragraph, voice) => {
			if (last !== null && paragraph - last.paragraph > 1) other = null;
			else if (last !== null && last.voice !== null && voice !== null && !isSame(last.voice, voice))
				other = last.voice;
			last = { paragraph, voice };
		},
	};
}

export const isSame = (a: VoiceWords, b: VoiceWords): boolean => {
	const [first, second] = [a.resolved ?? a, b.resolved ?? b];
	return first.name !== undefined && second.name !== undefined
		? first.name.full === second.name.full
		: first.from === second.from;
};
