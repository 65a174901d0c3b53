import { SourceError } from '../source-error.ts';

/**
 * A value as it is written: words and numbers as their text, so that no digit of a number is rounded; `null`
 * for null. Objects are maps, so that no key of a file can be mistaken for something of ours.
 */
export type JsonValue = string | null | readonly JsonValue[] | JsonObject;
export type JsonObject = ReadonlyMap<string, JsonValue>;
/** Where a member of an array or object begins; `key` in an object. */
export type Member = { readonly key: string; readonly at: number };

/** Deeper than any list; what is nested further is somebody's attempt to exhaust the stack. */
const DEEPEST = 100;
const ERRORS_WITH_LINE = 20;
const MOST_ALIKE = 100;
const NUMBER = /-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)|NaN/y;
const SPACE = /[\s\ufeff]*/y;
const WORD = /[^\s{}[\],:"]+/y;
const PLAIN = /[^"\\]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
	...{ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
};

/** Reads JSON from a text at any place, without reading what stands before or behind it. */
export class JsonCursor {
	readonly text: string;
	/** Keys that an object has twice; both values are kept, the second as `name (2)`. */
	duplicateKeys = 0;
	/** `NaN` and `Infinity`, which are no JSON, but are written by Python. */
	notNumbers = 0;
	#at: number;
	#errors = 0;

	constructor(text: string, at = 0) {
		this.text = text;
		this.#at = at;
	}

	/** The place behind what was read, at what comes next. */
	next(): number {
		SPACE.lastIndex = this.#at;
		SPACE.test(this.text);
		this.#at = SPACE.lastIndex;
		return this.#at;
	}

	sign(): string {
		return this.text.charAt(this.next());
	}

	/** The value that begins at a place. @throws {SourceError} `damaged` */
	read(at: number): JsonValue {
		this.#at = at;
		return this.#value(0);
	}

	/** Where each member of the array or object at a place begins, without reading them. */
	*members(at: number): Generator<Member> {
		this.#at = at;
		const isObject = this.sign() === '{';
		const close = isObject ? '}' : ']';
		let place = this.next() + 1;
		for (let first = true; ; first = false) {
			this.#at = place;
			if (this.sign() === close) break;
			if (!first) this.#take(',');
			let key = '';
			if (isObject) {
				key = this.#string();
				this.#take(':');
			}
			const begins = this.next();
			this.skip(begins);
			place = this.#at;
			yield { key, at: begins };
		}
		this.#at = this.next() + 1;
	}

	/** Passes over a value, however deep it is; what is wrong inside is found when it is read. */
	skip(at: number): void {
		this.#at = at;
		let depth = 0;
		do {
			const sign = this.sign();
			if (sign === '') throw this.#wrong('it is cut off');
			if (sign === '"') this.#skipString();
			else if (sign === '{' || sign === '[') {
				depth++;
				this.#at++;
			} else if (sign === '}' || sign === ']') {
				depth--;
				this.#at++;
			} else if (sign === ',' || sign === ':') {
				if (depth === 0) throw this.#wrong('a value is missing');
				this.#at++;
			} else {
				WORD.lastIndex = this.#at;
				WORD.test(this.text);
				this.#at = WORD.lastIndex;
			}
		} while (depth > 0);
	}

	#value(depth: number): JsonValue {
		if (depth > DEEPEST) throw this.#wrong(`it is nested deeper than ${DEEPEST} levels`);
		const sign = this.sign();
		if (sign === '"') return this.#string();
		if (sign === '[') return this.#array(depth);
		if (sign === '{') return this.#object(depth);
		return this.#word();
	}

	#array(depth: number): readonly JsonValue[] {
		const values: JsonValue[] = [];
		this.#at++;
		if (this.sign() === ']') {
			this.#at++;
			return values;
		}
		for (;;) {
			values.push(this.#value(depth + 1));
			if (this.sign() === ']') break;
			this.#take(',');
		}
		this.#at++;
		return values;
	}

	#object(depth: number): JsonObject {
		const members = new Map<string, JsonValue>();
		this.#at++;
		if (this.sign() === '}') {
			this.#at++;
			return members;
		}
		for (;;) {
			if (this.sign() !== '"') throw this.#wrong('a key is missing');
			let key = this.#string();
			this.#take(':');
			if (members.has(key)) {
				this.duplicateKeys++;
				let n = 2;
				while (members.has(`${key} (${n})`)) n++;
				if (n > MOST_ALIKE) throw this.#wrong('a key stands too often in one object');
				key = `${key} (${n})`;
			}
			members.set(key, this.#value(depth + 1));
			if (this.sign() === '}') break;
			this.#take(',');
		}
		this.#at++;
		return members;
	}

	#string(): string {
		if (this.sign() !== '"') throw this.#wrong('a quote is missing');
		this.#at++;
		let words = '';
		for (;;) {
			PLAIN.lastIndex = this.#at;
			PLAIN.test(this.text);
			words += this.text.slice(this.#at, PLAIN.lastIndex);
			this.#at = PLAIN.lastIndex;
			const sign = this.text.charAt(this.#at);
			if (sign === '') throw this.#wrong('a quote is not closed');
			this.#at++;
			if (sign === '"') return words;
			words += this.#escape();
		}
	}

	#escape(): string {
		const sign = this.text.charAt(this.#at++);
		if (sign === 'u') {
			const hex = this.text.slice(this.#at, this.#at + 4);
			if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw this.#wrong('a sign is escaped wrongly');
			this.#at += 4;
			return String.fromCharCode(Number.parseInt(hex, 16));
		}
		const meant = ESCAPES[sign];
		if (meant === undefined) throw this.#wrong('a sign is escaped wrongly');
		return meant;
	}

	#skipString(): void {
		for (let at = this.#at + 1; ; at++) {
			at = this.text.indexOf('"', at);
			if (at < 0) throw this.#wrong('a quote is not closed');
			let slashes = 0;
			while (this.text.charAt(at - 1 - slashes) === '\\') slashes++;
			if (slashes % 2 === 1) continue;
			this.#at = at + 1;
			return;
		}
	}

	#word(): string | null {
		const from = this.next();
		for (const word of ['true', 'false', 'null']) {
			if (!this.text.startsWith(word, from)) continue;
			this.#at = from + word.length;
			return word === 'null' ? null : word;
		}
		NUMBER.lastIndex = from;
		if (!NUMBER.test(this.text)) throw this.#wrong('a value is missing');
		this.#at = NUMBER.lastIndex;
		const number = this.text.slice(from, this.#at);
		if (/[aI]/.test(number)) this.notNumbers++;
		return number;
	}

	#take(sign: string): void {
		if (this.sign() !== sign) throw this.#wrong(`a \`${sign}\` is missing`);
		this.#at++;
	}

	#wrong(what: string): SourceError {
		// Finding the line reads all that stands before it: not for each of a million broken records.
		const at = this.#errors++ < ERRORS_WITH_LINE ? this.#lineAndSign() : `at sign ${this.#at + 1}`;
		return new SourceError('damaged', `this is no JSON: ${what}, ${at}; save it anew from where it came`);
	}

	#lineAndSign(): string {
		const before = this.text.slice(0, this.#at);
		return `in line ${before.split('\n').length} at sign ${this.#at - before.lastIndexOf('\n')}`;
	}
}
