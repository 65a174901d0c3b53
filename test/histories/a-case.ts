import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANSWERS } from '../../src/actions/index.ts';
import {
	captureId,
	lineOfCells,
	modelAnswerId,
	type SourceId,
	sourceId,
	type TextId,
	textId,
} from '../../src/record/index.ts';
import {
	type Case,
	createCase,
	findSource,
	type ListPart,
	openCase,
	type Payload,
	type TextObject,
} from '../../src/store/index.ts';

/** In memory where the system has such a place: these tests ask what is folded, not whether disks keep it. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Folders that are gone when the test is. */
export class Folders {
	readonly #made: string[] = [];

	new(): string {
		const folder = mkdtempSync(join(PLACE, 'paradero-'));
		this.#made.push(folder);
		return join(folder, 'case.paradero');
	}

	/** A copy under another path, which writes as another device. The case must be closed. */
	copy(of: string): string {
		const to = this.new();
		cpSync(of, to, { recursive: true });
		return to;
	}

	/** The same key and objects, and no entry: what a newcomer to a case begins with. */
	bare(of: string): string {
		const to = this.new();
		cpSync(join(of, 'HEADER'), join(to, 'HEADER'));
		cpSync(join(of, 'objects'), join(to, 'objects'), { recursive: true });
		return to;
	}

	remove(): void {
		for (const folder of this.#made.splice(0)) rmSync(folder, { recursive: true, force: true });
	}
}

/** A clock that goes on by a second a look, so that no two runs differ by it. */
export function aClock(from = Date.UTC(2031, 4, 1)): () => number {
	let now = from;
	return () => {
		now += 1_000;
		return now;
	};
}

export function newCase(folder: string): Promise<Case> {
	return createCase(folder, 'a test', { passphrase: null, answers: ANSWERS, now: aClock() });
}

export function reopen(folder: string): Promise<Case> {
	return openCase(folder, { passphrase: null, answers: ANSWERS, now: aClock() });
}

/** Preserves a text as `add` does, without reading threads. */
export async function addText(
	opened: Case,
	path: string,
	text: string,
	published?: string,
): Promise<SourceId> {
	return addSource(
		opened,
		path,
		{ text, pages: [], runs: [] },
		{ ...(published === undefined ? {} : { published }) },
	);
}

/** Keeps what a model said about a source's present text as `ask` does; nothing where there is no such text. */
export async function addAnswer(opened: Case, path: string, model: string, words: string): Promise<void> {
	const source = await findSource(opened, path);
	if (source === null || source.text === null) return;
	// A column that holds what `record` made.
	const text = source.text.id as TextId;
	const ref = { model, prompt: sha256Of('what was asked'), answer: sha256Of(words) };
	const json = JSON.stringify({ answer: words, question: { system: '', user: 'what was asked' } });
	const answer = {
		id: modelAnswerId(opened.hmac, text, ref),
		...ref,
		host: '127.0.0.1:11434',
		format: 'text',
		tool: 'a test',
		object: opened.putExchange(json),
		sha256: sha256Of(json),
	};
	await opened.append([{ type: 'model-answer', source: source.id, text, answer }]);
}

const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

export type AList = {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly key?: string;
	/** As earlier versions kept it: all rows in the text's object. Else in parts of two rows. */
	readonly isWhole?: boolean;
};

export async function addList(opened: Case, path: string, list: AList): Promise<SourceId> {
	const rows = list.rows.map((cells, i) => ({ row: i + 1, cells }));
	const lines = [list.header, ...list.rows].map((cells) => `${lineOfCells(cells)}\n`);
	const text = lines.join('');
	if (list.isWhole === true) return addSource(opened, path, { text, pages: [], runs: [], rows }, {}, list);
	const parts: ListPart[] = [];
	for (let i = 0; i < rows.length; i += 2) {
		const some = lines.slice(i + 1, i + 3);
		parts.push({ object: opened.putRows(some.join('')), rows: [[i + 1, some.length]] });
	}
	return addSource(opened, path, { text, pages: [], runs: [] }, {}, list, parts);
}

async function addSource(
	opened: Case,
	path: string,
	object: TextObject,
	meta: { readonly published?: string },
	list?: AList,
	parts?: readonly ListPart[],
): Promise<SourceId> {
	const key = JSON.stringify(['/a/folder', path]);
	const id = sourceId(opened.hmac, key);
	const bytes = Buffer.from(`${object.text}${JSON.stringify(meta)}`, 'utf8');
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const capture = captureId(opened.hmac, id, sha256);
	const mime = list === undefined ? 'text/plain' : 'text/csv';
	const textSha = createHash('sha256').update(object.text, 'utf8').digest('hex');
	const payloads: Payload[] = [
		{
			type: 'capture',
			source: { id, key, path },
			capture: {
				id: capture,
				sha256,
				bytes: bytes.length,
				object: opened.objects.put(bytes),
				mime,
				how: 'file',
				tool: 'a test',
			},
		},
		{
			type: 'text',
			source: id,
			capture,
			text: {
				id: textId(opened.hmac, capture, 'a test', textSha),
				tool: 'a test',
				sha256: textSha,
				...(parts === undefined
					? { object: opened.putText(object) }
					: {
							object: opened.putText({ ...object, text: `${lineOfCells(list?.header ?? [])}\n` }),
							parts,
						}),
			},
			mime,
			meta: { title: `The ${path} of ${meta.published ?? 'no date'}`, lang: 'en', ...meta },
			pages: { in: 0, read: 0, unreadable: [] },
			...(list === undefined
				? {}
				: {
						list: {
							header: list.header,
							...(list.key === undefined ? {} : { keyColumn: list.key }),
							in: list.rows.length,
							accepted: list.rows.length,
							rejected: [],
							guess: { subject: 'Person', columns: {}, dateOrder: 'dmy' },
						},
					}),
			warnings: [],
		},
	];
	await opened.append(payloads);
	return id;
}

/** Objects travel beside entries; each side gets what the other has. */
export function copyObjects(left: Case, right: Case): void {
	for (const [from, to] of [
		[left, right],
		[right, left],
	] as const)
		for (const name of from.objects.names())
			if (!to.objects.has(name)) to.objects.put(from.objects.get(name));
}
