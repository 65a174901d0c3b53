import type { DocumentMeta, SaidMeta } from '../extract/index.ts';
import { saidDates } from '../record/index.ts';
import type { SourceInfo } from '../store/index.ts';

/** What the grammars are given beside a source's words: what its reader found, and what people say of it, which goes before. */
export type ReadingMeta = { readonly meta: DocumentMeta; readonly said: SaidMeta };

export function readingMeta(source: SourceInfo): ReadingMeta {
	return { meta: asDocumentMeta(source.text?.doc.meta ?? {}), said: saidMeta(source) };
}

/** The same without a language that no grammar reads: which one a page claims says nothing of its paragraphs. */
export function asDocumentMeta<T extends { readonly lang?: string }>({ lang, ...meta }: T) {
	return { ...meta, ...(lang === 'en' || lang === 'es' ? { lang } : {}) } satisfies DocumentMeta;
}

/** Only what people say: for bytes that are to be read anew. */
export function saidMeta({ said }: Pick<SourceInfo, 'said'>): SaidMeta {
	return {
		...saidDates(said),
		...(said.outlet === undefined ? {} : { outlet: said.outlet.value }),
		...(said.lang === undefined ? {} : { lang: said.lang.value }),
	};
}

/** One text for what a reading was told, to see whether it is still what people say. */
export function saidKey(said: SaidMeta): string {
	return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
}
