import { gunzipSync } from 'node:zlib';
import { lineOfCells } from '../record/index.ts';
import type { ListPart, ModelExchange, TextObject, TextPayload } from './entries.ts';
import type { ObjectStore } from './objects.ts';

/** What of a text's entry says where its words lie. */
export type TextRef = Pick<TextPayload['text'], 'id' | 'object' | 'parts'>;
/** As much of it as it takes to find the rows of a list. */
export type RowsRef = Pick<TextRef, 'object' | 'parts'>;
/** One row of a list: its number, and its cells as `lineOfCells` writes them. */
export type RowLine = { readonly row: number; readonly line: string };

const MOST_CHARS = 16_000_000;
/** More than any reader makes; a small object that swells beyond is none of ours. */
const MOST_BYTES = 1 << 30;

/** The words of a case's sources as they lie in its objects; the texts in use are held, the oldest go first. */
export class Texts {
	readonly #objects: Pick<ObjectStore, 'get'>;
	readonly #held = new Map<string, TextObject>();
	#chars = 0;

	constructor(objects: Pick<ObjectStore, 'get'>) {
		this.#objects = objects;
	}

	/** All the words of a text, of a list too. @throws {StoreError} `object-missing`, `object-damaged` */
	get(ref: TextRef): TextObject {
		const held = this.#held.get(ref.id);
		if (held !== undefined) {
			this.#held.delete(ref.id);
			this.#held.set(ref.id, held);
			return held;
		}
		const loaded = this.#load(ref);
		this.#held.set(ref.id, loaded);
		this.#chars += loaded.text.length;
		for (const [id, old] of this.#held) {
			if (this.#chars <= MOST_CHARS || id === ref.id) break;
			this.#held.delete(id);
			this.#chars -= old.text.length;
		}
		return loaded;
	}

	/** The rows of a list in their order, one part in memory at a time. Throws as `get` does. */
	*rows(ref: RowsRef): Generator<RowLine> {
		if (ref.parts === undefined) {
			for (const { row, cells } of this.#unpack(ref.object).rows ?? [])
				yield { row, line: lineOfCells(cells) };
			return;
		}
		for (const part of ref.parts) yield* this.#rowsOf(part);
	}

	/** Those of these rows that the list has. Opens only the parts that hold one. */
	rowsAt(ref: RowsRef, numbers: ReadonlySet<number>): ReadonlyMap<number, string> {
		const found = new Map<number, string>();
		const holds = ({ rows }: ListPart) =>
			rows.some(([first, count]) => {
				for (const n of numbers) if (n >= first && n < first + count) return true;
				return false;
			});
		const from =
			ref.parts === undefined
				? this.rows(ref)
				: ref.parts.filter(holds).flatMap((part) => [...this.#rowsOf(part)]);
		for (const { row, line } of from) if (numbers.has(row)) found.set(row, line);
		return found;
	}

	/** The words of a text as UTF-8, piece by piece: what its SHA-256 is of. */
	*pieces(ref: RowsRef): Generator<Uint8Array> {
		yield Buffer.from(this.#unpack(ref.object).text, 'utf8');
		for (const { object } of ref.parts ?? []) yield this.#unzip(object);
	}

	/** What a language model was asked and answered, and the JSON that its SHA-256 is of. Throws as `get` does. */
	exchange(object: string): { readonly json: Uint8Array; readonly exchange: ModelExchange } {
		const json = this.#unzip(object);
		return { json, exchange: JSON.parse(json.toString('utf8')) as ModelExchange };
	}

	#load(ref: TextRef): TextObject {
		const object = this.#unpack(ref.object);
		if (ref.parts === undefined) return object;
		const lines = ref.parts.map((part) => this.#unzip(part.object).toString('utf8'));
		return { ...object, text: object.text + lines.join('') };
	}

	*#rowsOf({ object, rows }: ListPart): Generator<RowLine> {
		const lines = this.#unzip(object).toString('utf8').split('\n');
		let at = 0;
		for (const [first, count] of rows)
			for (let i = 0; i < count && at < lines.length - 1; i++)
				yield { row: first + i, line: lines[at++] as string };
	}

	#unpack(object: string): TextObject {
		return JSON.parse(this.#unzip(object).toString('utf8')) as TextObject;
	}

	#unzip(object: string): Buffer {
		return gunzipSync(this.#objects.get(object), { maxOutputLength: MOST_BYTES });
	}
}
