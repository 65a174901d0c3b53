import { type Line, lineText } from './pdf-lines.ts';

export type PageLines = { readonly number: number; readonly height: number; readonly lines: readonly Line[] };
export type SortedPage = {
	readonly body: readonly Line[];
	/** Running heads, feet and page numbers. */
	readonly furniture: readonly Line[];
	/** The stamps that courts print on filed pages. */
	readonly stamps: readonly Line[];
};

/** How a court's filing system marks a page: by this it is cited. */
const STAMPS = [
	/^(?:USCA\d* |Appellate |USDC )?Case[: ]+#?\d.*\b(?:Doc(?:ument)?|Filed|Page)\b/i,
	/^USCA\d*\s+(?:Appeal|Case)\b.*\d/i,
	/^(?:ECF|Dkt\.?|Doc\.?)\s*(?:No\.?\s*)?\d+(?:-\d+)?\s+(?:at|p\.|page)\s*\d+/i,
	/^\d+:\d{2}-[a-z]{2}-\d{3,}.*\b(?:Document|Doc|Dkt|ECF)\b/i,
	/\bPage\s?ID\b[.:# ]*\d+/i,
];

/** The share of a page's height at its top and bottom where heads and feet stand. */
const EDGE = 0.14;

const PAGE_NUMBER =
	/^[-–—[(]?\s*(?:(?:page|página|pág\.?|p\.)\s*)?\d{1,4}(?:\s*(?:of|de|\/)\s*\d{1,4})?\s*[-–—\])]?$/i;

/**
 * Parts each page's own words from what repeats on every page. A line is furniture when it stands at the edge
 * of at least two pages and two thirds as many as a head or a foot would (every second page counts), at the
 * same height and with the same words but for numbers; or when it is nothing but a page number there, beyond all else.
 */
export function sortOut(pages: readonly PageLines[]): SortedPage[] {
	const seen = new Map<string, Set<number>>();
	for (const page of pages) {
		for (const line of page.lines) {
			const key = edgeKey(line, page.height);
			if (key !== null) (seen.get(key) ?? seen.set(key, new Set()).get(key)!).add(page.number);
		}
	}
	const enough = Math.max(2, Math.ceil(pages.length / 3));
	return pages.map((page) => {
		const sorted = { body: [] as Line[], furniture: [] as Line[], stamps: [] as Line[] };
		const numbers: Line[] = [];
		for (const line of page.lines) {
			const { text } = lineText(line);
			const key = edgeKey(line, page.height);
			if (STAMPS.some((stamp) => stamp.test(text))) sorted.stamps.push(line);
			else if (line.turned || (key !== null && isRunning(key, seen, enough))) sorted.furniture.push(line);
			else if (key !== null && PAGE_NUMBER.test(text)) numbers.push(line);
			else sorted.body.push(line);
		}
		const rows = numbers.filter((number) => !isOutermost(number, sorted.body, page.height));
		if (rows.length === 0) return { ...sorted, furniture: [...sorted.furniture, ...numbers] };
		// A number in line with other words, or inside of them, is a row's and no page's.
		const kept = new Set([...sorted.body, ...rows]);
		return {
			...sorted,
			body: page.lines.filter((line) => kept.has(line)),
			furniture: [...sorted.furniture, ...numbers.filter((number) => !kept.has(number))],
		};
	});
}

function isOutermost(number: Line, body: readonly Line[], height: number): boolean {
	const atTop = number.top < height / 2;
	return body.every((line) => (atTop ? line.top > number.bottom - 2 : line.bottom < number.top + 2));
}

/** A name for a line at the edge of a page, the same for its like on other pages; `null` for one amid the page. */
function edgeKey(line: Line, height: number): string | null {
	const atTop = line.bottom < height * EDGE;
	const atBottom = line.top > height * (1 - EDGE);
	if (!atTop && !atBottom) return null;
	const words = lineText(line).text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
	return `${Math.round(line.baseline / 4)} ${words}`;
}

function isRunning(key: string, seen: ReadonlyMap<string, ReadonlySet<number>>, enough: number): boolean {
	const space = key.indexOf(' ');
	const [height, words] = [Number(key.slice(0, space)), key.slice(space)];
	// Heights are rounded: a head that jitters by a point may fall into the neighbouring step.
	const pages = new Set([-1, 0, 1].flatMap((step) => [...(seen.get(`${height + step}${words}`) ?? [])]));
	return pages.size >= enough;
}
