import type { Crypto } from './crypto.ts';
import type { Entry, Leaf } from './entry.ts';
import { type Head, isSigned } from './head.ts';
import { order } from './order.ts';
import { type Problem, type ProblemCode, placeOf } from './problem.ts';

export type ChainOptions = {
	/** Check every signature; without it, the newest good one of each device, which vouches for all before it. */
	readonly everySignature?: boolean;
};

export type ChainReport = { readonly problems: readonly Problem[]; readonly signatures: number };

/**
 * Checks every link of every device's chain and that signed heads cover them. Looks at the set of leaves:
 * in what order they arrived, or how often, makes no difference.
 */
export function verifyChains(
	leaves: Iterable<Leaf>,
	heads: Iterable<Head>,
	crypto: Crypto,
	options: ChainOptions = {},
): ChainReport {
	const ordered = order(leaves);
	const byHash = new Map(ordered.map((leaf) => [leaf.hash, leaf]));
	const chains = groupBy(ordered, (leaf) => leaf.entry.device);
	const signed = groupBy(heads, (head) => head.device);
	const problems: Problem[] = [];
	let signatures = 0;

	for (const device of [...new Set([...chains.keys(), ...signed.keys()])].sort()) {
		const chain = (chains.get(device) ?? []).sort((a, b) => a.entry.seq - b.entry.seq);
		problems.push(...chain.flatMap((leaf, i) => linkProblems(leaf, chain[i - 1], byHash)));
		const coverage = verifyHeads(chain, signed.get(device) ?? [], crypto, options);
		problems.push(...coverage.problems);
		signatures += coverage.signatures;
	}
	return { problems, signatures };
}

/** The one way for a leaf to be right: most are, and a hundred thousand of them must not take a second. */
function isSound({ entry }: Leaf, before: Leaf | undefined, byHash: ReadonlyMap<string, Leaf>): boolean {
	if (entry.seq !== (before?.entry.seq ?? 0) + 1 || entry.prev !== (before?.hash ?? null)) return false;
	let seen = before?.entry.lamport ?? 0;
	for (const hash of entry.deps) {
		const dep = byHash.get(hash)?.entry;
		if (dep === undefined || dep.device === entry.device) return false;
		if (dep.lamport > seen) seen = dep.lamport;
	}
	return entry.lamport === seen + 1;
}

/** What is wrong with one leaf, seen from the leaf before it on its device. */
function linkProblems(
	leaf: Leaf,
	before: Leaf | undefined,
	byHash: ReadonlyMap<string, Leaf>,
): readonly Problem[] {
	const { entry } = leaf;
	if (isSound(leaf, before, byHash)) return [];
	const problems: Problem[] = [];
	const report = (code: ProblemCode, what: string) => problems.push({ code, where: placeOf(entry), what });

	const lastSeq = before?.entry.seq ?? 0;
	const isHole = entry.seq > lastSeq + 1;
	if (isHole) report('hole', `${entry.seq - lastSeq - 1} entries of this device before this one are missing`);
	if (entry.seq === lastSeq) {
		report('equivocation', 'the device wrote two different entries with this number: its history was forked');
	}
	const prev = entry.prev === null ? undefined : byHash.get(entry.prev);
	const isLinked = isRightPrev(entry, prev);
	const isMissing = isHole && entry.prev !== null && prev === undefined;
	if (!isLinked && !isMissing) {
		report('broken-link', '"prev" is not the hash of the entry before: one of the two was changed');
	}

	const deps = entry.deps.map((hash) => byHash.get(hash));
	if (deps.includes(undefined)) report('unknown-dep', 'it has seen an entry that this log does not hold');
	if (deps.some((dep) => dep?.entry.device === entry.device)) {
		report('own-dep', '"deps" names an entry of the same device');
	}
	const seen = [prev, ...deps].map((leaf) => leaf?.entry.lamport ?? 0);
	const lamport = 1 + Math.max(...seen);
	if (isLinked && !deps.includes(undefined) && entry.lamport !== lamport) {
		report('wrong-lamport', `"lamport" is ${entry.lamport}; after what the entry has seen it is ${lamport}`);
	}
	return problems;
}

function isRightPrev(entry: Entry, prev: Leaf | undefined): boolean {
	if (entry.seq === 1) return entry.prev === null;
	return prev?.entry.device === entry.device && prev.entry.seq === entry.seq - 1;
}

/** Whether one device's signed heads are good and reach to the end of its chain. */
function verifyHeads(
	chain: readonly Leaf[],
	heads: readonly Head[],
	crypto: Crypto,
	{ everySignature = false }: ChainOptions,
): ChainReport {
	const problems: Problem[] = [];
	const report = (head: Head, code: ProblemCode, what: string) =>
		problems.push({ code, where: `head ${placeOf(head).slice('entry '.length)}`, what });
	const last = chain.at(-1)?.entry.seq ?? 0;
	const bySeq = groupBy(chain, (leaf) => leaf.entry.seq);
	let signatures = 0;
	let coveredTo = 0;

	for (const head of [...heads].sort((a, b) => b.seq - a.seq)) {
		if (everySignature || coveredTo === 0) {
			signatures += 1;
			if (!isSigned(head, crypto)) {
				report(head, 'bad-signature', 'the signature is not that of this device over this head');
				continue;
			}
		}
		const signedLeaves = bySeq.get(head.seq);
		if (signedLeaves === undefined) {
			report(
				head,
				'missing-entries',
				`the device signed entry ${head.seq}; the log ends at ${last} or has a hole there`,
			);
		} else if (!signedLeaves.some((leaf) => leaf.hash === head.hash)) {
			report(head, 'head-mismatch', 'the device signed another entry than the log holds under this number');
		} else {
			coveredTo = Math.max(coveredTo, head.seq);
		}
	}
	const unsigned = chain.filter((leaf) => leaf.entry.seq > coveredTo);
	const first = unsigned[0];
	if (first !== undefined) {
		problems.push({
			code: 'unsigned',
			where: placeOf(first.entry),
			what: `${unsigned.length} entries from here on stand under no signed head`,
		});
	}
	return { problems, signatures };
}

/** `Map.groupBy` of ECMAScript 2024, which this room's library does not have yet. */
function groupBy<K, T>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}
