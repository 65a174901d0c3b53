import { createHash, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Crypto } from '../evidence/index.ts';
import { NONCE_BYTES, seal, unseal } from './crypto.ts';
import { asStoreError } from './disk-errors.ts';
import { writeDurably } from './durable-file.ts';
import { StoreError } from './errors.ts';

export const HEADER_FILE = 'HEADER';
/** What lies in a case beside its header, and shows that there was one. */
const BESIDE = ['case.db', 'keys.db'];
const FORMAT = 'paradero-case';
const VERSION = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** Far more than a header; whatever is longer is another file of that name. */
const MAX_BYTES = 4096;

/**
 * scrypt (RFC 7914) at OWASP's first setting: .3 s and 128 MB a guess. Not Argon2id: `crypto.argon2` is not in
 * the oldest Node we run on (22.18). Fixed, so that a forged header cannot ask for gigabytes.
 */
const SCRYPT = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 } as const;

export type Protection = 'passphrase' | 'none';

/** First line of `HEADER`; the second is the SHA-256 of the first, its line feed included. Bytes are hex. */
type Header =
	| { format: typeof FORMAT; version: number; protection: 'none'; key: string }
	| {
			format: typeof FORMAT;
			version: number;
			protection: 'passphrase';
			kdf: typeof SCRYPT & { salt: string };
			cipher: 'chacha20-poly1305';
			nonce: string;
			wrappedKey: string;
	  };

/**
 * Writes a new case's `HEADER` into `folder` and returns the case key (32 random bytes). With a `null`
 * passphrase the key stands in it in the clear. Throws `already-a-case` rather than lose an existing key;
 * two processes at once are kept apart by the caller's LOCK.
 */
export function createHeader(folder: string, passphrase: string | null, crypto: Crypto): Uint8Array {
	const path = join(folder, HEADER_FILE);
	if (!existsSync(path) && isHeaderLost(folder)) throw damaged();
	if (existsSync(path)) {
		throw new StoreError(
			'already-a-case',
			'this folder holds a case already: open it, or choose another folder',
		);
	}
	if (passphrase === '') throw passphraseNeeded('a new case wants a passphrase, and this one is empty');
	const caseKey = crypto.random(KEY_BYTES);
	writeDurably(path, print(passphrase === null ? bare(caseKey) : wrap(caseKey, passphrase, crypto)));
	return caseKey;
}

/** Whether a passphrase has to be asked for. Throws as `openHeader` does, except for the passphrase. */
export function readProtection(folder: string): Protection {
	return read(folder).protection;
}

/**
 * The case key. Changes nothing on disk. Throws `not-a-case`, `newer-format`, `damaged-header`,
 * `passphrase-needed` or `wrong-passphrase`.
 */
export function openHeader(folder: string, passphrase: string | null): Uint8Array {
	const header = read(folder);
	if (header.protection === 'none') return Buffer.from(header.key, 'hex');
	if (!passphrase) {
		throw passphraseNeeded('this case is protected');
	}
	const wrapping = stretch(passphrase, header.kdf.salt);
	const { nonce, wrappedKey } = header;
	const key = unseal(wrapping, Buffer.from(nonce, 'hex'), aboutOf(header), Buffer.from(wrappedKey, 'hex'));
	if (key !== null) return key;
	throw new StoreError(
		'wrong-passphrase',
		'the passphrase does not open this case. Check capitals and keyboard layout and try again; without it nobody can, not even we.',
	);
}

function bare(caseKey: Uint8Array): Header {
	return { format: FORMAT, version: VERSION, protection: 'none', key: Buffer.from(caseKey).toString('hex') };
}

function wrap(caseKey: Uint8Array, passphrase: string, crypto: Crypto): Header {
	const salt = Buffer.from(crypto.random(SALT_BYTES)).toString('hex');
	const nonce = crypto.random(NONCE_BYTES);
	const header = {
		format: FORMAT,
		version: VERSION,
		protection: 'passphrase',
		kdf: { ...SCRYPT, salt },
		cipher: 'chacha20-poly1305',
		nonce: Buffer.from(nonce).toString('hex'),
		wrappedKey: '',
	} as const;
	const wrapped = seal(stretch(passphrase, salt), nonce, aboutOf(header), caseKey);
	return { ...header, wrappedKey: Buffer.from(wrapped).toString('hex') };
}

/** Every field but the wrapped key is authenticated with it. */
function aboutOf(header: Header): Uint8Array {
	return Buffer.from(JSON.stringify({ ...header, wrappedKey: undefined }));
}

/** NFKC, so that an é typed on a Mac opens what an é typed on Linux closed. */
function stretch(passphrase: string, salt: string): Uint8Array {
	const { N, r, p } = SCRYPT;
	const options = { N, r, p, maxmem: 256 * 2 ** 20 };
	return scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), KEY_BYTES, options);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function print(header: Header): Uint8Array {
	const line = `${JSON.stringify(header)}\n`;
	return Buffer.from(`${line}${sha256(line)}\n`);
}

function read(folder: string): Header {
	const text = readText(folder);
	const header = parse(text.slice(0, text.indexOf('\n') + 1));
	if (header?.format !== FORMAT) {
		throw text.includes(FORMAT) || isHeaderLost(folder) ? damaged() : notACase();
	}
	if (Number.isSafeInteger(header.version) && header.version > VERSION && !isSumWrong(text)) {
		throw new StoreError(
			'newer-format',
			`this case has format ${header.version}; this Paradero reads format ${VERSION}. Install a newer Paradero.`,
			{ facts: { version: header.version } },
		);
	}
	// The sum holds, so this is a line that `print` wrote; what was forged as well fails in `fits`.
	if (text !== Buffer.from(print(header)).toString() || !fits(header)) throw damaged();
	return header;
}

/** Whether there is a case here whose header is gone or emptied: never a place for a new one. */
function isHeaderLost(folder: string): boolean {
	return BESIDE.some((name) => (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0);
}

/** Whether this folder is a case, be it a damaged one. */
export function isCase(folder: string): boolean {
	return existsSync(join(folder, HEADER_FILE)) || isHeaderLost(folder);
}

/** A later format may have another second line; one that is such a sum and is wrong tells of a flipped bit. */
function isSumWrong(text: string): boolean {
	const [line = '', sum = ''] = text.split('\n');
	return /^[0-9a-f]{64}$/.test(sum) && sum !== sha256(`${line}\n`);
}

function readText(folder: string): string {
	let bytes: Buffer;
	try {
		bytes = readFileSync(join(folder, HEADER_FILE));
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code;
		if (code === 'ENOENT' && isHeaderLost(folder)) return '';
		throw code === 'EACCES' || code === 'EPERM' || code === 'EIO'
			? asStoreError(cause, HEADER_FILE)
			: notACase(cause);
	}
	return bytes.length > MAX_BYTES ? '' : bytes.toString('latin1');
}

function parse(line: string): Header | null {
	try {
		return JSON.parse(line) as Header | null;
	} catch {
		return null;
	}
}

/** Whether a header of this version has the fields it should, in their form. */
function fits(header: Header): boolean {
	const isHex = (value: unknown, bytes: number) =>
		typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value);
	if (header.version !== VERSION) return false;
	if (header.protection === 'none') return isHex(header.key, KEY_BYTES);
	return (
		header.protection === 'passphrase' &&
		header.cipher === 'chacha20-poly1305' &&
		JSON.stringify({ ...header.kdf, salt: '' }) === JSON.stringify({ ...SCRYPT, salt: '' }) &&
		isHex(header.kdf.salt, SALT_BYTES) &&
		isHex(header.nonce, NONCE_BYTES) &&
		isHex(header.wrappedKey, KEY_BYTES + 16)
	);
}

function notACase(cause?: unknown): StoreError {
	return new StoreError(
		'not-a-case',
		'this folder is not a Paradero case: it has no HEADER that we know. Give the folder NAME.paradero, or make one with `init`.',
		{ cause },
	);
}

function damaged(): StoreError {
	return new StoreError(
		'damaged-header',
		'the HEADER of this case is missing, was changed or damaged, and nothing was opened. Put HEADER back from a backup: without it nothing in the folder can be read, with it the rest may be whole.',
	);
}

function passphraseNeeded(why: string): StoreError {
	return new StoreError(
		'passphrase-needed',
		`${why}: type it when asked, or use --passphrase-file or PARADERO_PASSPHRASE`,
	);
}
