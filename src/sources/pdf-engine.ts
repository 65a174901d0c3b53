import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SourceError } from './source-error.ts';

/** A stretch of text as the PDF draws it, placed in points from the top left of the page as it is shown. */
export type Piece = {
	readonly text: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly baseline: number;
	/** Height of the font in points. */
	readonly size: number;
	/** True for text that runs neither level nor left to right, such as a stamp along the margin. */
	readonly turned: boolean;
	/** True where white space was drawn before it. */
	readonly spaced: boolean;
};

export type PdfPage = {
	readonly width: number;
	readonly height: number;
	readonly pieces: readonly Piece[];
	/** True where nothing is drawn at all: no words, no lines, no picture. Not asked of every page of a scan. */
	readonly blank: boolean;
};

/** What the file says of itself, as it stands there: `D:20190516120000-05'00'` for a date. */
export type PdfMetadata = {
	readonly title: string | undefined;
	readonly made: string | undefined;
	readonly changed: string | undefined;
};

export type PdfFile = {
	readonly pageCount: number;
	readonly metadata: PdfMetadata;
	/** Pages count from 1. */
	readonly page: (number: number) => Promise<PdfPage>;
	readonly proxy: (number: number) => Promise<PDFPageProxy>;
	readonly close: () => Promise<void>;
};

/** To see whether a page is blank, its pictures are decoded: too dear for hundreds of scanned pages. */
const MAX_BLANK_CHECKS = 40;

/** pdf.js keeps its tables of fonts and character maps in folders beside its code. */
const folder = (name: string) =>
	fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));

/**
 * Opens a PDF with everything off that could run or fetch something: no eval, no forms' scripts, no fonts of
 * the system or of the network. Throws `encrypted` or `damaged`.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
	const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const task = pdfjs.getDocument({
		// A copy: pdf.js takes the buffer it is given away from its owner.
		data: Uint8Array.from(bytes),
		isEvalSupported: false,
		enableXfa: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		wasmUrl: folder('wasm'),
		cMapUrl: folder('cmaps'),
		cMapPacked: true,
		standardFontDataUrl: folder('standard_fonts'),
		maxImageSize: 64 * 1024 * 1024,
		verbosity: pdfjs.VerbosityLevel.ERRORS,
	});
	let file: PDFDocumentProxy;
	try {
		file = await task.promise;
	} catch (cause) {
		await task.destroy();
		throw refusal(cause);
	}
	const proxy = async (number: number) => {
		try {
			return await file.getPage(number);
		} catch (cause) {
			throw new SourceError(
				'damaged',
				`page ${number} of this PDF cannot be opened`,
				{ page: number },
				cause,
			);
		}
	};
	let blankChecks = 0;
	return {
		pageCount: file.numPages,
		metadata: await metadataOf(file),
		proxy,
		page: async (number) => {
			const page = await readPage(await proxy(number), pdfjs.Util.transform);
			if (page.pieces.length > 0 || blankChecks++ >= MAX_BLANK_CHECKS) return page;
			return { ...page, blank: !(await drawsSomething(await proxy(number), pdfjs.OPS)) };
		},
		close: () => task.destroy(),
	};
}

function refusal(cause: unknown): SourceError {
	const name = cause instanceof Error ? cause.name : '';
	if (name === 'PasswordException') {
		const message = 'this PDF opens only with a password; save a copy without one and add that';
		return new SourceError('encrypted', message, {}, cause);
	}
	return new SourceError('damaged', 'this PDF cannot be opened; fetch it again or print it anew', {}, cause);
}

async function metadataOf(file: PDFDocumentProxy): Promise<PdfMetadata> {
	const info = await file.getMetadata().then(
		(metadata) => metadata.info as Readonly<Record<string, unknown>>,
		() => ({}) as Readonly<Record<string, unknown>>,
	);
	const text = (name: string) => (typeof info[name] === 'string' ? info[name] : undefined);
	return { title: text('Title'), made: text('CreationDate'), changed: text('ModDate') };
}

type Transform = (a: number[], b: number[]) => number[];

async function readPage(page: PDFPageProxy, combine: Transform): Promise<PdfPage> {
	const viewport = page.getViewport({ scale: 1 });
	const content = await page.getTextContent({ includeMarkedContent: false });
	const pieces: Piece[] = [];
	let spaced = false;
	for (const item of content.items) {
		if (!('str' in item)) continue;
		const text = cleanText(item.str);
		if (text.trim() === '') {
			spaced = true;
			continue;
		}
		const style = content.styles[item.fontName];
		const piece = place(text, combine(viewport.transform, item.transform), item.width, style, spaced);
		if (!isDrawnTwice(piece, pieces)) pieces.push(piece);
		spaced = text.endsWith(' ');
	}
	page.cleanup();
	return { width: viewport.width, height: viewport.height, pieces, blank: false };
}

async function drawsSomething(page: PDFPageProxy, OPS: Readonly<Record<string, number>>): Promise<boolean> {
	const { fnArray } = await page.getOperatorList();
	const drawing = [
		OPS.constructPath,
		OPS.shadingFill,
		OPS.paintFormXObjectBegin,
		OPS.beginAnnotation,
		OPS.showText,
	];
	const images = Object.entries(OPS).filter(([name]) => /^paint.*Image/.test(name));
	const marks = new Set<number | undefined>([...drawing, ...images.map(([, code]) => code)]);
	page.cleanup();
	return fnArray.some((code) => marks.has(code));
}

type Style = { readonly ascent: number; readonly descent: number };

function place(
	text: string,
	matrix: number[],
	width: number,
	style: Style | undefined,
	spaced: boolean,
): Piece {
	const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = matrix;
	const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
	const up = size * (style?.ascent || 0.8);
	const down = size * -(style?.descent || -0.2);
	const scale = Math.hypot(a, b) || 1;
	const [along, across] = [(a / scale) * width, (b / scale) * width];
	const turned = Math.abs(b) > 0.02 * scale || a < 0;
	const box = turned
		? [
				Math.min(x, x + along) - up,
				Math.min(y, y + across) - up,
				Math.max(x, x + along) + up,
				Math.max(y, y + across) + up,
			]
		: [x, y - up, x + width, y + down];
	const [left = 0, top = 0, right = 0, bottom = 0] = box;
	return {
		text: text.trim(),
		left,
		top,
		right,
		bottom,
		baseline: y,
		size,
		turned,
		spaced: spaced || text.startsWith(' '),
	};
}

/** Some writers make letters bold by drawing them twice, a hair apart. */
function isDrawnTwice(piece: Piece, pieces: readonly Piece[]): boolean {
	return pieces
		.slice(-4)
		.some(
			(other) =>
				other.text === piece.text &&
				Math.abs(other.left - piece.left) < piece.size * 0.15 &&
				Math.abs(other.baseline - piece.baseline) < piece.size * 0.15,
		);
}

/** One kind of space, no control characters, and bullets from symbol fonts as the bullets they show. */
function cleanText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf0a8]/g, '•')
		.replace(/[\x00-\x1f\x7f\s]+/g, ' ');
}
