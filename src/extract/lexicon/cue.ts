import type { Force, Polarity, VoiceAct } from '../../record/index.ts';

/** A verb that brings in somebody's words, and what it makes of them. */
export type Cue = {
	readonly lemma: string;
	readonly act: VoiceAct;
	readonly force: Force;
	readonly polarity: Polarity;
	/**
	 * What may follow it: `clause` any clause, `that` only a clause with its conjunction, `object` a noun too,
	 * `marks` a noun with words in marks, `tag` nothing but quoted words, `plea` a question or what somebody is to do, `accuse` whom and of what. A `court`
	 * verb speaks only with a court for its subject, or before `that`.
	 */
	readonly takes: 'clause' | 'that' | 'object' | 'marks' | 'tag' | 'plea' | 'accuse';
	readonly court?: boolean;
};
