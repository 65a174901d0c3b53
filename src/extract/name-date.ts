import { asEdtf } from '../record/index.ts';
import type { DocumentMeta } from './contract.ts';

/** `2019-05-16-held-by-no-one.md`, `2019-05_order.txt`, `20190516 bulletin.pdf`. */
const IN_NAME = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?=[-_ .])|^((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[-_ .])/;

/** The date that a file's name begins with, EDTF; `null` where it begins otherwise. */
export function dateInName(name: string): string | null {
	const match = IN_NAME.exec(name);
	if (match === null) return null;
	return asEdtf([match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]].filter(Boolean).join('-'));
}

/**
 * `meta` with the date of the file's name, where its reader found no day of publication: whoever named it may have
 * meant another day, so it is inferred, and gives way to any date that stands in the words.
 */
export function withNameDate(meta: DocumentMeta, name: string): DocumentMeta {
	const held = meta.dates?.published;
	if (meta.published !== undefined || (held !== undefined && held.from !== 'file-made')) return meta;
	const edtf = dateInName(name);
	if (edtf === null) return meta;
	return { ...meta, dates: { ...meta.dates, published: { edtf, basis: 'inferred', from: 'file-name' } } };
}
