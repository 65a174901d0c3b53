import type {
	ClusterId,
	Compliance,
	Force,
	Hedge,
	LegalStatus,
	Polarity,
	StatementId,
	TimeOfDay,
	Utterance,
} from '../../record/index.ts';
import type { QuoteRef, SaidBy } from '../contract.ts';
import type { Saying } from '../sayings.ts';

/** The words of a voice that orders or rules; `retold` where that is not who issued the order, but another court that quotes it. */
export type OperativeWords = Saying & { readonly retold?: true };

/** Words that tell of an obligation, and how they depart from those that order it. */
export type OrderReading = Saying & {
	/** Words of its own, and words of the order that it leaves out; both empty where it only repeats. */
	readonly departs?: { readonly adds: readonly string[]; readonly leavesOut: readonly string[] };
};

/** What became of an order, an obligation or a finding, as a voice says, since a date. Nothing before it is erased by it. */
export type StatusEvent = {
	readonly status: LegalStatus;
	/** EDTF. */
	readonly since?: string;
	/** Who brought it about, where the words name somebody else than who speaks. */
	readonly by?: string;
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly said: readonly SaidBy[];
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

export type Deadline = Saying & {
	/** What voices say became of it. That nothing is said is no word about it: a record cannot say that it was missed. */
	readonly becameOf: readonly StatusEvent[];
};

/** What an account of compliance amounts to, in the words of the field; only where who speaks and how firmly gives one. */
export type ComplianceState =
	| 'claimed-complied'
	| 'claimed-impossible'
	| 'alleged-breach'
	| 'found-not-shown'
	| 'found-probable-cause'
	| 'found-breach'
	| 'found-complied'
	| 'purged'
	| 'inability-accepted'
	| 'lifted-before-due';

/** One voice's version of what was done about an obligation. */
export type ComplianceAccount = {
	readonly act: ClusterId;
	readonly done: Compliance;
	readonly state?: ComplianceState;
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly hedgeWords?: string;
	/** EDTF: the date that it speaks about. */
	readonly on?: string;
	readonly time?: TimeOfDay;
	/** Who did it, or did not, as the voice says. */
	readonly by: readonly string[];
	/** What became of it where it is a finding: stayed, vacated. */
	readonly became: readonly StatusEvent[];
	/** Status events of the obligation and its order that lie wholly before, or after, the date that it speaks about. */
	readonly statusBefore: readonly StatementId[];
	readonly statusAfter: readonly StatementId[];
	readonly said: readonly SaidBy[];
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

export type ObligationAnswer = {
	readonly obligation: ClusterId;
	readonly name: string;
	readonly act: readonly Saying[];
	readonly operative: readonly OperativeWords[];
	readonly readings: readonly OrderReading[];
	readonly bound: readonly Saying[];
	readonly protects: readonly Saying[];
	readonly deadlines: readonly Deadline[];
	readonly status: readonly StatusEvent[];
	/** By the date they speak about; without one last. */
	readonly accounts: readonly ComplianceAccount[];
	/** Words that dispose of what somebody asked for (`the motion`), and bind nobody: nothing is to be done about them. */
	readonly disposes?: true;
	/** Nobody in this case speaks about compliance: no word that it was kept, or broken. */
	readonly nobodySpeaks: boolean;
};

/** One row of the order chronology. */
export type ChronologyRow = {
	readonly what: 'uttered' | 'deadline' | 'status' | 'account' | 'finding-status' | 'leg';
	/** EDTF: the date that it speaks about. */
	readonly about?: string;
	/** Never compared without a zone. */
	readonly time?: TimeOfDay;
	readonly obligation?: ClusterId;
	/** For `uttered`. */
	readonly utterance?: Utterance;
	/** For `status` and `finding-status`. */
	readonly status?: LegalStatus;
	readonly by?: string;
	/** For `account`. */
	readonly done?: Compliance;
	readonly state?: ComplianceState;
	/** For `leg`: what happened to whom, from where to where. */
	readonly leg?: {
		readonly event: ClusterId;
		readonly type: string;
		readonly who: string;
		readonly person: ClusterId;
		readonly from?: string;
		readonly to?: string;
		/** How it lies to each utterance that has a date; `unclear` where days overlap and no times with zones tell. */
		readonly against: readonly {
			readonly utterance?: Utterance;
			readonly on: string;
			readonly time?: TimeOfDay;
			readonly is: 'before' | 'after' | 'unclear';
		}[];
	};
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly said: readonly SaidBy[];
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

export type OrderAnswer = {
	/** An order; or an obligation of which no source says to which order it belongs. */
	readonly order: ClusterId;
	readonly kind: 'Order' | 'Obligation';
	readonly name: string;
	/** Names and words by which the sources know it. */
	readonly names: readonly string[];
	readonly issuedBy: readonly Saying[];
	readonly proceedings: readonly (Saying & { readonly identifiers: readonly string[] })[];
	readonly identifiers: readonly Saying[];
	readonly authority: readonly Saying[];
	/** What was said in court and what was then written are two. */
	readonly utterances: readonly Saying[];
	readonly status: readonly StatusEvent[];
	/** As they stand in their sources. */
	readonly obligations: readonly ObligationAnswer[];
	readonly chronology: readonly ChronologyRow[];
};
