import {
	canonicalJson,
	commitTo,
	type Leaf,
	type LoggedEntry,
	leafBytes,
	leafHash,
	nextEntry,
	signHead,
	toHex,
	utf8,
	verify,
} from '../../src/evidence/index.ts';
import { nodeCrypto, publicKeyOf } from '../../src/store/index.ts';
import { median, type Row, seconds, times } from '../row.ts';

const ENTRIES = 100_000;

export const verifyLog: Row = async () => {
	const { entries, head } = aLog();
	let ok = true;
	const before = process.cpuUsage();
	const runs = await times(5, () =>
		seconds(() => {
			ok &&= verify({ entries, heads: [head], captures: [] }, nodeCrypto).ok;
		}),
	);
	const { user, system } = process.cpuUsage(before);
	const leaves = entries.map((entry) => entry.leaf);
	const hashing = await times(5, () =>
		seconds(() => {
			for (const leaf of leaves) nodeCrypto.sha256(leaf);
		}),
	);
	return [
		{
			work: 'verify 100,000 entries of a log: leaves, links, commitments, head',
			unit: 's',
			ours: median(runs),
			runs,
			peer: { name: 'SHA-256 of the leaves alone', value: median(hashing) },
			aim: '≤ 1',
			cpu: (user + system) / 1e6 / runs.length,
			note: ok ? 'payloads in the clear, no captures' : 'DID NOT VERIFY',
		},
	];
};

function aLog() {
	const privateKey = nodeCrypto.sha256(utf8('a device of the bench'));
	const device = toHex(publicKeyOf(privateKey));
	const entries: LoggedEntry[] = [];
	let last: Leaf | null = null;
	for (let i = 1; i <= ENTRIES; i++) {
		const payload = utf8(canonicalJson({ decisions: [{ do: 'reject', n: i }], type: 'decisions' }));
		const salt = nodeCrypto.sha256(utf8(`salt ${i}`));
		const commit = commitTo(payload, salt, nodeCrypto);
		const entry = nextEntry({ type: 'decisions', device, at: 1_700_000_000_000 + i, commit }, last);
		const leaf = leafBytes(entry);
		last = { entry, hash: leafHash(leaf, nodeCrypto) };
		entries.push({ leaf, open: () => ({ payload, salt }) });
	}
	if (last === null) throw new Error('a log without entries has no head');
	return { entries, head: signHead(last, privateKey, nodeCrypto) };
}
