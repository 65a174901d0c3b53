import type { Part, Understood } from './event.ts';
import type { Phrase } from './phrase.ts';

/** What a sentence's earlier verbs leave to its later ones: `arrested Mr. PEREYRA and booked him into …`. */
export type Carry = {
	agent: Phrase | null;
	patient: Part | Understood | null;
	/** The hospital that let them go before somebody else took them on. */
	left: { readonly place: Phrase; readonly who: string | undefined } | null;
};
