import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
	compareLeaves,
	type Head,
	isSigned,
	type Leaf,
	leafBytes,
	leafHash,
	nextEntry,
	parseLeaf,
	signHead,
} from '../evidence/index.ts';
import type { Hmac } from '../record/index.ts';
import { type CaseKeys, deriveKeys, hmac128, nodeCrypto } from './crypto.ts';
import {
	type Db,
	damagedTables,
	inWrite,
	isFolded,
	type Opened,
	openDatabase,
	resetProjection,
} from './database.ts';
import type { Draft, DraftBounds } from './desk.ts';
import { asStoreError, isDamage } from './disk-errors.ts';
import type { Payload, TextObject } from './entries.ts';
import { StoreError } from './errors.ts';
import { createHeader, openHeader, readProtection } from './header.ts';
import { type Device, KeyStore, type LastVerified, type Reviewers } from './key-store.ts';
import { ObjectStore } from './objects.ts';
import { isCommitted, openPayload, sealPayload } from './payloads.ts';
import { type AnswerMaker, Dirty, type Fold } from './projection/context.ts';
import { foldEntries, type Placed } from './projection/fold.ts';
import { Texts } from './texts.ts';
import { whileCreating } from './while-creating.ts';

export type CaseOptions = {
	/** `null` for a case without protection. */
	readonly passphrase: string | null;
	/** What is kept up to date per person in the writing transaction. */
	readonly answers: readonly AnswerMaker[];
	/** UTC milliseconds; the system's clock unless a test gives its own. */
	readonly now?: () => number;
};

/** An entry as it travels between copies of a case. */
export type Travelling = {
	readonly leaf: string;
	readonly payload: Uint8Array;
	readonly dek: Uint8Array;
	readonly salt: Uint8Array;
};

/** Two computers that write to one case seldom show the same second. */
const CLOCKS_DIFFER_BY_MS = 10 * 60_000;
const CASE_DB = 'case.db';
const KEYS_DB = 'keys.db';

/** Makes a new case folder and opens it. @throws {StoreError} `already-a-case`, `unwritable` */
export async function createCase(folder: string, name: string, options: CaseOptions): Promise<Case> {
	// The header comes first: of several processes that create, one does.
	const caseKey = whileCreating(folder, () => createHeader(folder, options.passphrase, nodeCrypto));
	const opened = await openWithKey(folder, caseKey, options);
	await opened.append([{ type: 'case', name, format: 1 }]);
	return opened;
}

/**
 * @throws {StoreError} `not-a-case`, `wrong-passphrase`, `passphrase-needed`, `damaged-header`,
 *   `newer-format`, `damaged`
 */
export async function openCase(folder: string, options: CaseOptions): Promise<Case> {
	return openWithKey(folder, openHeader(folder, options.passphrase), options);
}

/** For another thread of a process that already has the key: the passphrase is not stretched again. */
export async function openWithKey(
	folder: string,
	caseKey: Uint8Array,
	options: Omit<CaseOptions, 'passphrase'>,
): Promise<Case> {
	const keys = deriveKeys(caseKey);
	if (isLost(folder, CASE_DB) && !isLost(folder, KEYS_DB)) throw lost(CASE_DB);
	const database = await openDatabase(join(folder, CASE_DB), keys.database);
	const { db, close } = database;
	let keyStore: KeyStore | null = null;
	try {
		if (isLost(folder, KEYS_DB) && (await hasEntries(db))) throw lost(KEYS_DB);
		keyStore = new KeyStore(join(folder, KEYS_DB), keys.payloadKeys);
		const objects = new ObjectStore(join(folder, 'objects'), keys.objects, keys.hmacSecret, nodeCrypto);
		objects.removeLeftovers(Date.now());
		const opened = new Case(folder, caseKey, keys, database, keyStore, objects, options);
		await opened.bringUpToDate();
		return opened;
	} catch (error) {
		keyStore?.close();
		await close();
		throw asStoreError(error, CASE_DB);
	}
}

/** Not there, or emptied. Where neither database is, the case was only just begun. */
function isLost(folder: string, file: string): boolean {
	return (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function lost(file: string): StoreError {
	return new StoreError(
		'damaged',
		`${file} is missing from this case. Nothing was changed; put it back from a backup.`,
	);
}

async function hasEntries(db: Db): Promise<boolean> {
	return (await db.selectFrom('entry').select('rid').limit(1).executeTakeFirst()) !== undefined;
}

/** A case that is open: the one interface behind which the disk lies. */
export class Case {
	readonly folder: string;
	readonly caseKey: Uint8Array;
	readonly isProtected: boolean;
	readonly hmac: Hmac;
	readonly db: Db;
	readonly objects: ObjectStore;
	readonly texts: Texts;
	/** Changes when another connection has committed. */
	readonly dataVersion: () => number;
	readonly #keys: KeyStore;
	readonly #hmacSecret: Uint8Array;
	readonly #home: string;
	/** Which file `case.db` was when it was opened. */
	readonly #file: string;
	readonly #answers: readonly AnswerMaker[];
	readonly #now: () => number;
	readonly #database: Opened;

	constructor(
		folder: string,
		caseKey: Uint8Array,
		keys: CaseKeys,
		database: Opened,
		keyStore: KeyStore,
		objects: ObjectStore,
		options: Omit<CaseOptions, 'passphrase'>,
	) {
		this.folder = folder;
		this.caseKey = caseKey;
		this.isProtected = readProtection(folder) === 'passphrase';
		this.hmac = hmac128(keys.hmacSecret);
		this.db = database.db;
		this.objects = objects;
		this.texts = new Texts(objects);
		this.dataVersion = database.dataVersion;
		this.#keys = keyStore;
		this.#hmacSecret = keys.hmacSecret;
		this.#home = realpathSync(folder);
		this.#file = fileNumber(folder);
		// Made now rather than within the first write.
		this.#device();
		this.#answers = options.answers;
		const now = options.now ?? Date.now;
		// A leaf holds no time before 1970; a clock that is there is wrong by so much that it says nothing.
		this.#now = () => Math.max(0, now());
		this.#database = database;
	}

	async close(): Promise<void> {
		await this.#database.close();
		this.#keys.close();
	}

	/** Keeps a text's words and maps as an object; gives its name. */
	putText(text: TextObject): string {
		return this.#putGzipped(JSON.stringify(text));
	}

	/** Keeps some rows of a list, a line each, as an object; gives its name. */
	putRows(lines: string): string {
		return this.#putGzipped(lines);
	}

	/** Keeps what a model was asked and answered as an object; gives its name. */
	putExchange(json: string): string {
		return this.#putGzipped(json);
	}

	#putGzipped(text: string): string {
		return this.objects.put(gzipSync(Buffer.from(text, 'utf8'), { level: 1 }));
	}

	/**
	 * Appends entries under one signed head and folds them in, all in one transaction: when it returns
	 * they are on disk. Without payloads no entry is made. What depends on what the case holds is given as a
	 * function, which sees it under the lock: another process may have written since it was last looked at.
	 * `also` may write what is no part of the record (proposals) in the same transaction.
	 */
	async append(
		given: readonly Payload[] | ((tx: Db) => Promise<readonly Payload[]>),
		also?: (tx: Db) => Promise<void>,
	): Promise<void> {
		await inWrite(this.db, async (tx) => {
			this.#mustBeThere();
			const device = this.#device();
			const payloads = typeof given === 'function' ? await given(tx) : given;
			const placed: Placed[] = [];
			const keys = new Map<string, { dek: Uint8Array; salt: Uint8Array }>();
			const heads = await this.#heads(tx);
			let previous = heads.get(device.id) ?? null;
			const others = [...heads.values()].filter((leaf) => leaf.entry.device !== device.id);
			const all: Payload[] =
				previous === null && payloads.length > 0
					? [{ type: 'device', name: 'this device' }, ...payloads]
					: [...payloads];
			for (const payload of all) {
				const sealed = sealPayload(payload, nodeCrypto);
				const entry = nextEntry(
					{ type: payload.type, device: device.id, at: this.#now(), commit: sealed.commit },
					previous,
					previous === null || previous === heads.get(device.id) ? others : [],
				);
				const bytes = leafBytes(entry);
				const hash = leafHash(bytes, nodeCrypto);
				previous = { entry, hash };
				keys.set(hash, { dek: sealed.dek, salt: sealed.salt });
				await insertEntry(tx, previous, bytes, sealed.ciphertext);
				placed.push({ ...entry, payload: JSON.parse(sealed.text) as Payload });
			}
			if (previous !== null && all.length > 0)
				await insertHead(tx, signHead(previous, device.privateKey, nodeCrypto));
			await foldEntries(this.fold(tx), placed);
			await also?.(tx);
			this.#keys.put(keys);
			this.#mustBeThere();
		});
	}

	/** Everything another copy needs to hold the same record; objects travel beside it. */
	async outgoing(): Promise<{ entries: Travelling[]; heads: Head[] }> {
		const rows = await this.db
			.selectFrom('entry')
			.select(['hash', 'leaf', 'payload'])
			.orderBy('rid')
			.execute();
		const entries = rows.flatMap((row) => {
			const keys = this.#keys.get(row.hash);
			return keys === null ? [] : [{ leaf: row.leaf, payload: row.payload, ...keys }];
		});
		return { entries, heads: await this.db.selectFrom('head').selectAll().execute() };
	}

	/**
	 * Takes in entries of another copy, in whatever order they come. What stands here afterwards depends
	 * only on the set of entries.
	 */
	async receive(entries: readonly Travelling[], heads: readonly Head[]): Promise<void> {
		await inWrite(this.db, async (tx) => {
			this.#mustBeThere();
			const keys = new Map<string, { dek: Uint8Array; salt: Uint8Array }>();
			const device = this.#device();
			let isContinuedElsewhere = false;
			for (const { leaf, payload, dek, salt } of entries) {
				const bytes = Buffer.from(leaf, 'utf8');
				const entry = parseLeaf(bytes);
				const hash = leafHash(bytes, nodeCrypto);
				if (!isCommitted(openPayload(payload, dek), salt, entry.commit, nodeCrypto))
					throw new StoreError(
						'payload-damaged',
						'a payload is not the one that its entry commits to; nothing was taken in',
					);
				keys.set(hash, { dek, salt });
				const isNew = await insertEntry(tx, { entry, hash }, bytes, payload);
				isContinuedElsewhere ||= isNew && entry.device === device.id;
			}
			for (const head of heads) if (isSigned(head, nodeCrypto)) await insertHead(tx, head);
			this.#keys.put(keys);
			await this.#refold(tx);
			// This is an older copy that was put back: what it would write next has been written already.
			if (isContinuedElsewhere) this.#keys.replaceDevice(this.#home, this.#hmacSecret, device.id);
		});
	}

	/**
	 * Throws the projection away and folds it anew from the entries, also where a page of it is damaged. Proposals
	 * have to be made again.
	 *
	 * @throws {StoreError} `damaged` where it is the record itself that cannot be read
	 */
	async rebuild(): Promise<void> {
		try {
			await inWrite(this.db, (tx) => {
				this.#mustBeThere();
				return this.#refold(tx);
			});
		} catch (error) {
			if (!isDamage(error)) throw error;
			await inWrite(this.db, async (tx) => {
				this.#database.forgetProjection();
				await this.#refold(tx);
			});
		}
	}

	/** Folds the entries anew where another version of Paradero, or none yet, has folded them. */
	async bringUpToDate(): Promise<void> {
		if (await isFolded(this.db)) return;
		await inWrite(this.db, async (tx) => {
			// Another process may have been first.
			if (!(await isFolded(tx))) await this.#refold(tx);
		});
	}

	/** The newest time in the log when this computer's clock is behind it, or `null`: the clock went back. */
	async clockBehind(): Promise<number | null> {
		const { newest } = await this.db
			.selectFrom('entry')
			.select((eb) => eb.fn.max('at').as('newest'))
			.executeTakeFirstOrThrow();
		return newest !== null && newest - this.#now() > CLOCKS_DIFFER_BY_MS ? newest : null;
	}

	fold(tx: Db): Fold {
		return {
			tx,
			hmac: this.hmac,
			texts: this.texts,
			answers: this.#answers,
			dirty: new Dirty(),
			lists: new Set(),
			sources: null,
			dismissed: null,
		};
	}

	/** Keys of one payload, to open or check it; `null` when they are gone. */
	payloadKeys(hash: string): { dek: Uint8Array; salt: Uint8Array } | null {
		return this.#keys.get(hash);
	}

	/** Who reviews on this device, asked each time: another process may have said so. */
	reviewers(): Reviewers {
		return this.#keys.reviewers(this.#home, this.#hmacSecret);
	}

	/** From now on decisions here bear this name; `null`: none. It is no entry of the log. */
	chooseReviewer(name: string | null): Reviewers {
		this.#mustBeThere();
		return this.#keys.chooseReviewer(this.#home, this.#hmacSecret, name);
	}

	forgetReviewer(name: string): Reviewers {
		this.#mustBeThere();
		return this.#keys.forgetReviewer(this.#home, this.#hmacSecret, name);
	}

	/** Up to which time of the log somebody said on this device to have looked; `null`: nobody did. It is no entry of the log. */
	looked(): number | null {
		return this.#keys.looked(this.#home, this.#hmacSecret);
	}

	markLooked(until: number): void {
		this.#mustBeThere();
		this.#keys.markLooked(this.#home, this.#hmacSecret, until);
	}

	/** When this copy was last checked to the end here; `null`: never. It is no entry of the log. */
	lastVerified(): LastVerified | null {
		return this.#keys.lastVerified(this.#home, this.#hmacSecret);
	}

	markVerified(last: Omit<LastVerified, 'at'>): void {
		this.#mustBeThere();
		this.#keys.markVerified(this.#home, this.#hmacSecret, { at: this.#now(), ...last });
	}

	/** Whether the tour of the workspace is still to be shown on this device. It is no entry of the log. */
	isTourDue(): boolean {
		return this.#keys.isTourDue(this.#home, this.#hmacSecret);
	}

	setTourDue(isDue: boolean): void {
		this.#mustBeThere();
		this.#keys.setTourDue(this.#home, this.#hmacSecret, isDue);
	}

	/** What somebody began to type here in the last `days` and has neither saved nor discarded, the newest first. No entries of the log. */
	drafts(days: number): readonly Draft[] {
		return this.#keys.desk(this.#home, this.#hmacSecret, (desk) => desk.drafts(this.#now(), days));
	}

	/** Gives when. */
	keepDraft(draft: Omit<Draft, 'at'>, bounds: DraftBounds): number {
		this.#mustBeThere();
		const at = this.#now();
		this.#keys.desk(this.#home, this.#hmacSecret, (desk) => desk.keepDraft({ ...draft, at }, bounds));
		return at;
	}

	/** Gives how many there were. */
	discardDraft(form: string, of: string): number {
		this.#mustBeThere();
		return this.#keys.desk(this.#home, this.#hmacSecret, (desk) => desk.discardDraft(form, of));
	}

	/** Gives how many there were. */
	forgetDrafts(): number {
		this.#mustBeThere();
		return this.#keys.desk(this.#home, this.#hmacSecret, (desk) => desk.forgetDrafts());
	}

	/** How the workspace is liked on this device: its language, its colours. No entries of the log. */
	preferences(): Readonly<Record<string, string>> {
		return this.#keys.desk(this.#home, this.#hmacSecret, (desk) => desk.preferences());
	}

	prefer(name: string, value: string): void {
		this.#mustBeThere();
		this.#keys.desk(this.#home, this.#hmacSecret, (desk) => desk.prefer(name, value));
	}

	/** Tables of `case.db` and `keys.db` of which a page does not open. */
	async damagedTables(): Promise<{ readonly record: readonly string[]; readonly keys: readonly string[] }> {
		return { record: await damagedTables(this.db), keys: this.#keys.damagedTables() };
	}

	/** Asked for each write: another process may have had to replace it. */
	#device(): Device {
		return this.#keys.device(this.#home, this.#hmacSecret);
	}

	/** A file that was deleted, or whose disk went, takes writes that nobody will ever find again. */
	#mustBeThere(): void {
		if (fileNumber(this.folder) === this.#file) return;
		throw new StoreError(
			'gone',
			'the folder of this case was moved, deleted or replaced while it was open. Nothing of this step was kept; put it back and open the case again.',
		);
	}

	async #refold(tx: Db): Promise<void> {
		await resetProjection(tx);
		const rows = await tx
			.selectFrom('entry')
			.select(['hash', 'leaf', 'payload'])
			.orderBy('lamport')
			.orderBy('device')
			.orderBy('seq')
			.orderBy('hash')
			.execute();
		await foldEntries(this.fold(tx), this.#opened(rows));
	}

	/** Payloads one by one; one whose key is gone was erased. */
	*#opened(
		rows: readonly { readonly hash: string; readonly leaf: string; readonly payload: Uint8Array }[],
	): Generator<Placed> {
		for (const row of rows) {
			const keys = this.#keys.get(row.hash);
			if (keys === null) continue;
			const payload = JSON.parse(openPayload(row.payload, keys.dek)) as Payload;
			yield { ...parseLeaf(Buffer.from(row.leaf, 'utf8')), payload };
		}
	}

	/** The newest leaf of each device. */
	async #heads(tx: Db): Promise<Map<string, Leaf>> {
		const rows = await tx
			.selectFrom('entry')
			.select(['hash', 'leaf'])
			.where(({ eb, selectFrom, refTuple, tuple: _tuple }) =>
				eb(
					refTuple('device', 'seq'),
					'in',
					selectFrom('entry as newest')
						.select((inner) => ['newest.device as device', inner.fn.max('newest.seq').as('seq')])
						.groupBy('newest.device')
						.$asTuple('device', 'seq'),
				),
			)
			.execute();
		const heads = new Map<string, Leaf>();
		for (const row of rows) {
			const leaf = { entry: parseLeaf(Buffer.from(row.leaf, 'utf8')), hash: row.hash };
			const held = heads.get(leaf.entry.device);
			if (held === undefined || compareLeaves(held, leaf) > 0) heads.set(leaf.entry.device, leaf);
		}
		return heads;
	}
}

function fileNumber(folder: string): string {
	const found = statSync(join(folder, CASE_DB), { bigint: true, throwIfNoEntry: false });
	return found === undefined ? 'none' : `${found.dev} ${found.ino}`;
}

/** Gives whether the entry was not held yet. */
async function insertEntry(
	tx: Db,
	{ entry, hash }: Leaf,
	bytes: Uint8Array,
	payload: Uint8Array,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('entry')
		.values({
			hash,
			device: entry.device,
			seq: entry.seq,
			lamport: entry.lamport,
			at: entry.at,
			type: entry.type,
			leaf: Buffer.from(bytes).toString('utf8'),
			payload,
		})
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.executeTakeFirstOrThrow();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function insertHead(tx: Db, head: Head): Promise<void> {
	await tx
		.insertInto('head')
		.values(head)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
