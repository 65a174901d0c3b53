import type { ClusterId, Force, Hedge, Polarity, StatementId } from '../../record/index.ts';
import type { QuoteRef, SaidBy } from '../contract.ts';
import type { NumberSaid } from '../numbers/contract.ts';

/**
 * One who is known by name and put among a group: `stated` where a voice says so, `joined` where a person decided that an
 * event of theirs is the group's.
 */
export type Belonging = {
	readonly how: 'stated' | 'joined';
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly said: readonly SaidBy[];
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

export type Member = {
	readonly person: ClusterId;
	readonly name: string;
	/** Whether any voice affirms it, or a join says it: only such are counted as named. */
	readonly named: boolean;
	readonly belongs: readonly Belonging[];
};

/** How many there are of a group, by one voice. */
export type GroupCount = {
	/** `stated`: said to be its size. `in-its-name`: the number stands in the words by which a source calls the group. */
	readonly how: 'stated' | 'in-its-name';
	readonly population: ClusterId;
	readonly number: NumberSaid;
};

/** Who is in a group: those known by name, how many are counted by whom, side by side. Neither is taken from the other. */
export type GroupAnswer = {
	readonly group: ClusterId;
	readonly members: readonly Member[];
	/** How many of them are named: what stands beside every count. */
	readonly named: number;
	/** By the time they speak of; those without one last. */
	readonly counts: readonly GroupCount[];
	readonly statements: readonly StatementId[];
};

/** A group among which somebody is put. */
export type Membership = {
	readonly group: ClusterId;
	readonly name: string;
	readonly belongs: readonly Belonging[];
};
