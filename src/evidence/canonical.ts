import { EvidenceError } from './errors.ts';

/** Deeper than any payload of ours; a cycle ends here instead of at the end of the stack. */
const MAX_DEPTH = 100;

/**
 * RFC 8785 (JCS) text of plain data: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript
 * writes them. A member that is `undefined` is not there, as in `JSON.stringify`.
 *
 * Written here and not taken from npm: what gets signed should refuse what it cannot keep, where a general
 * library converts it (a `Date`, a class, an integer beyond 2^53, `undefined` in a list, -0). Throws
 * `not-canonical` for those, for a lone surrogate, and for NaN and the infinities.
 */
export function canonicalJson(value: unknown): string {
	return write(value, 0);
}

function write(value: unknown, depth: number): string {
	if (depth > MAX_DEPTH) throw refused('data nested deeper than 100 levels, or in a circle');
	if (value === null) return 'null';
	switch (typeof value) {
		case 'boolean':
			return value ? 'true' : 'false';
		case 'string':
			return writeString(value);
		case 'number':
			return writeNumber(value);
		case 'object':
			return Array.isArray(value) ? writeList(value, depth) : writeObject(value, depth);
		default:
			throw refused(`a value of type ${typeof value}`);
	}
}

function writeString(text: string): string {
	if (/\p{Surrogate}/u.test(text)) throw refused('a string with half of a surrogate pair');
	return JSON.stringify(text);
}

function writeNumber(value: number): string {
	if (!Number.isFinite(value)) throw refused('a number that is not finite');
	if (Object.is(value, -0)) throw refused('minus zero');
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw refused('an integer beyond 2^53');
	return JSON.stringify(value);
}

function writeList(list: readonly unknown[], depth: number): string {
	return `[${Array.from(list, (item) => write(item, depth + 1)).join(',')}]`;
}

function writeObject(value: object, depth: number): string {
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null) throw refused('an object that is not plain data');
	const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
	members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return `{${members.map(([key, inner]) => `${writeString(key)}:${write(inner, depth + 1)}`).join(',')}}`;
}

function refused(what: string): EvidenceError {
	return new EvidenceError('not-canonical', `canonical JSON (RFC 8785) cannot hold ${what}`);
}
