// Writes the good and tampered logs beside it: `node test/vectors/evidence/make.ts`. What each must show is
// written by hand below, not taken from our verifier. Another implementation is checked against the files.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type Entry,
	type Leaf,
	nextEntry,
	type ProblemCode,
	signHead,
	toHex,
	utf8,
} from '../../../src/evidence/index.ts';
import { aLog, crypto, device, type LogFile, leafOf, leafText, leavesOf } from './a-log.ts';

/** Two devices: 0 founds the case, 1 joins, and each goes on having seen the other. */
function twoDevices(about: string): LogFile {
	const log = aLog(
		[
			{ device: 0, type: 'case' },
			{ device: 0, type: 'capture' },
			{ device: 1, type: 'device' },
			{ device: 0, type: 'text' },
			{ device: 1, type: 'decisions' },
			{ device: 0, type: 'decisions' },
		],
		about,
	);
	const bytes = utf8('A fictional order, as captured.\n');
	log.captures.push({ where: 'capture 1', sha256: toHex(crypto.sha256(bytes)), bytes: toHex(bytes) });
	return log;
}

/** Where a problem is: the entry `seq` of device `n`, or its head. */
const entry = (n: number, seq: number) => `entry ${device(n).id.slice(0, 16)}/${seq}`;
const head = (n: number, seq: number) => `head ${device(n).id.slice(0, 16)}/${seq}`;

/** A copy of the log with two devices, spoilt by `tamper`, and what a verifier must find in it. */
function tampered(
	about: string,
	tamper: (log: LogFile) => void,
	problems: readonly (readonly [ProblemCode, string])[],
): LogFile {
	const log = twoDevices(about);
	tamper(log);
	log.expect = { ok: false, problems: problems.map(([code, where]) => ({ code, where })) };
	return log;
}

/** Lines of the log with two devices, in the order in which they were written. */
const [FOUNDING, , JOINING, TEXT, DECIDING, LAST] = [0, 1, 2, 3, 4, 5] as const;
const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const changeLeaf = (log: LogFile, index: number, change: Partial<Entry>) => {
	at(log.entries, index).leaf = leafText({ ...at(leavesOf(log), index).entry, ...change });
};
const headOf = (leaf: Leaf, n: number) => signHead(leaf, device(n).privateKey, crypto);

export function logVectors(): Record<string, LogFile> {
	return {
		'good-one-device': aLog(
			[{ device: 0, type: 'case' }, { device: 0 }, { device: 0 }],
			'One device, three entries.',
		),
		'good-two-devices': twoDevices('Two devices that have seen each other, and one capture.'),
		'good-other-order': reversed(),
		'tampered-leaf': tampered(
			"The time of device 0's third entry was changed: the next no longer links to it, and device 1 had seen the original.",
			(log) => changeLeaf(log, TEXT, { at: 1 }),
			[
				['broken-link', entry(0, 4)],
				['unknown-dep', entry(1, 2)],
			],
		),
		'tampered-last-leaf': tampered(
			'The time of the last entry was changed: it is not the one that was signed.',
			(log) => changeLeaf(log, LAST, { at: 1 }),
			[
				['head-mismatch', head(0, 4)],
				['unsigned', entry(0, 1)],
			],
		),
		'tampered-white-space': tampered(
			'A space was added to a leaf: the same JSON, other bytes.',
			(log) => {
				at(log.entries, LAST).leaf = at(log.entries, LAST).leaf.replace(':', ': ');
			},
			[
				['bad-leaf', 'leaf 6 as read'],
				['missing-entries', head(0, 4)],
				['unsigned', entry(0, 1)],
			],
		),
		'tampered-entry-removed': tampered(
			'An entry in the middle was taken out; device 1 had seen it.',
			(log) => log.entries.splice(TEXT, 1),
			[
				['hole', entry(0, 4)],
				['unknown-dep', entry(1, 2)],
			],
		),
		'tampered-cut-short': tampered(
			'The newest entry of device 0 was taken out; its head was left.',
			(log) => log.entries.splice(LAST, 1),
			[
				['missing-entries', head(0, 4)],
				['unsigned', entry(0, 1)],
			],
		),
		'tampered-head-removed': tampered(
			'The only head of device 1 was taken out.',
			(log) => log.heads.splice(1, 1),
			[['unsigned', entry(1, 1)]],
		),
		'tampered-signature': tampered(
			'One digit of a signature was changed.',
			(log) => {
				const { signature } = at(log.heads, 1);
				log.heads[1] = { ...at(log.heads, 1), signature: flipped(signature) };
			},
			[
				['bad-signature', head(1, 2)],
				['unsigned', entry(1, 1)],
			],
		),
		'tampered-rewritten': tampered(
			'Device 0 was given another history from its first entry on, every link made good, but without its key.',
			rewrite,
			[
				['head-mismatch', head(0, 4)],
				['unsigned', entry(0, 1)],
				['unknown-dep', entry(1, 1)],
				['unknown-dep', entry(1, 2)],
			],
		),
		'tampered-equivocation': tampered(
			'Device 1 wrote and signed two different second entries, to show one to each of two readers.',
			(log) => {
				const second = leafOf({ ...at(leavesOf(log), DECIDING).entry, at: 1 });
				log.entries.push({ ...at(log.entries, DECIDING), leaf: leafText(second.entry) });
				log.heads.push(headOf(second, 1));
			},
			[['equivocation', entry(1, 2)]],
		),
		'tampered-dependency-removed': tampered(
			'All of device 1 was taken out; device 0 had seen its entries.',
			(log) => {
				log.entries = log.entries.filter((_, i) => i !== JOINING && i !== DECIDING);
				log.heads.splice(1, 1);
			},
			[
				['unknown-dep', entry(0, 3)],
				['unknown-dep', entry(0, 4)],
			],
		),
		'tampered-lamport': tampered(
			'The last entry says a lamport that is too high, and is signed so.',
			(log) => {
				changeLeaf(log, LAST, { lamport: 40 });
				log.heads[0] = headOf(at(leavesOf(log), LAST), 0);
			},
			[['wrong-lamport', entry(0, 4)]],
		),
		'tampered-payload': tampered(
			'One letter of a payload was changed.',
			(log) => {
				at(log.entries, FOUNDING).payload = at(log.entries, FOUNDING).payload.replace('1', '2');
			},
			[['payload-changed', entry(0, 1)]],
		),
		'tampered-salt': tampered(
			'A payload is shown with a salt that is not its own.',
			(log) => {
				at(log.entries, FOUNDING).salt = flipped(at(log.entries, FOUNDING).salt);
			},
			[['payload-changed', entry(0, 1)]],
		),
		'tampered-payloads-swapped': tampered(
			'Two payloads were exchanged, each with its salt.',
			({ entries }) => {
				const { payload, salt } = at(entries, 0);
				entries[0] = { ...at(entries, 0), payload: at(entries, 1).payload, salt: at(entries, 1).salt };
				entries[1] = { ...at(entries, 1), payload, salt };
			},
			[
				['payload-changed', entry(0, 1)],
				['payload-changed', entry(0, 2)],
			],
		),
		'tampered-capture': tampered(
			'One bit of a capture was changed.',
			(log) => {
				at(log.captures, 0).bytes = flipped(at(log.captures, 0).bytes);
			},
			[['capture-changed', 'capture 1']],
		),
	};
}

function reversed(): LogFile {
	const log = twoDevices('The log with two devices, arrived in the opposite order and with one entry twice.');
	log.entries.reverse().push(at(log.entries, 0));
	return log;
}

function rewrite(log: LogFile): void {
	const leaves = leavesOf(log);
	let last: Leaf | null = null;
	for (const [i, { entry }] of leaves.entries()) {
		if (entry.device !== device(0).id) continue;
		const seen: Leaf[] = leaves.filter((leaf) => entry.deps.includes(leaf.hash));
		last = leafOf(nextEntry({ ...pick(entry), at: entry.at + (last === null ? 1 : 0) }, last, seen));
		at(log.entries, i).leaf = leafText(last.entry);
	}
}

const pick = ({ type, device: id, at: time, commit }: Entry) => ({ type, device: id, at: time, commit });
const flipped = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);

if (import.meta.main) {
	const paths = Object.entries(logVectors()).map(([name, vector]) => {
		const path = join(import.meta.dirname, `${name}.json`);
		writeFileSync(path, JSON.stringify(vector));
		return path;
	});
	execFileSync('npx', ['biome', 'format', '--write', ...paths], { stdio: 'inherit' });
}
