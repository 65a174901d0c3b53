import type { Doc, Paragraph } from '../document.ts';
import type { Token } from '../tokens.ts';

/** Tokens between two marks; speech that is longer is quoted in paragraphs of its own. */
const LONGEST = 2000;

/** A stretch between quote marks. `from`..`to` are the tokens inside, `open` and `close` those of the marks. */
export type Marked = {
	readonly paragraph: number;
	readonly open: number;
	/** The closing mark; when it is missing, the last token inside (`closed` false). */
	readonly close: number;
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
	readonly closed: boolean;
	/** A paragraph that ends unclosed and a next one that opens anew: one speech. */
	readonly continued: boolean;
};

const PAIRS: ReadonlyMap<string, string> = new Map([
	['“', '”'],
	['«', '»'],
	['„', '“'],
	['‹', '›'],
	['‟', '”'],
]);

/** The outermost marked stretches of the text, in order; marks inside marks belong to the outer stretch. */
export function readMarks(doc: Doc): Marked[] {
	const marked: Marked[] = [];
	for (const [index, paragraph] of doc.paragraphs.entries()) {
		if (paragraph.from === paragraph.to) continue;
		readParagraph(doc, paragraph, index, marked);
	}
	return marked;
}

/** The marks of another kind inside a marked stretch, outermost of them, in order. */
export function innerMarks(doc: Doc, outer: Marked): Marked[] {
	const paragraph = { ...doc.paragraphs[outer.paragraph]!, from: outer.from, to: outer.to };
	const found: Marked[] = [];
	readParagraph(doc, paragraph, outer.paragraph, found, doc.tokens[outer.open]!.text);
	return found.filter(({ closed }) => closed);
}

function readParagraph(doc: Doc, paragraph: Paragraph, index: number, into: Marked[], outer?: string): void {
	const { tokens } = doc;
	// Where each kind of closing mark stands last: an opening mark without one to follow is not searched for.
	const last = new Map<string, number>();
	for (let at = paragraph.from; at < paragraph.to; at += 1)
		if (tokens[at]!.kind === 'quote') last.set(tokens[at]!.text, at);
	for (let at = paragraph.from; at < paragraph.to; at += 1) {
		const token = tokens[at]!;
		if (token.kind !== 'quote' || token.text === outer || !opens(doc, paragraph, at)) continue;
		const mark = token.text;
		const ends = endsOf(mark);
		const furthest = Math.max(...ends.map((end) => last.get(end) ?? -1));
		const close = closing(tokens, paragraph, at, mark, ends, furthest, doc);
		const anew = close === null && opensAnew(doc, index + 1, mark);
		// A straight mark without its fellow opens nothing, unless the speech goes on in the next paragraph.
		if (close === null && mark !== '“' && mark !== '«' && !anew) continue;
		const stop = close ?? paragraph.to;
		if (stop === at + 1) continue;
		into.push({
			paragraph: index,
			open: at,
			close: close ?? stop - 1,
			from: at + 1,
			to: stop,
			start: tokens[at + 1]!.start,
			end: tokens[stop - 1]!.end,
			closed: close !== null,
			continued: anew,
		});
		at = close ?? paragraph.to;
	}
}

/** The marks that may close it: its fellow first, then what a careless hand sets in its place. */
function endsOf(mark: string): readonly string[] {
	if (mark === '“') return ['”', '"', '“'];
	if (mark === '«') return ['»', '”', '"'];
	if (mark === '"' || mark === '”') return [mark, mark === '"' ? '”' : '"'];
	return [PAIRS.get(mark) ?? (mark === '‘' ? '’' : mark)];
}

/** Whether a mark opens: by its shape, or, where that does not tell, by the space before it and none after. */
function opens(doc: Doc, paragraph: Paragraph, at: number): boolean {
	const { tokens } = doc;
	const { text, start, end } = tokens[at]!;
	if (text === '“') return !looksClosing(doc, at);
	if (PAIRS.has(text)) return true;
	if (text !== '"' && text !== "'" && text !== '‘' && text !== '”') return false;
	const before = at === paragraph.from ? ' ' : doc.text.charAt(start - 1);
	if (text === '”' && at !== paragraph.from) return false;
	return /[\s([{—–-]/.test(before) && /\S/.test(doc.text.charAt(end));
}

/** A mark right behind a word or stop, with no word behind it. */
function looksClosing(doc: Doc, at: number): boolean {
	const { start, end } = doc.tokens[at]!;
	return /[\p{L}\p{N}.,!?…]/u.test(doc.text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(doc.text.charAt(end));
}

function closing(
	tokens: readonly Token[],
	paragraph: Paragraph,
	open: number,
	mark: string,
	ends: readonly string[],
	last: number,
	doc: Doc,
): number | null {
	if (last <= open) return null;
	const straight = mark === ends[0];
	let depth = 0;
	let opened = 0;
	// A straight mark opens as easily as it closes: look less far, and a text full of them stays cheap.
	const reach = Math.min(last, open + (straight ? LONGEST / 4 : LONGEST));
	for (let at = open + 1; at <= reach; at += 1) {
		const token = tokens[at]!;
		if (token.kind !== 'quote') continue;
		if (token.text === ends[0]) {
			// A straight single mark between letters, or a plural's apostrophe, closes nothing.
			if ((token.text === "'" || token.text === '’') && /\p{L}/u.test(doc.text.charAt(token.end))) continue;
			if (mark === '"' && at < last && opens(doc, paragraph, at)) {
				// Straight marks inside straight marks: nobody nests more than this.
				opened += 1;
				if (opened > 3) return null;
				continue;
			}
			if (depth === 0) return at;
			depth -= 1;
		} else if (token.text === mark || (straight && token.text === '“')) {
			if (token.text === '“' && depth === 0 && looksClosing(doc, at)) return at;
			depth += 1;
		} else if (ends.includes(token.text) && looksClosing(doc, at)) {
			if (depth === 0 || !straight) return at;
			depth -= 1;
		}
	}
	return null;
}

function opensAnew(doc: Doc, next: number, mark: string): boolean {
	const paragraph = doc.paragraphs[next];
	return (
		paragraph !== undefined && doc.tokens[paragraph.from]?.text === mark && paragraph.to > paragraph.from
	);
}
