import { type Line, lineText } from './pdf-lines.ts';
import { asTitle } from './title.ts';

const HEAD_LINES = 8;
/** Words by which documents of this field call themselves. */
const KIND =
	/\b(?:report|order|opinion|memorandum|declaration|statement|complaint|petition|affidavit|notice|proclamation|informe|ficha|resoluci[oó]n|sentencia|declaraci[oó]n|acta|denuncia|oficio|auto)\b/i;

/**
 * The title from a PDF's metadata, if the first page bears it out: writers reuse old files, and then the
 * metadata names another document, or another person. Otherwise the first large line of the
 * page, or one near its top that says what the document is; or `undefined`.
 */
export function pdfTitle(metadata: string | undefined, firstPage: readonly Line[]): string | undefined {
	const lines = firstPage.map((line) => ({ line, text: lineText(line).text }));
	const words = wordsOf(lines.map(({ text }) => text).join(' '));
	const title =
		metadata && !/\.(?:docx?|pdf|rtf|indd)\b|^microsoft |^untitled/i.test(metadata) && asTitle(metadata);
	if (title && [...wordsOf(title)].every((word) => words.has(word))) return title;

	const sizes = lines.map(({ line }) => line.size).sort((a, b) => a - b);
	const body = sizes[Math.floor(sizes.length / 2)] ?? 0;
	const large = lines.find(({ line, text }) => line.size > body * 1.15 && asTitle(text));
	const named = lines.slice(0, HEAD_LINES).find(({ text }) => KIND.test(text) && asTitle(text));
	return asTitle((large ?? named)?.text ?? '') ?? undefined;
}

function wordsOf(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
}
