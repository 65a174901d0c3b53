import { concat, toHex } from './bytes.ts';
import { type ChainOptions, verifyChains } from './chain.ts';
import { commitTo } from './commitment.ts';
import type { Crypto } from './crypto.ts';
import { type Leaf, readLeaf } from './entry.ts';
import type { Head } from './head.ts';
import { type Problem, type ProblemCode, placeOf } from './problem.ts';

/** A payload in the clear with the salt of its commitment: all that is needed to check it. */
export type Opening = { readonly payload: Uint8Array; readonly salt: Uint8Array };

export type LoggedEntry = {
	readonly leaf: Uint8Array;
	/** Throws if the payload cannot be read; the message becomes the problem's. */
	open(): Opening;
};

export type PreservedCapture = {
	/** How problems name it, such as `object ab/cdef…`. */
	readonly where: string;
	/** Of the bytes as they were captured: what `sha256sum` says. */
	readonly sha256: string;
	/** The bytes, in one piece or many. Throws if they cannot be read; the message becomes the problem's. */
	read(): Uint8Array | Iterable<Uint8Array>;
};

/** Everything a case must show. Iterables are gone through once, one payload or capture in memory at a time. */
export type Evidence = {
	readonly entries: Iterable<LoggedEntry>;
	readonly heads: Iterable<Head>;
	/** As the log names them, not as the disk happens to hold them: a missing one has to be missed. */
	readonly captures: Iterable<PreservedCapture>;
};

export type Verification = {
	readonly ok: boolean;
	/** Looked at, whether good or not. */
	readonly checked: { readonly captures: number; readonly entries: number; readonly signatures: number };
	readonly problems: readonly Problem[];
};

/** Checks a case against itself. Goes on after a problem, so that each is found and located. */
export function verify(evidence: Evidence, crypto: Crypto, options: ChainOptions = {}): Verification {
	const problems: Problem[] = [];
	const report = (code: ProblemCode, where: string, what: string) => problems.push({ code, where, what });

	let entries = 0;
	const leaves: Leaf[] = [];
	for (const logged of evidence.entries) {
		entries += 1;
		const leaf = attempt(
			() => readLeaf(logged.leaf, crypto),
			(why) => report('bad-leaf', `leaf ${entries} as read`, why),
		);
		if (leaf === null) continue;
		leaves.push(leaf);
		const opening = attempt(
			() => logged.open(),
			(why) => report('payload-unreadable', placeOf(leaf.entry), why),
		);
		if (opening !== null && commitTo(opening.payload, opening.salt, crypto) !== leaf.entry.commit) {
			report('payload-changed', placeOf(leaf.entry), 'the payload is not the one that the entry commits to');
		}
	}

	const chains = verifyChains(leaves, evidence.heads, crypto, options);
	problems.push(...chains.problems);

	let captures = 0;
	for (const capture of evidence.captures) {
		captures += 1;
		const hash = attempt(
			() => hashOf(capture.read(), crypto),
			(why) => report('capture-unreadable', capture.where, why),
		);
		if (hash !== null && hash !== capture.sha256) {
			report('capture-changed', capture.where, 'its SHA-256 is not the one recorded when it was captured');
		}
	}
	const checked = { captures, entries, signatures: chains.signatures };
	return { ok: problems.length === 0, checked, problems };
}

function hashOf(bytes: Uint8Array | Iterable<Uint8Array>, crypto: Crypto): string {
	if (bytes instanceof Uint8Array) return toHex(crypto.sha256(bytes));
	return toHex(crypto.sha256Of?.(bytes) ?? crypto.sha256(concat(...bytes)));
}

/** What `read` returns, or `null` after telling why it could not. */
function attempt<T>(read: () => T, failed: (why: string) => void): T | null {
	try {
		return read();
	} catch (error) {
		failed(error instanceof Error ? error.message : String(error));
		return null;
	}
}
