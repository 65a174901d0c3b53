// A builder of logs for the tests of `evidence` and for the vectors beside it: real keys, real signatures, and
// the same bytes every time.
import {
	canonicalJson,
	commitTo,
	type Entry,
	type Evidence,
	fromHex,
	type Head,
	type Leaf,
	leafBytes,
	leafHash,
	nextEntry,
	readLeaf,
	signHead,
	toHex,
	utf8,
} from '../../../src/evidence/index.ts';
import { nodeCrypto, publicKeyOf } from '../../../src/store/index.ts';

export const crypto = nodeCrypto;

export const aDevice = (n: number) => {
	const privateKey = crypto.sha256(utf8(`paradero test device ${n}`));
	return { privateKey, id: toHex(publicKeyOf(privateKey)) };
};
const devices = [0, 1, 2, 3].map(aDevice);
/** The device with this number, of the four that tests use. */
export const device = (n: number) => devices[n] as (typeof devices)[number];

/** A log as a vector file holds it: text and hex, so that it can be read, and tampered with, by hand. */
export type LogFile = {
	about: string;
	entries: { leaf: string; payload: string; salt: string }[];
	heads: Head[];
	captures: { where: string; sha256: string; bytes: string }[];
	expect: { ok: boolean; problems: { code: string; where: string }[] };
};

/** Whose turn it is, and the newest entries of which other devices it has seen (all of them, unless said). */
export type Step = { readonly device: number; readonly sees?: readonly number[]; readonly type?: string };

/** One entry a step; each device signs its last. */
export function aLog(steps: readonly Step[], about = ''): LogFile {
	const log: LogFile = { about, entries: [], heads: [], captures: [], expect: { ok: true, problems: [] } };
	const newest = new Map<number, Leaf>();
	for (const [i, { device: n, sees = [0, 1, 2, 3], type = 'decisions' }] of steps.entries()) {
		const payload = canonicalJson({ note: `payload ${i + 1}`, reason: 'señal' });
		const salt = crypto.sha256(utf8(`salt ${i + 1}`));
		const heads = sees.flatMap((other) => newest.get(other) ?? []);
		const claim = { type, device: device(n).id, at: Date.UTC(2025, 2, 15) + i * 1000 };
		const entry = nextEntry(
			{ ...claim, commit: commitTo(utf8(payload), salt, crypto) },
			newest.get(n) ?? null,
			heads,
		);
		newest.set(n, leafOf(entry));
		log.entries.push({ leaf: leafText(entry), payload, salt: toHex(salt) });
	}
	for (const [n, leaf] of newest) log.heads.push(signHead(leaf, device(n).privateKey, crypto));
	return log;
}

export const leafText = (entry: Entry): string => Buffer.from(leafBytes(entry)).toString();
export const leafOf = (entry: Entry): Leaf => ({ entry, hash: leafHash(leafBytes(entry), crypto) });
export const leavesOf = (log: LogFile): Leaf[] => log.entries.map(({ leaf }) => readLeaf(utf8(leaf), crypto));

/** A vector file as `verify` takes it. */
export const evidenceOf = (log: LogFile): Evidence => ({
	entries: log.entries.map(({ leaf, payload, salt }) => ({
		leaf: utf8(leaf),
		open: () => ({ payload: utf8(payload), salt: fromHex(salt) }),
	})),
	heads: log.heads,
	captures: log.captures.map(({ where, sha256, bytes }) => ({ where, sha256, read: () => fromHex(bytes) })),
});
