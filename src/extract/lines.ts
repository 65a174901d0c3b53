/** What a line is by its looks alone. */
export type LineKind = 'blank' | 'fence' | 'heading' | 'bullet' | 'footnote' | 'furniture' | 'text';
export type Line = { readonly start: number; readonly end: number; readonly kind: LineKind };

const BULLET = /^(?:[•▪◦●·‣]|o (?=\p{Lu})|[-*–—] {1,4}(?=\S)|\(?\d{1,2}[.)] (?=\p{Lu}))/u;
const PAGE_NUMBER =
	/^(?:page|página|pág\.?)?[ ]{0,3}[-–]?[ ]{0,2}\d{1,4}[ ]{0,2}[-–]?(?: (?:of|de) \d{1,4})?$/iu;

/** Lines from `from` to `to`, with their outer blanks and Markdown marks left out of `start` and `end`. */
export function readLines(text: string, from = 0, to = text.length): Line[] {
	const raw: { start: number; end: number }[] = [];
	for (let at = from; at <= to; ) {
		const stop = text.indexOf('\n', at);
		const end = stop === -1 || stop > to ? to : stop;
		raw.push(trim(text, at, end));
		at = end + 1;
	}
	const repeats = new Map<string, number>();
	for (const line of raw) {
		if (line.end - line.start > 90 || line.end === line.start) continue;
		const words = text.slice(line.start, line.end);
		repeats.set(words, (repeats.get(words) ?? 0) + 1);
	}
	const slips = new Set<string>();
	return raw.map((line) => ({
		...line,
		kind:
			stampKind(text, line, slips) ??
			(isSlipHead(text, line, slips) ? 'furniture' : kindOf(text, line, repeats)),
	}));
}

/** The first stamp of a docket tells its number and day, and belongs to no sentence around it; those of later pages tell nothing. */
function stampKind(text: string, line: { start: number; end: number }, seen: Set<string>): LineKind | null {
	if (line.end - line.start > 110 || !FILED_HEAD.test(text.slice(line.start, line.end))) return null;
	const kind = seen.has('stamp') ? 'furniture' : 'heading';
	seen.add('stamp');
	return kind;
}

const SLIP_HEAD =
	/^(?:Cite as: |\d{1,3} {3,}\p{Lu}[\p{Lu} .,’'&-]{2,60} v\. \p{Lu}|\p{Lu}[\p{Lu} .,’'&-]{2,60} v\. \p{Lu}[\p{Lu} .,’'&-]{2,60} {3,}\d{1,3}$)/u;
/** What a court's docket stamps on every page: `Case 3:30-cv-00415-ABC Document 12 Filed 05/10/30 Page 2 of 9`. */
const FILED_HEAD =
	/^(?:USCA\d{1,2} )?(?:Case|Appeal):? \d{1,2}(?::\d\d)?-[\p{L}\d-]{3,24} {1,12}(?:Doc(?:ument)?:?) \d{1,4}(?:-\d{1,3})? {1,12}Filed:? \d\d\/\d\d\/\d{2,4}(?: USDC \p{L}{2,12})? {1,12}(?:Page|Pg):? \d{1,4} of \d{1,4}$/u;
const WRITER_HEAD =
	/^(?:(?:Statement|Opinion) of \p{Lu}[\p{Lu}’'-]{2,30}, (?:C\. )?J\.|\p{Lu}[\p{Lu}’'-]{2,30}, (?:C\. )?J\., (?:dissenting|concurring)[^.]{0,40})$/u;

/**
 * What heads the pages of a court's printed opinion, with another number on each: its citation, the parties, who writes
 * there. The first of each kind tells something; whoever writes is named again where the opinion begins.
 */
function isSlipHead(text: string, line: { start: number; end: number }, seen: Set<string>): boolean {
	if (line.end - line.start > 110 || line.end - line.start < 12) return false;
	const words = text.slice(line.start, line.end);
	if (WRITER_HEAD.test(words)) return true;
	if (!SLIP_HEAD.test(words)) return false;
	const kind = words.startsWith('Cite as') ? 'citation' : 'parties';
	if (seen.has(kind)) return true;
	seen.add(kind);
	return false;
}

function kindOf(
	text: string,
	line: { start: number; end: number },
	repeats: ReadonlyMap<string, number>,
): LineKind {
	if (line.start === line.end) return 'blank';
	const head = text.slice(line.start, Math.min(line.end, line.start + 100));
	if (head.startsWith('```')) return 'fence';
	if (line.end - line.start <= 90) {
		if (PAGE_NUMBER.test(head)) return 'furniture';
		const again = repeats.get(head) ?? 1;
		if (again >= 2 && isRunningHead(head, again)) return 'furniture';
	}
	if (/^#{1,6} /.test(head)) return 'heading';
	if (head.startsWith('(^')) return 'footnote';
	return BULLET.test(head) ? 'bullet' : 'text';
}

const YEAR = /\b(?:1[5-9]|20)\d\d\b/;

/**
 * A running head stands on every page and reads like a title. What merely recurs is the body's: an entry
 * with its bullet, a line with a date, or a line of prose that happens to break at the same words.
 */
function isRunningHead(line: string, times: number): boolean {
	if (line.length < 20 || /[.!?;:”"]$/.test(line) || BULLET.test(line) || YEAR.test(line)) return false;
	const words = line.match(/\p{L}{4,}/gu) ?? [];
	const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
	return line.startsWith('#') || times >= 5 || capital >= words.length * 0.6;
}

const isBlank = (code: number) =>
	code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0c || code === 0xa0;

function trim(text: string, from: number, to: number): { start: number; end: number } {
	let start = from;
	let end = to;
	while (start < end && isBlank(text.charCodeAt(start))) start += 1;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
	return { start, end };
}

/** No line that was broken at a width is longer; what is, is a paragraph of its own. */
export const WIDEST = 160;

/** The width at which lines were broken by hand or by a page, or null when a line is a paragraph. */
export function wrapWidth(text: string, lines: readonly Line[]): number | null {
	const all = lines.filter((line) => line.kind !== 'blank').map((line) => line.end - line.start);
	// A note above a text, or a paragraph that somebody joined, says nothing of how the other lines were broken.
	const lengths = all.filter((length) => length <= WIDEST);
	if (lengths.length < 4 || lengths.length < all.length * 0.8) return null;
	const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.95)]!;
	if (width < 30) return null;
	let long = 0;
	let open = 0;
	for (let index = 0; index + 1 < lines.length; index += 1) {
		const line = lines[index]!;
		if (line.end - line.start < width * 0.6 || lines[index + 1]!.kind === 'blank') continue;
		long += 1;
		if (!/[.!?:;”"»]/.test(text.charAt(line.end - 1))) open += 1;
	}
	return long > 0 && open / long >= 0.3 ? width : null;
}
