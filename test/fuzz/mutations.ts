import fc from 'fast-check';

/** One thing that happens to bytes on their way, or that somebody does to them. */
type Mutation =
	| { readonly kind: 'flip'; readonly at: number; readonly bit: number }
	| { readonly kind: 'cut'; readonly from: number; readonly length: number }
	| { readonly kind: 'repeat'; readonly from: number; readonly length: number; readonly times: number }
	| { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
	| { readonly kind: 'end'; readonly at: number };

/** What parsers stumble over: numbers at their edges, brackets, quotes, marks, words of the formats. */
const TOKENS = [
	'\0',
	'\ufeff',
	'"',
	"'",
	',',
	';',
	'\t',
	'\r',
	'\n',
	'\r\n\r\n',
	'<',
	'>',
	'<<',
	'>>',
	'[',
	']',
	'{',
	'}',
	'(',
	')',
	'0',
	'-1',
	'65536',
	'4294967296',
	'99999999999999999999',
	'1e308',
	'null',
	'true',
	'%PDF-',
	'%%EOF',
	' obj\n',
	'endstream',
	'/FlateDecode ',
	'/Length 0',
	'/Kids [1 0 R]',
	'xref\n',
	'\ud800',
	'\u202e',
	'PK\x03\x04',
	'<!DOCTYPE x [<!ENTITY a "aa">]>',
	'&a;',
	'=1+1',
	'{"a":',
	'[[[[[[[[',
];
// Not drawn to the edges: most of a file lies between them.
const place = fc.noBias(fc.nat(999_999)).map((part) => part / 1_000_000);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
	fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
	fc.record({ kind: fc.constant('cut' as const), from: place, length: fc.nat(400) }),
	fc.record({ kind: fc.constant('repeat' as const), from: place, length: fc.nat(200), times: fc.nat(50) }),
	fc.record({
		kind: fc.constant('insert' as const),
		at: place,
		bytes: fc.oneof(
			fc.constantFrom(...TOKENS).map((token) => Buffer.from(token)),
			fc.uint8Array({ maxLength: 40 }),
		),
	}),
	fc.record({ kind: fc.constant('end' as const), at: place }),
);

/** How bytes may have changed: mostly little, so that a parser gets far before it stumbles. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 8 });

export function mutate(bytes: Uint8Array, how: readonly Mutation[]): Uint8Array {
	let now = Buffer.from(bytes);
	for (const one of how) {
		if (now.length === 0) break;
		const at = (where: number) => Math.min(now.length - 1, Math.floor(where * now.length));
		if (one.kind === 'flip') now[at(one.at)] = (now[at(one.at)] as number) ^ (1 << one.bit);
		else if (one.kind === 'end') now = now.subarray(0, at(one.at));
		else if (one.kind === 'insert')
			now = Buffer.concat([now.subarray(0, at(one.at)), one.bytes, now.subarray(at(one.at))]);
		else {
			const from = at(one.from);
			const piece = now.subarray(from, from + one.length);
			const rest = now.subarray(from + piece.length);
			const times = one.kind === 'cut' ? 0 : one.times + 1;
			now = Buffer.concat([now.subarray(0, from), ...Array.from({ length: times }, () => piece), rest]);
		}
	}
	return now;
}
