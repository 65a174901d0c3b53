import type { ClusterId, PartState, Statement } from '../../record/index.ts';
import type { Acknowledgement, VoiceRef } from '../contract.ts';
import type { Saying } from '../sayings.ts';
import type { Bearing } from '../terms/contract.ts';
import type { Both } from './lists/check-list.ts';

/** What is said, and which property says it. */
export type Known = Saying & { readonly property: Statement['property'] };

/** A statement that a person chose as bearing on a part. */
export type ChosenOn = Bearing & {
	/** Whether the authority of this stay says it. */
	readonly byAuthority: boolean;
	/** It was chosen for the person, not for an event of this stay. */
	readonly ofPerson: boolean;
	/** Where it is the answer to an inquiry: who had asked. */
	readonly askedBy: readonly Saying[];
};

export type CheckedPart = {
	/** Names it in an inquiry: field, part, and for what it is asked. */
	readonly id: string;
	readonly key: string;
	readonly label: Both;
	readonly state: PartState;
	/** The model has no property for it: only what a person chooses bears on it. */
	readonly chosenOnly: boolean;
	/** Known from any source. */
	readonly known: readonly Known[];
	/** Said without a date that places it in a stay, or of days in none: shown with each, and tied to none. */
	readonly outside: readonly Known[];
	/** What of the two above the authority itself says, with through whom it reached us and when. */
	readonly given: readonly Known[];
	readonly chosen: readonly ChosenOn[];
	/** Why it is contradicted, one sentence for each conflict. */
	readonly conflicts: readonly string[];
	/** Told of events that nobody has joined: they may be one or several. */
	readonly unjoined: boolean;
};

/** For what a field is asked: a stay at a place, a move, a death. */
export type AskedOf = {
	readonly event: ClusterId;
	readonly piece: 'stay' | 'leg' | 'act';
	readonly type: string;
	readonly place?: string;
	readonly from?: string;
	readonly to?: string;
	/** No voice dates it, or none affirms it. */
	readonly outside?: 'undated' | 'not-affirmed';
};
export type CheckEntry = { readonly of?: AskedOf; readonly parts: readonly CheckedPart[] };

export type CheckedField = {
	/** Of the list. */
	readonly id: string;
	/** None where the field is asked only of what a voice tells of, and none tells of it. */
	readonly entries: readonly CheckEntry[];
};

/** From being taken to being let go, as the custody line draws it. */
export type CheckedStay = {
	/** The first event of it; absent where no voice tells of any. */
	readonly event?: ClusterId;
	/** It is no stay: it holds what no date places in one, or no voice affirms. */
	readonly isOutside?: true;
	readonly from?: string;
	readonly to?: string;
	/** Bodies that a voice gives a part in it: who speaks for one of them speaks as the authority. */
	readonly authorities: readonly VoiceRef['label'][];
	/** Bodies that speak of it and to which no voice gives a part in it. */
	readonly othersSpeaking: readonly string[];
	readonly acknowledgements: readonly Acknowledgement[];
	readonly fields: readonly CheckedField[];
};

/** A list laid beside what is said of one person, stay by stay. */
export type ProcessCheck = {
	readonly person: ClusterId;
	readonly kind: 'Person' | 'Group';
	readonly name: string;
	readonly names: readonly string[];
	/** Only initials, a pseudonym or a number are given as a name. */
	readonly hidden: boolean;
	readonly list: string;
	readonly fields: readonly CheckedField[];
	readonly stays: readonly CheckedStay[];
};
