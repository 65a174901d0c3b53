import {
	type BlockKind,
	type Proposal,
	type Slot,
	type Span,
	type SpokenDate,
	spokenDate,
	type TextBlock,
	UNKNOWN_DATE,
} from '../record/index.ts';
import type { DocumentMeta, SaidMeta } from './contract.ts';
import { completeMeta, type Front, readFront, withParts, withSaid } from './front.ts';
import { type ParagraphLanguage, voteLanguage } from './language.ts';
import { type Block, readBlocks } from './paragraphs.ts';
import { sentenceStarts } from './sentences.ts';
import { type Token, tokenize } from './tokens.ts';

export type Zone =
	| 'title'
	| 'standfirst'
	| 'byline'
	| 'caption'
	| 'heading'
	| 'body'
	| 'footnote'
	| 'furniture'
	| 'boilerplate';

/** `from` and `to` are token indexes, `to` exclusive; `firstSentence` and `endSentence` sentence indexes. */
export type Paragraph = {
	readonly start: number;
	readonly end: number;
	readonly zone: Zone;
	readonly lang: ParagraphLanguage;
	readonly bullet: boolean;
	readonly from: number;
	readonly to: number;
	readonly firstSentence: number;
	readonly endSentence: number;
};
export type Sentence = {
	readonly start: number;
	readonly end: number;
	readonly from: number;
	readonly to: number;
	readonly paragraph: number;
	readonly lang: ParagraphLanguage;
	readonly zone: Zone;
};

/** A text as the grammars see it. Running heads and page numbers have paragraphs, but no sentences. */
export type Doc = {
	readonly text: string;
	/** `text`, same length, with line breaks, running heads and Markdown marks turned into spaces: for patterns. */
	readonly flat: string;
	/** What was given, completed by `front`. */
	readonly read: DocumentMeta;
	/** The same, and what a person says in place of it. */
	readonly meta: DocumentMeta;
	/** The date it speaks on; `null` where none is known, or a person says that none is. */
	readonly spoken: SpokenDate | null;
	/** A person says that nobody knows when it was published. */
	readonly undatable: boolean;
	readonly front: Front;
	readonly tokens: readonly Token[];
	readonly sentences: readonly Sentence[];
	readonly paragraphs: readonly Paragraph[];
};

/** What a grammar proposes: an empty `chain` means whoever speaks at that place. */
export type Candidate = Proposal;
export type Grammar = (doc: Doc) => Candidate[];

const CAPTION = /\((?:photo|photograph|image|file|foto|fotografía|getty|ap photo)\b[^)]{0,80}\)\s*$/i;
const BOILERPLATE =
	/^(?:Discover more from|Subscribe (?:to|now|for)|Suscr[ií]b[ae]|Sign up (?:for|to)|Share this|Read more:|Related:|Advertisement|All rights reserved|Author$|©|Leer más:|Compartir)/i;

/**
 * Reads a text into paragraphs, sentences and tokens with offsets; by the map of its page's `parts` where there is
 * one. Pure, linear, never throws.
 */
export function readDocument(
	text: string,
	meta: DocumentMeta = {},
	said: SaidMeta = {},
	parts: readonly TextBlock[] = [],
): Doc {
	const blocks = readBlocks(text, parts);
	const front = withParts(text, readFront(text, blocks.filter(isOfFront)), blocks, meta);
	const tokens: Token[] = [];
	const sentences: Sentence[] = [];
	const drafts = blocks.map((block) => {
		const from = tokens.length;
		if (!isFurniture(block, front)) for (const piece of block.pieces) readPiece(text, block, piece, tokens);
		return { block, zone: zoneOf(text, block, front), from, to: tokens.length };
	});
	const fallback =
		said.lang ?? meta.lang ?? majority(drafts.map((draft) => voteLanguage(tokens, draft.from, draft.to)));
	const paragraphs = drafts.map(({ block, zone, from, to }, paragraph): Paragraph => {
		const lang = voteLanguage(tokens, from, to) ?? fallback;
		const firstSentence = sentences.length;
		const starts = sentenceStarts(tokens, from, to);
		for (const [nth, first] of starts.entries()) {
			const stop = starts[nth + 1] ?? to;
			const start = tokens[first]!.start;
			sentences.push({ start, end: tokens[stop - 1]!.end, from: first, to: stop, paragraph, lang, zone });
		}
		const bullet = block.kind === 'bullet';
		return {
			start: block.start,
			end: block.end,
			zone,
			lang,
			bullet,
			from,
			to,
			firstSentence,
			endSentence: sentences.length,
		};
	});
	const flat = flatten(
		text,
		blocks.filter((block) => isFurniture(block, front)),
	);
	const read = completeMeta(meta, front);
	const known = withSaid(read, said);
	return {
		text,
		flat,
		read,
		meta: known,
		spoken: spokenDate(known.dates ?? {}),
		undatable: said.published === UNKNOWN_DATE,
		front,
		tokens,
		sentences,
		paragraphs,
	};
}

/** A line's tokens; a word hyphenated at the line's end takes its rest from the next line. */
function readPiece(text: string, block: Block, piece: { start: number; end: number }, tokens: Token[]): void {
	const done = tokens.at(-1)?.end ?? 0;
	tokenize(text, Math.max(piece.start, done), piece.end, tokens, block.end);
}

/** Who made a picture is no part of what is told. */
const isFurniture = (block: Block, front: Front) =>
	block.kind === 'furniture' || block.part === 'credit' || block.end <= (front.headEnd ?? 0);

/** What a page sets apart says nothing of the page: a quoted letter bears its own date. */
const SET_APART: ReadonlySet<BlockKind> = new Set([
	'caption',
	'credit',
	'cell',
	'quote',
	'list',
	'preformatted',
]);
const isOfFront = ({ kind, part }: Block) =>
	kind !== 'furniture' && (part === undefined || !SET_APART.has(part));

const ZONE_OF: Partial<Record<BlockKind, Zone>> = {
	headline: 'title',
	standfirst: 'standfirst',
	byline: 'byline',
	heading: 'heading',
	caption: 'caption',
	cell: 'body',
};

function zoneOf(text: string, block: Block, front: Front): Zone {
	if (isFurniture(block, front)) return 'furniture';
	const known = block.part === undefined ? undefined : ZONE_OF[block.part];
	if (known !== undefined) return known;
	if (front.title !== undefined && block.start === front.title.start) return 'title';
	if (front.byline !== undefined && block.start <= front.byline.start && block.end >= front.byline.end)
		return 'byline';
	if (block.kind === 'heading' || block.kind === 'footnote') return block.kind;
	const tail = text.slice(Math.max(block.start, block.end - 120), block.end);
	if (CAPTION.test(tail)) return 'caption';
	if (
		block.kind === 'text' &&
		looksLikeHeading(text.slice(block.start, Math.min(block.end, block.start + 80)))
	)
		return 'heading';
	return BOILERPLATE.test(text.slice(block.start, block.start + 40)) ? 'boilerplate' : 'body';
}

function majority(votes: readonly (ParagraphLanguage | null)[]): ParagraphLanguage {
	const count = (lang: ParagraphLanguage) => votes.filter((vote) => vote === lang).length;
	const [en, es, other] = [count('en'), count('es'), count('other')];
	if (other > en && other > es) return 'other';
	return es > en ? 'es' : 'en';
}

/** A short line in title case or capitals without a stop: `Inside the Camp`, `ANTECEDENTES`. */
function looksLikeHeading(line: string): boolean {
	if (line.length > 70 || /[.!?:;,)”"»\d]$/.test(line)) return false;
	const words = line.split(/[^\p{L}\p{M}’']+/u).filter((word) => word.length > 3);
	return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word)) && !/, /.test(line);
}

function flatten(text: string, blocks: readonly Block[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const block of blocks) {
		if (block.start < at) continue;
		parts.push(text.slice(at, block.start), ' '.repeat(block.end - block.start));
		at = block.end;
	}
	parts.push(text.slice(at));
	return parts.join('').replace(/[\s_*`#]/g, ' ');
}

/** The words from `start` to `end` as they stand. */
export function spanOf(doc: Doc, start: number, end: number): Span {
	return { start, end, exact: doc.text.slice(start, end) };
}

/** A slot that stands in the text; `value` is the words themselves, on one line, unless given. */
export function slotAt(doc: Doc, start: number, end: number, value?: string): Slot {
	return { value: value ?? wordsAt(doc, start, end), start, end, exact: doc.text.slice(start, end) };
}

/** The words of a stretch on one line, without the running head that a page broke into it. */
export function wordsAt({ text, flat }: Pick<Doc, 'text' | 'flat'>, start: number, end: number): string {
	const exact = text.slice(start, end);
	if (!exact.includes('\n')) return onOneLine(exact);
	const lines = exact.split('\n');
	let at = start;
	const own = lines.filter((line) => {
		const from = at;
		at += line.length + 1;
		return line.trim() === '' || flat.slice(from, from + line.length).trim() !== '';
	});
	return onOneLine(own.join('\n'));
}

/** Words on one line, a word broken at a line's end made whole. */
export function onOneLine(words: string): string {
	if (!words.includes('\n')) return words.replace(/\s+/g, ' ');
	return words.replace(/(\p{Ll})-[ \t]{0,8}\n[ \t]{0,8}(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ');
}

/** The index of the sentence that holds offset `at`, or -1. */
export function sentenceAt(doc: Doc, at: number): number {
	let low = 0;
	let high = doc.sentences.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const sentence = doc.sentences[middle]!;
		if (at < sentence.start) high = middle - 1;
		else if (at >= sentence.end) low = middle + 1;
		else return middle;
	}
	return -1;
}

/** The index of the first token that ends after `at`. */
export function tokenAt(doc: Doc, at: number): number {
	let low = 0;
	let high = doc.tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (doc.tokens[middle]!.end <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}
