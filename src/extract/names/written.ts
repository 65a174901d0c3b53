import type { Doc } from '../document.ts';
import type { RawName } from './raw.ts';

/** The words of a name as they stand, on one line. */
export const writtenOf = (doc: Doc, name: RawName) =>
	doc.tokens
		.slice(name.from, name.to)
		.map((token, index, all) =>
			index > 0 && all[index - 1]!.end < token.start ? ` ${token.text}` : token.text,
		)
		.join('');
