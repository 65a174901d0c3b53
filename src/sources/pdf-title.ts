import type { Block } from './pdf-blocks.ts';
import { lineText } from './pdf-lines.ts';
import { asTitle } from './title.ts';

const HEAD_LINES = 8;
/** Words by which documents of this field call themselves. */
const KIND =
	/\b(?:report|order|opinion|memorandum|declaration|statement|complaint|petition|affidavit|notice|proclamation|informe|ficha|resoluci[oó]n|sentencia|declaraci[oó]n|acta|denuncia|oficio|auto)\b/i;

/**
 * The title from a PDF's metadata, if the first page bears it out: writers reuse old files, and then the
 * metadata names another document, or another person. Otherwise the first large heading of the page, or one
 * near its top that says what the document is; or `undefined`.
 */
export function pdfTitle(metadata: string | undefined, blocks: readonly Block[]): string | undefined {
	const lines = blocks
		.filter(({ cells }) => cells[0]![0]!.page === 1)
		.map(({ cells }) => ({
			text: cells
				.flat()
				.map((line) => lineText(line).text)
				.join(' '),
			size: cells[0]![0]!.size,
		}));
	const words = wordsOf(lines.map(({ text }) => text).join(' '));
	const title =
		metadata && !/\.(?:docx?|pdf|rtf|indd)\b|^microsoft |^untitled/i.test(metadata) && asTitle(metadata);
	if (title && [...wordsOf(title)].every((word) => words.has(word))) return title;

	const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
	const body = sizes[Math.floor((sizes.length - 1) / 2)] ?? 0;
	const large = lines.find(({ text, size }) => size > body * 1.15 && asTitle(text));
	const named = lines.slice(0, HEAD_LINES).find(({ text }) => KIND.test(text) && asTitle(text));
	return asTitle((large ?? named)?.text ?? '') ?? undefined;
}

function wordsOf(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
}
