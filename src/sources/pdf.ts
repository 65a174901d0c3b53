import type { Page, ReadResult, Warning } from './contract.ts';
import { checkLimit, type Reading } from './limits.ts';
import { blocksOf } from './pdf-blocks.ts';
import { pdfDates } from './pdf-dates.ts';
import { openPdf, type PdfMetadata } from './pdf-engine.ts';
import { type PageLines, type SortedPage, sortOut } from './pdf-furniture.ts';
import { type Line, linesOf, lineText } from './pdf-lines.ts';
import { layText } from './pdf-text.ts';
import { pdfTitle } from './pdf-title.ts';
import { SourceError } from './source-error.ts';

type MeasuredPage = PageLines & { readonly width: number; readonly broken: boolean; readonly blank: boolean };

/**
 * A PDF's text layer, with the page and place of every word. A line of the text is a paragraph, a heading, an
 * item or a row of a table (its cells parted by tabs); a sentence that runs over a page break stays whole.
 * Pages without a text layer are in `pages`, not readable, with a warning each.
 */
export async function readPdf(bytes: Uint8Array, reading: Reading): Promise<ReadResult> {
	const file = await openPdf(bytes);
	try {
		checkLimit('pages', file.pageCount, reading.limits);
		const pages: MeasuredPage[] = [];
		let characters = 0;
		for (let number = 1; number <= file.pageCount; number++) {
			reading.checkTime();
			const page = await file.page(number).catch(() => null);
			characters += page?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
			checkLimit('characters', characters, reading.limits);
			const { width = 0, height = 0, blank = false } = page ?? {};
			const lines = page ? linesOf(page, number) : [];
			pages.push({ number, width, height, lines, blank, broken: !page });
			reading.onProgress({ done: number, total: file.pageCount, unit: 'page' });
		}
		if (pages.every(({ broken }) => broken)) {
			throw new SourceError(
				'damaged',
				'none of the pages of this PDF can be opened; fetch it again or print it anew',
			);
		}
		return assemble(pages, file.metadata);
	} finally {
		await file.close();
	}
}

function assemble(pages: readonly MeasuredPage[], metadata: PdfMetadata): ReadResult {
	const sorted = sortOut(pages);
	const blocks = blocksOf(sorted.map(({ body }) => body));
	const { text, runs, spans } = layText(
		blocks,
		sorted.map(({ stamps }) => stamps),
	);
	const title = pdfTitle(metadata.title, blocks);
	const dates = pdfDates(metadata);
	return {
		mime: 'application/pdf',
		tool: 'pdf/1',
		meta: { ...(title ? { title } : {}), ...(dates === null ? {} : { dates }) },
		text,
		pages: placePages(pages, sorted, spans),
		runs,
		furniture: sorted.flatMap(({ furniture }) => furniture.map(asFurniture)),
		warnings: pages.flatMap((page, index) => unreadable(page, sorted[index]!)),
	};
}

function placePages(
	pages: readonly MeasuredPage[],
	sorted: readonly SortedPage[],
	spans: ReadonlyMap<number, Pick<Page, 'start' | 'end'>>,
): Page[] {
	let end = 0;
	return pages.map(({ number, width, height }, index) => {
		const span = spans.get(number) ?? { start: end, end };
		end = span.end;
		const stamp = sorted[index]!.stamps.map((line) => lineText(line).text).join(' ');
		const page = { number, ...span, readable: sorted[index]!.body.length > 0, width, height };
		return stamp ? { ...page, stamp } : page;
	});
}

/** A scanned page of a court file may carry a stamp in words and all the rest as a picture: it counts too. */
function unreadable({ number, lines, blank, broken }: MeasuredPage, { body }: SortedPage): Warning[] {
	if (body.length > 0) return [];
	const [code, what] = broken
		? ['damaged-page', 'is damaged and cannot be read']
		: blank
			? ['blank-page', 'is blank']
			: [
					'no-text-layer',
					`has no text ${lines.length > 0 ? 'but its head, foot or stamp' : 'layer'}; only a picture of it can be seen`,
				];
	return [{ code: code!, message: `page ${number} ${what}`, page: number }];
}

function asFurniture(line: Line) {
	const rect = [line.left, line.top, line.right, line.bottom] as const;
	return { page: line.page, text: lineText(line).text, rect };
}
