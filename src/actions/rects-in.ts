import type { ProposalJson } from '../api/index.ts';
import { rectsOf } from '../sources/index.ts';
import type { TextObject } from '../store/index.ts';

/** Where words stand on the pages of a PDF; nothing for a text without pages. */
export function rectsIn(text: TextObject | null, start: number, end: number): Pick<ProposalJson, 'rects'> {
	if (text === null || text.runs.length === 0) return {};
	let runs = runsOf.get(text);
	if (runs === undefined) {
		runs = text.runs.map(([from = 0, to = 0, page = 0, left = 0, top = 0, right = 0, bottom = 0]) => ({
			start: from,
			end: to,
			page,
			rect: [left, top, right, bottom] as const,
		}));
		runsOf.set(text, runs);
	}
	return { rects: rectsOf(text.text, runs, start, end).map(({ page, rect }) => ({ page, rect: [...rect] })) };
}
const runsOf = new WeakMap<TextObject, Parameters<typeof rectsOf>[1]>();
